"""Lines that a terminal cut at its last column, wherever that was: where they go on.

Unlike the line ends of people and programs such a wrap stands for nothing: the word goes on below.
"""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from index.recognise.text.line_ends import Line, LineEnd, Quoted
from index.recognise.text.records import Records

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
_DIGIT = re.compile(r"\d")
_ALIKE = 5
"""Lines that begin with so many characters alike are each by itself, as those of a list."""


def wrap_marks(text: str) -> list[Mark]:
    """The marks of the line ends that are wraps of a terminal."""
    marks: list[Mark] = []
    records: AbstractSet[int] | None = None
    starts: list[int] = []
    given = text.split("\n")
    told = [line.rstrip() for line in given]
    for first, last in _blocks(told):
        width = max(map(len, told[first:last]))
        if not _is_cut_at(width, told[first:last]):
            continue
        records = frozenset(Records(text).starts) if records is None else records
        starts = starts or list(accumulate((len(line) + 1 for line in given), initial=0))
        lines = list(map(Line, starts[first:last], told[first:last]))
        wraps = list(_wraps(lines, width, records))
        if _are_of_a_terminal(wraps, width):
            marks += [(one.end, one.next, one.instead) for one in wraps]
    return marks


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From which to which of the lines none is empty, nor fences code."""
    parts = [n for n, line in enumerate(lines) if not line or line.startswith("```")]
    for before, after in pairwise((-1, *parts, len(lines))):
        if after - before > 2:
            yield before + 1, after


def _is_cut_at(width: int, lines: Sequence[str]) -> bool:
    """Whether any line has so many columns as terminals have, and the next is not further in."""
    if not _NARROWEST <= width <= _WIDEST:
        return False
    return any(len(one) == width and after[0] not in " \t" for one, after in pairwise(lines))


def _wraps(lines: Sequence[Line], width: int, records: AbstractSet[int]) -> Iterator[LineEnd]:
    """The line ends that may be wraps at this width; none where words were never cut."""
    begun, quoted = lines[0], Quoted()
    found: list[LineEnd] = []
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
            begun, quoted = after, Quoted()
        else:
            found.append(wrap)
    yield from found


def _wrap(line: Line, after: Line, width: int, *, is_open: bool) -> LineEnd | None:
    """The wrap that the line's end may be, in a word or at the space between two."""
    short = width - len(line.text)
    indent = len(after.text) - len(after.text.lstrip())
    if short + indent > 1 or (width <= _OF_EMAIL and line.text.endswith("=")):
        return None
    if short + indent == 1:
        return LineEnd(line.end, after.start + indent, " ")
    if _lacks_a_space(line.text, after.text):
        return None
    last, first = _LAST.search(line.text[-_LONGEST:]), _FIRST.match(after.text)
    parts = (last[0] if last else "", first[0] if first else "")
    return LineEnd(line.end, after.start, "", is_open, parts)


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


def _are_of_a_terminal(wraps: Sequence[LineEnd], width: int) -> bool:
    """Whether so much speaks for these wraps that no other reason is left for them."""
    inside = [one for one in wraps if one.is_inside]
    if not inside:
        return False
    speaks_for = (width in _USUAL) + sum(one.is_telling for one in inside) + (len(inside) - 1) / 2
    return speaks_for > sum(one.common for one in inside)
