"""Lines that a terminal cut at its last column, wherever that was: where they go on.

Unlike the line ends of people and programs such a wrap stands for nothing: the word goes on below.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.text.records import Records
from index.recognise.text.vocabulary import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from index.recognise.text.marks import Mark

_NARROWEST, _WIDEST = 40, 400
"""Terminals have so many columns."""
_USUAL = frozenset({80, 100, 120, 132, 140, 160, 180, 200, 240})
"""And mostly one of these numbers, unless somebody pulled at their edge."""
_OF_EMAIL = 76
"""So long are lines of e-mail at most; where those are wrapped a "=" says so."""
_SIGN = r"[\w@./:+%-]"
_LAST, _FIRST = re.compile(rf"{_SIGN}+\Z"), re.compile(rf"{_SIGN}+")
_LONGEST = 40
"""No more of what is before a wrap is looked at."""
_NEW = re.compile(
    r"(?:[Aa]t|[Ff]rom|File|Caused by|\.{3})\s|\d{4}-\d\d|\d\d?:\d\d"
    r"|[\w.$-]{1,40}(?:=|\s?:\s)"
)
"""How a line begins that does not go on with the one above."""
_MARKED = re.compile(r"[$>#*|/+~-]{1,4}\s")
"""What people and programs put before each line."""
_MADE_UP = re.compile(r"(?=\w*[a-z])(?=\w+[A-Z]|\w*\d)(?!\w*\W)\w{4,}|\d{4,}")
_SENTENCE = re.compile(r"[A-Z][a-z]{2,}[.:]?")
"""A word that begins one; no id is such."""
_QUOTE = re.compile(r"(?<!\\)\"")
_SINGLE = re.compile(r"(?P<opens>(?<=[:=(\[])\s?)'|'(?!\w)")
"""An apostrophe that opens or closes a string; in sentences it mostly does not."""
_DIGIT = re.compile(r"\d")
_ALIKE = 5
"""Lines that begin with so many characters alike are each by itself, as those of a list."""


class _Line(NamedTuple):
    """A line without the spaces at its end, and where it begins in the text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class _Wrap(NamedTuple):
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


class _Quoted:
    """Whether a string is open, line by line."""

    def __init__(self) -> None:
        self._double = self._single = False

    def after(self, line: str) -> bool:
        """Whether one is at the end of this line, which follows those before it."""
        self._double ^= len(_QUOTE.findall(line)) % 2 == 1
        for quote in _SINGLE.finditer(line):
            self._single = quote["opens"] is not None
        return self._double or self._single


def wrap_marks(text: str) -> list[Mark]:
    """The marks of the line ends that are wraps of a terminal."""
    marks: list[Mark] = []
    records: AbstractSet[int] | None = None
    for lines in _blocks(text) if "\n" in text else ():
        width = max(len(line.text) for line in lines)
        if not _NARROWEST <= width <= _WIDEST:
            continue
        if all(len(line.text) < width for line in lines[:-1]):
            continue
        records = frozenset(Records(text).starts) if records is None else records
        wraps = list(_wraps(lines, width, records))
        if _are_of_a_terminal(wraps, width):
            marks += [(one.end, one.next, one.instead) for one in wraps]
    return marks


def _blocks(text: str) -> Iterator[Sequence[_Line]]:
    """The lines of a text, those together between which no line is empty, nor fences code."""
    block: list[_Line] = []
    at = 0
    for line in text.split("\n"):
        told = line.rstrip()
        if told and not told.startswith("```"):
            block.append(_Line(at, told))
        else:
            yield from (block,) if len(block) > 1 else ()
            block = []
        at += len(line) + 1
    yield from (block,) if len(block) > 1 else ()


def _wraps(lines: Sequence[_Line], width: int, records: AbstractSet[int]) -> Iterator[_Wrap]:
    """The line ends that may be wraps at this width; none where words were never cut."""
    begun, quoted = lines[0], _Quoted()
    found: list[_Wrap] = []
    for line, after in pairwise(lines):
        is_open = quoted.after(line.text)
        wrap = None
        if after.start not in records and not _is_by_itself(after.text, begun.text):
            wrap = _wrap(line, after, width, is_open=is_open)
            begins = _NEW.match(after.text) is not None
            of_words = is_open or _is_of_words(line.text, after.text, width)
            if wrap is None and of_words and not begins:
                return
            if wrap and begins and not (is_open or (width in _USUAL and wrap.is_in_a_word)):
                wrap = None
        if wrap is None:
            begun, quoted = after, _Quoted()
        else:
            found.append(wrap)
    yield from found


def _wrap(line: _Line, after: _Line, width: int, *, is_open: bool) -> _Wrap | None:
    """The wrap that the line's end may be, in a word or at the space between two."""
    short = width - len(line.text)
    indent = len(after.text) - len(after.text.lstrip())
    if short + indent > 1 or (width <= _OF_EMAIL and line.text.endswith("=")):
        return None
    if short + indent == 1:
        return _Wrap(line.end, after.start + indent, " ")
    if _lacks_a_space(line.text, after.text):
        return None
    last, first = _LAST.search(line.text[-_LONGEST:]), _FIRST.match(after.text)
    parts = (last[0] if last else "", first[0] if first else "")
    return _Wrap(line.end, after.start, "", is_open, parts)


def _is_by_itself(line: str, begun: str) -> bool:
    """Whether no line like this goes on with the one that was begun."""
    return begin_alike(line, begun) or _MARKED.match(line) is not None


def begin_alike(one: str, other: str) -> bool:
    """Whether two lines begin alike but for their digits, and are thus each by itself."""
    return _DIGIT.sub("0", one[:_ALIKE]) == _DIGIT.sub("0", other[:_ALIKE])


def _is_of_words(line: str, after: str, width: int) -> bool:
    """Whether a line ends as those do that are cut between words: the next word had no room."""
    word = after.split(None, 1)[0]
    no_room = len(line) + 1 + len(word) > width
    goes_on = after[0].islower() or after[0].isdigit() or after[0] in "\"'`(\\"
    return _lacks_a_space(line, after) or (no_room and goes_on and line[-1] not in ".;{}")


def _lacks_a_space(line: str, after: str) -> bool:
    """Whether there was a space that is neither before the line end nor after it."""
    return line[-1] in ",;!?" and after[0].isalpha()


def _are_of_a_terminal(wraps: Sequence[_Wrap], width: int) -> bool:
    """Whether so much speaks for these wraps that no other reason is left for them."""
    inside = [one for one in wraps if one.is_inside]
    if not inside:
        return False
    speaks_for = (width in _USUAL) + sum(one.is_telling for one in inside) + (len(inside) - 1) / 2
    return speaks_for > sum(one.common for one in inside)
