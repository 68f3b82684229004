"""Whole entries for other programs: JSON, JSON Lines, CSV and Markdown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from app.answers import dumped, entry_answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry

_COLUMNS = (
    *("id", "catalog", "edition", "api", "domain", "name", "description"),
    *("shortMessage", "longMessage", "code", "meta", "status"),
)
# A spreadsheet takes what begins like this for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One line for each entry, for people: its id and code."""
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        out.write(f"{entry.id:{width}}  {entry.code}".rstrip() + "\n")


def write_json(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One array."""
    answers = [entry_answer(entry) for entry in entries]
    out.write(json.dumps(answers, ensure_ascii=False, indent=2) + "\n")


def write_json_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One object a line."""
    for entry in entries:
        out.write(dumped(entry_answer(entry)) + "\n")


def write_csv(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """A table that a spreadsheet opens as text; an absent field is an empty cell."""
    import csv  # noqa: PLC0415  (nothing else needs it)

    rows = csv.DictWriter(out, _COLUMNS, lineterminator="\n")
    rows.writeheader()
    for entry in entries:
        answer = entry_answer(entry)
        if "meta" in answer and not isinstance(answer["meta"], str):
            answer["meta"] = dumped(answer["meta"])
        rows.writerow({key: _cell(value) for key, value in answer.items()})


def write_markdown(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One table."""
    from index.escaping import code_span, markdown  # noqa: PLC0415

    out.write("| Error | API | Domain | Code | Message |\n| --- | --- | --- | --- | --- |\n")
    for entry in entries:
        texts = (entry.name, entry.api, entry.domain)
        message = entry.long_message or entry.short_message
        cells = [*map(markdown, texts), code_span(entry.code), markdown(message)]
        out.write(f"| {' | '.join(cells)} |\n")


WRITERS = {
    None: write_lines,
    "json": write_json,
    "jsonl": write_json_lines,
    "csv": write_csv,
    "md": write_markdown,
}


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
