"""Where a message in running text begins and ends: its string, or its line less what logs add."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.alignment.prefixes import message_start
from index.recognise.alignment.quotation import LONGEST, REACH, Bounds, newline, string_around

if TYPE_CHECKING:
    from index.recognise.alignment.align import Alignment
    from index.recognise.alignment.patterns import Pattern
    from index.recognise.text.words import Words

_LONGEST_VALUE = 12
"""With so many words after it a message still breaks off in a value."""

_PAIRS_AT_END = (
    r"[ \t]{2,9}[@A-Za-z][\w.@-]{0,40}:[ \t].*"
    r"|(?:[ \t]+[A-Za-z][\w.-]{0,40}=(?:\"[^\"\n]{0,200}\"|[^\s\"]{1,200}))+"
)
_NOTE_AT_END = (
    r"\((?:ERROR|[A-Z]{3,} |(?i:status|code|http|trace|request|type|id)\b)[^()\n]{0,60}\)"
    r"|\((?:[A-Z]\w{0,60}(?:::\w{1,60}){1,6}|\w{0,60}(?:Error|Exception))\)"
    r"|[(\[](?:\d{3}|[a-z]{2,30}(?:_[a-z0-9]{1,30}){1,8})[)\]]"
)
_SUFFIX = re.compile(
    rf"(?:{_PAIRS_AT_END}|\t\{{.*|\s*(?:{_NOTE_AT_END}|\{{|\[\w{{0,40}}|</?\w{{1,12}}[^<>\n]{{0,40}}>"
    r"|\s(?:at|in) (?:async |new )?[\w.$<>/]{1,80} ?\(\S{0,200}\)"
    r"|\sin \S{1,200}(?: on line |:)\d{1,6}|\{\w{1,20}\}"
    r"|: file \S{1,200}, line \d{1,6}"
    r"|\\{1,15}[nr].*|\*\*|```))\s*$"
)
_CELL_END = re.compile(r"\s?\|\s|\s?\|$|</\w|<[bB][rR]\b")
_ELEMENT_END = re.compile(
    r"</(?:p|div|h[1-6]|li|t[dhr]|pre|title|head|section|center|[uo]l|table)>", re.IGNORECASE
)
_TAG_BEFORE = re.compile(r"<[A-Za-z][^<>\n]{0,200}>[ \t]{0,8}\Z")
# An id at a message's end is the whole value, though the line goes on.
_ID_AT_END = re.compile(
    r"[ \t:'\"`(]{0,4}((?=\w[^\s,;]*[\d_@/])(?!\d[\d.,]*\s)[^\s,;\"'`()\[\]]{1,200}?)"
    r"[.:!?)\"'`]{0,3}(?=\s+\S|;)"
)
_COMMENT = re.compile(r"[ \t]*(?:\*|//|#|(?:>[ \t]?){1,9}|\|)[ \t]+")
_BRACKET = re.compile(r"[()\[\]]")
_NEW = re.compile(
    r"\s*$|\s*(?:[Aa]t|in|from|File|Caused)\s|[ \t]*[}{)\]\[<\"'`@*/#>-]"
    r"|[ \t]*[\w.$\[\]-]{1,40}\s?[:=]|\d{4}-\d\d|\s*\d\d:\d\d"
)


def passage(text: str, start: int, end: int, pattern: Pattern) -> Bounds:
    """The bounds of the message of which `start` to `end` was seen."""
    quoted = string_around(text, start, end)
    if quoted is not None:
        return quoted
    line = _line_start(text, start, reach_back=pattern.has_leading_value)
    stop = _line_end(text, end, pattern) if pattern.has_trailing_value else newline(text, end)
    is_wrapped = text.find("\n", start, end) >= 0 or _COMMENT.match(text, line)
    if is_wrapped or _is_all(text, line, stop):
        above, below = _wrapped(text, line, stop)
        line = above if pattern.has_leading_value else line
        mark = pattern.slots[-1].marks[-1].strip()
        is_ended = mark and text[end:stop].rstrip().endswith(mark)
        # Nor does a message go on below what a log has added to it.
        is_ended = is_ended or without_suffixes(text, end, stop, pattern) < stop
        stop = below if pattern.has_trailing_value and not is_ended else stop
    line = max(line, text.rfind(" | ", line, start) + 1)
    line = _element_start(text, line, start, pattern)
    cell = _CELL_END.search(text, end, stop)
    stop = cell.start() if cell else stop
    line, stop = _inside_brackets(text, line, start, end, stop)
    line, stop = _inside_bold(text, line, start, end, stop)
    stop = without_suffixes(text, end, stop, pattern)
    single = len(pattern.slots[-1].placeholders) == 1
    alone = _ID_AT_END.match(text, end, stop) if single else None
    begin = message_start(text, line, start, pattern)
    return Bounds(begin, alone.end(1) if alone else stop, 0)


def _element_start(text: str, line: int, start: int, pattern: Pattern) -> int:
    """Where the line begins after the elements of markup that end before the message."""
    for ended in _ELEMENT_END.finditer(text, line, start):
        line = ended.end()
    is_first = not pattern.has_leading_value and _TAG_BEFORE.search(text, line, start)
    return start if is_first else line


def _inside_brackets(text: str, line: int, start: int, end: int, stop: int) -> tuple[int, int]:
    """The inside of the brackets that open before the message and close after it, if any do."""
    opened: list[int] = []
    for bracket in _BRACKET.finditer(text, line, start):
        if bracket[0] in "([":
            opened.append(bracket.end())
        elif opened:
            opened.pop()
    depth = 0
    for bracket in _BRACKET.finditer(text, end, stop) if opened else ():
        depth += 1 if bracket[0] in "([" else -1
        if depth < 0:
            return opened[-1], bracket.start()
    return line, stop


def _inside_bold(text: str, line: int, start: int, end: int, stop: int) -> tuple[int, int]:
    """The inside of the two asterisks before the message and the two after it, if there are any."""
    closing = text.find("**", end, stop)
    if closing < 0 or text.count("**", line, start) % 2 == 0:
        return line, stop
    return text.rfind("**", line, start) + 2, closing


def without_suffixes(text: str, end: int, stop: int, pattern: Pattern) -> int:
    """Where the message ends without what logs add, as long as its last value keeps a word."""
    for _ in range(3):
        suffix = _SUFFIX.search(text, end, stop)
        if suffix is None:
            break
        rest = text[end : suffix.start()]
        if pattern.has_trailing_value and not any(map(str.isalnum, rest)):
            break
        stop = suffix.start()
    return stop


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
    for _ in range(3):
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
    for _ in range(8):
        before = text.rfind("\n", max(0, line - REACH), max(0, line - 1)) + 1
        if line == 0 or (before == 0 and line > REACH) or not _goes_on(text, before, line, mark):
            break
        line = before
    for _ in range(8):
        after = text.find("\n", stop + 1, stop + LONGEST)
        after = min(len(text), stop + LONGEST) if after < 0 else after
        if stop >= len(text) or not _goes_on(text, stop + 1, after, mark):
            break
        stop = after
    return line, stop


def _goes_on(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a line belongs to the paragraph of its neighbour."""
    if mark:
        comment = _COMMENT.match(text, start, end)
        return comment is not None and comment[0].strip() == mark and comment.end() < end
    return _NEW.match(text[start:end]) is None


def is_whole(found: Alignment, text: Words, bounds: Bounds) -> bool:
    """Whether the message is all there is between its bounds."""
    low, high = text.within(bounds.start, bounds.end)
    pattern = found.pattern
    if found.start > low and not pattern.has_leading_value:
        return False
    return pattern.has_trailing_value or found.end >= high or _breaks_off(found, text, high)


def _breaks_off(found: Alignment, text: Words, high: int) -> bool:
    """Whether the text ends in the middle of a word of the message, or of a value."""
    last = found.runs[-1]
    literal = found.pattern.literals[last.literal]
    if last.last < len(literal):
        return high - found.end == 1 and literal[last.last].startswith(text.words[found.end])
    is_last = last.literal + 1 == len(found.pattern.literals)
    return not is_last and high - found.end <= _LONGEST_VALUE
