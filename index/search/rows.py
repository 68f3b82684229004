"""The texts of a catalog one after another, and where in this row each of their words stands."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from index.search.bits import Bits, to_bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DENSE_FROM = 128  # a word that is more than 1/128 of the row has its places bit by bit

Places = Bits | tuple[int, ...]
"""The places of a word: one bit for each place of the row or, of a rare word, their numbers."""


class Rows:
    """Every word with the entries that have it, and its places in the row of all their texts.

    No word stands at the place after a text, so that no phrase goes from one into another.
    """

    def __init__(self) -> None:
        self.entries: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self.starts = array("I")  # where in the row the texts of each entry begin
        self._places: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._size = 0

    def add(self, number: int, texts: Iterable[Sequence[str]]) -> None:
        """Put the texts of the next entry into the row."""
        place, places = self._size, self._places
        self.starts.append(place)
        there: set[str] = set()
        for text in texts:
            for word in text:
                places[word].append(place)
                place += 1
            place += 1
            there.update(text)
        for word in there:
            self.entries[word].append(number)
        self._size = place

    def places(self, word: str) -> Places:
        """Where a word stands."""
        places = self._places[word]
        if len(places) * _DENSE_FROM < self._size:
            return tuple(places)
        return to_bits(places, self._size)


def as_bits(places: Places) -> Bits:
    """These places, one bit for each."""
    return places if isinstance(places, int) else to_bits(places, places[-1] + 1)
