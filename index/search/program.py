"""Whether a line is one of a program or a command, and not of what people write."""

from __future__ import annotations

import re

_SIGNS = {
    "an operator": r"""
        \s[=!]==?\s | \w[=!]==?\w | && | \|\| | :=
      | \s[-+*/%|&^]=\s | \w->\w | \w::\w | \w\?\.\w
      | \w(?:\+\+|--)\s*+(?:[;)]|$) | (?:\+\+|--)\w++\s*+[;)]
    """,
    "an assignment": r"""
        [\w\])]\ =\ [\w"'\[({]              # x = 1
      | (?<!\S)[A-Z][A-Z\d_]+=\S            # PATH=/bin
    """,
    "the head of a block": r"""
        \)\s*\{ | \}\s*else\b
      | ^\s*(?:class|def|fn|func|function)\s+\w.*[:{]\s*+$
    """,
    "a statement": r"""
        ^\s*(?:break|continue|return|throw)\b.*;\s*+$
      | ^\s*(?:from\s+[\w.]+\s+import\b | import\s+\w+\s*, | \#\s*(?:include|define)\b | @[A-Z]\w*$)
    """,
    "a call": r"""
        ^\s*(?:(?:await|defer|print|raise|return|throw|yield)\s+)?
          [\w.?!\[\]]*\w(?:\.\w+\(|\(["']).*\)\s*+(?:;\s*+)?$     # all of a line: a.b(c), f("x")
      | \w\([^()]*\)\.\w                    # f(x).y
      | \);
    """,
    "a frame of a stack": r"\w\([\w./]+:\d+(?::\d+)?\)",  # f(a.js:1:2)
    "a tag": r"<\w+\s[^<>]*= | </\w+>",
    "a query of a database": r"\b(?i:select)\s+\*\s",
    "a script, or options of a command": r"^\.{1,2}/\w | \s-[A-Za-z\d]\s+\S | \s--[a-z]",
}
_WRITTEN = re.compile("\n|".join(_SIGNS.values()), re.VERBOSE)
_LONGEST = 1000  # signs of a line that are looked at
_IDENTIFIER = re.compile(r"[A-Za-z]\w*")


def is_program(text: str) -> bool:
    """Whether signs stand in it that no sentence has; of several lines one may be a sentence."""
    return "\n" not in text and _WRITTEN.search(text, 0, _LONGEST) is not None


def identifiers(text: str) -> list[str]:
    """What may be names and codes in such a line."""
    return _IDENTIFIER.findall(text, 0, _LONGEST)
