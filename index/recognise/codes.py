"""The codes of a library, and which of them stand in a text in whatever case and separators."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.likeness import likeness
from index.recognise.vocabulary import is_telling, weight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.entry import ErrorEntry
    from index.recognise.words import Words

_SUFFIX = "code"
_SEPARATORS = re.compile(r"[^0-9a-z]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LOOKS_LIKE_A_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)+|[a-z]{4,40}")
_NEAREST = 3
SHORTEST_STEM = 6
"""A cut-off code with fewer letters left tells nothing."""


class CodeSighting(NamedTuple):
    """A known code in the text: words `first` to `last`; `exact` is as the catalog spells it."""

    code: str
    first: int
    last: int
    exact: bool


class Codes:
    """The codes of a library and the numbers of their entries, current ones first."""

    def __init__(self, entries: Iterable[ErrorEntry]) -> None:
        self.entries: dict[str, list[int]] = {}
        for number, entry in enumerate(entries):
            if entry.code:
                self.entries.setdefault(entry.code, []).append(number)
        self._by_squashed: dict[str, list[str]] = {}
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._joined: set[str] = set()
        for code in self.entries:
            words = _words(code)
            self._by_squashed.setdefault("".join(words), []).append(code)
            for word in set(words):
                self._by_word[word].append(code)
            self._joined.add(words[0])

    def known(self, written: str) -> tuple[str, ...]:
        """The codes that this may be, the one spelled exactly so first; none for an unknown one."""
        squashed = "".join(_words(_HUMP.sub("_", written)))
        found = self._by_squashed.get(squashed, ())
        return tuple(sorted(found, key=lambda code: code != written))

    def beginning_with(self, written: str) -> tuple[str, ...]:
        """The codes of which this is the beginning, cut off; none where it is too short to tell."""
        stem = _HUMP.sub("_", written).lower()
        if len(stem) < SHORTEST_STEM:
            return ()
        return tuple(code for code in self.entries if code.startswith(stem))

    def spellings(self) -> Iterator[str]:
        """The codes of several words as one word in lower case, in every way people write them."""
        for squashed, codes in self._by_squashed.items():
            for code in codes:
                if "_" in code:
                    stem = "_".join(_words(code))
                    yield from (squashed, stem, f"{stem}_{_SUFFIX}", code.lower())

    def runs(self) -> Iterator[tuple[str, str, str]]:
        """The first three words of each code that has as many."""
        for code in self.entries:
            words = _words(code)
            if len(words) >= 3:
                yield (words[0], words[1], words[2])

    def sightings(self, text: Words, closed: bytearray) -> Iterator[CodeSighting]:
        """Every known code of several words in the text, as one word or joined by - or dots.

        `closed` marks the characters among which none is looked for.
        """
        words, starts, ends, source = text.words, text.starts, text.ends, text.text
        for at, word in enumerate(words):
            if closed[starts[at]]:
                continue
            written = source[starts[at] : ends[at]]
            if "_" in word or (len(word) > 8 and written[0].islower() and not written.islower()):
                for code in self.known(written):
                    if "_" in code:
                        yield CodeSighting(code, at, at + 1, code == written)
            elif word in self._joined and source[ends[at] : ends[at] + 1] in ("-", "."):
                yield from self._joined_at(at, text)

    def _joined_at(self, at: int, text: Words) -> Iterator[CodeSighting]:
        last = at
        while last + 1 < len(text) and last - at < 11:
            if text.text[text.ends[last] : text.starts[last + 1]] not in ("-", "."):
                break
            last += 1
        if last > at:
            written = text.text[text.starts[at] : text.ends[last]].lower()
            for code in self.known(written):
                yield CodeSighting(code, at, last + 1, exact=False)

    def nearest(self, written: str) -> tuple[str, ...]:
        """The known codes most like an unknown one, best first."""
        words = _words(_HUMP.sub("_", written))
        shared: defaultdict[str, float] = defaultdict(float)
        for word in words:
            codes: Sequence[str] = self._by_word.get(word, ())
            for code in codes[:2_000]:
                shared[code] += 1.0 / (1 + len(codes)) + 0.1
        best = sorted(shared, key=lambda code: (-shared[code], code))[:40]
        scored = [(-likeness(code, "_".join(words)), code) for code in best]
        return tuple(code for score, code in sorted(scored)[:_NEAREST] if score <= -0.5)


def looks_like_a_code(written: str) -> bool:
    """Whether this could be an error's code at all: not a number, a sentence or a shouted name."""
    return _LOOKS_LIKE_A_CODE.fullmatch(written) is not None and not written.isupper()


def code_weight(code: str) -> float:
    """How telling a code is by itself: the sum of its words, none of them telling counts half."""
    words = _words(code)
    total = sum(map(weight, words))
    return total if any(map(is_telling, words)) else total / 2


def _words(written: str) -> list[str]:
    words = [word for word in _SEPARATORS.split(written.lower()) if word]
    # Some codes end in "_code", and people add it where it is not, or drop it where it is.
    return words[:-1] if len(words) > 1 and words[-1] == _SUFFIX else words
