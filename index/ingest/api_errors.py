"""Clerk's published `api_errors.json`: one list of every error, with the pages that show it.

`usage` says which API's page shows an error: one, both or none; `file` names the domain.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from index.fields import in_a_line
from index.ingest.reading import code_text, one_paragraph
from index.ingest.status import status_of_cell
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.ingest.json_list import Member
    from index.ingest.reading import Collector

KIND = "Clerk's api_errors.json"
UNPUBLISHED = "Unpublished"
"""The top node of the errors that no API's page shows."""

_APIS = (("bapi", "Backend API"), ("fapi", "Frontend API"))
_KNOWN = frozenset(
    (
        "name", "description", "shortMessage", "longMessage",
        "code", "status", "meta", "usage", "file",
    )
)  # fmt: skip


class _UnreadableError(Exception):
    """An item that is no error; says why."""


def is_api_errors(value: Any) -> bool:
    """Whether this JSON value is such a list: of objects, the first with a code and a usage."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, Mapping) for item in value[:3])
        and any("name" in item and ("usage" in item or "file" in item) for item in value[:3])
    )


def read_api_errors(members: Iterable[Member], found: Collector) -> None:
    """The records of both APIs, then the unpublished."""
    found.title = "Clerk"
    unreadable: list[tuple[int, str]] = []
    foreign: dict[str, int] = {}
    by_api: dict[str, list[tuple[int, dict[str, Any]]]] = {
        api: [] for api in (*dict(_APIS).values(), UNPUBLISHED)
    }
    for _key, line, _place, item in members:
        try:
            record, apis = _record(item), _apis_of(item)
        except _UnreadableError as error:
            unreadable.append((line, str(error)))
            continue
        for key in item.keys() - _KNOWN:
            foreign[key] = foreign.get(key, 0) + 1
        if item.get("status") not in (None, "") and "status" not in record:
            shown = json.dumps(item["status"])[:60]
            found.remark(f"{record['name']}: {shown} is no HTTP status and is not kept")
        for api in apis:
            by_api[api].append((line, {"api": api, **record}))
    for lined in by_api.values():
        for line, record in lined:
            found.add(record, line)
    for line, reason in unreadable:
        found.problem(line, reason)
    for key in sorted(foreign):
        found.remark(f"“{in_a_line(key)}” of {_count(foreign[key])} is not kept")


def _record(item: Any) -> dict[str, Any]:
    if not isinstance(item, Mapping):
        raise _UnreadableError(f"expected an object, found {json.dumps(item)[:60]}")
    name = _text(item, "name")
    if not name.strip():
        raise _UnreadableError("an error without a name")
    record: dict[str, Any] = {
        "domain": domain_of(_text(item, "file")),
        "name": name,
        "description": one_paragraph(_text(item, "description")),
        "shortMessage": _text(item, "shortMessage"),
        "code": _text({**item, "code": code_text(item.get("code"))}, "code"),
    }
    optional = {
        "longMessage": _text(item, "longMessage") or None,
        "meta": _meta(item),
        "status": _status(item),
    }
    return record | {key: value for key, value in optional.items() if value is not None}


def domain_of(file: str) -> str:
    """The domain that a source file's name stands for: "sign_in_tokens.go" is "Sign In Tokens"."""
    stem = file.replace("\\", "/").rpartition("/")[2].partition(".")[0]
    return " ".join(word[0].upper() + word[1:] for word in re.split(r"[_\-\s]+", stem) if word)


def _apis_of(item: Mapping[str, Any]) -> list[str]:
    usage = item.get("usage") or {}
    if isinstance(usage, list) and all(isinstance(one, str) for one in usage):
        usage = dict.fromkeys(usage, True)
    if not isinstance(usage, Mapping) or not all(
        isinstance(value, bool) or value is None for value in usage.values()
    ):
        shown = json.dumps(usage)[:60]
        raise _UnreadableError(f"{item['name']}: usage: expected fapi and bapi, found {shown}")
    return [api for key, api in _APIS if usage.get(key)] or [UNPUBLISHED]


def _meta(item: Mapping[str, Any]) -> Mapping[str, Any] | str | None:
    """Its object where the source's string is one, else the string as it stands."""
    meta = item.get("meta")
    if meta is None or isinstance(meta, Mapping):
        return meta
    text = _text(item, "meta")
    if not text:
        return None
    try:
        value = parse_json(text)
    except json.JSONDecodeError:
        return text
    return value if isinstance(value, Mapping | str) else text


def _status(item: Mapping[str, Any]) -> int | None:
    """The status; None where the source states none, or something else."""
    status = item.get("status")
    number = status_of_cell(status) if isinstance(status, str) else status
    return number if type(number) is int and 100 <= number <= 599 else None


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        shown = json.dumps(value)[:60]
        raise _UnreadableError(f"{item.get('name')}: {key}: expected text, found {shown}")
    return value


def _count(number: int) -> str:
    return "1 error" if number == 1 else f"{number} errors"
