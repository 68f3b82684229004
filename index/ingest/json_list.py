"""A JSON document, and its lists and objects member by member, with their lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from index.ingest.problem import UnreadableError
from index.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRUCTURE = re.compile(r'"(?P<text>(?:[^"\\]++|\\.)*+)"(?P<colon>\s*+:)?|[{}]', re.DOTALL)
_BETWEEN = re.compile(r"[\s,]*")
_COLON = re.compile(r"\s*:\s*")


class Member(NamedTuple):
    """What an object or list holds: its key, none in a list; its line, its place and the value."""

    key: str
    line: int
    place: int
    value: Any


class Repeat(NamedTuple):
    """A key that its object has had before; the object by where it begins."""

    key: str
    line: int
    within: int


def parse_document(text: str, where: str) -> tuple[Any, list[Repeat]]:
    """The JSON value of a whole document, and the keys that stand in an object once more.

    Raises UnreadableError that names line and reason.
    """
    repeating: list[bool] = []
    try:
        value = parse_json(text, lambda: repeating.append(True))
    except json.JSONDecodeError as error:
        reason = f"not JSON: {error.msg}, at column {error.colno}"
        raise UnreadableError(where, reason, error.lineno) from error
    return value, list(_repeats(text)) if repeating else []


def the_list_in(value: Any) -> Any:
    """The list that a document is, or wraps: `{"errors": […]}`.

    What neither is a list nor has exactly one is given back as it is.
    """
    key = _key_of_the_list(value)
    return value if key is None else value[key]


def members_of_the_list(value: Any, text: str) -> Iterator[Member]:
    """What that list holds; `text` is what the document was read from."""
    key = _key_of_the_list(value)
    start = text.find("[") if key is None else place_of(key, text, text.find("{"))
    return members(text, start)


def _key_of_the_list(value: Any) -> str | None:
    items = value.items() if isinstance(value, dict) else ()
    lists = [key for key, one in items if isinstance(one, list)]
    return lists[0] if len(lists) == 1 else None


def place_of(key: str, text: str, start: int) -> int:
    """Where the value begins that this key of the object at `start` has; the last one counts."""
    return max(one.place for one in members(text, start) if one.key == key)


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
        value, end = decoder.raw_decode(text, place)
        yield Member(key, line, place, value)
        place = _after(_BETWEEN, text, end)


def _repeats(text: str) -> Iterator[Repeat]:
    """Of sound JSON, where a string before a colon is a key of the innermost open object."""
    opened: list[tuple[int, set[str]]] = []
    line, counted = 1, 0
    for found in _STRUCTURE.finditer(text):
        if found[0] == "{":
            opened.append((found.start(), set()))
        elif found[0] == "}":
            opened.pop()
        elif found["colon"]:
            key = found["text"]
            key = json.loads(f'"{key}"') if "\\" in key else key
            within, keys = opened[-1]
            if key in keys:
                line += text.count("\n", counted, found.start())
                counted = found.start()
                yield Repeat(key, line, within)
            keys.add(key)


def _after(skipped: re.Pattern[str], text: str, place: int) -> int:
    found = skipped.match(text, place)
    return found.end() if found else place
