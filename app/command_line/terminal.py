"""Answers as text for people at a terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from app.command_line.answers import catalogs_answer, dumped
from app.command_line.screen import Screen, shown
from index.escaping import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry
    from index.library import Library
    from index.recognise.recognition import Match, Recognition
    from index.recognise.stream import LogReport
    from index.search.answer import Answer

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class Page:
    """Writes text; styled only where somebody looks at it who has not declined colours."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._styled = out if isinstance(out, Screen) and not os.environ.get("NO_COLOR") else None

    def line(self, text: str = "") -> None:
        """A line, in which control characters are shown and not obeyed."""
        self._out.write(f"{shown(text)}\n")

    def heading(self, name: str, *others: str) -> None:
        """A name that stands out, and what belongs to it; a line end in them begins no line."""
        name, *others_shown = map(one_line, (name, *others))
        rest = "  ".join(filter(None, others_shown))
        if self._styled is not None:
            dim = f"  {_DIM}{shown(rest)}{_PLAIN}" if rest else ""
            self._styled.obey(f"{_BOLD}{shown(name)}{_PLAIN}{dim}\n")
        else:
            self.line(f"{name}  {rest}".rstrip())


def counted(number: int, thing: str) -> str:
    """So many of a thing whose plural ends in an s."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def place(entry: ErrorEntry) -> str:
    """The API and the domain that an entry lives in."""
    return " \u203a ".join(part for part in (entry.api, entry.domain) if part)


def show_answer(answer: Answer, page: Page) -> None:
    """Results in rank order, and how many there are where not all are shown."""
    for hit in answer.hits:
        page.heading(hit.entry.name, hit.entry.code, place(hit.entry))
        message = hit.entry.long_message or hit.entry.short_message
        if message:
            page.line(f"    {message}")
    if len(answer.hits) < answer.total:
        page.line(f"{len(answer.hits)} of {answer.total} results; -n {answer.total} shows all.")


def show_recognition(recognition: Recognition, page: Page) -> None:
    """The errors in a text, how sure each is, the values found, and why."""
    for match in recognition.matches:
        sure = _sure(match, recognition.rivals(match))
        page.heading(match.entry.name, match.entry.code, place(match.entry), sure)
        for name, value in match.values.items():
            page.line(f"    {name} = {value}")
        for reason in match.why:
            page.line(f"    {reason}")
    for unknown in recognition.unknown_codes:
        near = f"; known codes near it: {', '.join(unknown.nearest)}" if unknown.nearest else ""
        page.line(f"{unknown.code} is not in this catalog{near}")


def _sure(match: Match, rivals: Sequence[Match]) -> str:
    if match.certain:
        return "certain"
    if len({rival.entry.name for rival in rivals}) > 1:
        return f"one of {len(rivals)}"
    return f"{match.confidence:.0%} sure"


def show_report(report: LogReport, page: Page) -> None:
    """The errors in a log, how often each came, and in which lines."""
    for error in report.errors:
        for match in error.matches[:1]:
            page.heading(match.entry.name, match.entry.code, place(match.entry))
        others = [f"{match.entry.name} ({place(match.entry)})" for match in error.matches[1:]]
        page.line(f"    {_seen(error.count, error.first_line, error.last_line)}")
        if others:
            page.line(f"    or {', '.join(others[:3])}{', …' if len(others) > 3 else ''}")
    for unknown in report.unknown_codes:
        seen = _seen(unknown.count, unknown.first_line, unknown.last_line)
        page.line(f"{unknown.code} is not in this catalog: {seen}")


def _seen(count: int, first_line: int, last_line: int) -> str:
    if first_line == last_line:
        return f"line {first_line}" if count == 1 else f"{count} times in line {first_line}"
    return f"{count} times, lines {first_line} to {last_line}"


def show_entry(entry: ErrorEntry, library: Library, page: Page) -> None:
    """Everything about one error."""
    page.heading(entry.name, place(entry))
    page.line(entry.id)
    if not library.is_current(entry):
        page.line(f"From the edition of {entry.edition}, which a newer one replaces.")
    if entry.description:
        page.line(f"\n{entry.description}")
    page.line()
    sharing = library.count_sharing_code(entry)
    shared = f"  ({sharing} errors share this code)" if sharing > 1 else ""
    page.line(f"Code    {entry.code}{shared}" if entry.code else "Code    none")
    if entry.status:
        page.line(f"Status  {entry.status}")
    if entry.short_message:
        page.line(f"Short   {entry.short_message}")
    if entry.long_message:
        page.line(f"Long    {entry.long_message}")
    if entry.meta is not None:
        is_text = isinstance(entry.meta, str)
        page.line(
            f"Meta    {entry.meta}  (not JSON)" if is_text else f"Meta    {dumped(entry.meta)}"
        )


def show_catalogs(library: Library, page: Page) -> None:
    """The catalogs at hand, one a line."""
    for catalog in catalogs_answer(library):
        counts = ", ".join(f"{api or 'no API'} {count}" for api, count in catalog["apis"].items())
        edition = "current" if catalog["current"] else "older edition"
        page.heading(catalog["title"], f"{catalog['id']} {catalog['edition']}", edition, counts)
