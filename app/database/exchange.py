"""Stars and notes as one file for people: Markdown, sorted by entry, one change one line.

# Stars and notes of Errdex, format 1

## clerk/backend-api/users/UserNotFound

- API: Backend API
- Name: UserNotFound
- Code: resource_not_found
- Starred: 2026-11-22T07:41:04.120Z
- Noted: 2026-11-22T07:42:10.003Z

> Comes when the **webhook** is late.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.database.records import LASTING, KeepError, Kind, Record, plain_text
from index.files.atomic import led_to, write_whole
from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TITLE = "# Stars and notes of Errdex, format 1"
_FIELD = re.compile(r"- (API|Name|Code|Starred|Noted): ?(.*)")
_PART = re.compile(r"(?m)(?:^>(?!>>>>>> ).*(?:\n|\Z))++|^.*(?:\n|\Z)")
"""All lines of a note side by side, which may be millions, or one line of something else."""
_STAMPS = {"Starred": Kind.STAR, "Noted": Kind.NOTE}
_CONFLICT = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")
_LARGEST = 50_000_000


def dumped(records: Iterable[Record]) -> str:
    """The file's text; recent errors and searches are not in it."""
    entries: dict[str, list[Record]] = {}
    for record in records:
        if record.kind in LASTING:
            entries.setdefault(record.key, []).append(record)
    lines = [_TITLE, ""]
    for key in sorted(entries):
        lines += _section(sorted(entries[key], key=lambda record: record.kind is Kind.NOTE))
    return "\n".join(lines)


def parsed(text: str, where: str) -> list[Record]:
    """The stars and notes of a file's text. Raises KeepError that names `where` and the line."""
    title, _, rest = plain_text(text.removeprefix("\ufeff")).partition("\n")
    if title.rstrip() != _TITLE:
        raise KeepError(f"{where}: not a file of stars and notes (line 1 is not “{_TITLE}”).")
    entries: list[_Entry] = []
    number = 2
    for part in _PART.finditer(rest):
        _read(part[0], entries, where, number)
        number += part[0].count("\n")
    return [record for entry in entries for record in entry.records()]


def save(records: Iterable[Record], path: Path) -> None:
    """Write the file, whole or not at all. Raises KeepError."""
    try:
        write_whole(led_to(path), dumped(records).encode())
    except OSError as error:
        reason = f"{error.strerror}; choose another place"
        raise KeepError(f"{path}: stars and notes cannot be written there: {reason}.") from error


def load(path: Path) -> list[Record]:
    """Read the file. Raises KeepError that says what is wrong with it and where."""
    try:
        data = read_whole(path, _LARGEST)
    except OSError as error:
        raise KeepError(f"{path}: cannot be read: {error.strerror}.") from error
    try:
        return parsed(data.decode("utf-8"), str(path))
    except UnicodeDecodeError as error:
        raise KeepError(f"{path}: not UTF-8 text (byte {error.start}).") from error


@dataclass(slots=True)
class _Entry:
    key: str
    fields: dict[str, str] = field(default_factory=dict)
    times: dict[Kind, int] = field(default_factory=dict)
    note: list[str] = field(default_factory=list)

    def records(self) -> list[Record]:
        api, name, code = (self.fields.get(name, "") for name in ("API", "Name", "Code"))
        texts = {Kind.STAR: "", Kind.NOTE: plain_text("\n".join(self.note))}
        if self.note:  # a note whose time was lost on the way is a note all the same
            self.times.setdefault(Kind.NOTE, 0)
        made = [
            Record(kind, self.key, api, name, code, texts[kind], at)
            for kind, at in self.times.items()
        ]
        return [record for record in made if record.kind is Kind.STAR or record.text.strip()]


def _section(records: list[Record]) -> list[str]:
    """The lines of one entry, an empty one last."""
    first = records[0]
    about = (("API", first.api), ("Name", first.name), ("Code", first.code))
    lines = [f"## {_quoted(first.key)}", ""]
    lines += [f"- {name}: {_quoted(value)}" for name, value in about if value]
    names = {kind: name for name, kind in _STAMPS.items()}
    lines += [f"- {names[record.kind]}: {_stamp(record)}" for record in records]
    lines.append("")
    for record in records:
        if record.text:
            lines += [f"> {line}" if line else ">" for line in record.text.split("\n")]
            lines.append("")
    return lines


def _read(part: str, entries: list[_Entry], where: str, number: int) -> None:
    """Read a note, or a line of something else, which begins at this line."""
    line = part.removesuffix("\n")
    if line.startswith(_CONFLICT):
        problem = "two versions meet here; choose one of them and import again"
        raise KeepError(f"{where}: line {number}: {problem}.")
    if line.startswith("## "):
        entries.append(_Entry(_unquoted(line[3:], where, number)))
    elif line.strip():
        _read_of_entry(line, entries, where, number)


def _read_of_entry(line: str, entries: list[_Entry], where: str, number: int) -> None:
    found = _FIELD.fullmatch(line)
    if not entries or not (found or line.startswith(">")):
        raise KeepError(f"{where}: line {number}: neither an entry, a field of it nor its note.")
    entry = entries[-1]
    if found is None:
        entry.note.append(_without_marks(line))
    elif found[1] in _STAMPS:
        entry.times[_STAMPS[found[1]]] = _time(found[2], where, number)
    else:
        entry.fields[found[1]] = _unquoted(found[2], where, number)


def _without_marks(lines: str) -> str:
    """What was quoted: each line begins with “>”, and after that perhaps with a blank."""
    return f"\n{lines}".replace("\n>", "\n").replace("\n ", "\n")[1:]


def _quoted(value: str) -> str:
    """The value as it is where that is one plain line, else as a JSON string."""
    plain = value.isprintable() and value == value.strip() and not value.startswith('"')
    return value if plain and value else json.dumps(value)


def _unquoted(text: str, where: str, number: int) -> str:
    text = text.strip()
    if not text.startswith('"'):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, str):
        raise KeepError(f"{where}: line {number}: a quotation mark is missing.")
    return plain_text(value)


def _stamp(record: Record) -> str:
    return record.moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _time(text: str, where: str, number: int) -> int:
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(0, round(moment.timestamp() * 1000))
    except (ValueError, OverflowError) as error:
        raise KeepError(f"{where}: line {number}: not a date: “{text[:40]}”.") from error
