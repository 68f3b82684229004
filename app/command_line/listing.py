"""`errdex list`: whole entries for other programs, as JSON, JSON Lines, CSV or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from app.catalogs.at_hand import catalogs_told, engine_told
from app.command_line.searching import asked, told_of
from app.command_line.status import FOUND, NOTHING, REFUSED
from index.escaping import code_span, markdown
from index.export.rows import csv_text, json_lines_text, json_text, row_of
from index.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from index.entry import ErrorEntry


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Print every error, or those that a query finds. Raises ErrdexError."""
    library = Library(catalogs_told(problems))
    entries: Sequence[ErrorEntry] = library.entries
    if options.query:
        query, most = " ".join(options.query), len(library.entries)
        answer = asked(engine_told(library, problems), query, most)
        entries = [hit.entry for hit in answer.hits]
        for problem in answer.problems:
            problems.write(f"errdex: {told_of(problem, answer)}\n")
        # Whoever reads the list would not see that it is not what was asked.
        if not all(problem.empties for problem in answer.problems):
            return REFUSED
    _WRITERS[options.format](entries, out)
    return FOUND if entries else NOTHING


def _write_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One line for each entry, for people: its id and code."""
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        out.write(f"{entry.id:{width}}  {entry.code}".rstrip() + "\n")


def _write_json(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One array."""
    out.write(json_text(map(row_of, entries)))


def _write_json_lines(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One object a line."""
    out.write(json_lines_text(map(row_of, entries)))


def _write_csv(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """A table that a spreadsheet opens as text; an absent field is an empty cell."""
    out.write(csv_text(map(row_of, entries)))


def _write_markdown(entries: Sequence[ErrorEntry], out: TextIO) -> None:
    """One table."""
    out.write("| Error | API | Domain | Code | Message |\n| --- | --- | --- | --- | --- |\n")
    for entry in entries:
        texts = (entry.name, entry.api, entry.domain)
        message = entry.long_message or entry.short_message
        cells = [*map(markdown, texts), code_span(entry.code), markdown(message)]
        out.write(f"| {' | '.join(cells)} |\n")


_WRITERS = {
    None: _write_lines,
    "json": _write_json,
    "jsonl": _write_json_lines,
    "csv": _write_csv,
    "md": _write_markdown,
}
