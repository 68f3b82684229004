"""A coarse score for every entry at once, in bit planes.

Plane k holds the k-th binary digit of every entry's score, so that adding a word's credit to
thousands of entries is a handful of operations on long integers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.search.bits import Bits

_DIGITS = 6
FULL = (1 << _DIGITS) - 1
"""The score of an entry that has all that is asked."""


class Planes:
    """A small number for every entry, added to many at a time."""

    def __init__(self) -> None:
        self._planes: list[Bits] = [0] * (_DIGITS + 1)

    def add(self, entries: Bits, number: int) -> None:
        """Add the number to each of these entries."""
        place = 0
        while number:
            if number & 1:
                carry, at = entries, place
                while carry:
                    self._planes[at], carry = self._planes[at] ^ carry, self._planes[at] & carry
                    at += 1
            number >>= 1
            place += 1

    def falling(self, entries: Bits) -> Iterator[Bits]:
        """These entries in groups of equal number, the highest first."""
        yield from self._split(entries, len(self._planes) - 1)

    def at_least(self, entries: Bits, number: int) -> Bits:
        """Those of the entries whose number is not below this one."""
        above, equal = 0, entries
        for place in range(len(self._planes) - 1, -1, -1):
            plane = self._planes[place]
            if number >> place & 1:
                equal &= plane
            else:
                there = equal & plane
                above |= there
                equal ^= there
        return above | equal

    def highest(self, entries: Bits) -> int:
        """The highest number of any of the entries."""
        number = 0
        for place in range(len(self._planes) - 1, -1, -1):
            having = entries & self._planes[place]
            if having:
                entries = having
                number |= 1 << place
        return number

    def _split(self, entries: Bits, place: int) -> Iterator[Bits]:
        if not entries:
            return
        if place < 0:
            yield entries
            return
        there = entries & self._planes[place]
        yield from self._split(there, place - 1)
        yield from self._split(entries ^ there, place - 1)
