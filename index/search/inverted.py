"""The catalog turned inside out: from every term to the entries that have it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING

from index.analysis import fold
from index.search.flat import Zone
from index.search.packing import InOrder, pack
from index.search.rows import Rows
from index.search.stems import stem
from index.search.terms import other_words_of, rows_of, words_of, zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry
    from index.search.shares import Told

_STEPS = 100  # in which the reading of entries is told


class Inverted:
    """The postings of a catalog: zone by zone, term by term, the numbers of its entries.

    Its `rows` tell where in the texts each word stands.
    """

    def __init__(self, entries: Sequence[ErrorEntry], progress: Told) -> None:
        self.size = len(entries)
        self.postings: dict[Zone, dict[str, array[int]]] = {
            zone: defaultdict(lambda: array("I")) for zone in Zone
        }
        self.rows = Rows()
        names: list[list[str]] = []
        codes: list[list[str]] = []
        heads: list[tuple[str, str]] = []
        said: list[list[list[str]]] = []
        self._in_order = InOrder(names, codes, heads, said)
        for number, entry in enumerate(entries):
            for zone, terms in zones_of(entry):
                lists = self.postings[zone]
                for term in terms:
                    lists[term].append(number)
            self.rows.add(number, rows_of(entry))
            names.append(words_of(entry.name))
            codes.append(words_of(entry.code))
            name = fold(entry.name)
            heads.append((name, fold(entry.code) or name))
            said.append([words_of(phrase) for phrase in other_words_of(entry)])
            if number % (self.size // _STEPS + 1) == 0:
                progress(number / self.size)

    def pack(self, progress: Told) -> bytes:
        """The flat table of these postings."""
        stems = {
            term: stem(term)
            for zone, lists in self.postings.items()
            if zone <= Zone.TEXT or zone is Zone.OTHER_WORDS
            for term in lists
        }
        return pack(self.size, self.postings, stems, self._in_order, progress)
