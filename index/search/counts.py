"""How many entries of a set each domain holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Group
    from index.search.flat import Bits


class Counter:
    """Counts the entries of a set group by group; it knows where each group's bits lie."""

    def __init__(self, groups: Sequence[Group]) -> None:
        ends = [group.first + group.size for group in groups]
        self._bytes = (max(ends, default=0) >> 3) + 1
        # Whole bytes first, then without the neighbours' bits in the first and the last one.
        self._places = [
            (group.first >> 3, (end + 7) >> 3, group.first & 7, (1 << group.size) - 1)
            for group, end in zip(groups, ends, strict=True)
        ]

    def counts(self, entries: Bits) -> tuple[int, ...]:
        """One number per group, in the groups' order."""
        content, number = entries.to_bytes(self._bytes, "little"), int.from_bytes
        return tuple(
            [
                (number(content[low:high], "little") >> shift & mask).bit_count()
                for low, high, shift, mask in self._places
            ]
        )
