"""The record of an error, with the documents' own field names: an entry of it, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from index.entry import ErrorEntry, entry_id
from index.errors import CatalogError
from index.fields import field_of, in_a_line, object_of, refuse_unknown, shown

LONGEST_NAME = 1_000
LONGEST_TEXT = 20_000
"""Letters of what an error is called by, and of its other texts: a page is laid out at once."""

_REQUIRED = ("api", "domain", "name", "description", "shortMessage", "code")
_OPTIONAL = ("longMessage", "meta", "status")
_KNOWN = frozenset((*_REQUIRED, *_OPTIONAL))
_NAMES = frozenset(("api", "domain", "name", "code"))
_DEEPEST_META = 32


def entry_of(record: Any, catalog_id: str, edition: str, where: str) -> ErrorEntry:
    """The entry of a record. Raises CatalogError that begins with `where` and names the field."""
    name = object_of(record, where).get("name")
    if isinstance(name, str) and name.strip():
        where = f"{where} ({in_a_line(name)})"
    refuse_unknown(record, _KNOWN, where)
    texts = {key: (name_of if key in _NAMES else text_of)(record, key, where) for key in _REQUIRED}
    if not texts["name"].strip():
        raise CatalogError(f"{where}.name: must not be empty.")
    return ErrorEntry(
        id=entry_id(catalog_id, texts["api"], texts["domain"], texts["name"]),
        catalog=catalog_id,
        edition=edition,
        api=texts["api"],
        domain=texts["domain"],
        name=texts["name"],
        description=texts["description"],
        short_message=texts["shortMessage"],
        long_message=_long_message(record, where),
        code=texts["code"],
        meta=_meta(record, where),
        status=_status(record, where),
    )


def name_of(record: Mapping[str, Any], key: str, where: str) -> str:
    """A field by which something is called."""
    return _at_most(LONGEST_NAME, field_of(record, key, str, where), f"{where}.{key}")


def text_of(record: Mapping[str, Any], key: str, where: str) -> str:
    """A field that is a text."""
    return _at_most(LONGEST_TEXT, field_of(record, key, str, where), f"{where}.{key}")


def check_record(record: Mapping[str, Any], where: str) -> None:
    """Refuse a record that no catalog may hold, with a CatalogError that begins with `where`."""
    entry_of(record, "", "", where)


def record_of(entry: ErrorEntry) -> dict[str, Any]:
    """The entry with the documents' own field names, absent fields left out."""
    record: dict[str, Any] = {
        "api": entry.api,
        "domain": entry.domain,
        "name": entry.name,
        "description": entry.description,
        "shortMessage": entry.short_message,
        "longMessage": entry.long_message,
        "code": entry.code,
        "meta": entry.meta,
        "status": entry.status,
    }
    return {key: value for key, value in record.items() if value is not None}


def _at_most(longest: int, text: str, where: str) -> str:
    if len(text) > longest:
        raise CatalogError(
            f"{where}: {len(text)} characters, more than the {longest} that Errdex keeps."
        )
    return text


def _long_message(record: Mapping[str, Any], where: str) -> str | None:
    if "longMessage" not in record:
        return None
    message = text_of(record, "longMessage", where)
    if not message:
        raise CatalogError(f"{where}.longMessage: must not be empty; leave it out instead.")
    return message


def _meta(record: Mapping[str, Any], where: str) -> Mapping[str, Any] | str | None:
    meta = record.get("meta")
    if "meta" in record and not isinstance(meta, Mapping | str):
        raise CatalogError(f"{where}.meta: expected an object or a string, found {shown(meta)}.")
    if not _is_shallow(meta, _DEEPEST_META):
        raise CatalogError(f"{where}.meta: nested deeper than {_DEEPEST_META} levels.")
    if meta:
        _at_most(LONGEST_TEXT, meta if isinstance(meta, str) else _laid_out(meta), f"{where}.meta")
    return meta


def _laid_out(meta: Mapping[str, Any]) -> str:
    """Meta as the page has it, or in one line where even that page's text is short enough.

    Python's own writer lays out, which takes ten times as long and leaves a heap of garbage.
    """
    line = json.dumps(meta, ensure_ascii=False)
    # Each sign may come to begin a line, indented by two spaces a level.
    is_short = len(line) * (2 + 2 * _DEEPEST_META) <= LONGEST_TEXT
    return line if is_short else json.dumps(meta, ensure_ascii=False, indent=2)


def _is_shallow(value: Any, levels: int) -> bool:
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, list):
        return True
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in value)


def _status(record: Mapping[str, Any], where: str) -> int | None:
    if "status" not in record:
        return None
    status = field_of(record, "status", int, where)
    if isinstance(status, bool) or not 100 <= status <= 599:
        raise CatalogError(f"{where}.status: not an HTTP status: {shown(status)}.")
    return status
