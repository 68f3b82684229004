"""Web pages saved as HTML: errors documented in tables, as CSV has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.ingest.columns import is_header
from index.ingest.html_table import tables_in, title_in
from index.ingest.reading import refuse_large
from index.ingest.table import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.ingest.html_table import Row
    from index.ingest.reading import Collector

    Tables = Mapping[tuple[tuple[str, ...], str], Sequence[Row]]

KIND = "the tables of a web page"

_ABOVE = r"\s*+(?:<!--.{0,1000}?-->\s*+|<\?xml[^>]{0,200}>\s*+)*"
_FLAGS = re.IGNORECASE | re.DOTALL
_HTML = re.compile(_ABOVE + r"<(?:!doctype\s+html|html|head|body|table)\b", _FLAGS)
_ELEMENT = re.compile(_ABOVE + r"<[a-z][a-z0-9-]*+[\s>]", _FLAGS)
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)


def is_web_page(text: str) -> bool:
    """Whether this is HTML."""
    return _HTML.match(text) is not None


def is_piece_of_page(text: str) -> bool:
    """Whether this may be what stands in an HTML page: an element first, and a table in it.

    Markdown and MDX may begin so, too.
    """
    return _ELEMENT.match(text) is not None and _TABLE.search(text) is not None


def tables_of_errors(text: str, file: str) -> Tables:
    """The rows by the header of their table, which is one of errors, and the heading above them.

    Raises DocumentError for a page that is too large.
    """
    refuse_large(text, file, "a page")
    return those_of_errors(tables_in(text))


def those_of_errors(tables: Iterable[Sequence[Row]]) -> Tables:
    """Of all tables of a page, the rows of those whose header is one of errors."""
    found: dict[tuple[tuple[str, ...], str], list[Row]] = {}
    for header, *rows in filter(None, tables):
        if is_header(header.cells):
            for row in rows:
                found.setdefault((tuple(header.cells), row.heading), []).append(row)
    return found


def read_web_page(text: str, tables: Tables, found: Collector) -> None:
    """The records of the tables, and what the page calls itself."""
    found.title = title_in(text)
    read_tables(tables, found)


def read_tables(tables: Tables, found: Collector) -> None:
    """The rows' records; where the page has several headings, each is a domain."""
    has_parts = len({heading for _header, heading in tables}) > 1
    for (header, heading), rows in tables.items():
        empty = [""] * len(header)
        whole = ((row.line, row.cells + empty[len(row.cells) :]) for row in rows)
        read_rows(header, whole, found, heading if has_parts else "")
