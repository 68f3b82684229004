"""Ranking: which entries answer a query at all, and in which order.

All entries are compared at once: a score is kept in bit planes, plane k holding the k-th binary
digit of every entry's score, so that adding a word's credit to thousands of entries is a handful
of operations on long integers. Only the best few are then scored finely, one by one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search.concepts import Concept
    from index.search.flat import Bits
    from index.search.tables import Tables

_DIGITS = 6
_FULL = (1 << _DIGITS) - 1
ENOUGH = 0.6  # the share of a query, by weight, that an entry must have


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
                above |= equal & plane
                equal &= ~plane
        return above | equal

    def _split(self, entries: Bits, place: int) -> Iterator[Bits]:
        if not entries:
            return
        if place < 0:
            yield entries
            return
        plane = self._planes[place]
        yield from self._split(entries & plane, place - 1)
        yield from self._split(entries & ~plane, place - 1)


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that answer a query, and their coarse order."""

    entries: Bits
    planes: Planes


def find(concepts: Sequence[Concept], within: Bits) -> Found:
    """The entries among `within` that have enough of the query."""
    total = sum(concept.weight for concept in concepts)
    saying = [concept for concept in concepts if not concept.small] or list(concepts)
    planes, mass = Planes(), Planes()
    if not total:
        return Found(0, planes)
    needed = sum(concept.weight for concept in saying)
    everything = within
    for concept in concepts:
        rest = within
        for credit, bits in concept.levels:
            there = bits & rest
            if there:
                planes.add(there, round(_FULL * credit * concept.weight / total))
                rest &= ~there
        if concept in saying:
            everything &= ~rest
            mass.add(within & ~rest, round(_FULL * concept.weight / needed))
    enough = mass.at_least(within, round(_FULL * ENOUGH))
    return Found(everything | enough, planes)


def fine_score(number: int, concepts: Sequence[Concept], tables: Tables) -> float:
    """How well an entry answers, from 0 to about 1.5."""
    total = sum(concept.weight for concept in concepts)
    credit = 0.0
    for concept in concepts:
        for level, bits in concept.levels:
            if bits >> number & 1:
                credit += level * concept.weight
                break
    said, matched = 0.0, 0.0
    for term in tables.name_words(number):
        weight = tables.weight(tables.name_count(term))
        said += weight
        matched += weight * max((c.strength_of(term) for c in concepts), default=0.0)
    return credit / total + 0.4 * (matched / said if said else 0.0)
