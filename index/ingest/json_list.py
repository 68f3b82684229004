"""A JSON list or object, member by member, with the line that each begins on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from index.errors import DocumentError
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = re.compile(r"[\s,]*")
_COLON = re.compile(r"\s*:\s*")


class Member(NamedTuple):
    """What an object or list holds: its key, none in a list; its line; where its value begins."""

    key: str
    line: int
    place: int


def parse_document(text: str, where: str) -> Any:
    """The JSON value of a whole document. Raises DocumentError that names line and reason."""
    try:
        return parse_json(text)
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg}, at column {error.colno}"
        raise DocumentError(f"{where}: line {error.lineno}: {reason}.") from error


def the_list_in(value: Any, text: str) -> tuple[Any, int]:
    """The list that a document is, or wraps: `{"errors": […]}`; and where it begins in the text.

    What neither is a list nor has exactly one is given back as it is.
    """
    if not isinstance(value, dict):
        return value, text.find("[")
    lists = [key for key, one in value.items() if isinstance(one, list)]
    if len(lists) != 1:
        return value, -1
    opening = re.search(re.escape(json.dumps(lists[0])) + r"\s*:\s*\[", text)
    return (value[lists[0]], opening.end() - 1) if opening else (value, -1)


def members(text: str, start: int) -> Iterator[Member]:
    """What the object or list at `start` holds, in order; the text is sound JSON."""
    decoder = json.JSONDecoder()
    has_keys = text[start] == "{"
    line, counted = 1, 0
    place = _after(_BETWEEN, text, start + 1)
    while text[place] not in "}]":
        line += text.count("\n", counted, place)
        counted = place
        key = ""
        if has_keys:
            key, place = decoder.raw_decode(text, place)
            place = _after(_COLON, text, place)
        yield Member(key, line, place)
        place = _after(_BETWEEN, text, decoder.raw_decode(text, place)[1])


def _after(skipped: re.Pattern[str], text: str, place: int) -> int:
    found = skipped.match(text, place)
    return found.end() if found else place
