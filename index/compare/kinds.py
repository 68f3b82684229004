"""The differences of two editions one after another, by what became of each error."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.compare.difference import Difference, Pair
    from index.entry import ErrorEntry


class Kind(Enum):
    """What became of an error; its value is the sign before it in the list."""

    ADDED = "+"
    REMOVED = "\N{MINUS SIGN}"
    CHANGED = "~"
    MOVED = "\N{RIGHTWARDS ARROW}"
    RENAMED = "="


@dataclass(frozen=True, slots=True)
class Row:
    """One error: as it is now, or was where it is gone; `pair` where both editions have it."""

    kind: Kind
    entry: ErrorEntry
    pair: Pair | None = None


def rows_of(difference: Difference) -> tuple[Row, ...]:
    """Every difference, kind by kind."""
    return tuple(_rows(difference))


def _rows(difference: Difference) -> Iterator[Row]:
    for entry in difference.added:
        yield Row(Kind.ADDED, entry)
    for entry in difference.removed:
        yield Row(Kind.REMOVED, entry)
    pairs = (
        (Kind.CHANGED, difference.changed),
        (Kind.MOVED, difference.moved),
        (Kind.RENAMED, difference.renamed),
    )
    for kind, found in pairs:
        for pair in found:
            yield Row(kind, pair.new, pair)
