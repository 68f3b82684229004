"""An error's record from the JSON block that a page shows for it, and from what stands around."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.ingest.status import status_before

if TYPE_CHECKING:
    from collections.abc import Mapping


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
