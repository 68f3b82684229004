"""Values that go on below their key, further in than that, as YAML has them."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"[ \t]{0,9}[>|][+-]?[ \t]{0,9}\n")
"""What stands behind the key of a text on lines of its own."""
_KEY = re.compile(r"[\w-]{1,40}:[ \t]{1,9}")
_NO_KEY = re.compile(
    r"(?![\w.$-]{1,40}\s?(?:=|:(?:\s|$))|(?:at|in|from|File|Caused)\s|[-{}\[\]<>*#|])\S",
    re.MULTILINE,
)
"""How a line begins that goes on with a value, and is no field, frame or list by itself."""
_INDENT = re.compile(r"[ \t-]{0,200}")
_MOST = 2_000
"""No value is followed further than this."""


def block_below(text: str, at: int) -> tuple[int, int] | None:
    """The lines below a key whose value, which begins here, is on lines of its own."""
    block = _BLOCK.match(text, at)
    if block is None:
        return None
    within, start = _indent(text, at), block.end()
    end, limit = start, min(len(text), start + _MOST)
    while end < limit:
        stop = text.find("\n", end, limit)
        stop = limit if stop < 0 else stop
        if text[end:stop].strip() and _indent(text, end) <= within:
            break
        end = stop + 1
    end = min(end, limit)
    return (start, end) if text[start:end].strip() else None


def goes_on_below(text: str, at: int, newline: int) -> bool:
    """Whether a value that begins here, with its key on that line, goes on after this newline."""
    indent = _INDENT.match(text, newline + 1)
    if indent is None or _NO_KEY.match(text, indent.end()) is None:
        return False
    line = _line(text, at)
    within = _indent(text, at)
    is_of_a_key = _KEY.fullmatch(text, line + within, at) is not None
    return is_of_a_key and within < indent.end() - indent.start() and newline - at < _MOST


def _indent(text: str, at: int) -> int:
    """How far in the line of this place begins, where the marks of a list count, too."""
    line = _line(text, at)
    indent = _INDENT.match(text, line)
    return indent.end() - line if indent else 0


def _line(text: str, at: int) -> int:
    return text.rfind("\n", max(0, at - _MOST), at) + 1
