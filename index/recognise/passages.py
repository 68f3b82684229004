"""Where a message in running text begins and ends: its string, or its line less what logs add."""

from __future__ import annotations

import re

from index.recognise.values import Bounds

_REACH = 600
_LONGEST = 2_000
_OPENING = re.compile(r"(?:(?<=[\s=:({\[,>])|^)(\\*)([\"'`])(?=[^\s,;:)\]}])")
_PREFIX = re.compile(
    r"[\s>*/#|+\-\u2022\u00b7\u25cf]+"  # comments, quotes, lists
    r"|[\u2190-\u2bff\ufe0f\u2600-\u27bf\U0001f300-\U0001faff]\s*"  # marks such as a cross
    r"|\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\s*"
    r"|\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:\s?[AP]M)?\s+"
    r"|\[[^\[\]\n]{0,80}\]:?\s*"
    r"|<[^<>\n\s]{1,40}>\s+(?=\S)"
    r"|(?:Uncaught|Unhandled(?: Rejection)?|Error|error)(?: \((?:in promise|\w{1,20})\))?:?\s+"
    r"|(?:(?i:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|critical|severe))\b[:\s|-]+"
    r"|(?:[A-Z]\w{0,30} ){0,3}[\w.$@/\\\[\]()-]{1,80}:\s+"
    r"|\w{1,20}=(?=[\"'`\w])(?:\w+\s+)?"
    r"|Something went wrong [\w ]{0,60}\.\s+"
)
_SUFFIX = re.compile(
    r"\s*(?:\((?:ERROR|[A-Z]{3,} )[^()\n]{0,60}\)|\{|\[\w{0,40}|at \S.*|\\+[nr].*)$"
)


def passage(text: str, start: int, end: int) -> Bounds:
    """The bounds of the message of which `start` to `end` was seen."""
    quoted = _string_around(text, start, end)
    if quoted is not None:
        return quoted
    low = max(0, start - _REACH)
    line = text.rfind("\n", low, start) + 1 or low
    if line > low and not text[line:start].strip(" \t*#/>|-"):
        line = text.rfind("\n", low, line - 1) + 1 or low  # the value stands on the line before
    limit = min(len(text), end + _LONGEST)
    stop = text.find("\n", end, limit)
    stop = limit if stop < 0 else stop
    if not text[end:stop].strip(" \t:'\"`("):
        following = text.find("\n", stop + 1, limit)
        stop = limit if following < 0 else following
    suffix = _SUFFIX.search(text, end, stop)
    return Bounds(_message_start(text, line, start), suffix.start() if suffix else stop, 0)


def _message_start(text: str, line: int, start: int) -> int:
    at = line
    for _ in range(12):
        prefix = _PREFIX.match(text, at, start)
        if prefix is None or prefix.end() == at:
            break
        at = prefix.end()
    return at


def _string_around(text: str, start: int, end: int) -> Bounds | None:
    """The string literal that holds the message, where one opens before it and does not close."""
    low = max(0, start - _REACH)
    for opening in reversed(list(_OPENING.finditer(text, low, start + 1))):
        quote, level = opening[2], len(opening[1])
        if _closed(text, opening.end(), start, quote, level):
            continue
        closing = _close(text, end, quote, level)
        if closing < 0:
            continue
        return Bounds(opening.end(), closing, 1 + level.bit_length() if quote != "`" else 0)
    return None


def _closed(text: str, start: int, end: int, quote: str, level: int) -> bool:
    for found in re.finditer(rf"(\\*){quote}", text[start:end]):
        after = text[start + found.end() : start + found.end() + 1]
        if len(found[1]) <= level and not (quote == "'" and after.isalnum()):
            return True
    return False


def _close(text: str, end: int, quote: str, level: int) -> int:
    for found in re.finditer(rf"(\\*){quote}", text[end : end + _LONGEST]):
        after = text[end + found.end() : end + found.end() + 1]
        if len(found[1]) <= level and not after.isalnum():
            return end + found.start()
    return -1
