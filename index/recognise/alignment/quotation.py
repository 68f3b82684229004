"""Strings around a message in running text: where the one opens and closes that holds it."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.recognise.alignment.lines import LONGEST, REACH, newline

_OPENING = re.compile(r"(?:(?<=[\s=:({\[,>*])|^)(\\{0,15})([\"'`])(?=[^\s,;:)\]}])")
CONCATENATED = re.compile(r"[\"'`][ \t]*[+\\.]?[ \t]*\n[ \t]*[+.]?[ \t]*[\"'`]")
"""Between two strings that a program puts together, each on a line of its own."""
_CONTINUED = re.compile(CONCATENATED.pattern + "$")
_OLD_QUOTES = re.compile(r"(?:(?<=in )`[^`'\n]{1,80}|`[^\s`']{1,80})'(?!\w)")
"""As in "in `call'"."""
_DOUBLED = re.compile(r"``(?!`)\s?")
"""What Markdown puts around code that has a backtick in it."""
_MOST = 32
"""So many quotes before a message are asked at most whether they are around it."""
_AFTER_ONE = ",.;:!?)]}+*"
"""What may follow a quote that closes a quotation."""
_DIFF = re.compile(r"(?m:^)[ \t]*-[^\n]*\n[ \t]*\+[ \t]*[\"'`]\Z")
"""What test runners print: a line expected, and below it the one received."""


class Bounds(NamedTuple):
    """Where the text of one message begins and ends, and how often it is escaped."""

    start: int
    end: int
    escapes: int


def string_around(text: str, start: int, end: int) -> Bounds | None:
    """The string literal that holds the message, where one opens before it and does not close."""
    low = max(0, start - REACH)
    closings: dict[tuple[str, int], int] = {}
    for opening in reversed(list(_OPENING.finditer(text, low, start + 1))[-_MOST:]):
        if opening.end() > start or _goes_on_from_above(text, low, opening):
            continue
        if _OLD_QUOTES.match(text, opening.start()):
            continue
        quote, level = opening[2], len(opening[1])
        begin = opening.end()
        doubled = _DOUBLED.match(text, opening.start())
        if doubled and (closing := text.find("``", end, newline(text, end))) >= 0:
            return Bounds(doubled.end(), closing, 0)
        if _close(text, begin, start, quote, level) >= 0:
            continue
        if (quote, level) not in closings:
            closings[quote, level] = _close(text, end, end + LONGEST, quote, level)
        closing = closings[quote, level]
        if closing >= 0:
            escapes = 0 if quote == "`" else 1 + level.bit_length()
            return Bounds(begin, closing, escapes)
    return None


def _goes_on_from_above(text: str, low: int, opening: re.Match[str]) -> bool:
    """Whether a quote only goes on with a string of the line above."""
    before = text[max(low, opening.start() - 40) : opening.start() + 1 + len(opening[1])]
    if not _CONTINUED.search(before):
        return False
    return not _DIFF.search(text[low : opening.start() + 1])


def _close(text: str, start: int, stop: int, quote: str, level: int) -> int:
    """Where a string closes between two places; -1 if it does not.

    People quote a message whose value is in quotes of the same kind: those come in pairs.
    """
    at = text.find(quote, start, stop)
    counted, depth, inner = start, 0, -1
    while at >= 0:
        depth += text.count("[", counted, at) - text.count("]", counted, at)
        counted = backslashes = at
        while backslashes > start and text[backslashes - 1] == "\\":
            backslashes -= 1
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        is_inside = quote == "'" and before.isalnum() and after.isalnum()
        if at - backslashes <= level and not is_inside and depth <= 0:
            joined = CONCATENATED.match(text, at)
            if joined is not None:
                at = joined.end() - 1
            elif inner >= 0 and text.find("\n", inner, at) < 0:
                inner = -1
            elif level == 0 and _opens(before, after, quote):
                inner = at
            else:
                return backslashes
        at = text.find(quote, at + 1, stop)
    return inner


def _opens(before: str, after: str, quote: str) -> bool:
    """Whether a quote between these characters opens something rather than closes it."""
    if after.isalnum():
        return not before.isalnum()
    begins = before.isspace() or before in ("(", "[", "{", quote)
    return begins and after not in (quote, "") and not after.isspace() and after not in _AFTER_ONE
