"""The lines that a message in running text may take: its own, and those of its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.alignment.suffixes import without_suffixes
from index.recognise.text.wraps import begin_alike

if TYPE_CHECKING:
    from index.recognise.alignment.patterns import Pattern

REACH = 600
"""The beginning of a message is looked for no further back than this."""
LONGEST = 2_000
"""And its end no further on."""
_MOST_OVER = 3
"""So many lines a value goes on at most that cannot end with its own."""
_MOST_WRAPPED = 8
"""So many lines above and below a hard wrap may have cut off."""
_BEGINNING = 16
"""By so much of a line it is told whether it is an item as another one is."""
_COMMENT = re.compile(r"[ \t]*(?:\*|//|#|(?:>[ \t]?){1,9}|\|)[ \t]+")
_NEW = re.compile(
    r"\s*$|\s*(?:[Aa]t|in|from|File|Caused)\s|[ \t]*[}{)\]\[<\"'`@*/#>-]"
    r"|[ \t]*[A-Z]{4,10}[ \t]{2,}|[ \t]*[\w.$\[\]-]{1,40}\s?[:=]|\d{4}-\d\d|\s*\d\d:\d\d"
)
"""How a line begins that does not go on with the one above."""


def lines_around(text: str, start: int, end: int, pattern: Pattern) -> tuple[int, int]:
    """From where to where the lines go that hold a message of which `start` to `end` was seen."""
    line = _line_start(text, start, reach_back=pattern.has_leading_value)
    stop = _line_end(text, end, pattern) if pattern.has_trailing_value else newline(text, end)
    is_wrapped = text.find("\n", start, end) >= 0 or _COMMENT.match(text, line)
    if not is_wrapped and not _is_all(text, line, stop):
        return line, stop
    above, below = _wrapped(text, line, stop)
    mark = pattern.slots[-1].marks[-1].strip()
    is_ended = mark and text[end:stop].rstrip().endswith(mark)
    # Nor does a message go on below what a log has added to it.
    is_ended = is_ended or without_suffixes(text, end, stop, pattern) < stop
    return (
        above if pattern.has_leading_value else line,
        below if pattern.has_trailing_value and not is_ended else stop,
    )


def newline_before(text: str, start: int) -> int:
    """The beginning of the line, of which no more than a limit is looked at."""
    low = max(0, start - LONGEST)
    return text.rfind("\n", low, start) + 1 or low


def newline(text: str, start: int) -> int:
    """The end of the line, of which no more than a limit is looked at."""
    limit = min(len(text), start + LONGEST)
    stop = text.find("\n", start, limit)
    return limit if stop < 0 else stop


def _line_start(text: str, start: int, *, reach_back: bool) -> int:
    """Where the line begins; the line before, where a value before the message is not on this."""
    low = max(0, start - REACH)
    line = text.rfind("\n", low, start) + 1 or low
    if reach_back and line > low and not text[line:start].strip(" \t*#/>|-`"):
        return text.rfind("\n", low, line - 1) + 1 or low
    return line


def _line_end(text: str, end: int, pattern: Pattern) -> int:
    """Where the line ends, or a later one to which the value after the message plainly goes on."""
    mark = pattern.slots[-1].marks[-1].strip()
    stop = newline(text, end)
    for _ in range(_MOST_OVER):
        after = newline(text, stop + 1)
        cut = mark and mark not in text[end:stop] and mark in text[stop:after]
        if not cut and not _goes_over(text[end:stop]):
            break
        stop = after
    return stop


def _goes_over(rest: str) -> bool:
    """Whether a value cannot end with its line: it is missing, or in the middle of a list."""
    rest = rest.strip(" \t.'\"`(")
    return not rest or rest[-1] in ",:" or rest.count("[") > rest.count("]")


def _is_all(text: str, line: int, stop: int) -> bool:
    """Whether there is nothing but this line and a few that a hard wrap may have cut off it."""
    return len(text) < REACH and not text[:line].strip() and text.count("\n", stop) in (1, 2)


def _wrapped(text: str, line: int, stop: int) -> tuple[int, int]:
    """The paragraph: the lines around that a hard wrap may have cut off."""
    comment = _COMMENT.match(text, line)
    mark = comment[0].strip() if comment else ""
    begun = _beginning(text, line)
    for _ in range(_MOST_WRAPPED):
        before = text.rfind("\n", max(0, line - REACH), max(0, line - 1)) + 1
        if line == 0 or (before == 0 and line > REACH) or not _goes_on(text, before, line, mark):
            break
        line = before
    for _ in range(_MOST_WRAPPED):
        after = text.find("\n", stop + 1, stop + LONGEST)
        after = min(len(text), stop + LONGEST) if after < 0 else after
        if stop >= len(text) or not _goes_on(text, stop + 1, after, mark):
            break
        if begin_alike(begun, _beginning(text, stop + 1)):
            break  # as the lines of a list
        stop = after
    return line, stop


def _beginning(text: str, line: int) -> str:
    """How a line begins, less what marks it as a comment or an item."""
    comment = _COMMENT.match(text, line)
    start = comment.end() if comment else line
    return text[start : start + _BEGINNING]


def _goes_on(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a line belongs to the paragraph of its neighbour."""
    if mark:
        comment = _COMMENT.match(text, start, end)
        return comment is not None and comment[0].strip() == mark and comment.end() < end
    return _NEW.match(text[start:end]) is None
