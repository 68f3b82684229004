"""`errdex scan`: where a code base holds error codes, and which of them are wrong."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import dumped, finding_answer, unhandled_answer
from app.command_line.at_hand import catalogs_told
from app.command_line.input_files import Refused
from app.command_line.terminal import Page, counted
from index.library import Library
from index.scan import Codes, Kind, Scan

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from index.entry import ErrorEntry
    from index.scan import Finding

_FINE, _WRONG = 0, 1


def carry_out(options: Namespace, out: TextIO, problems: TextIO) -> int:
    """Scan the folder, telling each place as it is found. Raises ErrdexError."""
    library = Library(catalogs_told(problems))
    part = _part(options, library)
    if not os.path.isdir(options.folder):  # noqa: PTH112  (pathlib fails for a name too long)
        raise Refused(f"{options.folder} is not a folder that can be scanned.")
    scan = Scan(options.folder, Codes(library), output=_file_of(out))
    wrong = 0
    page = Page(out)
    try:
        for finding in scan.findings():
            wrong += finding.kind is not Kind.KNOWN
            if options.json:
                out.write(dumped(finding_answer(finding)) + "\n")
            else:
                page.line(_told(finding))
    except OSError as error:
        raise Refused(f"{options.folder} cannot be read: {error.strerror}.") from error
    unhandled = scan.unhandled(part)
    for entry in unhandled:
        if options.json:
            out.write(dumped(unhandled_answer(entry)) + "\n")
        else:
            page.line(f"not handled: {entry.code}  {entry.name}  {entry.api}  {entry.domain}")
    for sentence in scan.unread:
        Page(problems).line(f"errdex: {sentence}")
    read, known = counted(scan.files, "file"), counted(len(scan.seen), "known code")
    told = f"{read} read, {known}, {wrong} misspelt or removed"
    problems.write(f"{told}; only text was compared.\n")
    return _WRONG if wrong or unhandled else _FINE


def _part(options: Namespace, library: Library) -> Sequence[ErrorEntry]:
    """The current errors of the API and the domain that were named; none where none was."""
    if options.api is None and options.domain is None:
        return ()
    api, domain = (options.api or "").casefold(), (options.domain or "").casefold()
    found = [
        entry
        for entry in library.entries
        if library.is_current(entry)
        and api in entry.api.casefold()
        and domain in entry.domain.casefold()
    ]
    if not found:
        named = " and ".join(f"“{one}”" for one in (options.api, options.domain) if one)
        raise Refused(f"No error belongs to {named}; “errdex list” shows the APIs and domains.")
    return found


def _file_of(out: TextIO) -> os.stat_result | None:
    """What is written to; None where that is in memory, or closed."""
    try:
        return os.fstat(out.fileno())
    except (OSError, ValueError):
        return None


def _told(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}:{finding.column}"
    if finding.kind is Kind.MISSPELT:
        return f"{place}: “{finding.text}” is misspelt: {finding.code}"
    if finding.kind is Kind.REMOVED:
        return f"{place}: {finding.code} was removed after {finding.edition}"
    return f"{place}: {finding.code}"
