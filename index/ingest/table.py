"""Errors as rows: CSV with a header line, a table of a page, or a JSON list of plain objects.

Columns go by the catalog's field names or by what else they are commonly called. At the beginning
of a cell, and after what separates cells elsewhere, an apostrophe before `=`, `+`, `-`, `@` or
another apostrophe is left out: so are cells kept from being formulas in a spreadsheet.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
from typing import TYPE_CHECKING, Any

from index.fields import in_a_line
from index.ingest.reading import code_text, one_paragraph
from index.ingest.status import status_of_cell
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from index.ingest.json_list import Member
    from index.ingest.reading import Collector

CSV_KIND = "a CSV table"
LIST_KIND = "a JSON list of errors"
KEYED_KIND = "errors by their codes, in JSON"

_NAMES_OF = {
    "name": ("name", "errorname", "error"),
    "code": ("code", "errorcode"),
    "api": ("api", "service"),
    "domain": ("domain", "category", "group", "section"),
    "description": (
        "description",
        "errordescription",
        "meaning",
        "explanation",
        "details",
        "notes",
    ),
    "shortMessage": ("shortmessage", "message", "errormessage", "title"),
    "longMessage": ("longmessage", "detail"),
    "meta": ("meta", "metadata"),
    "status": ("status", "statuscode", "httpstatus", "httpstatuscode"),
}
_FIELD_OF = {alias: field for field, aliases in _NAMES_OF.items() for alias in aliases}
_SPELT = {field.lower(): field for field in _NAMES_OF}
_OUR_OWN = frozenset(("id", "catalog", "edition"))  # what an export adds, and an import makes anew
_MISSPELT = 0.75  # how alike a misspelt word and the right one are, by difflib
_MOST_COMPARED = 100  # columns; the keys of a JSON list may be a hundred thousand
_DELIMITERS = ",;\t|"
_GUARDED = re.compile(r"(?<![^;\t\r\n])'(?=[=+\-@＝＋－＠\t\r'])")  # noqa: RUF001
_WORD = re.compile(r"[A-Za-z0-9]+")
_LONGEST_CELL = 1_000_000
_LONGEST_HEADER = 10_000
_LONGEST_TITLE = 40
_MOST_WORDS = 3


def is_csv(text: str) -> bool:
    """Whether the first line is a header that names a code or a name, and another field."""
    return _dialect(text) is not None


def is_list_of_errors(value: Any) -> bool:
    """Whether this JSON value is a list of objects with a code or a name, and another field."""
    return (
        isinstance(value, list)
        and bool(value)
        and isinstance(value[0], dict)
        and is_header([str(key) for key in value[0]])
    )


def is_header(columns: Sequence[str]) -> bool:
    """Whether these name a code or a name, and another field."""
    fields = {_FIELD_OF.get(_plain(column)) for column in columns} - {None}
    return len(fields) >= 2 and bool(fields & {"code", "name"})


def has_message(item: Mapping[str, Any]) -> bool:
    """Whether this object states a message, as the errors of a list do."""
    messages = ("shortMessage", "longMessage")
    return any(
        _FIELD_OF.get(_plain(key)) in messages and isinstance(item[key], str) for key in item
    )


def is_keyed_by_name(item: Mapping[str, Any]) -> bool:
    """Whether this object states its code itself, so that the key it has is its name."""
    return any(_FIELD_OF.get(_plain(key)) == "code" for key in item)


def read_csv(text: str, found: Collector) -> None:
    """The rows' records; a row that is no error becomes a problem of its line."""
    rows = _csv_rows(text, found)
    _line, header = next(rows, (1, ()))
    read_rows(header, rows, found)


def read_rows(
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    found: Collector,
    domain: str = "",
) -> None:
    """The records of rows under a header, each with its line; the domain is what none states."""
    fields = _fields_of(header)
    for line, row in rows:
        _add_row(fields, row, line, found, domain)
    left_out = {one for one, field in zip(header, fields, strict=True) if field is None}
    _note_passed_over(header, left_out, found)


