"""`errdex list`: whole entries for other programs, as JSON, JSON Lines, CSV or Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from app.command_line.at_hand import catalogs_told, engine_told
from app.command_line.searching import asked, told_of
from app.command_line.status import FOUND, NOTHING, REFUSED
from index.escaping import code_span, markdown
from index.export.rows import csv_text, json_lines_text, json_text, row_of
from index.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from index.entry import ErrorEntry

_FOR_PROGRAMS = {"json": json_text, "jsonl": json_lines_text, "csv": csv_text}


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
    rows = _FOR_PROGRAMS.get(options.format)
    if rows is not None:
        out.write(rows(map(row_of, entries)))
    elif options.format == "md":
        out.writelines(_table(entries))
    else:
        out.writelines(_lines(entries))
    return FOUND if entries else NOTHING


def _lines(entries: Sequence[ErrorEntry]) -> Iterator[str]:
    """One line for each entry, for people: its id and code."""
    width = max((len(entry.id) for entry in entries), default=0)
    for entry in entries:
        yield f"{entry.id:{width}}  {entry.code}".rstrip() + "\n"


def _table(entries: Sequence[ErrorEntry]) -> Iterator[str]:
    """One table of Markdown."""
    yield "| Error | API | Domain | Code | Message |\n| --- | --- | --- | --- | --- |\n"
    for entry in entries:
        texts = (entry.name, entry.api, entry.domain)
        message = entry.long_message or entry.short_message
        cells = [*map(markdown, texts), code_span(entry.code), markdown(message)]
        yield f"| {' | '.join(cells)} |\n"
