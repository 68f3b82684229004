"""Entries of older editions give way to the current ones of the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.records import MOST_ALIKE
from index.search.bits import Bits, members

if TYPE_CHECKING:
    from index.library import Library
    from index.search.tiers import Tiers


class Editions:
    """Knows which entries of older editions a current entry of the same name replaces."""

    def __init__(self, library: Library) -> None:
        self._library = library
        older = library.older
        self._older: Bits = ((1 << len(older)) - 1) << older.start
        self._current_of: dict[int, list[int]] = {}
        self._by_name: dict[tuple[str, str], list[int]] = {}

    def leave_out_replaced(self, tiers: Tiers) -> None:
        """Take out every old entry of which a current one ranks at least as high."""
        replaced = 0
        for number in members(tiers.entries & self._older):
            for other in self._current(number):
                if tiers.entries >> other & 1 and tiers.rank(other) >= tiers.rank(number):
                    replaced |= 1 << number
                    break
        tiers.leave_out(replaced)

    def _current(self, number: int) -> list[int]:
        current = self._current_of.get(number)
        if current is None:
            entry = self._library.entries[number]
            current = self._current_of[number] = self._named(entry.catalog, entry.name)
        return current

    def _named(self, catalog: str, name: str) -> list[int]:
        """The current entries of this name; those of many old ones that share it are one list."""
        current = self._by_name.get((catalog, name))
        if current is None:
            same = (
                self._library.number_of(other.id)
                for other in self._library.named(name, MOST_ALIKE)
                if other.catalog == catalog and self._library.is_current(other)
            )
            current = [other for other in same if other is not None]
            self._by_name[catalog, name] = current
        return current
