"""Texts as runs of one style each: messages with their placeholders, descriptions with links.

Catalog text reaches the screen only through runs, never as markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from index.template import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Style(Enum):
    """How a run looks."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    CODE = "code"
    PLACEHOLDER = "placeholder"
    VALUE = "value"
    KEYWORD = "keyword"
    STRING = "string"
    NUMBER = "number"
    COMMENT = "comment"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; with `link`, clicking it asks for that address."""

    text: str
    style: Style = Style.PLAIN
    link: str = ""
    marked: bool = False


Span = tuple[int, int]

BETWEEN_LINKS = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "
"""At the end of a line rather than at the beginning of the next."""
PLACE = re.compile(r"%([1-9])")
"""Where a translated text has what is put into it."""
_CODE_OR_WORD = re.compile(r"`(?P<code>[^`\n]+)`|(?P<word>[A-Z][A-Za-z0-9_]{3,})")
_WEB_ADDRESS = re.compile(r"https://[^\s<>\"'`]*[^\s<>\"'`.,:;!?)\]]")
"""Only https: no other scheme ever becomes a link."""


def sentence(text: str, *parts: Sequence[Run], style: Style = Style.PLAIN) -> list[Run]:
    """A translated text in this style, in the place of its %1, %2 … these parts."""
    # Every second piece is a number.
    pieces = enumerate(PLACE.split(text))
    made = [list(parts[int(piece) - 1]) if at % 2 else [Run(piece, style)] for at, piece in pieces]
    return [run for runs in made for run in runs if run.text]


def joined(parts: Iterable[Sequence[Run]], between: str) -> list[Run]:
    """The parts one after another, this muted text between them."""
    runs: list[Run] = []
    for part in parts:
        runs += [Run(between, Style.MUTED), *part] if runs else part
    return runs


def message_runs(
    message: str, marks: Sequence[Span] = (), values: Mapping[str, str] | None = None
) -> list[Run]:
    """A message with its placeholders told apart; those with a value show the value."""
    filled = values or {}
    runs = [
        Run(part.text)
        if part.placeholder is None
        else Run(filled[part.placeholder], Style.VALUE)
        if part.placeholder in filled
        else Run(part.text, Style.PLACEHOLDER)
        for part in cut(message)
    ]
    # Marks are places in the message as written: a value in it moves them.
    is_filled = any(run.style is Style.VALUE for run in runs)
    return _with_web_links(runs if is_filled else marked(runs, marks))


def description_runs(
    description: str, link_of: Callable[[str], str | None], marks: Sequence[Span] = ()
) -> list[Run]:
    """A description with inline code set apart and the names of other errors as links.

    `link_of` gives the address of a name, None for what is no error's name.
    """
    runs: list[Run] = []
    end = 0
    for found in _CODE_OR_WORD.finditer(description):
        link = link_of(found["word"]) if found["word"] else None
        if not found["code"] and link is None:
            continue
        runs.append(Run(description[end : found.start()]))
        runs.append(Run(found[0], link=link) if link else Run(found[0], Style.CODE))
        end = found.end()
    runs.append(Run(description[end:]))
    return _with_web_links(marked([run for run in runs if run.text], marks))


def _with_web_links(runs: Sequence[Run]) -> list[Run]:
    """The same runs, web addresses in the plain ones being links."""
    made: list[Run] = []
    for run in runs:
        end = 0
        addresses = _WEB_ADDRESS.finditer(run.text) if run.style is Style.PLAIN else ()
        for found in addresses if not run.link else ():
            made.append(replace(run, text=run.text[end : found.start()]))
            made.append(replace(run, text=found[0], link=found[0]))
            end = found.end()
        made.append(replace(run, text=run.text[end:]))
    return [run for run in made if run.text]


def marked(runs: Sequence[Run], marks: Sequence[Span]) -> list[Run]:
    """The same text with the runs divided so that the marked spans stand alone."""
    cuts = sorted({edge for mark in marks for edge in mark})
    starts = sorted(mark[0] for mark in marks)
    reached = list(accumulate((end for _, end in sorted(marks)), max))  # up to each start
    made: list[Run] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        edges = [start, *cuts[bisect_right(cuts, start) : bisect_left(cuts, end)], end]
        for left, right in pairwise(edges):
            at = bisect_right(starts, left)
            inside = at > 0 and reached[at - 1] >= right
            text = run.text[left - start : right - start]
            if text:
                made.append(replace(run, text=text, marked=inside))
        start = end
    return made
