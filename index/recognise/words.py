"""A text as its words: what is between them (spaces, wraps, quotes, markup) hardly matters.

Comparing words instead of characters makes a message the same in a log line, a code fence, a
wrapped comment and a string put together over several lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]\w*")
# `\nNo user`: the n is no part of the word.
_WORD_OR_ESCAPE = re.compile(r"\\{1,15}(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt])|([^\W_]\w*)")


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


def words_of(text: str) -> Words:
    """The words of a text, escape sequences taken as breaks between them."""
    if "\\" in text:
        found = [match.span(1) for match in _WORD_OR_ESCAPE.finditer(text) if match.lastindex]
    else:
        found = [match.span() for match in _WORD.finditer(text)]
    if not found:
        return Words(text, (), (), ())
    if text.isascii():
        lower = text.lower()  # once; elsewhere a letter may become two
        words = [lower[start:end] for start, end in found]
    else:
        words = [text[start:end].lower() for start, end in found]
    starts, ends = zip(*found, strict=True)
    return Words(text, words, starts, ends)


def split_words(text: str) -> tuple[str, ...]:
    """The words alone."""
    if "\\" in text:
        return tuple(words_of(text).words)
    return tuple(map(str.lower, _WORD.findall(text)))
