"""What the recogniser knows of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.recognise.codes import Codes
from index.recognise.messages import Messages
from index.recognise.names import Names
from index.recognise.packing import pack_signs
from index.recognise.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library


class Tables(NamedTuple):
    """The entries with codes, messages and names; `services` are whose errors each catalog has."""

    entries: Sequence[ErrorEntry]
    codes: Codes
    messages: Messages
    names: Names
    services: Mapping[str, str]


def tables_of(library: Library, signs: Iterable[Signs] | None = None) -> Tables:
    """The tables of a library; `signs` are those of its catalogs, in their order, if at hand."""
    if signs is None:
        signs = [Signs(pack_signs(catalog.entries)) for catalog in library.catalogs]
    parts: list[tuple[int, Signs]] = []
    base = 0
    for one in signs:
        parts.append((base, one))
        base += one.size
    return Tables(
        library.entries,
        Codes(parts),
        Messages(parts),
        Names(library),
        library.service_by_catalog,
    )
