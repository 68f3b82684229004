"""What the window says about a search or a paste, as text or runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from app.content.links import search_link
from app.texts.editions import month_of
from app.texts.in_short import BETWEEN
from app.texts.index_texts import translated
from app.texts.language import filled
from app.texts.runs import Run, Style, joined, sentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from index.library import Library
    from index.recognise.recognition import Recognition
    from index.recognise.stream import LogReport
    from index.search.answer import Answer, Droppable, Question

STARRED = "is:starred"
"""The query for the errors with a star."""
NOTED = "has:note"
"""The query for the errors with a note."""

_NAMED = 12
"""Catalogs that are named in the status line, which has no room for more."""


class Sentences(QObject):
    """Every sentence that depends on an answer; all others stand where they are said."""

    def no_page(self, question: Question) -> str:
        """On the page, where there is no result."""
        if question.plain:
            return self.nothing_recognised()
        if question.text.strip():
            return self.tr("No error to show for this search.")
        return self.tr(
            "Nothing to show here yet.\nType a code, a name or words, or paste an error."
        )

    def nothing_recognised(self) -> str:
        """On the page, where a paste holds no error that is listed."""
        return self.tr("No error of these catalogs is in what you pasted.")

    def nothing_logged(self, name: str) -> str:
        """On the page, where a file holds no error that is listed."""
        return filled(self.tr("No error of these catalogs is in %1."), name)

    def status(self, answer: Answer, library: Library) -> tuple[str, str, str]:
        """The parts of the status line after a search: what was counted, the time, the catalog."""
        found, all_errors = sum(answer.counts), len(library.entries)
        if answer.question.within is not None:
            here = len(answer.question.within)
            counted = filled(self.tr("%1 of %Ln errors here", "", here), _number(answer.total))
        elif found == all_errors:
            counted = self._all(library)
        else:
            counted = filled(self.tr("%1 of %Ln errors", "", all_errors), _number(found))
        return counted, _milliseconds(answer.elapsed_ms), self._at_hand(library)

    def _all(self, library: Library) -> str:
        """How many errors there are; each edition has its own, so many stand there twice."""
        counted = self.tr("%Ln errors", "", len(library.entries))
        older = len(library.older)
        if not older:
            return counted
        return filled(self.tr("%1, %Ln of them in older editions", "", older), counted)

    def recognition_status(
        self, recognition: Recognition, library: Library
    ) -> tuple[str, str, str]:
        """The parts of the status line after a paste: as after a search."""
        counted = self.tr("%Ln errors recognised", "", recognition.errors)
        return counted, _milliseconds(recognition.elapsed_ms), self._at_hand(library)

    def log_status(self, report: LogReport, library: Library) -> tuple[str, str, str]:
        """The parts of the status line after a file was read."""
        counted = self.tr("%Ln different errors", "", len(report.errors))
        return counted, self.tr("%Ln lines read", "", report.lines), self._at_hand(library)

    def above(self, answer: Answer, named: Collection[str] = ()) -> list[Run]:
        """Over the list: that a search found it, a better spelling not `named` yet, and more."""
        told: list[list[Run]] = []
        if answer.question.plain and answer.hits:
            text = self.tr(
                "What you pasted names no error for certain; a search for its words finds these."
            )
            told.append([Run(text, Style.MUTED)])
        if answer.did_you_mean and answer.hits:
            if answer.is_as_meant or answer.did_you_mean not in named:
                told.append(self._read_as(answer.did_you_mean, is_shown=answer.is_as_meant))
        elif answer.total > len(answer.hits):
            text = self.tr(
                "The first %Ln are listed. For the others, type more or choose a part of the tree.",
                "",
                len(answer.hits),
            )
            told.append([Run(text, Style.MUTED)])
        hidden, query = _elsewhere(answer), answer.question.text
        if answer.hits and hidden and query.strip():
            more = self.tr("%Ln more elsewhere", "", hidden)
            told.append([Run(more, link=search_link(query))])
        return joined(told, "\n")

    def welcome(self, paste: str, keys: str) -> list[Run]:
        """Over the list, before anything was looked up: what to begin with, by which key."""
        text = self.tr("New here? Type what you remember, or paste an error: %1. All keys: %2.")
        return sentence(text, [Run(paste, Style.CODE)], [Run(keys, Style.CODE)], style=Style.MUTED)

    def missing(self, names: Sequence[str]) -> list[Run]:
        """Over those with a star or a note: the ones that no catalog at hand holds any more."""
        if not names:
            return []
        text = filled(self.tr("Kept, but in no catalog here: %1"), ", ".join(names))
        return [Run(text, Style.MUTED)]

    def no_catalog(self) -> list[Run]:
        """In place of the list, where nothing can be in it whatever is asked for."""
        said = self.tr("No catalog is on.")
        advice = self.tr("“Settings” has those that are off, under “Catalogs”.")
        return joined([[Run(said, Style.STRONG)], [], [Run(advice, Style.MUTED)]], "\n")

    def nothing(
        self, answer: Answer, node: Sequence[str], *, names_codes: bool = False
    ) -> list[Run]:
        """In place of the list: why it is empty, and what to do; a paste may name other codes."""
        if answer.hits:
            return []
        query = answer.question.text.strip()
        said = filled(self.tr("No error matches “%1”."), query)
        if node:
            said = filled(self.tr("No error matches “%1” in %2."), query, node[-1])
        if answer.question.plain and not node:
            said = self.tr("Nothing known was recognised in what you pasted.")
        if STARRED in query and not answer.question.starred:
            said = self.tr("No error has a star yet. “Star this error” stars the one on show.")
        elif NOTED in query and not answer.question.noted:
            said = self.tr(
                "No error has a note yet. “Note on this error” adds one to the error on show."
            )
        lines = [[Run(said, Style.STRONG)], [], *self._ways_on(answer, node, names_codes)]
        if not answer.problems and STARRED not in query and NOTED not in query:
            lines += self._in_english(answer)
        return joined(lines, "\n")

    def _ways_on(self, answer: Answer, node: Sequence[str], names_codes: bool) -> list[list[Run]]:
        """What may be asked instead; where that is nothing, what to do."""
        ways = []
        elsewhere = _elsewhere(answer)
        if node and elsewhere:
            text = self.tr("%Ln results elsewhere", "", elsewhere)
            ways.append([Run(text, link=search_link(answer.question.text.strip()))])
        for without in answer.if_dropped:
            ways.append([Run(self._without(without), link=search_link(without.query))])
        if answer.did_you_mean:
            ways.append(self._read_as(answer.did_you_mean))
        advice = self.tr("Try fewer words, a part of the code, or paste the whole error.")
        if answer.question.plain and names_codes:
            advice = self.tr(
                "If another service sent it, “Import …” reads its errors from its documents."
            )
        elif answer.question.plain:
            advice = self.tr("Paste all of the response, the exception or the line of the log.")
        return ways or [[Run(advice, Style.MUTED)]]

    def problems(self, answer: Answer) -> list[Run]:
        """Under the box: the parts of the query that were not understood, each pointed at."""
        query = answer.question.text
        runs: list[Run] = []
        for problem in answer.problems:
            carets = "^" * max(1, problem.end - problem.start)
            runs.append(Run("\n" if runs else ""))
            runs.append(
                Run(f"{query}\n{' ' * problem.start}{carets}  {translated(problem.message)}")
            )
        return runs

    def _in_english(self, answer: Answer) -> list[list[Run]]:
        """For who may have typed words of the window's own language."""
        if answer.question.plain or QLocale().language() is QLocale.Language.English:
            return []
        text = self.tr(
            "Errors are found by the words of their documents, most of which are in English."
        )
        return [[], [Run(text, Style.MUTED)]]

    def _without(self, droppable: Droppable) -> str:
        """What is offered in place of the query: it without a part, or those few words of it."""
        if droppable.part is None:
            text = self.tr("Search for “%1”: %Ln results", "", droppable.total)
            return filled(text, droppable.query)
        text = self.tr("Without “%1”: %Ln results", "", droppable.total)
        return filled(text, droppable.part)

    def _read_as(self, query: str, *, is_shown: bool = False) -> list[Run]:
        if is_shown:
            return sentence(self.tr("Shown for %1"), [Run(query)], style=Style.MUTED)
        meant = [Run(query, link=search_link(query))]
        return sentence(self.tr("Did you mean %1?"), meant, style=Style.MUTED)

    def _at_hand(self, library: Library) -> str:
        newest = [one for one in library.catalogs if library.is_newest(one)]
        named = [f"{one.title}, {month_of(one.edition)}" for one in newest[:_NAMED]]
        more = ["…"] if len(newest) > _NAMED else []
        return BETWEEN.join([*named, *more, self.tr("offline")])


def _elsewhere(answer: Answer) -> int:
    """How many results the chosen node of the tree hides."""
    return sum(answer.counts) - answer.total


def _number(count: int) -> str:
    return QLocale().toString(count)


def _milliseconds(elapsed: float) -> str:
    return f"{QLocale().toString(elapsed, 'f', 1)} ms"
