"""What the window says about a paste: the strip, the text with its marks, the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.content.links import IMPORT_LINK, PASTED_LINK, entry_link, search_link
from app.texts.in_short import place
from app.texts.index_texts import translated
from app.texts.language import filled
from app.texts.runs import Run, Style, joined, marked, message_runs, sentence
from app.texts.text_content import Block, TextContent
from index.distinction import How, distinguish
from index.recognise.text.mask import masked
from index.recognise.text.spelling import code_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.distinction import Clue
    from index.entry import ErrorEntry
    from index.recognise.recognition import Match, Recognition, UnknownCode
    from index.recognise.stream import LoggedCode, LoggedError, LogReport

_LISTED = 4
_LONGEST_SECRET = 4_096
"""So much more is looked at, so that one at the end of what is shown is covered."""
_SHOWN_TEXT = 20_000


class RecognitionTexts(QObject):
    """Every text about what was recognised; fixed labels stand with their widgets."""

    def strip(self, recognition: Recognition) -> list[Run]:
        """Over the list: how many errors the paste holds, how sure each is, and why.

        What speaks for an error stands with each; what is to be said of several, only once. Where
        there is none, the first link is what leads on from an unknown code.
        """
        counted = self.tr("%Ln errors recognised", "", recognition.errors)
        pasted = Run(self.tr("Show the pasted text"), link=PASTED_LINK)
        if not recognition.matches:
            return [*self._unknown(recognition), Run("\n"), pasted]
        runs = [Run(counted, Style.STRONG), Run("   "), pasted]
        said: set[str] = set()
        for match in _one_each(recognition)[:_LISTED]:
            runs += [Run("\n"), Run(match.entry.name, link=entry_link(match.entry.id))]
            style = Style.ADDED if match.certain else Style.NUMBER
            certainty = self._certainty(match, recognition.rivals(match))
            runs += [Run(f"  {certainty}", style)]
            reasons = [one for one in match.why if one not in said or one == match.why[0]]
            runs.append(Run(f"  {'; '.join(map(translated, reasons))}", Style.MUTED))
            said.update(reasons)
        runs += self._more(recognition.errors)
        if recognition.unknown_codes:
            runs += [Run("\n"), *self._unknown(recognition)]
        return runs

    def _unknown(self, recognition: Recognition) -> list[Run]:
        """The codes of a service at hand that its catalog has not."""
        codes = recognition.unknown_codes
        told = [[*self._not_here(one.code), *self._nearest(one)] for one in codes[:_LISTED]]
        return joined(told, "\n") + self._more_unknown(codes)

    def other_codes(self, recognition: Recognition) -> list[Run]:
        """Over what a search finds: the codes in a paste in which nothing was recognised."""
        codes = recognition.other_codes
        return joined(([*self._missing(one.code), *self._nearest(one)] for one in codes), "\n")

    def reading(self, name: str) -> list[Run]:
        """Over the list, while a file is read."""
        text = self.tr("Reading %1 … type anything, or press Esc, to stop.")
        return [Run(filled(text, name), Style.MUTED)]

    def log_strip(self, name: str, report: LogReport) -> list[Run]:
        """Over the list: what a file holds, each error with its count and lines."""
        counted = self.tr("%Ln different errors in %1", "", len(report.errors))
        runs = [Run(filled(counted, name), Style.STRONG)]
        for logged in report.errors[:_LISTED]:
            entry = logged.matches[0].entry
            runs += [Run("\n"), Run(entry.name, link=entry_link(entry.id)), self._seen(logged)]
        runs += self._more(len(report.errors))
        for code in report.unknown_codes[:_LISTED]:
            runs += [Run("\n"), *self._not_here(code.code, self._seen(code))]
        return runs + self._more_unknown(report.unknown_codes)

    def importable(self, name: str) -> list[Run]:
        """Over the list: nothing was recognised in a file, but an import could read it."""
        link = Run(self.tr("Import it …"), link=IMPORT_LINK)
        return sentence(self.tr("%1 describes errors. %2"), [Run(name, Style.STRONG)], [link])

    def pasted_text(self, text: str, recognition: Recognition) -> TextContent:
        """The text as it was pasted, what was recognised marked, secrets covered."""
        covered = masked(text[: _SHOWN_TEXT + _LONGEST_SECRET])
        spans = [span for match in recognition.matches for span in match.spans]
        spans += [unknown.span for unknown in recognition.unknown_codes]
        runs = marked([Run(covered[:_SHOWN_TEXT])], spans)
        title = self.tr("What you pasted")
        lead = self.tr(
            "Kept in memory only. What was recognised is marked; keys and tokens are covered.",
        )
        if len(text) > _SHOWN_TEXT:
            shown = self.tr("The first %Ln characters are shown.", "", _SHOWN_TEXT)
            lead = f"{lead} {shown}"
        return TextContent(title, lead, (Block("", tuple(runs), code=True),))

    def comparison(self, entries: Sequence[ErrorEntry]) -> TextContent:
        """Errors that share a code side by side, with what tells each from the others."""
        title = self.tr("%n errors fit equally well", "", len(entries))
        lead = self.tr("They share the code %1, and what was pasted does not tell them apart.")
        blocks = tuple(self._compared(entry, entries) for entry in entries)
        return TextContent(title, filled(lead, entries[0].code), blocks)

    def _compared(self, entry: ErrorEntry, entries: Sequence[ErrorEntry]) -> Block:
        runs = [Run(entry.name, link=entry_link(entry.id)), Run("\n")]
        runs += message_runs(entry.long_message or entry.short_message or entry.description)
        found = distinguish(entry, entries)
        none = self.tr("Nothing in the response tells it apart.")
        is_told = found.clue and all(other.name == entry.name for other in found.alike)
        hint = self._told(found.clue) if found.clue and is_told else none
        runs += [Run("\n"), Run(hint, Style.MUTED)]
        return Block(place(entry), tuple(runs))

    def _told(self, clue: Clue) -> str:
        how = {
            (True, How.IS): self.tr("Look for: the long message is “%1”"),
            (True, How.STARTS): self.tr("Look for: the long message begins “%1”"),
            (True, How.ENDS): self.tr("Look for: the long message ends “%1”"),
            (True, How.CONTAINS): self.tr("Look for: the long message contains “%1”"),
            (False, How.IS): self.tr("Look for: the short message is “%1”"),
            (False, How.STARTS): self.tr("Look for: the short message begins “%1”"),
            (False, How.ENDS): self.tr("Look for: the short message ends “%1”"),
            (False, How.CONTAINS): self.tr("Look for: the short message contains “%1”"),
        }[clue.is_long, clue.how]
        return filled(how, clue.text)

    def _seen(self, logged: LoggedError | LoggedCode) -> Run:
        lines = self.tr("%Ln times, lines %1 to %2", "", logged.count)
        lines = filled(lines, str(logged.first_line), str(logged.last_line))
        return Run(f"  {lines}", Style.MUTED)

    def _more(self, errors: int) -> list[Run]:
        more = errors - _LISTED
        text = self.tr("… and %Ln more in the list.", "", more)
        return [Run("\n"), Run(text)] if more > 0 else []

    def _more_unknown(self, codes: Sequence[UnknownCode | LoggedCode]) -> list[Run]:
        more = len(codes) - _LISTED
        text = self.tr("… and %Ln more codes that are not in this catalog.", "", more)
        return [Run("\n"), Run(text)] if more > 0 else []

    def _not_here(self, code: str, *told: Run) -> list[Run]:
        search = Run(self.tr("Search for its words"), link=search_link(" ".join(code_words(code))))
        return [*self._missing(code), *told, Run(" "), search]

    def _missing(self, code: str) -> list[Run]:
        return sentence(self.tr("%1 is not in this catalog."), [Run(code, Style.CODE)])

    def _nearest(self, unknown: UnknownCode) -> list[Run]:
        if not unknown.nearest:
            return []
        codes = unknown.nearest
        links = [[Run(code, Style.CODE, link=search_link(f"code:{code}"))] for code in codes]
        nearest = joined(links, "\N{NO-BREAK SPACE}· ")
        return [Run("  "), *sentence(self.tr("Nearest: %1"), nearest, style=Style.MUTED)]

    def _certainty(self, match: Match, rivals: Sequence[Match]) -> str:
        if match.certain:
            return self.tr("certain")
        if len({rival.entry.name for rival in rivals}) > 1:
            return self.tr("one of %Ln", "", len(rivals))
        return f"{round(match.confidence * 100)} %"


def _one_each(recognition: Recognition) -> list[Match]:
    """The best match of each error in the text; its alternatives stand in the list."""
    first: dict[int, Match] = {}
    for match in recognition.matches:
        first.setdefault(match.group, match)
    return list(first.values())
