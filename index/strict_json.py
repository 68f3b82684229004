"""JSON read strictly: what Python's reader lets pass, but no JSON file can hold, is refused."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SURROGATE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}")
_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|-?(?:NaN|Infinity)|-?\d[\d.eE+-]*', re.DOTALL)
_LONGEST_NUMBER = 400  # characters
_COMMA = "a comma too many"
_SAID = {
    "Expecting value": "a value is missing",
    "Expecting property name enclosed in double quotes": "a name in double quotes is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting ',' delimiter": "a comma is missing",
    "Illegal trailing comma before end of object": _COMMA,
    "Illegal trailing comma before end of array": _COMMA,
    "Extra data": "more text after the end",
    "Invalid \\escape": "an unknown sign after a backslash",
    "Invalid \\uXXXX escape": "four hexadecimal digits are missing after “\\u”",
    "Unexpected UTF-8 BOM (decode using utf-8-sig)": "a byte order mark",
    "Unterminated string starting at": "a string that never ends",
    "Invalid control character at": "a control character in a string",
}
"""What the standard reader says to programmers, said to whoever wrote the file."""


class _Strictly:
    """What the standard reader asks of numbers and objects in a text."""

    def __init__(self, text: str, repeats: Callable[[], object]) -> None:
        self._text = text
        self._repeats = repeats

    def members(self, pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) != len(pairs):
            self._repeats()
        return value

    def fraction(self, number: str) -> float:
        value = float(number)
        return value if math.isfinite(value) else self._refuse(number, "a number too large")

    def whole(self, number: str) -> int:
        if len(number) < _LONGEST_NUMBER:
            return int(number)
        return self._refuse(number, "a number too long")

    def constant(self, name: str) -> NoReturn:
        self._refuse(name, f"{name} is no JSON number")

    def _refuse(self, number: str, reason: str) -> NoReturn:
        found = (token.start() for token in _TOKEN.finditer(self._text) if token[0] == number)
        raise json.JSONDecodeError(reason, self._text, next(found, 0))


def _ignore() -> None:
    pass


def parse_json(text: str, repeats: Callable[[], object] = _ignore) -> Any:
    """The value; raises json.JSONDecodeError, and nothing else, for text that is not JSON.

    `repeats` hears of each object that has a name twice, of which the last one counts.

    Refused besides what the standard reader refuses: NaN and infinities, numbers too long to
    hold, nesting too deep to walk, and halves of a character (`\\ud800`) that no file can keep.
    At each object other threads have their turn: a large document keeps none of them waiting.
    """
    strictly = _Strictly(text, repeats)
    try:
        value = json.loads(
            text,
            parse_constant=strictly.constant,
            parse_float=strictly.fraction,
            parse_int=strictly.whole,
            # A step in Python, where the interpreter can change hands: C lets nobody in.
            object_pairs_hook=strictly.members,
        )
        escaped = _SURROGATE.search(text)
        if escaped is not None and not _is_text(value):
            raise json.JSONDecodeError("half a character", text, escaped.start())
    except json.JSONDecodeError as error:
        said, place = _complaint(error.msg, text, error.pos)
        raise json.JSONDecodeError(said, text, place) from error
    except RecursionError as error:
        raise json.JSONDecodeError("nested too deeply", text, 0) from error
    return value


def _complaint(said: str, text: str, place: int) -> tuple[str, int]:
    """What is wrong, and where, by what the standard reader says."""
    before = text[:place].rstrip()
    if 0 < len(text.rstrip()) <= place:
        return "it ends too early", place
    if said.startswith("Expecting") and before.endswith(",") and text[place] in ",]}":
        return _COMMA, len(before) - 1
    return _SAID.get(said, said), place


def _is_text(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
