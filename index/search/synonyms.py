"""Words and phrases that mean the same, read where they lie; people edit `resources/synonyms/`."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from index.cache.blocks import split_block
from index.search.remembered import Remembered
from index.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Phrase = tuple[str, ...]

_KEPT = 4096


class Meaning(NamedTuple):
    """Words of a query from `start` to `end`, the phrases that say the same, and those akin.

    A stranger, which is the name of something from elsewhere, has none of either.
    """

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    akin: tuple[Phrase, ...] = ()

    @property
    def is_strange(self) -> bool:
        """Whether it means nothing here."""
        return not self.phrases and not self.akin


class _Given(NamedTuple):
    """A phrase that was found in a query, on which line of the table, and where it ends."""

    meaning: int
    end: int
    arrow: str
    phrase: str


class Synonyms:
    """A packed `SynonymTable`: each phrase is a line, sorted by the stems of its words."""

    def __init__(self, block: bytes) -> None:
        _, parts = split_block(block)

        def lines(name: str) -> list[str]:
            return bytes(parts[name]).decode().split("\n")

        self.small_words = frozenset(lines("small_words"))
        self.vocabulary = lines("vocabulary")
        self._phrases = lines("phrases")
        self._meanings = lines("meanings")
        self._stems = lines("stems")
        self._common_stems = frozenset(lines("common_stems"))
        self._stem_of: Remembered[str, str] = Remembered(_KEPT)
        self._phrases_of: Remembered[int, list[Phrase]] = Remembered(_KEPT)

    def meanings(self, words: Sequence[str]) -> list[Meaning]:
        """What the words of a query also mean, for every phrase of the table found in them."""
        stems = [self.stem(word) for word in words]
        small = [word in self.small_words for word in words]
        found: dict[tuple[int, int], tuple[dict[Phrase, None], dict[Phrase, None]]] = {}
        for start, first in enumerate(stems):
            for given in sorted(self._given(first, stems, small, start + 1)):
                same, akin = found.setdefault((start, given.end), ({}, {}))
                itself = tuple(given.phrase.split())
                others = (one for one in self._meant(given.meaning) if one != itself)
                (akin if given.arrow == "~>" else same).update(dict.fromkeys(others))
        return [Meaning(*span, tuple(same), tuple(akin)) for span, (same, akin) in found.items()]

    def knows(self, word: str) -> bool:
        """Whether a phrase of the table, or a stranger, begins with this word."""
        first = self.stem(word)
        at = bisect_left(self._phrases, first + "\t")
        return at < len(self._phrases) and self._phrases[at].startswith((first + "\t", first + " "))

    def has_begun(self, beginning: str) -> bool:
        """Whether a word of the table or a small word begins so."""
        at = bisect_left(self.vocabulary, beginning)
        begun = at < len(self.vocabulary) and self.vocabulary[at].startswith(beginning)
        return begun or any(word.startswith(beginning) for word in self.small_words)

    def is_common(self, word: str) -> bool:
        """Whether the errors of any program use this word."""
        return self.stem(word) in self._common_stems

    def stem(self, word: str) -> str:
        """The word without its ending; stemming one anew takes longer than looking it up."""
        known = self._stem_of.get(word)
        if known is None:
            at = bisect_left(self._stems, word + " ")
            line = self._stems[at] if at < len(self._stems) else ""
            is_there = line.startswith(word + " ")
            known = self._stem_of[word] = line[len(word) + 1 :] if is_there else stem(word)
        return known

    def _given(
        self, begun: str, stems: Sequence[str], small: Sequence[bool], place: int
    ) -> Iterator[_Given]:
        """The phrases that begin with these stems and go on with those from `place`, if at all."""
        low = bisect_left(self._phrases, begun + "\t")
        high = bisect_left(self._phrases, begun + " ", low)
        for line in self._phrases[low:high]:
            _, arrow, meaning, phrase = line.split("\t")
            yield _Given(int(meaning), place, arrow, phrase)
        if high == len(self._phrases) or not self._phrases[high].startswith(begun + " "):
            return
        passed: set[str] = set()
        for following in range(place, len(stems)):
            if stems[following] not in passed:
                longer = f"{begun} {stems[following]}"
                yield from self._given(longer, stems, small, following + 1)
            if not small[following]:
                return
            passed.add(stems[following])

    def _meant(self, meaning: int) -> list[Phrase]:
        phrases = self._phrases_of.get(meaning)
        if phrases is None:
            parts = self._meanings[meaning].split(",")
            phrases = self._phrases_of[meaning] = [tuple(part.split()) for part in parts if part]
        return phrases
