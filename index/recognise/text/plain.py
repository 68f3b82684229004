"""A pasted text without the marks that terminals, browsers and word processors put into it.

Colours, HTML entities, typographic quotes, no-break spaces, invisible characters, what was encoded
for an address, what carried the text and the tags of errors in XML are replaced; every place in the
plain text maps back to its place in the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.text.carriers import carried_marks
from index.recognise.text.elements import element_marks
from index.recognise.text.encoded import encoded_marks
from index.recognise.text.marks import apart
from index.recognise.text.screen import screen_marks
from index.recognise.text.wraps import wrap_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from index.recognise.text.marks import Mark

_MARK = re.compile(
    # Quotes and backslashes as nginx logs them, and its bytes; in JSON the backslash is doubled.
    r"\\x(?:22|27|5[cC])|(?:\\{1,2}x[c-fC-F][\da-fA-F](?:\\{1,2}x[89abAB][\da-fA-F]){1,3})+"
    r"|(?<=\\)u00(?:22|27|5[cC])"  # and as JSON does that is made for HTML
    r"|&(?:amp;){0,3}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"
    r"|[\x00\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    r"|[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2039\u203a\xab\xbb\u2032\u2033]"
    r"|[\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\x85]"
)
_ENCODED = re.compile(r"%2[025]|\+[A-Za-z']{1,15}\+")
# Each begins with a literal: quicker.
_NEEDED = re.compile(r"\x00|&|\\[xu]|" + _ENCODED.pattern)
_NO_DIGIT = re.compile(r"[\\xu]")
_SINGLE = frozenset("\u2018\u2019\u201a\u201b\u2032\u2039\u203a")
_DOUBLE = frozenset("\u201c\u201d\u201e\u201f\u2033\xab\xbb")
_BREAKS = frozenset("\x85\u2028\u2029")


class Layer(NamedTuple):
    """Where the pieces of a text begin, here and in the one that it was made of."""

    here: tuple[int, ...]
    there: tuple[int, ...]

    def source(self, offset: int) -> int:
        """The place in the text that it was made of."""
        piece = bisect_right(self.here, offset) - 1
        return self.there[piece] + offset - self.here[piece]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span there; an empty one stays empty."""
        if end <= start:
            return (self.source(start), self.source(start))
        piece = bisect_right(self.here, end - 1) - 1
        # Every second piece stands for a mark, and ends where the mark does.
        stop = self.there[piece + 1] if piece % 2 else self.source(end - 1) + 1
        return (self.source(start), stop)


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain text, and what was taken off it, one layer after another."""

    text: str
    layers: tuple[Layer, ...] = ()

    def source(self, offset: int) -> int:
        """The place in the text as given."""
        for layer in reversed(self.layers):
            offset = layer.source(offset)
        return offset

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as given; an empty one stays empty."""
        for layer in reversed(self.layers):
            start, end = layer.source_span(start, end)
        return start, end


def plain_text(text: str) -> Plain:
    """The text without marks; any text will do."""
    return _less(unwrapped(text), _marks)


def unwrapped(text: str) -> Plain:
    """The text as it was before it came onto a screen."""
    # Which lines are as long as that is wide, only a text without colours shows.
    return _less(_less(Plain(text), screen_marks), wrap_marks)


def _less(plain: Plain, marks_of: Callable[[str], Iterable[Mark]]) -> Plain:
    """A text without these marks too."""
    marks = apart(marks_of(plain.text))
    if not marks:
        return plain
    text, layer = _without(plain.text, marks)
    return Plain(text, (*plain.layers, layer))


def _without(text: str, marks: Sequence[Mark]) -> tuple[str, Layer]:
    """The text with what stands for these marks instead of them."""
    pieces: list[str] = []
    here = [0]
    there = [0]
    length = end = 0
    for start, stop, instead in marks:
        pieces += (text[end:start], instead)
        # What stands instead maps to where its mark began, what follows to where it ended.
        length += start - end
        here.append(length)
        there.append(start)
        length += len(instead)
        end = stop
        here.append(length)
        there.append(end)
    pieces.append(text[end:])
    return "".join(pieces), Layer(tuple(here), tuple(there))


def _marks(text: str) -> list[Mark]:
    """All other marks; of two in one place the one that goes first."""
    marks = [*(element_marks(text) if "</" in text else ()), *carried_marks(text)]
    if not text.isascii() or _NEEDED.search(text):
        marks += [(*mark.span(), _instead(mark[0])) for mark in _MARK.finditer(text)]
    if _ENCODED.search(text):
        for start, stop, meant in encoded_marks(text):
            mark_too = _MARK.fullmatch(meant)
            marks.append((start, stop, _instead(meant) if mark_too else meant))
    return marks


def _instead(mark: str) -> str:
    if mark[0] in "\\u":
        return bytes.fromhex(_NO_DIGIT.sub("", mark)).lstrip(b"\0").decode("utf-8", "replace")
    if mark[0] == "&":
        from html import unescape  # noqa: PLC0415  (few texts need it, no start of the program)

        for _ in range(mark.count("&") + mark.count("amp;")):
            mark = unescape(mark)
        return " " if mark == "\xa0" else mark
    if mark in _SINGLE:
        return "'"
    if mark in _DOUBLE:
        return '"'
    if mark[0] in _BREAKS:
        return "\n"
    return " " if mark.isspace() else ""
