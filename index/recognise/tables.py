"""What the recogniser knows of a library, made once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.choice import said_by
from index.recognise.codes import Codes
from index.recognise.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry


class Tables(NamedTuple):
    """The entries, their codes and their messages; `services` are the catalogs' ids.

    `twins` counts the entries that say the same.
    """

    entries: Sequence[ErrorEntry]
    codes: Codes
    messages: Messages
    services: tuple[str, ...]
    twins: Counter[tuple[str, str, str | None]]


def tables_of(entries: Sequence[ErrorEntry]) -> Tables:
    """The tables of these entries; the numbers in them are places in `entries`."""
    services = tuple(dict.fromkeys(entry.catalog for entry in entries))
    twins = Counter(map(said_by, entries))
    return Tables(entries, Codes(entries), Messages(entries), services, twins)
