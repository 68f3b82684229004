"""A text as its words: what is between them (spaces, wraps, quotes, markup) hardly matters.

Comparing words instead of characters makes a message the same in a log line, a code fence, a
wrapped comment and a string put together over several lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[int, int]
"""Offsets of start and end in a text."""

_WORD = re.compile(r"([^\W_]\w*)")
# `\nNo user`: the n is no part of the word.
_WORD_OR_ESCAPE = re.compile(r"(\\{1,15}(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt])|[^\W_]\w*)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text` in lower case, with the offsets of each."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def part(self, low: int, high: int) -> Words:
        """Some of the words; their offsets stay those in the whole text."""
        return Words(self.text, self.words[low:high], self.starts[low:high], self.ends[low:high])

    def span(self, first: int, last: int) -> Span:
        """Where words stand: those from number `first` on, before number `last`."""
        return self.starts[first], self.ends[last - 1]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words that begin between two places: number of the first, and after the last."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def words_of(text: str) -> Words:
    """The words of a text, escape sequences taken as breaks between them."""
    has_escapes = "\\" in text
    # What is between the words, and every second one a word.
    pieces = (_WORD_OR_ESCAPE if has_escapes else _WORD).split(text)
    edges = list(accumulate(map(len, pieces)))
    words, starts, ends = list(map(str.lower, pieces[1::2])), edges[:-1:2], edges[1::2]
    if has_escapes:
        at = [number for number, word in enumerate(words) if word[0] != "\\"]
        words, starts, ends = [words[n] for n in at], [starts[n] for n in at], [ends[n] for n in at]
    return Words(text, words, starts, ends)


def split_words(text: str) -> tuple[str, ...]:
    """The words alone."""
    if "\\" in text:
        return tuple(words_of(text).words)
    return tuple(map(str.lower, _WORD.findall(text)))
