"""What a terminal puts into a text: colours, the lines of boxes, its own line ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.text.marks import Mark

_COLOUR = re.compile(
    r"(?:\x1b|\\{1,4}(?:u001[bB]|x1[bB]|033|e)|\^\[)\[[0-9;?]{0,20}[A-Za-z]"
    r"|(?<![\w\]])\[[0-9]{1,3}(?:;[0-9]{1,3}){0,4}m"  # one that lost its escape character
    r"|\r\n?"
)
_LOST = re.compile(r"\[[0-9;]{1,15}m")
_SIGNS = ("\r", "\x1b", "^[", "\\u001", "\\x1", "\\033", "\\e[")
"""One of them, or a colour that lost its escape character, is in every text that needs a closer
look: those are found quickly."""
_NO_LINE = r"[^\s\u2500-\u257f]"
_LINE = re.compile(r"[\u2500-\u257f]")
_EDGE = r"[\u2502\u2503\u2551]"
_LINES = r"[\u2500-\u257f]{1,400}+"
# The first: a line that goes over both edges of a box, and thus on in its next one.
_BOX = re.compile(
    rf"(?<={_NO_LINE}){_EDGE}[ \t]*\n[ \t]*{_EDGE}(?={_NO_LINE})"
    rf"|(?m:^)[ \t]*{_LINES}[ \t]?|(?<![ \t\u2500-\u257f])[ \t]*{_LINES}[ \t]*+(?m:$)"
)


def screen_marks(text: str) -> Iterator[Mark]:
    """What a terminal put into a text, and what stands for it."""
    if any(map(text.__contains__, _SIGNS)) or _LOST.search(text):
        for colour in _COLOUR.finditer(text):
            yield *colour.span(), "\n" if colour[0][0] == "\r" else ""
    if not text.isascii() and _LINE.search(text):
        yield from ((*line.span(), "") for line in _BOX.finditer(text))
