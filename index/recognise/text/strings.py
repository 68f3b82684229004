"""Strings as programs print them: where one ends, and what it says."""

from __future__ import annotations

import re

from index.files.text import in_characters

_LONGEST = 16_384
"""No string is followed further than this; a longer one counts as cut off."""
_STRAY = 600
"""A quote that does not look like an end is taken for one if no better comes this soon."""

_ENDS = {quote: re.compile(rf"(\\{{0,15}}){quote}") for quote in "\"'`"}
# What may follow the end of a string, so that a stray quote inside one does not end it.
_AFTER = re.compile(
    r"\s*(?:[,;}\])>\n+]|:|=>|\\{1,15}[nr\"']|$|\w[\w.]{0,40}(?:=|:? ?\{|: ?[\"'\d])|//|\.(?:\s|$)"
    r"|[\"'`]|\[[\"']?\w{1,48}[\"']?\]\s?=>)",
    re.ASCII,
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "\n": ""}


class Strings:
    """The ends of the strings in one text, however many of them are never closed."""

    def __init__(self, text: str) -> None:
        self._text = text
        # By quote and level: a stretch without any quote, and one where none looks like an end.
        self._barren: dict[tuple[str, int], tuple[int, int]] = {}
        self._poor: dict[tuple[str, int], tuple[int, int]] = {}

    def end(self, start: int, quote: str, level: int) -> int:
        """Where the string whose content begins at `start` ends, or -1 where none does.

        `level` is the number of backslashes before its opening quote. A backtick opens a string
        only if the next one looks like its end: messages use them too.
        """
        limit = min(len(self._text), start + _LONGEST)
        barren = self._barren.get((quote, level), (0, 0))
        poor = self._poor.get((quote, level), (0, 0))
        position = barren[1] if barren[0] <= start < barren[1] else start
        fallback = -1
        while (found := _ENDS[quote].search(self._text, position, limit)) is not None:
            position = found.end()
            backslashes = len(found[1])
            if backslashes > level and (level or backslashes % 2):
                continue
            end = position - 1 - (backslashes if level else 0)
            is_poor = poor[0] <= end < poor[1]
            if not is_poor and _AFTER.match(self._text, position):
                return end
            if quote == "`":
                return -1
            if fallback < 0:
                fallback = end
            elif end - fallback > _STRAY:
                break
            position = poor[1] if is_poor else position
        if fallback < 0:
            self._barren[(quote, level)] = (start, limit)
        else:
            self._poor[(quote, level)] = (fallback, position)
        return fallback


def unescaped(text: str, times: int = 1) -> str:
    """What a string says, escape sequences resolved `times` times."""
    for _ in range(times):
        if "\\" not in text:
            break
        text = _ESCAPE.sub(_character, text)
    return in_characters(text)


def _character(escape: re.Match[str]) -> str:
    what: str = escape[1]
    if what[0] in "ux" and len(what) > 1:
        return chr(int(what[1:], 16))
    return _PLAIN.get(what, what)
