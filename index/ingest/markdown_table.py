"""The tables of a Markdown page, drawn with bars: errors as rows, as CSV has them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from index.ingest import web_page
from index.ingest.columns import is_header
from index.ingest.fences import Fences
from index.ingest.front_matter import split_front_matter
from index.ingest.html_table import MOST_COLUMNS, Row
from index.ingest.inline import inline_text
from index.ingest.mdx import without_annotation, without_mdx
from index.ingest.outline import reader_of_inline
from index.ingest.reading import one_paragraph, refuse_large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.ingest.reading import Collector

KIND = "the tables of a Markdown page"

_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+\|[ \t|:-]*+")
"""The line between a header and its rows."""
_BAR = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]++(?P<text>.{0,999}[^ \t#])[ \t#]*+$")
_MARKUP = re.compile(r"[\\`*~<&\[]|(?<!\w)_|_(?!\w)")
_CODE = re.compile(r"`([^`]+)`")
"""All of a cell, most often: to have it read as Markdown takes twenty times as long."""
_STEP = 1_000


def has_table_of_errors(text: str) -> bool:
    """Whether some line is such a header, with its rule below."""
    lines = pairwise(text.split("\n"))
    return any(_RULE.fullmatch(below) and is_header(_cells(line)) for line, below in lines)


def read_markdown_tables(text: str, found: Collector) -> None:
    """The rows' records. Raises DocumentError for a page that is too large."""
    refuse_large(text, found.file, "a page")
    front, above, body = split_front_matter(text)
    lines = list(enumerate(_without_fences(body), above + 1))
    plain = _reader_of_cells(body)
    titles = (plain(titled["text"]) for _, line in lines if (titled := _HEADING.match(line)))
    found.title = (front or {}).get("title", "") or next(titles, "")
    tables = _tables(lines, plain, found.pulse)
    web_page.read_tables(web_page.those_of_errors(tables), found)


def _tables(
    lines: list[tuple[int, str]], plain: Callable[[str], str], pulse: Callable[[], None]
) -> Iterator[list[Row]]:
    """Every table, its header first; the line that has no bar ends it."""
    heading = before = ""
    table: list[Row] = []
    for number, line in lines:
        if number % _STEP == 0:
            pulse()
        if titled := _HEADING.match(line):
            heading = plain(without_annotation(titled["text"]))
        if table and "|" in line and not titled:
            table.append(Row(number, heading, [plain(cell) for cell in _cells(line)]))
        elif table:
            yield table
            table = []
        elif "|" in before and _RULE.fullmatch(line):
            table = [Row(number - 1, heading, [plain(cell) for cell in _cells(before)])]
        before = line
    yield table


def _cells(line: str) -> list[str]:
    """What stands between the bars, of which those at the ends may be missing."""
    inner = line.strip().removeprefix("|")
    cells = _BAR.split(inner, MOST_COLUMNS)
    if not cells[-1].strip():
        cells.pop()
    return [cell.replace("\\|", "|").strip() for cell in cells]


def _reader_of_cells(body: str) -> Callable[[str], str]:
    shown = reader_of_inline(body)

    def plain(cell: str) -> str:
        if alone := _CODE.fullmatch(cell):
            return one_paragraph(alone[1])
        return one_paragraph(inline_text(shown(cell)) if _MARKUP.search(cell) else cell)

    return plain


def _without_fences(body: str) -> Iterator[str]:
    """The lines of the page, those in fences blank."""
    fences = Fences()
    for line in without_mdx(body).split("\n"):
        yield "" if fences.hold(line) else line