def _csv_rows(text: str, found: Collector) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that are not blank, as far as this is CSV."""
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = _dialect(text) or ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield line, row
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


def wanted_columns(columns: Sequence[str]) -> str:
    """What a header, or the keys of an object, lack that are these."""
    given = ", ".join(
        f"“{column.strip()[:20]}”" + (f" (“{meant}”?)" if meant else "")
        for column, meant in zip(columns[:5], _meant(columns[:5]), strict=True)
    )
    more = ", …" if len(columns) > 5 else ""
    return (
        "needs “code” or “name”, and one more of “message”, “longMessage”, “status”, “api”, "
        f"“domain”, “description”, “meta”; found {given}{more}"
    )


def read_items(members: Iterable[Member], found: Collector) -> None:
    """The records of these items of a document."""
    shapes: dict[tuple[str, ...], Sequence[str | None]] = {}
    for _key, line, _place, item in members:
        if not isinstance(item, dict):
            found.problem(line, f"expected an object, found {json.dumps(item)[:60]}")
            continue
        keys = tuple(item)
        if (fields := shapes.get(keys)) is None:
            fields = shapes[keys] = _fields_of(keys)
        cells = {field: item[key] for key, field in zip(keys, fields, strict=True) if field}
        _add(_record(cells), line, found)
    pairs = [pair for keys in shapes for pair in zip(keys, shapes[keys], strict=True)]
    left_out = {key for key, field in pairs if field is None}
    _note_passed_over([*dict.fromkeys(key for key, _ in pairs)], left_out, found)


def _add_row(
    fields: Sequence[str | None], row: Sequence[str], line: int, found: Collector, domain: str
) -> None:
    if len(row) != len(fields):
        found.problem(line, f"{len(row)} cells under a header of {len(fields)}")
        return
    cells: dict[str, Any] = {"domain": domain}
    for field, cell in zip(fields, row, strict=True):
        if field:
            cells[field] = _GUARDED.sub("", cell) if "'" in cell else cell
    _add(_record(cells), line, found)


def _add(record: dict[str, Any], line: int, found: Collector) -> None:
    if record["name"] == record["code"] == "":
        found.problem(line, "neither a name nor a code: fill one in, or take it out")
    else:
        found.add(record, line)


def _record(cells: Mapping[str, Any]) -> dict[str, Any]:
    """A record of the cells; one without a name is named after its code."""
    texts = ("api", "domain", "name", "description", "shortMessage", "code")
    record: dict[str, Any] = {key: _or_empty(cells.get(key)) for key in texts}
    record["code"] = code_text(record["code"])
    if isinstance(record["description"], str):
        record["description"] = one_paragraph(record["description"])
    if record["name"] == "" and isinstance(record["code"], str):
        record["name"] = name_of_code(record["code"])
    status = cells.get("status")
    optional = {
        "longMessage": cells.get("longMessage"),
        "meta": _meta(cells.get("meta")),
        "status": status_of_cell(status) or status.strip() if isinstance(status, str) else status,
    }
    return record | {key: value for key, value in optional.items() if value not in (None, "")}


def name_of_code(code: str) -> str:
    """A name for an error that has none: `card_declined` is "CardDeclined"."""
    return "".join(word[0].upper() + word[1:] for word in _WORD.findall(code)) or code


def _or_empty(value: Any) -> Any:
    return "" if value is None else value


def _meta(value: Any) -> Any:
    if not isinstance(value, str) or not value.lstrip().startswith("{"):
        return value
    try:
        parsed = parse_json(value)
    except json.JSONDecodeError:
        return value
    return parsed if isinstance(parsed, dict) else value


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


def _fields_of(columns: Sequence[str]) -> list[str | None]:
    """The field of each column: of several columns of one field, that with its most usual name."""
    plain = [*map(_plain, columns)]
    fields: list[str | None] = [None] * len(columns)
    for field, aliases in _NAMES_OF.items():
        if usual := next((alias for alias in aliases if alias in plain), None):
            fields[plain.index(usual)] = field
    return fields


def _note_passed_over(columns: Sequence[str], left_out: AbstractSet[str], found: Collector) -> None:
    for column, meant in zip(columns, _meant(columns), strict=True):
        if column in left_out and column.strip() and _plain(column) not in _OUR_OWN:
            perhaps = f"; perhaps “{meant}” is meant" if meant else ""
            found.remark(f"“{in_a_line(column)}” is not kept{perhaps}")


def _meant(columns: Sequence[str]) -> list[str]:
    """For each column the name it is nearly, of a field that no column has; empty where none is."""
    given = {_FIELD_OF.get(_plain(column)) for column in columns}
    free = [alias for alias, field in _FIELD_OF.items() if field not in given]
    meant = []
    for number, column in enumerate(columns):
        plain = _plain(column)
        passed = plain in _FIELD_OF or len(plain) > _LONGEST_TITLE or number >= _MOST_COMPARED
        near = [] if passed else difflib.get_close_matches(plain, free, 1, _MISSPELT)
        meant.append(_SPELT.get(near[0], near[0]) if near else "")
    return meant


def _plain(column: str) -> str:
    return re.sub(r"[\W_]+", "", column).casefold()
