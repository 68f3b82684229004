"""The hits of an answer: each is made when somebody looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from index.search.answer import Hit
from index.search.marks import LazyMarks
from index.search.reasons import LazyReasons

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.bits import Bits
    from index.search.concepts import Concept
    from index.search.marks import Matcher
    from index.search.tiers import Ranked


class LazyHits(Sequence[Hit]):
    """Ranked entry numbers that become hits on access; it only reads what never changes.

    `noted` are the entries whose note has words of the query.
    """

    def __init__(
        self,
        ranked: Ranked,
        entries: Sequence[ErrorEntry],
        concepts: Sequence[Concept],
        matcher: Matcher,
        noted: Bits,
    ) -> None:
        self._numbers, self._scores = ranked
        self._entries = entries
        self._concepts = concepts
        self._matcher = matcher
        self._noted = noted
        self._made: dict[int, Hit] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, place: int | slice) -> Hit | tuple[Hit, ...]:
        if isinstance(place, slice):
            return tuple([self._at(number) for number in range(*place.indices(len(self)))])
        return self._at(range(len(self))[place])

    def _at(self, place: int) -> Hit:
        hit = self._made.get(place)
        if hit is None:
            number = self._numbers[place]
            entry = self._entries[number]
            is_noted = bool(self._noted >> number & 1)
            marks = LazyMarks(entry, self._matcher)
            why = LazyReasons(entry, self._concepts, self._matcher, is_noted=is_noted)
            hit = self._made[place] = Hit(entry, self._scores[number], marks, why)
        return hit
