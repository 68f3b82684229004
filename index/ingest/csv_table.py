"""CSV, whatever separates its cells: tables of errors with a header line."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from index.formulas import unguarded
from index.ingest.columns import is_header
from index.ingest.table import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.ingest.reading import Collector

KIND = "a CSV table"

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 1_000_000
_LONGEST_HEADER = 10_000
_LONGEST_TITLE = 40
_MOST_WORDS = 3


def is_csv(text: str) -> bool:
    """Whether the first line is a header that names a code or a name, and another field."""
    return _dialect(text) is not None


def unknown_columns(text: str) -> Sequence[str] | None:
    """The header of what is a table by its first two lines, though not one of errors; else None."""
    first, _, rest = text.strip("\ufeff\n").partition("\n")
    second = rest.partition("\n")[0]
    if len(first) > _LONGEST_HEADER:
        return None
    for delimiter in _DELIMITERS:
        header, row = (_cells(line, delimiter) for line in (first, second))
        if len(header) == len(row) > 1 and all(map(_is_title, header)):
            return header
    return None


def read_csv(text: str, found: Collector) -> None:
    """The rows' records; a row that is no error becomes a problem of its line."""
    rows = _csv_rows(text, found)
    _line, header = next(rows, (1, ()))
    read_rows(header, rows, found)


def _csv_rows(text: str, found: Collector) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that are not blank, as far as this is CSV."""
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = _dialect(text) or ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield line, [unguarded(cell) for cell in row]
            line = rows.line_num + 1
    except csv.Error as error:
        found.problem(line, f"not CSV: {_csv_complaint(str(error))}")


def _csv_complaint(said: str) -> str:
    """What the standard reader of CSV says to programmers, said to whoever wrote the file."""
    if said.startswith("field larger"):
        return f"a cell of more than {_LONGEST_CELL} characters"
    if "expected after" in said:
        return "more text after a closed quotation mark"
    return "a quotation mark is not closed" if "end of data" in said else said


def _dialect(text: str) -> str | None:
    """The delimiter of a table with a known header; None where the first line is none."""
    first = text.lstrip("\ufeff").lstrip("\n").partition("\n")[0]
    if len(first) > _LONGEST_HEADER or first.lstrip().startswith("|"):
        return None  # a table of Markdown, if any
    return next((one for one in _DELIMITERS if is_header(_cells(first, one))), None)


def _cells(line: str, delimiter: str) -> Sequence[str]:
    """The cells of one line; none where it is no row."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []


def _is_title(cell: str) -> bool:
    """Whether this may be the title of a column, and is no part of a sentence."""
    return 0 < len(cell.strip()) <= _LONGEST_TITLE and len(cell.split()) <= _MOST_WORDS
