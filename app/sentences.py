"""What the window says about a search or a paste, as text or runs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.links import search_link
from app.runs import Run, Style
from app.theme import ThemeMode

if TYPE_CHECKING:
    from app.models.tree import Path
    from index.library import Library
    from index.recognise.recognition import Recognition
    from index.recognise.stream import LogReport
    from index.search.answer import Answer


class Sentences:
    """Every sentence that depends on an answer; fixed labels stand with their widgets."""

    def loading(self) -> str:
        """While the catalog is opened."""
        return _tr("Opening the catalog …")

    def no_page(self) -> str:
        """On the page, where there is no result."""
        return _tr("Nothing to show here yet.\nType a code, a name or words, or paste an error.")

    def nothing_to_paste(self) -> str:
        """The clipboard holds no text."""
        return _tr("There is no text on the clipboard.")

    def nothing_to_copy(self, format_id: str) -> str:
        """The error lacks what was to be copied."""
        what = {
            "code": _tr("This error has no code."),
            "short": _tr("This error has no short message."),
            "long": _tr("This error has no long message."),
        }
        return what.get(format_id, _tr("There is nothing to copy."))

    def copied(self, title: str, entries: int) -> str:
        """What is on the clipboard now."""
        if entries == 1:
            return _tr("Copied %s").replace("%s", title)
        return _tr("Copied %n errors as %s", entries).replace("%s", title)

    def copied_selection(self) -> str:
        """The selected text is on the clipboard now."""
        return _tr("Copied the selection")

    def theme(self, mode: ThemeMode) -> str:
        """The theme in force."""
        return {
            ThemeMode.SYSTEM: _tr("Theme follows the system"),
            ThemeMode.LIGHT: _tr("Light theme"),
            ThemeMode.DARK: _tr("Dark theme"),
        }[mode]

    def status(self, answer: Answer, library: Library) -> tuple[str, str, str]:
        """The parts of the status line after a search: what was counted, the time, the catalog."""
        found, all_errors = sum(answer.counts), len(library.entries)
        if answer.question.within is not None:
            counted = _tr("%1 of %2 errors here").replace("%1", _number(answer.total))
            counted = counted.replace("%2", _number(len(answer.question.within)))
        elif found == all_errors:
            counted = _tr("%n errors", all_errors)
        else:
            counted = _tr("%1 of %2 errors").replace("%1", _number(found))
            counted = counted.replace("%2", _number(all_errors))
        return counted, _milliseconds(answer.elapsed_ms), _at_hand(library)

    def recognition_status(
        self, recognition: Recognition, library: Library
    ) -> tuple[str, str, str]:
        """The parts of the status line after a paste: as after a search."""
        counted = _tr("%n error(s) recognised", recognition.errors)
        return counted, _milliseconds(recognition.elapsed_ms), _at_hand(library)

    def log_status(self, report: LogReport, library: Library) -> tuple[str, str, str]:
        """The parts of the status line after a file was read."""
        counted = _tr("%n different error(s)", len(report.errors))
        return counted, _tr("%n lines read", report.lines), _at_hand(library)

    def above(self, answer: Answer) -> list[Run]:
        """Over the list: a better spelling, or that not everything found is listed."""
        if answer.did_you_mean and answer.hits:
            return _did_you_mean(answer.did_you_mean)
        if answer.total > len(answer.hits):
            text = _tr("The best %n are listed.", len(answer.hits))
            return [Run(text, Style.MUTED)]
        return []

    def nothing(self, answer: Answer, node: Path) -> list[Run]:
        """In place of the list: why it is empty, and what to do."""
        if answer.hits:
            return []
        query = answer.question.text.strip()
        runs = [Run(_tr("No error matches"), Style.STRONG), Run(f" “{query}”")]
        if node:
            runs.append(Run(_tr(" in %s").replace("%s", node[-1])))
        runs.append(Run(".\n\n"))
        elsewhere = sum(answer.counts)
        if node and elsewhere:
            link = Run(_tr("%n result(s) elsewhere", elsewhere), link=search_link(query))
            runs += [link, Run("\n")]
        for part in answer.if_dropped:
            dropped = answer.question.text[part.start : part.end]
            text = _tr("%n result(s) without %1", part.total).replace("%1", dropped)
            runs += [Run(text, link=search_link(part.query)), Run("\n")]
        if answer.did_you_mean:
            runs += [*_did_you_mean(answer.did_you_mean), Run("\n")]
        if not (node and elsewhere) and not answer.did_you_mean and not answer.if_dropped:
            advice = _tr("Try fewer words, a part of the code, or paste the whole error.")
            runs.append(Run(advice, Style.MUTED))
        return runs

    def problems(self, answer: Answer) -> list[Run]:
        """Under the box: the parts of the query that were not understood, each pointed at."""
        query = answer.question.text
        runs: list[Run] = []
        for problem in answer.problems:
            carets = "^" * max(1, problem.end - problem.start)
            runs.append(Run("\n" if runs else ""))
            runs.append(Run(f"{query}\n{' ' * problem.start}{carets}  {problem.message}"))
        return runs


def _did_you_mean(query: str) -> list[Run]:
    return [Run(_tr("Did you mean "), Style.MUTED), Run(query, link=search_link(query)), Run("?")]


def _at_hand(library: Library) -> str:
    current = [catalog for catalog in library.catalogs if library.is_current(catalog.entries[0])]
    named = ", ".join(f"{catalog.title}, {_month(catalog.edition)}" for catalog in current)
    return f"{named}  ·  " + _tr("offline")


def _month(edition: str) -> str:
    try:
        day = date.fromisoformat(f"{edition[:7]}-01")
    except ValueError:
        return edition
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"


def _number(count: int) -> str:
    return QLocale().toString(count)


def _milliseconds(elapsed: float) -> str:
    return f"{QLocale().toString(elapsed, 'f', 1)} ms"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Sentences", text, None, count)
