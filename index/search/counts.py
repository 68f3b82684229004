"""How many entries of a set each domain holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Group
    from index.search.flat import Bits


def count_by_group(entries: Bits, groups: Sequence[Group]) -> tuple[int, ...]:
    """One number per group, in the groups' order."""
    size = groups[-1].first + groups[-1].size if groups else 0
    content = entries.to_bytes((size >> 3) + 1, "little")
    counts = []
    for group in groups:
        first, last = group.first, group.first + group.size
        # Whole bytes first, then without the neighbours' bits in the first and the last one.
        part = int.from_bytes(content[first >> 3 : (last + 7) >> 3], "little") >> (first & 7)
        counts.append((part & ((1 << group.size) - 1)).bit_count() if part else 0)
    return tuple(counts)
