"""`errdex explain`: all about the errors of an id, a name or a code, or these as a snippet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TextIO

from app.command_line.at_hand import catalogs_told
from app.command_line.input_files import Refused
from app.command_line.status import FOUND, NOTHING
from app.command_line.terminal import Page, show_entry
from index.analysis import fold, fold_each
from index.files.text import in_characters
from index.library import Library
from index.records import MOST_ALIKE
from index.template import fill, placeholders

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from index.entry import ErrorEntry


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Show the errors, or write them. Raises ErrdexError."""
    library = Library(catalogs_told(problems))
    wanted = " ".join(options.error)
    entries = _named(wanted, library)
    if not entries:
        near = _nearest(wanted, library)
        advice = f" Near it: {', '.join(near)}." if near else " Try “errdex search”."
        problems.write(f"errdex: No error is called “{wanted}”.{advice}\n")
        return NOTHING
    if len(entries) > MOST_ALIKE:
        problems.write(
            f"errdex: Of the {len(entries)} errors that are called “{wanted}” these are the first "
            f"{MOST_ALIKE}; “errdex list” lists all of a code.\n"
        )
        entries = entries[:MOST_ALIKE]
    values = _values(options.values, entries)
    if options.format is not None:
        out.write(_snippet(options.format, entries, values, library) + "\n")
        return FOUND
    page = Page(out)
    for number, entry in enumerate(entries):
        if number:
            page.line()
        show_entry(_filled(entry, values), library, page)
    return FOUND


def _snippet(
    format_id: str, entries: Sequence[ErrorEntry], values: Mapping[str, str], library: Library
) -> str:
    from app.system.paths import templates_dir  # noqa: PLC0415
    from index.snippets.formats import Snippets  # noqa: PLC0415

    folder = templates_dir()
    snippets = Snippets(library, *([folder] if folder else []))
    current = [entry for entry in entries if library.is_current(entry)]
    return snippets.render(format_id, current or entries, values)


def _named(wanted: str, library: Library) -> Sequence[ErrorEntry]:
    """The entries of this id or link, else of this name or code: so, in any case, in any style."""
    entry = library.find(wanted.removeprefix("errdex://").partition("?")[0])
    if entry is not None:
        return [entry]
    exact = library.named(wanted) or library.with_code(wanted)
    if exact or not wanted:
        return exact
    folded = wanted.casefold()
    named = [entry for entry in library.entries if entry.name.casefold() == folded]
    coded = [entry for entry in library.entries if entry.code.casefold() == folded]
    return named or coded or _in_another_style(fold(wanted), library)


def _in_another_style(folded: str, library: Library) -> Sequence[ErrorEntry]:
    """The entries of a name, else of a code, that differs in signs only: `user_not_found`."""
    if not folded:
        return []
    entries = library.entries
    for texts in ([entry.name for entry in entries], [entry.code for entry in entries]):
        if folded in (alike := fold_each(texts)):
            return [one for one, text in zip(entries, alike, strict=True) if text == folded]
    return []


def _nearest(wanted: str, library: Library) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415

    names = dict.fromkeys(text for entry in library.entries for text in (entry.name, entry.code))
    by_letters: dict[str, str] = {}
    for name, folded in zip(names, fold_each([*names]), strict=True):
        if folded:
            by_letters.setdefault(folded, name)
    return [by_letters[near] for near in get_close_matches(fold(wanted), by_letters, n=3)]


def _values(given: Sequence[str], entries: Sequence[ErrorEntry]) -> dict[str, str]:
    """The placeholders' values by name; refuses a name that none of the entries has."""
    messages = (text for entry in entries for text in (entry.short_message, entry.long_message))
    known = placeholders(*messages)
    values: dict[str, str] = {}
    for pair in given:
        name, separator, value = pair.partition("=")
        if not separator:
            raise Refused(f"“--set {pair}”: write it as --set NAME=VALUE.")
        if name not in known:
            there = f"there are: {', '.join(known)}" if known else "this error has none"
            raise Refused(f"“--set {pair}”: no placeholder is called “{name}”; {there}.")
        values[name] = in_characters(value)
    return values


def _filled(entry: ErrorEntry, values: Mapping[str, str]) -> ErrorEntry:
    return replace(
        entry,
        short_message=fill(entry.short_message, values),
        long_message=fill(entry.long_message or "", values) or None,
    )
