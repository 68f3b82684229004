"""What is wrong with a text that is no YAML, said to whoever wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yaml.reader import Reader

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError

_UNREADABLE = "it cannot be read from here on"
_SAID = (
    (r"quoted scalar: found unexpected", "a quotation mark is not closed"),
    (r"could not find expected ':'", "a colon is missing"),
    (r"',' or '\}'", "a comma or “}” is missing"),
    (r"',' or '\]'", "a comma or “]” is missing"),
    (r"mapping values are not allowed", "a colon within a value: put the value in quotation marks"),
    (r"sequence entries are not allowed", "a list has to begin on a line of its own"),
    (r"unknown escape", "an unknown sign after a backslash"),
    (r"hexa?decimal", "hexadecimal digits are missing after a backslash"),
    (r"node content", "a value is missing"),
    (r"expected (?:key|<block end>)", "it fits nothing above: see indentation and quotation marks"),
    (r"alphabetic or numeric", "a name is missing after “&” or “*”"),
)
"""Both parsers of PyYAML say much the same to programmers, one in other words than the other."""
_AT_THE_BEGINNING = ("a quotation mark is not closed", "a colon is missing")
"""Seen only where the next line or the end came; mended where it begins."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and at which line and column, counted from 1."""

    line: int
    column: int
    what: str


def fault_of(error: MarkedYAMLError, text: str) -> Fault:
    """What a parser of PyYAML found to be no YAML in this text."""
    told = f"{error.context}: {error.problem}"
    at = error.problem_mark or error.context_mark
    if "cannot start any token" in told:
        return _placed(at, _beginning(at, text))
    said = (what for pattern, what in _SAID if re.search(pattern, told))
    what = next(said, _UNREADABLE)
    return _placed(error.context_mark if what in _AT_THE_BEGINNING else at, what)


def unreadable_sign(text: str) -> Fault:
    """Where the first sign is that no YAML may hold."""
    found = Reader.NON_PRINTABLE.search(text)
    at = found.start() if found else 0
    begin = text.rfind("\n", 0, at) + 1
    what = "a control character" if found else _UNREADABLE
    return Fault(text.count("\n", 0, at) + 1, at - begin + 1, what)


def _beginning(at: Mark | None, text: str) -> str:
    """What stands where a value should begin."""
    lines = text.splitlines()
    line = lines[at.line] if at is not None and at.line < len(lines) else ""
    sign = line[at.column : at.column + 1] if at is not None else ""
    if sign == "\t":
        return "a tab where only spaces may stand"
    return f"“{sign}” can begin no value: put the value in quotation marks" if sign else _UNREADABLE


def _placed(at: Mark | None, what: str) -> Fault:
    return Fault(at.line + 1, at.column + 1, what) if at is not None else Fault(1, 1, what)
