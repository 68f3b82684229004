"""`errdex diff`: two editions compared, as text, Markdown or JSON."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import diff_answer, dumped
from app.command_line.at_hand import catalogs_told
from app.command_line.input_files import Refused
from app.command_line.status import FOUND, NOTHING
from app.command_line.terminal import Page, place
from index.compare.difference import compare, text_of
from index.errors import DocumentError
from index.export.changelog import changelog
from index.export.formats import write_export
from index.export.selection import text_file
from index.ingest.naming import Naming
from index.ingest.preview import preview_import

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from index.catalog import Catalog
    from index.compare.difference import Difference, Pair
    from index.entry import ErrorEntry


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Compare the two that were named. Raises ErrdexError."""
    at_hand = catalogs_told(problems)
    difference = compare(catalog_named(options.old, at_hand), catalog_named(options.new, at_hand))
    if options.format == "text" and options.output is None:
        _show(difference, Page(out))
    else:
        is_json = options.format == "json"
        text = dumped(diff_answer(difference)) + "\n" if is_json else changelog(difference)
        if options.output is None:
            out.write(text)
        else:
            write_export(text_file(text), options.output)
            Page(problems).line(f"The differences are in {options.output}")
    return NOTHING if difference.is_empty else FOUND


def catalog_named(name: str, at_hand: Sequence[Catalog]) -> Catalog:
    """An edition at hand, or a document read for this comparison only. Raises Refused."""
    catalog_id, _, edition = name.partition("@")
    fits = [one for one in at_hand if one.id == catalog_id and edition in ("", one.edition)]
    fits = fits or [one for one in at_hand if one.edition == name]
    if len({one.id for one in fits}) > 1:
        listed = ", ".join(f"{one.id}@{one.edition}" for one in fits)
        raise Refused(f"“{name}” may be any of {listed}: name one of them.")
    if fits:
        return max(fits, key=lambda one: one.edition)
    path = Path(name)
    if not os.path.lexists(path):
        listed = ", ".join(f"{one.id}@{one.edition}" for one in at_hand)
        raise Refused(f"“{name}” is no file and no edition at hand; there are: {listed}.")
    today = datetime.now(tz=UTC).date().isoformat()
    preview = preview_import([path], Naming(), today)
    if not preview.is_whole:
        raise DocumentError(str(preview.problems[0]))
    return preview.catalog


def _show(difference: Difference, page: Page) -> None:
    old, new = difference.old, difference.new
    page.heading(f"{old.title} {old.edition} → {new.title} {new.edition}")
    counts = {
        "added": difference.added,
        "removed": difference.removed,
        "changed": difference.changed,
        "moved": difference.moved,
        "renamed": difference.renamed,
    }
    told = ", ".join(f"{len(found)} {kind}" for kind, found in counts.items())
    page.line(f"{len(old.entries)} errors before, {len(new.entries)} now: {told}.")
    for entry in difference.added:
        page.line(f"+ {_named(entry)}")
    for entry in difference.removed:
        page.line(f"- {_named(entry)}")
    for pair in difference.moved:
        page.line(f"> {pair.new.name}: {place(pair.old)} → {place(pair.new)}")
    for pair in difference.renamed:
        page.line(f"= {place(pair.new)}: {pair.old.name} → {pair.new.name}")
        _show_changes(pair, page)
    for pair in difference.changed:
        page.line(f"~ {_named(pair.new)}")
        _show_changes(pair, page)


def _show_changes(pair: Pair, page: Page) -> None:
    for change in pair.changes:
        page.line(f"    {change.field}")
        page.line(f"      - {text_of(change.old) or '(none)'}")
        page.line(f"      + {text_of(change.new) or '(none)'}")


def _named(entry: ErrorEntry) -> str:
    return "  ".join(part for part in (entry.name, entry.code, place(entry)) if part)
