"""Errors as rows: those of a CSV file or of a table on a page, or a JSON list of plain objects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from index.ingest.columns import fields_of, is_header, note_passed_over
from index.ingest.reading import code_text, name_of_code, one_paragraph
from index.ingest.status import status_of_cell
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.ingest.json_list import Member
    from index.ingest.reading import Collector

KIND = "a JSON list of errors"


def is_list_of_errors(value: Any) -> bool:
    """Whether this JSON value is a list of objects with a code or a name, and another field."""
    return (
        isinstance(value, list)
        and bool(value)
        and isinstance(value[0], dict)
        and is_header([str(key) for key in value[0]])
    )


def read_rows(
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    found: Collector,
    domain: str = "",
) -> None:
    """The records of rows under a header, each with its line; the domain is what none states."""
    fields = fields_of(header)
    for line, row in rows:
        _add_row(fields, row, line, found, domain)
    left_out = {one for one, field in zip(header, fields, strict=True) if field is None}
    note_passed_over(header, left_out, found)


def read_items(members: Iterable[Member], found: Collector) -> None:
    """The records of these items of a document."""
    shapes: dict[tuple[str, ...], Sequence[str | None]] = {}
    for _key, line, _place, item in members:
        if not isinstance(item, dict):
            found.problem(line, f"expected an object, found {json.dumps(item)[:60]}")
            continue
        keys = tuple(item)
        if (fields := shapes.get(keys)) is None:
            fields = shapes[keys] = fields_of(keys)
        cells = {field: item[key] for key, field in zip(keys, fields, strict=True) if field}
        _add(_record(cells), line, found)
    pairs = [pair for keys in shapes for pair in zip(keys, shapes[keys], strict=True)]
    left_out = {key for key, field in pairs if field is None}
    note_passed_over([*dict.fromkeys(key for key, _ in pairs)], left_out, found)


def _add_row(
    fields: Sequence[str | None], row: Sequence[str], line: int, found: Collector, domain: str
) -> None:
    if len(row) != len(fields):
        found.problem(line, f"{len(row)} cells under a header of {len(fields)}")
        return
    cells = {field: cell for field, cell in zip(fields, row, strict=True) if field}
    _add(_record({"domain": domain, **cells}), line, found)


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
