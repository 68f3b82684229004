"""Whether a line is one of a program or a command, and not of what people write."""

from __future__ import annotations

import re

_WRITTEN = re.compile(
    r"""
      \s[=!]==?\s | \w[=!]==?\w | && | \|\| | :=    # operators
    | [\w\])]\ =\ [\w"'\[({]                         # an assignment
    | \)\s*\{ | \);                                  # a block; the end of a call
    | \w\([^()]*\)\.\w                               # a call, and a member of what it returns
    | \w\([\w./]+:\d+(?::\d+)?\)                     # a frame of a stack
    | \s-[A-Za-z]\s+\S | \s--[a-z]                   # options of a command
    """,
    re.VERBOSE,
)
_LONGEST = 1000  # signs of a line that are looked at
_IDENTIFIER = re.compile(r"[A-Za-z]\w*")


def is_program(text: str) -> bool:
    """Whether signs stand in it that no sentence has; of several lines one may be a sentence."""
    return "\n" not in text and _WRITTEN.search(text, 0, _LONGEST) is not None


def identifiers(text: str) -> list[str]:
    """What may be names and codes in such a line."""
    return _IDENTIFIER.findall(text, 0, _LONGEST)
