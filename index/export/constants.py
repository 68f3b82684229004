"""The codes as constants of a programming language: TypeScript, Python and Go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.errors import ExportError
from index.escaping import one_line, quoted
from index.export.selection import Exported, text_file
from index.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.entry import ErrorEntry
    from index.export.selection import Selection

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_LONGEST_REMARK = 160


def typescript(selection: Selection) -> Exported:
    """A union of all codes, and an enum whose members are such codes."""
    members = _members(selection, _camel)
    lines = [_head(selection, "//"), "", "export type ErrorCode ="]
    lines += [f"  | {quoted(code)}" for code, _, _ in members]
    lines[-1] += ";"
    lines += ["", "export enum ErrorCodes {"]
    for code, name, entries in members:
        lines += [
            f"  /** {_remark(entries).replace('*/', '* /')} */",
            f"  {name} = {quoted(code)},",
        ]
    return text_file("\n".join([*lines, "}", ""]))


def python(selection: Selection) -> Exported:
    """A `StrEnum`."""
    members = _members(selection, _upper)
    lines = [
        _head(selection, "#"),
        "",
        "from enum import StrEnum",
        "",
        "",
        "class ErrorCode(StrEnum):",
    ]
    lines += ['    """What the field `code` of an error may be."""', ""]
    for code, name, entries in members:
        lines += [f"    # {_remark(entries)}", f"    {name} = {quoted(code)}"]
    return text_file("\n".join([*lines, ""]))


def go(selection: Selection) -> Exported:
    """Typed constants of the package `errorcodes`."""
    members = _members(selection, _camel)
    lines = [_head(selection, "//"), "", "package errorcodes", ""]
    lines += [
        "// Code is what the field code of an error may be.",
        "type Code string",
        "",
        "const (",
    ]
    for code, name, entries in members:
        lines += [f"\t// {_remark(entries)}", f"\tCode{name} Code = {quoted(code)}"]
    return text_file("\n".join([*lines, ")", ""]))


def _head(selection: Selection, comment: str) -> str:
    return f"{comment} Error codes of {one_line(selection.title)}, {one_line(selection.edition)}."


def _members(
    selection: Selection, spell: Callable[[Sequence[str]], str]
) -> list[tuple[str, str, Sequence[ErrorEntry]]]:
    """Every code with an identifier of its own and the errors that have it, in their order."""
    by_code: dict[str, list[ErrorEntry]] = {}
    for entry in selection.entries:
        if entry.code:
            by_code.setdefault(entry.code, []).append(entry)
    if not by_code:
        raise ExportError("None of these errors has a code, so there are no constants to write.")
    names = Unique("_", str.casefold)
    members: list[tuple[str, str, Sequence[ErrorEntry]]] = []
    for code, entries in by_code.items():
        words = _WORD.findall(code) or ["unnamed"]
        name = spell(["error", *words] if words[0].isdigit() else words)
        members.append((code, names.name(name), entries))
    return members


def _remark(entries: Sequence[ErrorEntry]) -> str:
    """Whose code it is: the names of the errors that have it."""
    names = ", ".join(dict.fromkeys(one_line(entry.name) for entry in entries))
    return names if len(names) <= _LONGEST_REMARK else f"{names[: _LONGEST_REMARK - 1]}…"


def _upper(words: Sequence[str]) -> str:
    return "_".join(word.upper() for word in words)


def _camel(words: Sequence[str]) -> str:
    return "".join(word[0].upper() + word[1:].lower() for word in words)
