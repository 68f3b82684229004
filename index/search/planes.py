"""A coarse score for every entry at once, in bit planes.

Plane k holds the k-th binary digit of every entry's score, so that adding a word's credit to
thousands of entries is a handful of operations on long integers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.bits import members

if TYPE_CHECKING:
    from index.search.bits import Bits

_DIGITS = 6
FULL = (1 << _DIGITS) - 1
"""The score of an entry that has all that is asked."""


class Planes:
    """A small number for every entry, below 2 * (FULL + 1), added to many at a time.

    The parts that are added are rounded: together they may be a little more than FULL, which the
    one plane more is for.
    """

    def __init__(self) -> None:
        self._planes: list[Bits] = [0] * (_DIGITS + 1)

    def add(self, entries: Bits, number: int) -> None:
        """Add the number to each of these entries. IndexError where one gets too large."""
        place = 0
        while number:
            if number & 1:
                carry, at = entries, place
                while carry:
                    self._planes[at], carry = self._planes[at] ^ carry, self._planes[at] & carry
                    at += 1
            number >>= 1
            place += 1

    def first(self, entries: Bits, most: int) -> list[int]:
        """The first of these entries, those of higher numbers before others."""
        numbers: list[int] = []
        self._add_first(numbers, entries, most, len(self._planes) - 1)
        return numbers

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

    def _add_first(self, numbers: list[int], entries: Bits, most: int, place: int) -> None:
        if not entries or len(numbers) >= most:
            return
        if place < 0:
            numbers += members(entries, most - len(numbers))
            return
        there = entries & self._planes[place]
        self._add_first(numbers, there, most, place - 1)
        self._add_first(numbers, entries ^ there, most, place - 1)
