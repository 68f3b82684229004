"""MDX and HTML between a page's Markdown, taken away: what is left reads as Markdown alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.ingest.fences import Fences

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE_IN_A_LIST = re.compile(
    r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}(?=[^`]*\Z)|~{3,})(?P<info>.*)"
)
_COMMENTS = {"<!--": "-->", "{/*": "*/}"}
_OPENING = re.compile(r"<!--|\{/\*")
_TAG = (
    r"</?(?:[A-Z][\w.]*|article|aside|br|center|details|div|figure|hr|main|ol|section|summary"
    r"|table|tbody|thead|tr|ul)"
)
_TAGS = re.compile(rf"[ \t]*(?:{_TAG}(?:\s[^<]*)?/?>[ \t]*)+")
_TAG_BEGUN = re.compile(rf"[ \t]*{_TAG}(?:\s[^<>]*)?")
_TAG_ENDS = re.compile(r".*/?>[ \t]*")
_LONGEST_TAG = 30
_MODULE = re.compile(
    r"(?:import\s.*\sfrom\s*['\"]|import\s*['\"]|export\s+(?:const|default|let)\b)"
)
_ANNOTATION = re.compile(r"\s*(?:\{\{.{0,1000}\}\}|\{#[\w-]+\}|\[#[\w-]+\])\s*$")


def without_mdx(body: str) -> str:
    """The page with comments, imports and lines of nothing but tags blank, line for line.

    What stands in fences is left alone, and so is `<userID>`, which is no tag of either.
    """
    return "\n".join(_lines(body.split("\n")))


def without_annotation(heading: str) -> str:
    """A heading without the id that is given to it: `Users {{ id: 'users' }}`, `Users {#users}`."""
    return _ANNOTATION.sub("", heading)


def _lines(lines: list[str]) -> Iterator[str]:
    fences = Fences(_FENCE_IN_A_LIST)
    comment_end = ""
    tag_lines = 0
    for number, line in enumerate(lines):
        if not comment_end and fences.hold(line):
            yield line
        elif tag_lines:
            tag_lines -= 1
            yield ""
        else:
            shown, comment_end = _without_comments(line, comment_end)
            tag_lines = _lines_of_tag(lines, number) if _TAG_BEGUN.fullmatch(shown) else 0
            is_hidden = tag_lines or _TAGS.fullmatch(shown) or _MODULE.match(shown)
            yield "" if is_hidden else shown


def _without_comments(line: str, end: str) -> tuple[str, str]:
    """The line without its comments, and the sign that ends the one still open."""
    kept: list[str] = []
    place = 0
    while place < len(line):
        if end:
            closing = line.find(end, place)
            if closing < 0:
                return "".join(kept), end
            place, end = closing + len(end), ""
        opening = _OPENING.search(line, place)
        kept.append(line[place : opening.start() if opening else len(line)])
        if opening is None:
            break
        end, place = _COMMENTS[opening[0]], opening.end()
    return "".join(kept), end


def _lines_of_tag(lines: list[str], begun: int) -> int:
    """How many further lines a tag takes that was begun on this one; 0 where it is none."""
    for count, line in enumerate(lines[begun + 1 : begun + 1 + _LONGEST_TAG], 1):
        if _TAG_ENDS.fullmatch(line):
            return count
        if not line.strip():
            break
    return 0
