"""An error as it comes over HTTP. The documents name some things otherwise than the wire does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from index.template import fill

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.entry import ErrorEntry

_META_KEYS = {
    "name": "param_name",
    "names": "param_names",
    "emailaddresses": "email_addresses",
    "unsupportedfeatures": "unsupported_features",
}
_LISTS = frozenset(("param_names", "email_addresses", "permissions", "unsupported_features"))
_TRACE_ID = "4f2a8c1e9b7d4e6fa0c35d18e72b96f0"


def response_body(entries: Iterable[ErrorEntry], values: Mapping[str, str]) -> dict[str, Any]:
    """The body of a response with these errors, its placeholders filled with what is given."""
    return {
        "errors": [_error(entry, values) for entry in entries],
        "clerk_trace_id": _TRACE_ID,
    }


def _error(entry: ErrorEntry, values: Mapping[str, str]) -> dict[str, Any]:
    error: dict[str, Any] = {
        "message": fill(entry.short_message, values),
        "long_message": fill(entry.long_message or "", values),
        "code": entry.code,
    }
    # What stands in the documents as text that is no JSON cannot be what is sent.
    if isinstance(entry.meta, Mapping):
        error["meta"] = dict(_sent(key, value, values) for key, value in entry.meta.items())
    return error


def _sent(key: str, value: Any, values: Mapping[str, str]) -> tuple[str, Any]:
    sent = _META_KEYS.get(key, key)
    if isinstance(value, str):
        # A value of meta is the name of what fills it, written in small letters.
        given = {name.casefold(): filling for name, filling in values.items()}
        value = given.get(value.casefold(), value)
        if sent in _LISTS:
            value = [value]
    return sent, value
