"""JSON errors by their codes, `{"card_declined": {"message": …}, …}`, as a list of such errors."""

from __future__ import annotations

from typing import Any, NamedTuple

from index.ingest.columns import states_code, states_message
from index.ingest.json_list import Member, members, place_of

KIND = "errors by their codes, in JSON"

_FEWEST = 2
"""One object in another may be anything, as the error of a response is."""


class Keyed(NamedTuple):
    """Errors, and where the object begins that holds them."""

    errors: list[Member]
    start: int


def errors_by_code(value: Any, text: str) -> Keyed | None:
    """The errors of a document that names each by its key; all of those that have the same.

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
        start = place_of(wrapped[0], text, start)
    return Keyed(
        [one._replace(value=_named(one.key, one.value)) for one in members(text, start)], start
    )


def _are_errors(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and len(value) >= _FEWEST
        and all(
            key and isinstance(item, dict) and states_message(item) for key, item in value.items()
        )
    )


def _named(key: str, item: Any) -> Any:
    """The item with its key as its code, or as its name where it states another code."""
    if not isinstance(item, dict):
        return item
    return {("name" if states_code(item) else "code"): key} | item
