"""Which command a query may have been meant to be, for whoever types by habit or in haste."""

from __future__ import annotations

import shlex
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_LIKENESS = 0.8
"""One letter more, less or in another place, in a word as short as a command."""
_HABITS = {
    "search": ("find", "lookup", "look", "query", "grep"),
    "explain": ("show", "view", "describe", "info", "get", "print", "cat"),
    "match": ("recognise", "recognize", "identify", "detect", "parse"),
    "list": ("ls", "dump"),
    "import": ("add", "load", "install"),
    "diff": ("compare",),
    "scan": ("check", "lint"),
}
"""What other programs call that which each command does."""
_FLAGS = ("help", "version")


def command_meant(words: Sequence[str], commands: Collection[str]) -> str:
    """The command line that these words of a query nearly are; empty where they are none.

    A word alone is looked for, whichever it is like: what it should be done to is not there.
    """
    first, rest = words[0], words[1:]
    if first in _FLAGS:
        of = [word for word in rest[:1] if word in commands]
        return " ".join(["errdex", *of, f"--{first}"])
    command = _command_like(first, commands) if rest else ""
    if not command:
        return ""
    if command == "explain" and _counted(rest) > 1:  # no error's name has several words
        command = "search"
    return shlex.join(["errdex", command, *rest])


def _command_like(word: str, commands: Collection[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  (most queries are one word)

    near = get_close_matches(word, sorted(commands), 1, _LIKENESS)
    return next((command for command, habits in _HABITS.items() if word in habits), "".join(near))


def _counted(words: Sequence[str]) -> int:
    """How many words there are before the first option."""
    return len(" ".join(takewhile(lambda word: not word.startswith("-"), words)).split())
