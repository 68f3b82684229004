"""JSON errors by their codes, `{"card_declined": {"message": …}, …}`, as a list of such errors."""

from __future__ import annotations

from typing import Any

from index.ingest.json_list import members
from index.ingest.table import has_message, is_keyed_by_name

_FEWEST = 2
"""One object in another may be anything, as the error of a response is."""


def errors_by_code(value: Any, text: str) -> list[tuple[int, dict[str, Any]]] | None:
    """The errors of a document that names each by its key, with the line that each begins on.

    They may be wrapped, as `{"errors": {…}}`. None where any of them states no message: then it
    is some other JSON. `text` is what `value` was read from.
    """
    if not isinstance(value, dict):
        return None
    start = text.find("{")
    if not _are_errors(value):
        wrapped = [key for key, one in value.items() if _are_errors(one)]
        if len(wrapped) != 1:
            return None
        start = _place_of(wrapped[0], text, start)
        value = value[wrapped[0]]
    lines = {one.key: one.line for one in members(text, start)}
    return [(lines[key], _named(key, item)) for key, item in value.items()]


def _are_errors(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and len(value) >= _FEWEST
        and all(key and isinstance(item, dict) and has_message(item) for key, item in value.items())
    )


def _named(key: str, item: dict[str, Any]) -> dict[str, Any]:
    """The item with its key as its code, or as its name where it states another code."""
    return {("name" if is_keyed_by_name(item) else "code"): key} | item


def _place_of(wanted: str, text: str, start: int) -> int:
    """Where the value begins that this key of the object at `start` has."""
    return next(one.place for one in members(text, start) if one.key == wanted)
