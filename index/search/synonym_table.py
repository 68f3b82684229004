"""The table of words and phrases that mean the same, which people edit, and how it is packed."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from index.cache.blocks import join_block
from index.resources import RESOURCES
from index.search.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.search.synonyms import Phrase


class SynonymTable(NamedTuple):
    """The texts: groups of phrases, one a line, and `left => right` for one direction.

    `left ~> right` says that the right is akin, which is worth less than meaning the same. A
    line starting with `#` is a comment. Case and word endings do not matter, nor do words of no
    weight between those of a phrase: "code is wrong" is "code wrong". `strangers` are phrases that
    mean nothing here, and `common_words` say nothing of what a query is about.
    """

    groups: str
    small_words: str = ""
    strangers: str = ""
    common_words: str = ""

    @property
    def digest(self) -> str:
        """What tells one table from another."""
        return sha256("\0".join(self).encode()).hexdigest()

    def pack(self) -> bytes:
        """A block for `Synonyms`: phrases by their stems, what each line means, and stems."""
        phrases: list[str] = []
        meanings: list[str] = []
        vocabulary: set[str] = set()
        words: set[str] = set(_bare(self.small_words).split())
        for left, kind, right in self._lines():
            vocabulary.update(*(left if kind else ()))
            words.update(*left, *right)
            phrases += (_line(phrase, kind, len(meanings)) for phrase in left)
            meanings.append(",".join(" ".join(phrase) for phrase in right))
        parts = {
            "phrases": sorted(phrases),
            "meanings": meanings,
            "vocabulary": sorted(vocabulary),
            "stems": sorted(f"{word} {stem(word)}" for word in words),
            "small_words": sorted(set(_bare(self.small_words).split())),
            "common_stems": sorted(set(map(stem, _bare(self.common_words).split()))),
        }
        return join_block({}, {name: "\n".join(lines).encode() for name, lines in parts.items()})

    def _lines(self) -> Iterator[tuple[list[Phrase], str, list[Phrase]]]:
        """Left side, arrow and right side of each line; a stranger has no arrow."""
        for line in _bare(self.groups).splitlines():
            arrow = next((arrow for arrow in ("=>", "~>") if arrow in line), "")
            left, _, right = line.partition(arrow) if arrow else (line, "", line)
            yield _phrases(left), arrow or "=", _phrases(right)
        for line in _bare(self.strangers).splitlines():
            yield _phrases(line), "", []


def _line(phrase: Phrase, kind: str, meaning: int) -> str:
    return "\t".join((" ".join(map(stem, phrase)), kind, str(meaning), " ".join(phrase)))


@lru_cache(maxsize=1)
def load_synonym_table(folder: Path = RESOURCES / "synonyms") -> SynonymTable:
    """The table that ships with the program."""
    names = ("groups", "small-words", "strangers", "common-words")
    return SynonymTable(*((folder / f"{name}.txt").read_text(encoding="utf-8") for name in names))


@lru_cache(maxsize=1)
def packed_synonyms() -> bytes:
    """That table, packed."""
    return load_synonym_table().pack()


def _phrases(text: str) -> list[Phrase]:
    return [tuple(part.split()) for part in text.split(",") if part.strip()]


def _bare(text: str) -> str:
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return "\n".join(lines)
