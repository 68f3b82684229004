"""JSON as documentation pages print it: objects on one line or many, with trailing commas."""

from __future__ import annotations

import json
import re
from typing import Any

from index.strict_json import parse_json

_STRING_OR_TRAILING_COMMA = re.compile(r'"(?:\\.|[^"\\])*"|,(?=\s*[}\]])', re.DOTALL)
_STRING_OR_BRACE = re.compile(r'"(?:\\.|[^"\\])*"|[{}]', re.DOTALL)


def object_end(text: str, start: int) -> int | None:
    """Offset just behind the object that opens at `start`; None where the text ends within it."""
    depth = 0
    for found in _STRING_OR_BRACE.finditer(text, start):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
            if depth == 0:
                return found.end()
    return None


def parse_object(text: str) -> dict[str, Any]:
    """The object, trailing commas forgiven.

    Raises json.JSONDecodeError whose `lineno` counts within `text`.
    """
    # A comma gives way to a space, so that places in error messages stay true.
    strict = _STRING_OR_TRAILING_COMMA.sub(lambda m: " " if m[0] == "," else m[0], text)
    value = parse_json(strict)
    if not isinstance(value, dict):
        raise json.JSONDecodeError("not an object", strict, 0)
    return value
