"""JSON as documentation pages print it: with trailing commas, or as a program's source has it."""

from __future__ import annotations

import json
import re
from typing import Any

from index.strict_json import parse_json

_STRING = r'"(?:\\.|[^"\\])*"'
# Possessive: a word, and what a call of it holds, is looked at once.
_WORD = r"[A-Za-z_$][\w$]*+(?:\.[\w$]++)*+"
_STRING_OR_LOOSE = re.compile(
    rf"{_STRING}|,(?=\s*[}}\]])|[^\S \t\n\r]|(?<![\w.$+-])(?P<key>{_WORD})(?=\s*+:)"
    rf"|(?P<colon>:\s*+)(?P<word>{_WORD})"
    rf"(?:\(\s*+(?P<text>{_STRING})(?P<rest>(?:[^()\"]++|\([^()\"]*+\))*+)\))?+(?=\s*+[,}}])",
    re.DOTALL,
)
_STRING_OR_BRACE = re.compile(rf"{_STRING}|[{{}}]", re.DOTALL)
_WORDS_OF_JSON = frozenset(("true", "false", "null", "NaN", "Infinity"))


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

    In a program's source a key has no quotes, a constant stands for its name, and a call such as
    `fmt.Sprintf("no %s", id)` for the text in it.

    Raises json.JSONDecodeError whose `lineno` counts within `text`.
    """
    strict = _STRING_OR_LOOSE.sub(_as_json, text)
    value = parse_json(strict)
    if not isinstance(value, dict):
        raise json.JSONDecodeError("not an object", strict, 0)
    return value


def _as_json(found: re.Match[str]) -> str:
    """What JSON has instead, on as many lines, so that places in error messages stay true."""
    if found["key"]:
        return f'"{found["key"]}"'
    if found["text"]:
        return found["colon"] + found["text"] + "\n" * found["rest"].count("\n")
    if found["word"]:
        return found[0] if found["word"] in _WORDS_OF_JSON else f'{found["colon"]}"{found["word"]}"'
    return " " if len(found[0]) == 1 else found[0]
