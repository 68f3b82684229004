"""Words and phrases that mean the same; people edit the table in `resources/synonyms/`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whoosh.lang.porter2 import stem as _porter2

from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Phrase = tuple[str, ...]

_SHORTEST_STEM = 3
_KEPT_BY_STEM = 2  # letters in front that stemming leaves alone
_NEVER_STEMMED = frozenset({"dying", "lying", "tying"})  # but for these, to "die", "lie", "tie"


@dataclass(frozen=True, slots=True)
class Meaning:
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


@lru_cache(maxsize=1 << 12)
def stem(word: str) -> str:
    """The word without its ending; "not", codes with digits and short words stay as they are."""
    if len(word) <= _SHORTEST_STEM or not word.isalpha() or word in _NEVER_STEMMED:
        return word
    return str(_porter2(word))


class _Given(NamedTuple):
    """A phrase of the table, and the phrases that it means or, `akin`, comes near to."""

    phrase: Phrase
    meant: Sequence[Phrase]
    akin: bool


class Synonyms:
    """The table: groups of phrases, one a line, and `left => right` for one direction.

    `left ~> right` says that the right is akin, which is worth less than meaning the same. A
    line starting with `#` is a comment. Case and word endings do not matter, nor do words of no
    weight between those of a phrase: "code is wrong" is "code wrong". `strangers` are phrases that
    mean nothing here, and `common_words` say nothing of what a query is about.
    """

    def __init__(
        self, table: str, small_words: str = "", strangers: str = "", common_words: str = ""
    ) -> None:
        self.small_words = frozenset(_bare(small_words).split())
        self._common_words = _bare(common_words)
        self._by_beginning: dict[str, list[_Given]] = defaultdict(list)
        self._by_stem: dict[str, dict[str, list[_Given]]] = {}
        vocabulary: set[str] = set()
        for line in _bare(table).splitlines():
            left, arrow, right = _parts(line)
            givens = _phrases(left)
            meant = _phrases(right) if arrow else givens
            for given in givens:
                beginning = given[0][:_KEPT_BY_STEM]
                self._by_beginning[beginning].append(_Given(given, meant, akin=arrow == "~>"))
                vocabulary.update(given)
        self.vocabulary = sorted(vocabulary)
        for line in _bare(strangers).splitlines():
            for stranger in _phrases(line):
                beginning = stranger[0][:_KEPT_BY_STEM]
                self._by_beginning[beginning].append(_Given(stranger, (), akin=False))

    def meanings(self, words: Sequence[str]) -> list[Meaning]:
        """What the words of a query also mean, for every phrase of the table found in them."""
        stems = [stem(word) for word in words]
        small = [word in self.small_words for word in words]
        found: dict[tuple[int, int], tuple[dict[Phrase, None], dict[Phrase, None]]] = {}
        for start, first in enumerate(stems):
            for given in self._beginning(first):
                end = _end_of(given.phrase, stems, small, start)
                if end:
                    same, akin = found.setdefault((start, end), ({}, {}))
                    others = (phrase for phrase in given.meant if phrase != given.phrase)
                    (akin if given.akin else same).update(dict.fromkeys(others))
        return [Meaning(*span, tuple(same), tuple(akin)) for span, (same, akin) in found.items()]

    def knows(self, word: str) -> bool:
        """Whether a phrase of the table, or a stranger, begins with this word."""
        return bool(self._beginning(stem(word)))

    def is_common(self, word: str) -> bool:
        """Whether the errors of any program use this word."""
        return stem(word) in self._common_stems

    @cached_property
    def _common_stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._common_words.split()))

    def _beginning(self, first: str) -> Sequence[_Given]:
        """The phrases of the table whose first word has this stem.

        Stemming the whole table would take most of a start, and a letter of it most of a
        keystroke; a stem keeps its word's first letters.
        """
        beginning = first[:_KEPT_BY_STEM]
        by_stem = self._by_stem.get(beginning)
        if by_stem is None:
            by_stem = self._by_stem[beginning] = defaultdict(list)
            for given in self._by_beginning.get(beginning, ()):
                by_stem[stem(given.phrase[0])].append(given)
        return by_stem.get(first, ())


def _end_of(given: Phrase, stems: Sequence[str], small: Sequence[bool], start: int) -> int:
    """Where a phrase whose first word is at `start` ends; 0 when it is not there."""
    place = start + 1
    for word in given[1:]:
        wanted = stem(word)
        while place < len(stems) and stems[place] != wanted and small[place]:
            place += 1
        if place == len(stems) or stems[place] != wanted:
            return 0
        place += 1
    return place


def load_synonyms(folder: Path = RESOURCES / "synonyms") -> Synonyms:
    """The table that ships with the program."""
    return Synonyms(
        (folder / "groups.txt").read_text(encoding="utf-8"),
        (folder / "small-words.txt").read_text(encoding="utf-8"),
        (folder / "strangers.txt").read_text(encoding="utf-8"),
        (folder / "common-words.txt").read_text(encoding="utf-8"),
    )


def _parts(line: str) -> tuple[str, str, str]:
    arrow = next((arrow for arrow in ("=>", "~>") if arrow in line), "")
    left, _, right = line.partition(arrow) if arrow else (line, "", "")
    return left, arrow, right


def _phrases(text: str) -> list[Phrase]:
    return [tuple(part.split()) for part in text.split(",") if part.strip()]


def _bare(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return "\n".join(lines)
