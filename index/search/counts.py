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
    return tuple(_count(content, group.first, group.size) for group in groups)


def _count(content: bytes, first: int, size: int) -> int:
    part = int.from_bytes(content[first >> 3 : (first + size + 7) >> 3], "little")
    return (part >> (first & 7) & ((1 << size) - 1)).bit_count()
