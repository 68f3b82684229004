"""The tables of an HTML page as rows of text; nothing in the page is run, fetched or obeyed.

Pages are read as browsers read them as far as tables go: what is not closed ends where it must,
spans are spread, and a table within a cell is one of its own. Not by html.parser: 20 KB of open
tags that never end took it 7 seconds, and four times as many 98.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from index.ingest.reading import one_paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(r"<!--|<(?P<closes>/?)(?P<name>[A-Za-z][A-Za-z0-9]*+)")
# Without "<" between quotes: else each of many open tags would be looked through to the end.
_REST = re.compile(r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_LONGEST_TAG = 4_096
_COMMENT_END = re.compile("-->")
_SPAN = re.compile(r"\b(?P<way>col|row)span\s*=\s*[\"']?\s*(?P<number>[0-9]{1,5})", re.IGNORECASE)
_UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "button", "select"))
_WITHIN_WORDS = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "code", "del", "em", "font", "i", "ins", "kbd", "mark",
        "q", "s", "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    )
)  # fmt: skip
_HEADING = re.compile(r"h[1-6]|caption")
_ROW_ENDS = frozenset(("tr", "thead", "tbody", "tfoot"))
_OF_TABLES = _ROW_ENDS | {"table", "td", "th"}
MOST_COLUMNS = 64
_MOST_ROWS_SPANNED = 1_000
_DEEPEST = 20


class Row(NamedTuple):
    """The cells of a row, the line that it begins on, and the nearest heading above it."""

    line: int
    heading: str
    cells: list[str]


class _Tag(NamedTuple):
    """A tag, or the end of the page, with the text before it."""

    text: str
    name: str
    closes: bool
    rest: str
    start: int


@dataclass(slots=True)
class _Cell:
    columns: int
    rows: int
    pieces: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    """A table that has not been closed yet; `spanning` has what reaches into the next rows."""

    rows: list[Row] = field(default_factory=list)
    line: int = 0
    cells: list[_Cell] = field(default_factory=list)
    is_in_cell: bool = False
    spanning: dict[int, tuple[str, int]] = field(default_factory=dict)


def title_in(text: str) -> str:
    """What the page calls itself; empty where it does not."""
    found = re.search(r"<title>([^<]{1,300})", text, re.IGNORECASE)
    return one_paragraph(unescape(found[1])) if found else ""


def tables_in(text: str) -> list[list[Row]]:
    """Every table with its rows, in the order in which they end."""
    reader = _Reader()
    line, counted = 1, 0
    for tag in _tags(text):
        line += text.count("\n", counted, tag.start)
        counted = tag.start
        reader.take(tag, line)
    reader.end()
    return reader.tables


class _Reader:
    def __init__(self) -> None:
        self.tables: list[list[Row]] = []
        self._open: list[_Table] = []
        self._heading = ""
        self._title: list[str] | None = None
        """Of the heading that is being read; one within a cell is the text of the cell."""

    def take(self, tag: _Tag, line: int) -> None:
        """Read the text before a tag, then the tag."""
        self._write(tag.text)
        if tag.name not in _WITHIN_WORDS:
            self._write(" ")
        table = self._open[-1] if self._open else None
        is_heading = _HEADING.fullmatch(tag.name) is not None
        if is_heading or tag.name in _OF_TABLES:
            self._end_heading()
        if is_heading:
            if not tag.closes and not (table and table.is_in_cell):
                self._title = []
        elif tag.name == "table":
            if not tag.closes and len(self._open) < _DEEPEST:
                self._open.append(_Table())
            elif tag.closes and self._open:
                self._close()
        elif table is not None and tag.name in _ROW_ENDS:
            self._end_row(table)
            table.line = line
        elif table is not None and tag.name in ("td", "th"):
            table.is_in_cell = not tag.closes and len(table.cells) < MOST_COLUMNS
            if table.is_in_cell:
                table.cells.append(_Cell(*_spans(tag.rest)))

    def end(self) -> None:
        """The page ends, and with it whatever is open."""
        while self._open:
            self._close()

    def _write(self, text: str) -> None:
        table = self._open[-1] if self._open else None
        if self._title is not None:
            self._title.append(text)
        elif table is not None and table.is_in_cell:
            table.cells[-1].pieces.append(text)

    def _end_heading(self) -> None:
        if self._title is not None:
            self._heading = one_paragraph(unescape("".join(self._title)))
            self._title = None

    def _close(self) -> None:
        table = self._open.pop()
        self._end_row(table)
        self.tables.append(table.rows)

    def _end_row(self, table: _Table) -> None:
        """Spread the cells over the columns; one alone that spans several is a heading."""
        cells, table.cells, table.is_in_cell = table.cells, [], False
        if len(cells) == 1 and cells[0].columns > 1 and not table.spanning:
            self._heading = _text_of(cells[0])
        elif cells:
            table.rows.append(Row(table.line, self._heading, _spread(cells, table.spanning)))


def _spread(cells: list[_Cell], spanning: dict[int, tuple[str, int]]) -> list[str]:
    """A row's texts, column by column, with what reaches into it from the rows above."""
    made: list[str] = []
    waiting = iter(cells)
    while len(made) < MOST_COLUMNS:
        at = len(made)
        if at in spanning:
            text, left = spanning.pop(at)
            made.append(text)
            if left > 1:
                spanning[at] = text, left - 1
        elif (cell := next(waiting, None)) is not None:
            texts = [_text_of(cell), *[""] * (cell.columns - 1)]
            made += texts
            if cell.rows > 1:
                spanning |= {at + n: (text, cell.rows - 1) for n, text in enumerate(texts)}
        else:
            break
    return made


def _text_of(cell: _Cell) -> str:
    return one_paragraph(unescape("".join(cell.pieces)))


def _spans(attributes: str) -> tuple[int, int]:
    """How many columns and rows a cell takes."""
    given = {found["way"].lower(): int(found["number"]) for found in _SPAN.finditer(attributes)}
    columns = max(1, min(given.get("col", 1), MOST_COLUMNS))
    rows = given.get("row", 1) or _MOST_ROWS_SPANNED  # 0 stands for all that follow
    return columns, min(rows, _MOST_ROWS_SPANNED)


def _tags(text: str) -> Iterator[_Tag]:
    """The tags of a page, without comments and what nobody sees; what is no tag is text."""
    shown: list[str] = []
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        shown.append(text[at : mark.start()])
        if mark["name"] is None:
            at = _place(_COMMENT_END, text, mark.end())
            continue
        rest = _REST.match(text, mark.end(), mark.end() + _LONGEST_TAG)
        if rest is None:
            shown.append(mark[0])
            at = mark.end()
            continue
        name, at = mark["name"].lower(), rest.end()
        yield _Tag("".join(shown), name, bool(mark["closes"]), rest[0], mark.start())
        shown.clear()
        if name in _UNSEEN and not mark["closes"]:
            at = _place(re.compile(f"(?=</{name})", re.IGNORECASE), text, at)
    shown.append(text[at:])
    yield _Tag("".join(shown), "", True, "", len(text))


def _place(end: re.Pattern[str], text: str, at: int) -> int:
    """Behind this end; without one the rest of the page goes with it."""
    found = end.search(text, at)
    return found.end() if found else len(text)
