"""Where a message in running text begins and ends: its string, or its line less what logs add."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.recognise.alignment.lines import lines_around
from index.recognise.alignment.prefixes import message_start
from index.recognise.alignment.quotation import Bounds, string_around
from index.recognise.alignment.suffixes import without_suffixes

if TYPE_CHECKING:
    from index.recognise.alignment.align import Alignment
    from index.recognise.alignment.patterns import Pattern
    from index.recognise.text.words import Words

_LONGEST_VALUE = 12
"""With so many words after it a message still breaks off in a value."""
_CELL_END = re.compile(r"\s?\|\s|\s?\|$|</\w|<[bB][rR]\b")
_ELEMENT_END = re.compile(
    r"</(?:p|div|h[1-6]|li|t[dhr]|pre|title|head|section|center|[uo]l|table)>", re.IGNORECASE
)
_TAG_BEFORE = re.compile(r"<[A-Za-z][^<>\n]{0,200}>[ \t]{0,8}\Z")
_ID_AT_END = re.compile(
    r"[ \t:'\"`(]{0,4}((?=\w[^\s,;]*[\d_@/])(?!\d[\d.,]*\s)[^\s,;\"'`()\[\]]{1,200}?)"
    r"(?:[.:!?)\"'`]{0,3}(?=\s+\S|;)|(?<=[0-9A-Za-z]{20}),(?=\s+[a-z]{2,20}\b(?!_)))"
)
"""It is the whole value, though the line goes on."""
_BRACKET = re.compile(r"[()\[\]]")


def passage(text: str, start: int, end: int, pattern: Pattern) -> Bounds:
    """The bounds of the message of which `start` to `end` was seen."""
    quoted = string_around(text, start, end)
    if quoted is not None:
        return quoted
    line, stop = lines_around(text, start, end, pattern)
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


def is_in_two_texts(found: Alignment, text: Words) -> bool:
    """Whether a line ends within a value, and a string opens below it that holds what follows."""
    for before, after in pairwise(found.runs):
        value = text.text[text.ends[before.end - 1] : text.starts[after.start]]
        if "\n" in value and value.count('"') % 2:
            return True
    return False


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
