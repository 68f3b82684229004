"""Errors as elements of XML: the same as objects, which is how they are read.

Only elements that say of themselves that they are errors are, with whatever holds nothing but
elements and, innermost, text: what is mixed of both, as in HTML, is prose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.text.marks import Mark

_PROLOG = re.compile(r"<\?xml\b[^<>]{0,200}\?>\s{0,20}")
_TAG = re.compile(
    r"<(?P<end>/)?(?:[\w.-]{1,40}:)?(?P<name>[A-Za-z_][\w.-]{0,60})"
    r"(?P<about>(?:\s+(?:xmlns|xsi|type|nil)[\w:.-]{0,40}=(?:\"[^\"<>]{0,200}\"|'[^'<>]{0,200}'))*)"
    r"\s{0,20}(?P<empty>/)?>"
)
"""One that says more of itself in attributes of its own is read by those."""
_OF_ERRORS = re.compile(r"error|exception|fault|problem|response|result", re.IGNORECASE)
_BLANK = re.compile(r"(?:\s|\\{1,7}[nrt])*")
_IN_STRINGS = re.compile(r"[\"\\]|&(?:quot|#34|#[xX]22);|<!\[CDATA\[|\]\]>")
_DEEPEST = 64


@dataclass(slots=True)
class _Element:
    """An element, from its first tag to its last; one that is cut off has no last."""

    name: str
    first: tuple[int, int]
    last: tuple[int, int] = (0, 0)
    within: list[_Element] = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        """Whether it is called for what it holds, as `<errors>` of `<error>`."""
        names = {one.name.lower() for one in self.within}
        return len(names) == 1 and (len(self.within) > 1 or f"{names.pop()}s" == self.name.lower())

    def marks(self, text: str, *, listed: bool = False) -> Iterator[Mark]:
        """What stands for it as a field that holds an object, a list or a string."""
        if self.first[1] == self.last[1]:
            yield *self.first, ""
            return
        key = "" if listed else f'"{self.name}": '
        opening, closing = ("[", "]") if self.is_list else ("{", "}") if self.within else '""'
        yield *self.first, key + opening
        for one in self.within:
            yield from one.marks(text, listed=self.is_list)
        if not self.within:
            yield from _in_string(text, self.first[1], self.last[0])
        if self.last[1]:
            yield *self.last, f"{closing}, "


def element_marks(text: str) -> Iterator[Mark]:
    """The marks of every error that is an element."""
    for outer in _outermost(text):
        prolog = text.rfind("<?xml", max(0, outer.first[0] - 220), outer.first[0])
        if prolog >= 0 and _PROLOG.fullmatch(text, prolog, outer.first[0]):
            yield prolog, outer.first[0], ""
        yield from outer.marks(text)


def _outermost(text: str) -> Iterator[_Element]:
    """The elements of errors that are in none that is one, too."""
    opened: list[_Element] = []
    end = 0
    for tag in _TAG.finditer(text):
        if opened and not (_ends_text(tag, opened[-1]) or _BLANK.fullmatch(text, end, tag.start())):
            opened.clear()  # prose
        end = tag.end()
        if tag["end"]:
            closed = _close(tag, opened)
            if closed is not None and closed.within and not opened:
                yield closed
        elif opened or _OF_ERRORS.search(tag["name"]):
            _open(tag, opened)
    if opened and opened[0].within and "<" not in text[end:]:
        yield opened[0]


def _ends_text(tag: re.Match[str], innermost: _Element) -> bool:
    """Whether this ends an element that holds text, as the innermost ones do."""
    return bool(tag["end"]) and innermost.name == tag["name"] and not innermost.within


def _open(tag: re.Match[str], opened: list[_Element]) -> None:
    """Begin an element within the last of these; what is too deep is not read at all."""
    end = tag.end()
    element = _Element(tag["name"], tag.span(), (end, end) if tag["empty"] else (0, 0))
    if opened:
        opened[-1].within.append(element)
    if len(opened) >= _DEEPEST:
        opened.clear()
    elif not tag["empty"]:
        opened.append(element)


def _close(tag: re.Match[str], opened: list[_Element]) -> _Element | None:
    """End the last of these; where it is called otherwise, none of them is an element."""
    if not opened or opened[-1].name != tag["name"]:
        opened.clear()
        return None
    closed = opened.pop()
    closed.last = tag.span()
    return closed


def _in_string(text: str, start: int, end: int) -> Iterator[Mark]:
    """What stands for the signs in an element's text that would end a string."""
    for sign in _IN_STRINGS.finditer(text, start, end or len(text)):
        instead = {"\\": "\\\\", "<![CDATA[": "", "]]>": ""}.get(sign[0], '\\"')
        yield *sign.span(), instead
