"""A JSON list, item by item, with the line that each item stands on."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from index.errors import DocumentError
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE_OR_COMMA = re.compile(r"[\s,]*")


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


def item_lines(text: str, start: int) -> Iterator[int]:
    """The line that each item of the list at `start` begins on; the text is sound JSON."""
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    place = start + 1
    while True:
        gap = _SPACE_OR_COMMA.match(text, place)
        place = gap.end() if gap else place
        if text[place] == "]":
            return
        line += text.count("\n", counted, place)
        counted = place
        yield line
        _, place = decoder.raw_decode(text, place)
