"""What logs, tools and markup put behind a message on its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.recognise.alignment.patterns import Pattern

_PAIRS_AT_END = (
    r"[ \t]{2,}+[@A-Za-z][\w.@-]{0,40}:[ \t].*"
    r"|(?:[ \t]++[A-Za-z][\w.-]{0,40}=(?:\"[^\"\n]{0,200}\"|[^\s\"]{1,200}))++"
)
_NOTE_AT_END = (
    r"\((?:ERROR|[A-Z]{3,} |(?i:status|code|http|trace|request|type|id)\b)[^()\n]{0,60}\)"
    r"|\((?:[A-Z]\w{0,60}(?:::\w{1,60}){1,6}|\w{0,60}(?:Error|Exception))\)"
    r"|[(\[](?:\d{3}|[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,8})[)\]]"
)
_SUFFIX = re.compile(
    rf"(?<![ \t])(?:{_PAIRS_AT_END}|[ \t]*\t\{{.*"
    rf"|\s*+(?:{_NOTE_AT_END}|\{{|\[\w{{0,40}}|</?\w{{1,12}}[^<>\n]{{0,40}}>"
    r"|(?<=\s)(?:at|in) (?:async |new )?[\w.$<>/]{1,80} ?\(\S{0,200}\)"
    r"|(?<=\s)in \S{1,200}(?: on line |:)\d{1,6}|\{\w{1,20}\}"
    r"|: file \S{1,200}, line \d{1,6}"
    r"|\\{1,15}[nr].*|\*\*|```))\s*$"
)
"""From the first of the blanks before it, of which none is given back: there may be thousands."""
_MOST = 3
"""So many of them follow one another at most."""


def without_suffixes(text: str, end: int, stop: int, pattern: Pattern) -> int:
    """Where the message ends without what logs add, as long as its last value keeps a word."""
    for _ in range(_MOST):
        suffix = _SUFFIX.search(text, end, stop)
        if suffix is None:
            break
        rest = text[end : suffix.start()]
        if pattern.has_trailing_value and not any(map(str.isalnum, rest)):
            break
        stop = suffix.start()
    return stop
