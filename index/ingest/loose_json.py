"""JSON as documentation pages print it: objects on one line or many, with trailing commas."""

from __future__ import annotations

import json
import re
from typing import Any

from index.strict_json import parse_json

_STRING_OR_LOOSE = re.compile(r'"(?:\\.|[^"\\])*"|,(?=\s*[}\]])|[^\S \t\n\r]', re.DOTALL)
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
    """The object, trailing commas and the spaces of web pages forgiven.

    Raises json.JSONDecodeError whose `lineno` counts within `text`.
    """
    # What is too much gives way to a space, so that places in error messages stay true.
    strict = _STRING_OR_LOOSE.sub(lambda m: " " if len(m[0]) == 1 else m[0], text)
    value = parse_json(strict)
    if not isinstance(value, dict):
        raise json.JSONDecodeError("not an object", strict, 0)
    return value
