"""What the window says about a paste: the strip, the text with its marks, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.links import PASTED_LINK, entry_link, search_link
from app.models.results import place
from app.runs import Run, Style, marked, message_runs
from app.views.page.text_page import Block, TextContent
from index.clue import How, distinguish
from index.recognise.mask import masked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.clue import Clue
    from index.entry import ErrorEntry
    from index.recognise.recognition import Match, Recognition
    from index.recognise.stream import LogReport

_LISTED = 4
_SHOWN_TEXT = 20_000


def strip(recognition: Recognition) -> list[Run]:
    """Over the list: how many errors the paste holds, how sure each is, and why."""
    runs: list[Run] = []
    if recognition.matches:
        counted = _tr("%n error(s) recognised", recognition.errors)
        runs = [Run(counted, Style.STRONG), Run("   ")]
    runs.append(Run(_tr("Show the pasted text"), link=PASTED_LINK))
    for match in _one_each(recognition)[:_LISTED]:
        runs += [Run("\n"), Run(match.entry.name, link=entry_link(match.entry.id))]
        runs += [Run(f"  {_certainty(match)}", Style.NUMBER)]
        runs.append(Run(f"  {', '.join(match.why)}", Style.MUTED))
    for unknown in recognition.unknown_codes[:_LISTED]:
        runs += [Run("\n"), Run(unknown.code, Style.CODE)]
        runs.append(Run(_tr(" is not in this catalog.")))
        if unknown.nearest:
            runs.append(Run(_tr("  Nearest: "), Style.MUTED))
        for code in unknown.nearest:
            runs += [Run(code, Style.CODE, link=search_link(f"code:{code}")), Run("  ")]
    return runs


def reading(name: str) -> list[Run]:
    """Over the list, while a file is read."""
    text = _tr("Reading %s … type anything, or press Esc, to stop.").replace("%s", name)
    return [Run(text, Style.MUTED)]


def log_strip(name: str, report: LogReport) -> list[Run]:
    """Over the list: what a file holds, each error with its count and lines."""
    counted = _tr("%n different error(s) in %1", len(report.errors)).replace("%1", name)
    runs = [Run(counted, Style.STRONG)]
    for logged in report.errors[:_LISTED]:
        entry = logged.matches[0].entry
        lines = _tr("%n time(s), lines %1 to %2", logged.count)
        lines = lines.replace("%1", str(logged.first_line)).replace("%2", str(logged.last_line))
        runs += [
            Run("\n"),
            Run(entry.name, link=entry_link(entry.id)),
            Run(f"  {lines}", Style.MUTED),
        ]
    if len(report.errors) > _LISTED:
        runs.append(Run("\n" + _tr("… and %n more in the list.", len(report.errors) - _LISTED)))
    for code in report.unknown_codes[:_LISTED]:
        runs += [Run("\n"), Run(code.code, Style.CODE), Run(_tr(" is not in this catalog."))]
    return runs


def pasted_text(text: str, recognition: Recognition) -> TextContent:
    """The text as it was pasted, what was recognised marked, secrets covered."""
    covered = masked(text)
    spans = [span for match in recognition.matches for span in match.spans]
    spans += [unknown.span for unknown in recognition.unknown_codes]
    runs = marked([Run(covered[:_SHOWN_TEXT])], spans)
    lead = _tr("Kept in memory only. What was recognised is marked; keys and tokens are covered.")
    if len(text) > _SHOWN_TEXT:
        lead += " " + _tr("The first %n characters.", _SHOWN_TEXT)
    return TextContent(_tr("What you pasted"), lead, (Block("", tuple(runs), code=True),))


def comparison(entries: Sequence[ErrorEntry]) -> TextContent:
    """Errors that share a code side by side, with what tells each from the others."""
    title = _tr("%n errors fit equally well", len(entries))
    lead = _tr("They share the code %s, and what was pasted does not tell them apart.")
    blocks = tuple(_compared(entry, entries) for entry in entries)
    return TextContent(title, lead.replace("%s", entries[0].code), blocks)


def _compared(entry: ErrorEntry, entries: Sequence[ErrorEntry]) -> Block:
    runs = [Run(entry.name, link=entry_link(entry.id)), Run("\n")]
    runs += message_runs(entry.long_message or entry.short_message or entry.description)
    found = distinguish(entry, entries)
    hint = _told(found.clue) if found.clue else _tr("Nothing in the response tells it apart.")
    runs += [Run("\n"), Run(hint, Style.MUTED)]
    return Block(place(entry), tuple(runs))


def _told(clue: Clue) -> str:
    which = _tr("the long message") if clue.is_long else _tr("the short message")
    how = {
        How.IS: _tr("Look for: %1 is “%2”"),
        How.STARTS: _tr("Look for: %1 begins “%2”"),
        How.ENDS: _tr("Look for: %1 ends “%2”"),
        How.CONTAINS: _tr("Look for: %1 contains “%2”"),
    }[clue.how]
    return how.replace("%1", which).replace("%2", clue.text)


def _one_each(recognition: Recognition) -> list[Match]:
    """The best match of each error in the text; its alternatives stand in the list."""
    first: dict[int, Match] = {}
    for match in recognition.matches:
        first.setdefault(match.group, match)
    return list(first.values())


def _certainty(match: Match) -> str:
    return _tr("certain") if match.certain else f"{round(match.confidence * 100)} %"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Recognition", text, None, count)
