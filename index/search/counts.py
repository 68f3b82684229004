"""How many entries of a set each domain holds."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from index.search.bits import members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Group
    from index.search.bits import Bits


class Counter:
    """Counts the entries of a set group by group; it knows where each group's bits lie."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._firsts = [group.first for group in groups]
        self._sizes = tuple([group.size for group in groups])
        self._size = sum(self._sizes)

    def counts(self, entries: Bits) -> tuple[int, ...]:
        """One number per group, in the groups' order."""
        found = entries.bit_count()
        if found == self._size:
            return self._sizes
        if found < len(self._firsts):
            return self._of_each(entries)
        return self._of_groups(entries)

    def _of_each(self, entries: Bits) -> tuple[int, ...]:
        """Entry by entry: of tens of thousands of groups most hold none of a few entries."""
        counts, firsts = [0] * len(self._firsts), self._firsts
        for number in members(entries):
            counts[bisect_right(firsts, number) - 1] += 1
        return tuple(counts)

    def _of_groups(self, entries: Bits) -> tuple[int, ...]:
        content, number = entries.to_bytes((self._size >> 3) + 1, "little"), int.from_bytes
        return tuple(
            [
                (number(content[low:high], "little") >> shift & mask).bit_count()
                for low, high, shift, mask in self._places
            ]
        )

    @cached_property
    def _places(self) -> list[tuple[int, int, int, int]]:
        """Whole bytes first, then without the neighbours' bits in the first and the last one."""
        return [
            (first >> 3, (first + size + 7) >> 3, first & 7, (1 << size) - 1)
            for first, size in zip(self._firsts, self._sizes, strict=True)
        ]
