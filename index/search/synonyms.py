"""Words and phrases that mean the same; people edit the table in `resources/synonyms/`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from whoosh.lang.porter2 import stem as _porter2

from index.resources import RESOURCES
from index.search.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Phrase = tuple[str, ...]

_SHORTEST_STEM = 3
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words of a query from `start` to `end`, and the phrases that also say what they say."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without its ending; "not", codes with digits and short words stay as they are."""
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return word
    return str(_porter2(word))


class Synonyms:
    """The table: groups of phrases, one a line, and `left => right` for one direction.

    A line starting with `#` is a comment.
    """

    def __init__(self, table: str, small_words: str = "") -> None:
        self.small_words = frozenset(_bare(small_words).split())
        self._by_first: dict[str, list[tuple[Phrase, tuple[Phrase, ...]]]] = defaultdict(list)
        for line in _bare(table).splitlines():
            left, arrow, right = line.partition("=>")
            givens = _phrases(left)
            meant = _phrases(right) if arrow else givens
            for given in givens:
                others = tuple(phrase for phrase in meant if phrase != given)
                self._by_first[given[0]].append((given, others))
        self._firsts = sorted(self._by_first)
        self._seen: Remembered[str, list[str]] = Remembered(_KEPT)
        self.vocabulary = sorted(
            {word for givens in self._by_first.values() for given, _ in givens for word in given}
        )

    def meanings(self, words: Sequence[str]) -> list[Meaning]:
        """What the words of a query also mean, for every phrase of the table found in them."""
        found: dict[tuple[int, int], dict[Phrase, None]] = {}
        for start, word in enumerate(words):
            for first in self._same(word):
                for given, others in self._by_first[first]:
                    end = start + len(given)
                    if end <= len(words) and all(map(_alike, given, words[start:end])):
                        found.setdefault((start, end), {}).update(dict.fromkeys(others))
        return [Meaning(start, end, tuple(phrases)) for (start, end), phrases in found.items()]

    def knows(self, word: str) -> bool:
        """Whether a phrase of the table begins with this word."""
        return bool(self._same(word))

    def _same(self, word: str) -> list[str]:
        same = self._seen.get(word)
        if same is None:
            same = self._seen[word] = self._alike_firsts(word)
        return same

    def _alike_firsts(self, word: str) -> list[str]:
        lead = word[:_SHORTEST_STEM]
        low = bisect_left(self._firsts, lead)
        same = []
        for first in self._firsts[low:]:
            if not first.startswith(lead):
                break
            if _alike(first, word):
                same.append(first)
        return same


def load_synonyms(folder: Path = RESOURCES / "synonyms") -> Synonyms:
    """The table that ships with the program."""
    return Synonyms(
        (folder / "groups.txt").read_text(encoding="utf-8"),
        (folder / "small-words.txt").read_text(encoding="utf-8"),
    )


def _alike(one: str, other: str) -> bool:
    return one == other or (one[:2] == other[:2] and stem(one) == stem(other))


def _phrases(text: str) -> list[Phrase]:
    return [tuple(part.split()) for part in text.split(",") if part.strip()]


def _bare(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return "\n".join(lines)
