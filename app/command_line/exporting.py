"""`errdex export`: the current errors, or those that a query finds, in a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from app.catalogs.selecting import selection_of
from app.command_line.at_hand import catalogs_told, engine_told
from app.command_line.input_files import Refused
from app.command_line.searching import asked, told_of
from app.command_line.status import FOUND, NOTHING
from app.command_line.terminal import Page, counted
from index.export.formats import format_named, write_export
from index.library import Library

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from index.catalog import Catalog
    from index.export.selection import Selection


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Write the export. Raises ErrdexError."""
    form = format_named(options.format)
    selection = _selection(options, problems)
    if not selection.entries:
        problems.write("errdex: There are no errors to export.\n")
        return NOTHING
    exported = form.export(selection)
    if options.output is not None:
        write_export(exported, options.output)
        Page(problems).line(f"{counted(len(selection.entries), 'error')} in {options.output}")
    elif exported.files is not None:
        raise Refused(f"“{form.id}” is a folder of files: say where with -o PATH.")
    else:
        out.write(exported.content.decode())
    return FOUND


def _selection(options: Namespace, problems: TextIO) -> Selection:
    library = Library(_chosen(options.catalog, catalogs_told(problems)))
    if not options.query:
        return selection_of(library)
    answer = asked(
        engine_told(library, problems), " ".join(options.query), limit=len(library.entries)
    )
    for problem in answer.problems:
        sentence = told_of(problem, answer)
        if not problem.empties:  # whoever reads the export would not see what was passed over
            raise Refused(sentence)
        problems.write(f"errdex: {sentence}\n")
    return selection_of(library, (hit.entry for hit in answer.hits))


def _chosen(name: str | None, catalogs: Sequence[Catalog]) -> Sequence[Catalog]:
    if name is None:
        return catalogs
    catalog_id, _, edition = name.partition("@")
    fits = [one for one in catalogs if one.id == catalog_id and edition in ("", one.edition)]
    if not fits:
        listed = ", ".join(f"{one.id}@{one.edition}" for one in catalogs)
        raise Refused(f"There is no catalog “{name}”; there are: {listed}.")
    return fits
