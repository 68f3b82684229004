"""The records of a log: which lines begin one, and which only go on with the one above."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.text.words import Span


_CLOCK = r"\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?:\s?[AP]M\b)?"
_TIME = (
    rf"(?:\d{{4}}[-/]\d\d[-/]\d\d[T ]{_CLOCK}(?:\s?(?:Z|UTC|GMT)\b|\s?[+-]\d\d:?\d\d)?"
    r"|(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} {1,2}\d{1,2},? (?:\d{4},? )?"
    rf"{_CLOCK}(?: \d{{4}}\b)?"
    rf"|\d{{1,2}}[./-]\d{{1,2}}(?:[./-](?:\d\d){{1,2}})?,? {{1,2}}{_CLOCK}"
    rf"|\d\d/[A-Z][a-z]{{2}}/\d{{4}}:{_CLOCK}(?: [+-]\d{{4}})?|[IWEF]\d{{4}} {_CLOCK}"
    rf"|{_CLOCK})(?![\w:])"
)
_CONTAINER = r"[\w./-]{1,60}[ \t]{0,30}\|[ \t]?|\[[\w./-]{1,80}\][ \t](?=\S)|<\d{1,3}>"
"""What tools put before each line of a program of several: `web-1  | `."""
_HOST = r"(?:[\w.:-]{1,60} ){1,2}(?:- )?"
_WRITER = r"[ \t](?:std(?:out|err) [FP]\b|(?:[\w.-]{1,60} )?[\w./-]{1,60}\[\d{1,7}\]:)"
_LEVEL = (
    r"[\[(<]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE)"
    r"(?:[\])>]|\b)(?=[:\s|,\]-])|\[(?:trace|debug|info|warn|warning|error|fatal)\]"
    r"|(?:trace|debug|info|warn|warning)(?=:\s)"
)
_KEYS = r"@?(?:level|lvl|severity|time|ts|timestamp)"
_LINE = re.compile(
    rf"(?m:^)(?P<container>{_CONTAINER})?"
    rf"(?:(?P<time>(?:{_HOST})?[\[(]?{_TIME}[\])]?:?(?:{_WRITER})?)(?P<gap>[ \t]{{0,80}})"
    rf"|(?=(?:{_LEVEL}|{_KEYS}=|\{{\s?\"{_KEYS}\"\s?:))|(?P<bare>(?<=\|)|(?<=\|[ \t])))"
    rf"(?P<level>(?:-[ \t]|\|[ \t]*)?(?:{_LEVEL}))?"
)
_NUMBERED = re.compile(r"[\w./-]{1,57}[-_.]\d{1,3}[ \t]*\|")
"""One of several programs: without a number it may be the first cell of a row."""
_GOES_ON = re.compile(r"[ \t:|-]*(?:[}\])]|\"[\w.$-]{1,48}\"\s?:|at [\w.$<]|Caused by\b|\.{3} \d)")
"""Inside an object or a stack trace, though a tool put something before each of its lines."""


class Records:
    """The records of one text; what stands before the first of them belongs to each.

    A text of which no line has a beginning of its own, such as a body or a stack trace, has none.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = list(_starts(text))

    @property
    def starts(self) -> list[int]:
        """Where each begins, but for the first: that one goes on from what is before it."""
        return self._starts[1:]

    def are_at(self, at: int) -> bool:
        """Whether this place is in a record."""
        return bool(self._starts) and at >= self._starts[0]

    def number(self, at: int) -> int:
        """Of the records, which one this place is in."""
        return bisect_right(self._starts, at, 1) - 1 if self._starts else 0

    def around(self, at: int) -> Span:
        """From where to where a text speaks of the same as here."""
        if not self.are_at(at):
            return 0, self._length
        number = self.number(at)
        start = self._starts[number] if number else 0
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self._length
        return start, end


def _starts(text: str) -> Iterator[int]:
    indent, writer = None, ""
    for line in _LINE.finditer(text):
        numbered = _NUMBERED.match(line["container"] or "")
        if numbered and numbered[0] != writer:
            writer = numbered[0]
            yield line.start()
        elif line["bare"] is None and not _GOES_ON.match(text, line.end()):
            gap = len(line["gap"] or "")
            is_indented = indent is not None and gap > max(indent, 1)
            if not (is_indented and line["time"] and not line["level"]):
                indent = gap
                yield line.start()
