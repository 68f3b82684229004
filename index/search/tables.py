"""The flat tables of all editions at hand, asked as one; entries are numbered through."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from math import log
from typing import TYPE_CHECKING

from index.search.bits import Bits
from index.search.flat import FlatTable, Said, Zone
from index.search.remembered import Remembered
from index.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Sets = dict[int, Bits]
"""Who has a term, by zone."""

_KEPT = 4096
_NAMES_KEPT = 1 << 15


class Forms:
    """A word in its forms: the terms, each with who has it; and who has any of them."""

    __slots__ = ("anywhere", "in_head", "in_other_words", "terms")

    def __init__(self, terms: dict[str, Sets]) -> None:
        self.terms = terms
        sets = merged(*terms.values())
        self.in_head: Bits = in_head(sets)
        self.anywhere: Bits = anywhere(sets)
        self.in_other_words: Bits = sets.get(Zone.OTHER_WORDS, 0)


class Tables:
    """Tables one after another: entry numbers of the second follow those of the first."""

    def __init__(self, tables: Sequence[FlatTable], stem: Callable[[str], str] = stem) -> None:
        self._stem = stem
        self._tables = tables
        self._starts: list[int] = []  # the number of each table's first entry
        self._said_starts: list[int] = []  # and the first of its numbers in `said`
        self.size = 0
        self.name_keys = array("Q")  # for every entry; those of one name share it
        self.said = array("I")  # for every entry; those of which people say the same share it
        said = 0
        for table in tables:
            self._starts.append(self.size)
            self._said_starts.append(said)
            shifted = array("I", [said + number for number in table.said]) if said else table.said
            self.said.frombytes(shifted.tobytes())
            self.name_keys.frombytes(table.name_keys)
            said += table.said_by_all
            self.size += table.size
        self.everything: Bits = (1 << self.size) - 1
        self._sets: Remembered[str, Sets] = Remembered(_KEPT)
        self._forms: Remembered[str, Forms] = Remembered(_KEPT)
        self._weights: Remembered[str, float] = Remembered(_KEPT)
        self._names: Remembered[int, tuple[str, ...]] = Remembered(_NAMES_KEPT)
        self._codes: Remembered[int, tuple[str, ...]] = Remembered(_NAMES_KEPT)
        self._phrases: Remembered[int, Said] = Remembered(_NAMES_KEPT)
        self.corrections: Remembered[tuple[str, bool], tuple[tuple[str, ...], ...]] = Remembered(
            _KEPT
        )

    def term(self, term: str) -> Sets:
        """Who has exactly this term."""
        return self._kept(term, prefix=False)

    def prefix(self, prefix: str) -> Sets:
        """Who has any term that begins so."""
        return self._kept(prefix, prefix=True)

    def count(self, term: str) -> int:
        """In how many places entries have this term as a word, and not as a whole name or code."""
        return sum([table.count(term, Zone.TEXT) for table in self._tables])

    def forms(self, word: str) -> Forms:
        """The word in all its forms that are in the lexicon."""
        forms = self._forms.get(word)
        if forms is None:
            terms = {term for table in self._tables for term in table.same_stem(self._stem(word))}
            terms.add(word)
            sets = {term: self.term(term) for term in terms}
            forms = self._forms[word] = Forms({t: there for t, there in sets.items() if there})
        return forms

    def in_head(self, word: str, *, goes_on: bool) -> Bits:
        """Who has a word in name or code, in any form, or so begun where it `goes_on`."""
        found = self.forms(word).in_head
        return found | in_head(self.prefix(word)) if goes_on else found

    def lexicons(self) -> list[list[str]]:
        """The sorted terms of each edition."""
        return [table.terms for table in self._tables]

    def name_words(self, number: int) -> tuple[str, ...]:
        """The words of an entry's name, in order."""
        words = self._names.get(number)
        if words is None:
            words = self._names[number] = self._words_of("name", number)
        return words

    def code_words(self, number: int) -> tuple[str, ...]:
        """The words of an entry's code, in order."""
        words = self._codes.get(number)
        if words is None:
            words = self._codes[number] = self._words_of("code", number)
        return words

    def phrases(self, said: int) -> Said:
        """The phrases that a number in `said` stands for, word by word."""
        phrases = self._phrases.get(said)
        if phrases is None:
            part = bisect_right(self._said_starts, said) - 1
            phrases = self._tables[part].phrases_of(said - self._said_starts[part])
            self._phrases[said] = phrases
        return phrases

    def weight_in_names(self, term: str) -> float:
        """How much a word says in a name: the fewer names have it, the more."""
        weight = self._weights.get(term)
        if weight is None:
            count = sum([table.count(term, Zone.NAME) for table in self._tables])
            weight = self._weights[term] = self.weight(count)
        return weight

    def weight(self, count: float) -> float:
        """How much a word says that `count` entries have: the fewer, the more."""
        return log(1 + self.size / max(count, 0.5))

    def _words_of(self, kind: str, number: int) -> tuple[str, ...]:
        part = bisect_right(self._starts, number) - 1
        return self._tables[part].words_of(kind, number - self._starts[part])

    def _kept(self, term: str, *, prefix: bool) -> Sets:
        key = term + "*" if prefix else term
        sets = self._sets.get(key)
        if sets is None:
            sets = self._sets[key] = self._gather(term, prefix=prefix)
        return sets

    def _gather(self, term: str, *, prefix: bool) -> Sets:
        gathered: Sets = {}
        for start, table in zip(self._starts, self._tables, strict=True):
            sets = table.beginning(term) if prefix else table.exactly(term)
            for zone, bits in sets.items():
                gathered[zone] = gathered.get(zone, 0) | bits << start
        return gathered


def merged(*sets: Sets) -> Sets:
    """Who has any of these, zone by zone."""
    result: Sets = {}
    for one in sets:
        for zone, bits in one.items():
            result[zone] = result.get(zone, 0) | bits
    return result


def in_head(sets: Sets) -> Bits:
    """Who has it in name or code."""
    return sets.get(Zone.NAME, 0) | sets.get(Zone.CODE, 0)


def anywhere(sets: Sets) -> Bits:
    """Who has it in any zone where a word can stand."""
    bits = 0
    for zone, there in sets.items():
        if zone < Zone.INITIALS:
            bits |= there
    return bits
