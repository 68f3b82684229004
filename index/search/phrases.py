"""Phrases: which entries have words side by side in one of their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import words
from index.search.answer import stop_if
from index.search.bits import Bits, to_bits
from index.search.remembered import Remembered
from index.search.terms import row_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.search.store import Shard

_KEPT = 64


class Phrases:
    """Looks phrases up in the full text of each shard; remembers, for a query asks repeatedly."""

    def __init__(self, shards: Sequence[Shard]) -> None:
        self._shards = shards
        self._found: Remembered[str, Bits] = Remembered(_KEPT)

    def having(self, phrase: str, among: Bits, superseded: Callable[[], bool]) -> Bits:
        """Those with the phrase, of the entries with all of its words. Raises Superseded."""
        found = self._found.get(phrase)
        if found is None:
            found = self._found[phrase] = self._look(phrase, among, superseded)
        return found

    def prepare(self, superseded: Callable[[], bool]) -> None:
        """Read the full texts. Raises Superseded."""
        for shard in self._shards:
            stop_if(superseded)
            shard.prepare()

    def _look(self, phrase: str, among: Bits, superseded: Callable[[], bool]) -> Bits:
        # As a name has them, and as a text does, which may have `userID` in one piece.
        rows = {tuple(word.term for word in words(phrase)), tuple(row_of(phrase))}
        found, start = 0, 0
        for shard in self._shards:
            size = shard.flat.size
            if among >> start & ((1 << size) - 1):  # what has not all of the words is not read
                for row in rows:
                    found |= to_bits(shard.in_a_row(row, superseded), size) << start
            start += size
        return found & among
