"""An error's record from the JSON block that a page shows for it, and from what stands around."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from index.fields import in_a_line
from index.ingest.loose_json import parse_object
from index.ingest.status import status_before

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELDS = frozenset(("shortMessage", "longMessage", "code", "meta"))


class BlockError(Exception):
    """A block that is no error's JSON; `line` counts from its first one, which is 0."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.line = line


def fields_of_block(text: str) -> dict[str, Any]:
    """The fields of the error that a JSON block shows. Raises BlockError."""
    try:
        fields = parse_object(text)
    except json.JSONDecodeError as error:
        raise BlockError(f"not JSON: {error.msg}", error.lineno - 1) from error
    unknown = fields.keys() - _FIELDS
    if unknown or not fields.keys() & {"code", "shortMessage"}:
        reason = (
            f"“{in_a_line(min(unknown))}” is no field of an error"
            if unknown
            else "no code, no message"
        )
        raise BlockError(f"a JSON block that is not an error: {reason}")
    return fields


def documented(  # noqa: PLR0913  (each part is handed over by name)
    *,
    api: str,
    domain: str,
    name: str,
    description: str,
    status: int | None,
    block: Mapping[str, Any],
) -> dict[str, Any]:
    """The record of one error; a status beside its block counts before one in its description."""
    record: dict[str, Any] = {
        "api": api,
        "domain": domain,
        "name": name,
        "description": description,
        "shortMessage": "",
        "code": "",
        **{key: value for key, value in block.items() if value is not None},
    }
    if record.get("longMessage") == "":
        del record["longMessage"]
    if status is None:
        status = status_before(description)
    if status is not None:
        record["status"] = status
    return record
