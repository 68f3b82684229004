"""The codes of a library, and which of them stand in a text in whatever case and separators."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.known.checksums import code_sum
from index.recognise.known.near_codes import NearCodes
from index.recognise.text.spelling import SUFFIX, code_words, squashed
from index.recognise.text.vocabulary import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.recognise.known.signs import Signs
    from index.recognise.text.words import Words

_KEPT = 4_096
"""So many answers to whether a word is a code stay in memory."""
_NUMBERED = re.compile(r"[a-z]+\d")
"""Letters and a number, as `E1003`: how much that says by itself is for who weighs it."""
SHORTEST_STEM = 6
"""A cut-off code with fewer letters left tells nothing."""


class CodeSighting(NamedTuple):
    """A known code in the text: words `first` to `last`; `exact` is as the catalog spells it.

    `told` is what it counts that the text calls it a code, where by itself it would be none.
    """

    code: str
    first: int
    last: int
    exact: bool
    told: float | None = None


class Codes:
    """The codes of a library; entries go by their places in it."""

    def __init__(self, parts: Sequence[tuple[int, Signs]]) -> None:
        self._parts = parts
        self._asked: dict[str, tuple[str, ...]] = {}
        self._first_words = frozenset[str]().union(*(signs.first_words for _, signs in parts))

    def known(self, written: str) -> tuple[str, ...]:
        """The codes that this may be, the one spelled exactly so first; none for an unknown one."""
        found = self._asked.get(written)
        if found is None:
            if len(self._asked) >= _KEPT:
                self._asked.clear()
            found = self._asked[written] = self._known(written)
        return found

    def _known(self, written: str) -> tuple[str, ...]:
        key, wanted = code_sum(written), squashed(written)
        found = dict.fromkeys(
            code
            for _, signs in self._parts
            for code in (signs.codes[number] for number in signs.codes_like(key))
            if squashed(code) == wanted
        )
        return tuple(sorted(found, key=lambda code: code != written))

    def entries(self, code: str) -> list[int]:
        """The entries of exactly this code, current ones first."""
        key = code_sum(code)
        return [
            base + entry
            for base, signs in self._parts
            for number in signs.codes_like(key)
            if signs.codes[number] == code
            for entry in signs.entries_of("code", number)
        ]

    def has_beginning(self, word: str) -> bool:
        """Whether the first word of a code of several words is this one, in lower case."""
        return word in self._first_words

    def beginning_with(self, written: str) -> tuple[str, ...]:
        """The codes of which this is the beginning, cut off; none where it is too short to tell."""
        stem = written.lower()
        if len(stem) < SHORTEST_STEM:
            return ()
        return tuple(code for code in self._all if code.startswith(stem))

    def spellings(self) -> Iterator[str]:
        """The codes as one word in lower case, in every way people write them.

        A code that is an everyday word is left out.
        """
        for code in self._all:
            words = code_words(code)
            if len(words) > 1 or is_telling(words[0]):
                stem = "_".join(words)
                yield from ("".join(words), stem, f"{stem}_{SUFFIX}", code.lower())

    def runs(self) -> Iterator[list[str]]:
        """The first three words of each code that has as many."""
        for code in self._all:
            words = code_words(code)
            if len(words) >= 3:
                yield words[:3]

    def sightings(self, text: Words, closed: bytearray) -> Iterator[CodeSighting]:
        """Every known code in the text of several words, joined by _, - or dots, or of digits, too.

        `closed` marks the characters among which none is looked for.
        """
        starts, ends, source = text.starts, text.ends, text.text
        first = self._first_words
        telling = {word for word in set(text.words) if "_" in word or len(word) > 8}
        telling |= first.intersection(text.words)
        likely = [(at, word) for at, word in enumerate(text.words) if word in telling]
        for at, word in likely:
            if closed[starts[at]]:
                continue
            written = source[starts[at] : ends[at]]
            if "_" in word or (len(word) > 8 and written[0].islower() and not written.islower()):
                known = self.known(written)
                for code in known[:1] if written in known else known:
                    if "_" in code:
                        yield CodeSighting(code, at, at + 1, _is_exact(code, written))
            elif word in first and source[ends[at] : ends[at] + 1] in ("-", "."):
                yield from self._joined_at(at, text)
            elif word in first and _NUMBERED.match(word) and written in self.known(written):
                yield CodeSighting(written, at, at + 1, exact=True)

    def _joined_at(self, at: int, text: Words) -> Iterator[CodeSighting]:
        last = at
        while last + 1 < len(text) and last - at < 11:
            if text.text[text.ends[last] : text.starts[last + 1]] not in ("-", "."):
                break
            last += 1
        if last > at:
            written = text.text[text.starts[at] : text.ends[last]]
            for code in self.known(written):
                yield CodeSighting(code, at, last + 1, exact=code == written)

    @cached_property
    def near(self) -> NearCodes:
        """What is near a code that is none of these."""
        return NearCodes(self._all)

    @cached_property
    def _all(self) -> list[str]:
        return list(
            dict.fromkeys(
                signs.codes[number]
                for _, signs in self._parts
                for number in range(len(signs.codes))
            )
        )


def _is_exact(code: str, written: str) -> bool:
    """Whether a code is spelled so, a "_code" at its end aside."""
    return code.removesuffix(f"_{SUFFIX}") == written.removesuffix(f"_{SUFFIX}")
