"""Whether a line is one of a program or a command, and not of what people write."""

from __future__ import annotations

import re

_WRITTEN = re.compile(
    r"""
      \s[=!]==?\s | \w[=!]==?\w | && | \|\| | :=     # operators
    | \s[-+*/%|&^]=\s | \w->\w | \w::\w | \w(?:\+\+|--)\s*+(?:[;)]|$) | (?:\+\+|--)\w++\s*+[;)]
    | [\w\])]\ =\ [\w"'\[({] | (?<!\S)[A-Z][A-Z\d_]+=\S    # an assignment
    | \)\s*\{ | \}\s*else\b | \); | \w\?\.\w         # a block; the end of a call; a member
    | ^\s*(?:class|def|fn|func|function)\s+\w.*[:{]\s*+$    # the head of a block
    | ^\s*(?:break|continue|return|throw)\b.*;\s*+$   # a statement
    | ^\s*(?:(?:await|defer|print|raise|return|throw|yield)\s+)?
        [\w.?!\[\]]*\w(?:\.\w+\(|\(["']).*\)\s*+(?:;\s*+)?$    # nothing but a call
    | \w\([^()]*\)\.\w                               # a call, and a member of what it returns
    | \w\([\w./]+:\d+(?::\d+)?\)                     # a frame of a stack
    | ^\s*(?:from\s+[\w.]+\s+import\b | import\s+\w+\s*, | \#\s*(?:include|define)\b | @[A-Z]\w*$)
    | <\w+\s[^<>]*= | </\w+> | \b(?i:select)\s+\*\s  # a tag; a question to a database
    | \s-[A-Za-z\d]\s+\S | \s--[a-z] | ^\.{1,2}/\w   # options of a command; a script
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
