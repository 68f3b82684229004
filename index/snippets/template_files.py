"""The files in a folder of snippet templates: which there are, and what their headers say."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from index.files.regular import open_file

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIX = ".jinja"
_WIRE = "wire.json"
_HEADER = re.compile(r"\A\ufeff?\{#-?(?P<lines>.*?)-?#\}", re.DOTALL)
_LAST = 1_000
_LONGEST_HEADER = 4096


@dataclass(frozen=True, slots=True)
class Format:
    """A way of writing errors; `language` is what a highlighter knows it by, or "text"."""

    id: str
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template as found on disk, and what tells that it has been changed since."""

    path: Path
    changed: tuple[int, int]


class Inside(NamedTuple):
    """What a folder holds: templates by their names, its `wire.json`, and its folders' names."""

    templates: dict[str, TemplateFile]
    wire: TemplateFile | None
    folders: frozenset[str]


def look_into(folder: Path) -> Inside:
    """What is in a folder, by one look into it: this is asked for every page and every copy."""
    files: dict[str, TemplateFile] = {}
    folders: set[str] = set()
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                with suppress(OSError):
                    if entry.is_dir():
                        folders.add(entry.name)
                    elif _is_template(entry.name) and entry.is_file():
                        state = entry.stat()  # to read from a pipe would wait for ever
                        changed = (state.st_mtime_ns, state.st_size)
                        files[entry.name] = TemplateFile(folder / entry.name, changed)
    except OSError:
        return Inside({}, None, frozenset())
    wire = files.pop(_WIRE, None)
    templates = {name.removesuffix(_SUFFIX): file for name, file in files.items()}
    return Inside(templates, wire, frozenset(folders))


def _is_template(name: str) -> bool:
    """Whether a file called so is one, or `wire.json`; hidden files are other programs'."""
    return name == _WIRE or (name.endswith(_SUFFIX) and not name.startswith("."))


def format_of(name: str, path: Path) -> tuple[tuple[int, str], Format]:
    """The format that a template says it is, and what it is sorted by."""
    try:
        with open_file(path) as file:
            text = file.read(_LONGEST_HEADER).decode(errors="replace")
    except OSError:
        text = ""
    header = _HEADER.match(text)
    lines = header["lines"].splitlines() if header else []
    given = {
        key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)
    }
    order = int(given["order"]) if given.get("order", "").isdecimal() else _LAST
    return (order, name), Format(name, given.get("title") or name, given.get("language") or "text")
