"""Whole entries for other programs: JSON, JSON Lines, CSV and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from index.export.rows import csv_text, json_lines_text, json_text, row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry


def write_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One line for each entry, for people: its id and code."""
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        out.write(f"{entry.id:{width}}  {entry.code}".rstrip() + "\n")


def write_json(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One array."""
    out.write(json_text(map(row_of, entries)))


def write_json_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One object a line."""
    out.write(json_lines_text(map(row_of, entries)))


def write_csv(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """A table that a spreadsheet opens as text; an absent field is an empty cell."""
    out.write(csv_text(map(row_of, entries)))


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
