"""The end of a line, and what is on both sides of it: whether a word was cut there."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.recognise.text.vocabulary import is_telling

_MADE_UP = re.compile(r"(?=\w*[a-z])(?=\w+[A-Z]|\w*\d)\w{4,}|\d{4,}")
_SENTENCE = re.compile(r"[A-Z][a-z]{2,}[.:]?")
"""A word that begins one; no id is such."""
_QUOTE = re.compile(r"(?<!\\)\"")
_SINGLE = re.compile(r"(?P<opens>(?<=[:=(\[])\s?)'|'(?!\w)")
"""An apostrophe that opens or closes a string; in sentences it mostly does not."""


class Line(NamedTuple):
    """A line without the spaces at its end, and where it begins in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class LineEnd(NamedTuple):
    """A line end that may be a wrap: `instead` stands for it.

    `is_open` says that it is in a string, `parts` are what it may have parted.
    """

    end: int
    next: int
    instead: str
    is_open: bool = False
    parts: tuple[str, str] = ("", "")

    @property
    def is_inside(self) -> bool:
        """Whether it is in the middle of something, which a sentence's end is not."""
        last, first = self.parts
        ended = last[-1:] in (".", ":") and first[:1].isupper()
        return self.is_open or (bool(last and first) and not ended)

    @property
    def is_in_a_word(self) -> bool:
        """Whether there are letters or digits at both sides."""
        last, first = self.parts
        return last[-1:].isalnum() and first[:1].isalnum()

    @property
    def common(self) -> int:
        """How many of what is before it and what is after are common words as they stand."""
        if self._is_in_a_name:
            return 0
        words = (one.strip(".:").lower() for one in self.parts)
        common = (len(one) > 1 and not one.isdigit() and not is_telling(one) for one in words)
        return sum(common) or int(_SENTENCE.fullmatch(self.parts[1]) is not None)

    @property
    def is_telling(self) -> bool:
        """Whether no line of words ends so: a string would be open, a name or an id in two."""
        last, first = self.parts
        made_up = _MADE_UP.search(last[-12:]) and _MADE_UP.match(first)
        return self.is_open or self._is_in_a_name or (self.is_inside and made_up is not None)

    @property
    def _is_in_a_name(self) -> bool:
        last, first = self.parts
        return self.is_inside and (last[-1:] in ("_", "@") or first[:1] in ("_", "@"))


class Quoted:
    """Whether a string is open, line by line."""

    def __init__(self) -> None:
        self._double = self._single = self._backtick = False

    def after(self, line: str) -> bool:
        """Whether one is at the end of this line, which follows those before it."""
        self._double ^= len(_QUOTE.findall(line)) % 2 == 1
        self._backtick ^= line.count("`") % 2 == 1
        for quote in _SINGLE.finditer(line):
            self._single = quote["opens"] is not None
        return self._double or self._single or self._backtick
