"""What the window says about a paste: the strip, the text with its marks, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.language import filled
from app.links import PASTED_LINK, entry_link, search_link
from app.models.results import place
from app.runs import Run, Style, marked, message_runs, sentence
from app.views.page.text_page import Block, TextContent
from index.clue import How, distinguish
from index.recognise.mask import masked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.clue import Clue
    from index.entry import ErrorEntry
    from index.recognise.recognition import Match, Recognition
    from index.recognise.stream import LogReport

translate = QCoreApplication.translate

_LISTED = 4
_SHOWN_TEXT = 20_000


def strip(recognition: Recognition) -> list[Run]:
    """Over the list: how many errors the paste holds, how sure each is, and why."""
    runs: list[Run] = []
    if recognition.matches:
        counted = translate("Recognition", "%Ln errors recognised", None, recognition.errors)
        runs = [Run(counted, Style.STRONG), Run("   ")]
    runs.append(Run(translate("Recognition", "Show the pasted text"), link=PASTED_LINK))
    for match in _one_each(recognition)[:_LISTED]:
        runs += [Run("\n"), Run(match.entry.name, link=entry_link(match.entry.id))]
        runs += [Run(f"  {_certainty(match)}", Style.NUMBER)]
        runs.append(Run(f"  {', '.join(match.why)}", Style.MUTED))
    for unknown in recognition.unknown_codes[:_LISTED]:
        runs += [Run("\n"), *_unknown(unknown.code)]
        if unknown.nearest:
            runs += [Run("  "), *_nearest(unknown.nearest)]
    return runs


def reading(name: str) -> list[Run]:
    """Over the list, while a file is read."""
    text = translate("Recognition", "Reading %1 … type anything, or press Esc, to stop.")
    return [Run(filled(text, name), Style.MUTED)]


def log_strip(name: str, report: LogReport) -> list[Run]:
    """Over the list: what a file holds, each error with its count and lines."""
    counted = translate("Recognition", "%Ln different errors in %1", None, len(report.errors))
    runs = [Run(filled(counted, name), Style.STRONG)]
    for logged in report.errors[:_LISTED]:
        entry = logged.matches[0].entry
        lines = translate("Recognition", "%Ln times, lines %1 to %2", None, logged.count)
        lines = filled(lines, str(logged.first_line), str(logged.last_line))
        runs += [
            Run("\n"),
            Run(entry.name, link=entry_link(entry.id)),
            Run(f"  {lines}", Style.MUTED),
        ]
    if len(report.errors) > _LISTED:
        more = len(report.errors) - _LISTED
        text = translate("Recognition", "… and %Ln more in the list.", None, more)
        runs += [Run("\n"), Run(text)]
    for code in report.unknown_codes[:_LISTED]:
        runs += [Run("\n"), *_unknown(code.code)]
    return runs


def pasted_text(text: str, recognition: Recognition) -> TextContent:
    """The text as it was pasted, what was recognised marked, secrets covered."""
    covered = masked(text)
    spans = [span for match in recognition.matches for span in match.spans]
    spans += [unknown.span for unknown in recognition.unknown_codes]
    runs = marked([Run(covered[:_SHOWN_TEXT])], spans)
    title = translate("Recognition", "What you pasted")
    lead = translate(
        "Recognition",
        "Kept in memory only. What was recognised is marked; keys and tokens are covered.",
    )
    if len(text) > _SHOWN_TEXT:
        shown = translate("Recognition", "The first %Ln characters are shown.", None, _SHOWN_TEXT)
        lead = f"{lead} {shown}"
    return TextContent(title, lead, (Block("", tuple(runs), code=True),))


def comparison(entries: Sequence[ErrorEntry]) -> TextContent:
    """Errors that share a code side by side, with what tells each from the others."""
    title = translate("Recognition", "%n errors fit equally well", None, len(entries))
    lead = translate(
        "Recognition", "They share the code %1, and what was pasted does not tell them apart."
    )
    blocks = tuple(_compared(entry, entries) for entry in entries)
    return TextContent(title, filled(lead, entries[0].code), blocks)


def _compared(entry: ErrorEntry, entries: Sequence[ErrorEntry]) -> Block:
    runs = [Run(entry.name, link=entry_link(entry.id)), Run("\n")]
    runs += message_runs(entry.long_message or entry.short_message or entry.description)
    found = distinguish(entry, entries)
    none = translate("Recognition", "Nothing in the response tells it apart.")
    hint = _told(found.clue) if found.clue else none
    runs += [Run("\n"), Run(hint, Style.MUTED)]
    return Block(place(entry), tuple(runs))


def _told(clue: Clue) -> str:
    how = {
        (True, How.IS): translate("Recognition", "Look for: the long message is “%1”"),
        (True, How.STARTS): translate("Recognition", "Look for: the long message begins “%1”"),
        (True, How.ENDS): translate("Recognition", "Look for: the long message ends “%1”"),
        (True, How.CONTAINS): translate("Recognition", "Look for: the long message contains “%1”"),
        (False, How.IS): translate("Recognition", "Look for: the short message is “%1”"),
        (False, How.STARTS): translate("Recognition", "Look for: the short message begins “%1”"),
        (False, How.ENDS): translate("Recognition", "Look for: the short message ends “%1”"),
        (False, How.CONTAINS): translate(
            "Recognition", "Look for: the short message contains “%1”"
        ),
    }[clue.is_long, clue.how]
    return filled(how, clue.text)


def _unknown(code: str) -> list[Run]:
    text = translate("Recognition", "%1 is not in this catalog.")
    return sentence(text, [Run(code, Style.CODE)])


def _nearest(codes: Sequence[str]) -> list[Run]:
    links = [Run(code, Style.CODE, link=search_link(f"code:{code}")) for code in codes]
    spaced = [run for link in links for run in (link, Run("  "))]
    return sentence(translate("Recognition", "Nearest: %1"), spaced[:-1], style=Style.MUTED)


def _one_each(recognition: Recognition) -> list[Match]:
    """The best match of each error in the text; its alternatives stand in the list."""
    first: dict[int, Match] = {}
    for match in recognition.matches:
        first.setdefault(match.group, match)
    return list(first.values())


def _certainty(match: Match) -> str:
    return (
        translate("Recognition", "certain")
        if match.certain
        else f"{round(match.confidence * 100)} %"
    )
