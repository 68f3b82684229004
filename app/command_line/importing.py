"""`errdex import`: a preview, and the catalog written whole or not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TextIO

from app.command_line.answers import dumped
from app.command_line.at_hand import catalogs_told, installed_told
from app.command_line.input_files import Refused
from app.command_line.screen import say_for_now
from app.command_line.status import FOUND, REFUSED
from app.command_line.terminal import Page, counted
from app.library.at_hand import installed_catalogs
from index.escaping import one_line
from index.ingest.naming import Naming
from index.ingest.preview import preview_import

if TYPE_CHECKING:
    from argparse import Namespace

    from index.ingest.preview import Preview

_MOST_SHOWN = 20
_MOST_PARTS = 500


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Import what was named, or undo the last import. Raises ErrdexError."""
    if options.undo:
        return _undo(options, out, problems)
    if not options.files:
        raise Refused("give the files or folders to import; see “errdex import --help”.")
    preview = preview_import(
        options.files,
        Naming(id=options.id, title=options.title, edition=options.edition),
        datetime.now(tz=UTC).date().isoformat(),
        catalogs_told(problems),
        lambda read: say_for_now(problems, f"{read} errors read"),
    )
    say_for_now(problems)
    refused = not (preview.is_whole or options.partial)
    writes = not (options.preview or refused)
    if writes:
        installed_catalogs().install(preview.catalog)
    if options.json:
        out.write(dumped(_answer(preview, written=writes)) + "\n")
    else:
        _show(preview, Page(out))
        _show_problems(preview, Page(problems))
        _conclude(preview, options, Page(problems if refused else out))
    return REFUSED if refused else FOUND


def _undo(options: Namespace, out: TextIO, problems: TextIO) -> int:
    if options.files:
        raise Refused("“--undo” takes no files: it undoes the last import.")
    step = installed_told(problems).undo()
    if options.json:
        out.write(dumped({"undone": {"catalog": step.catalog, "edition": step.edition}}) + "\n")
    else:
        back = "as it was before" if step.kept else "no longer there"
        Page(out).line(f"Undone: {step.catalog} {step.edition} is {back}.")
    return FOUND


def _show(preview: Preview, page: Page) -> None:
    catalog = preview.catalog
    page.heading(
        catalog.title, f"{catalog.id} {catalog.edition}", counted(len(catalog.entries), "error")
    )
    for document in preview.documents:
        page.line(f"  {document.file}: {document.kind}, {counted(document.errors, 'error')}")
    api: str | None = None
    by_api = Counter(entry.api for entry in catalog.entries)
    parts = preview.parts
    for part in parts[:_MOST_PARTS]:
        if part.api != api:
            api = part.api
            page.line(f"{one_line(api) or 'No API given'}: {counted(by_api[api], 'error')}")
        page.line(f"  {part.errors:>5}  {one_line(part.domain) or '(no domain)'}")
    if len(parts) > _MOST_PARTS:
        page.line(f"         and {len(parts) - _MOST_PARTS} more domains")
    for remark in preview.remarks[:_MOST_SHOWN]:
        page.line(f"Skipped: {remark}")
    if len(preview.remarks) > _MOST_SHOWN:
        page.line(f"Skipped: {len(preview.remarks) - _MOST_SHOWN} more.")


def _show_problems(preview: Preview, page: Page) -> None:
    for problem in preview.problems[:_MOST_SHOWN]:
        page.line(f"errdex: {problem}")
    if len(preview.problems) > _MOST_SHOWN:
        page.line(f"errdex: {len(preview.problems) - _MOST_SHOWN} more places cannot be read.")


def _conclude(preview: Preview, options: Namespace, page: Page) -> None:
    catalog = preview.catalog
    if options.preview or not (preview.is_whole or options.partial):
        if not preview.is_whole and not options.partial:
            page.line("errdex: Nothing was written; --partial imports what can be read.")
        elif preview.replaces is not None:
            page.line(f"It would replace {catalog.id} {catalog.edition}. Nothing was written.")
        else:
            page.line("Nothing was written.")
        return
    if preview.replaces is not None:
        page.line(
            f"Replaced {catalog.id} {catalog.edition}; “errdex import --undo” brings it back."
        )
    elif preview.follows is not None:
        page.line(f"Imported; {preview.follows.edition} stays as history.")
    else:
        page.line("Imported; “errdex import --undo” takes it away again.")


def _answer(preview: Preview, *, written: bool) -> dict[str, Any]:
    catalog = preview.catalog
    return {
        "catalog": catalog.id,
        "title": catalog.title,
        "edition": catalog.edition,
        "errors": len(catalog.entries),
        "documents": [asdict(document) for document in preview.documents],
        "parts": [asdict(part) for part in preview.parts],
        "problems": [asdict(problem) for problem in preview.problems],
        "remarks": list(preview.remarks),
        "replaces": preview.replaces.edition if preview.replaces else None,
        "follows": preview.follows.edition if preview.follows else None,
        "written": written,
    }
