"""Entries as rows for other programs: JSON, JSON Lines and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from index.catalog import dump_catalog
from index.entry_record import record_of
from index.errors import ExportError
from index.export.selection import Exported, text_file
from index.formulas import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.entry import ErrorEntry
    from index.export.selection import Selection

_COLUMNS = (
    *("id", "catalog", "edition", "api", "domain", "name", "description"),
    *("shortMessage", "longMessage", "code", "meta", "status"),
)


def row_of(entry: ErrorEntry) -> dict[str, Any]:
    """An entry with where it comes from and all its fields, absent ones left out."""
    return {
        "id": entry.id,
        "catalog": entry.catalog,
        "edition": entry.edition,
        **record_of(entry),
    }


def catalog_file(selection: Selection) -> Exported:
    """The project's own format. ExportError for what is not one whole edition."""
    if selection.catalog is None:
        raise ExportError(
            "A catalog file holds one whole edition: choose one, or export JSON instead."
        )
    return text_file(dump_catalog(selection.catalog))


def json_file(selection: Selection) -> Exported:
    """One array."""
    return text_file(json_text(_rows(selection)))


def json_lines(selection: Selection) -> Exported:
    """One object a line."""
    return text_file(json_lines_text(_rows(selection)))


def csv_file(selection: Selection) -> Exported:
    """A table that a spreadsheet opens as text; an absent field is an empty cell."""
    return text_file(csv_text(_rows(selection)))


def json_text(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as one array of JSON."""
    return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"


def json_lines_text(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as JSON, one a line."""
    return "".join(_dumped(row) + "\n" for row in rows)


def csv_text(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as CSV with a header line; no cell is a formula."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, _COLUMNS)  # ends lines as RFC 4180 does
    writer.writeheader()
    for row in rows:
        meta = row.get("meta")
        flat = row if meta is None or isinstance(meta, str) else {**row, "meta": _dumped(meta)}
        writer.writerow({key: guarded(str(value)) for key, value in flat.items()})
    return out.getvalue()


def _rows(selection: Selection) -> list[dict[str, Any]]:
    return [row_of(entry) for entry in selection.entries]


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
