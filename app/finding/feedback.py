"""What the window says of what is listed: over and in the list, and under box and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry, key_text
from app.texts.index_texts import translated
from app.texts.runs import joined
from app.texts.sentences import NOTED, STARRED, Sentences
from app.views.controls.announcement import announce
from index.search.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.finding.import_offer import ImportOffer
    from app.keeping.keeping import Keeping
    from app.texts.outcomes import Outcome
    from app.texts.runs import Run
    from app.views.window import Window
    from index.library import Library


class Feedback(QObject):
    """Speaks of an answer, or of what a paste or a file holds, until the next."""

    def __init__(
        self, window: Window, keeping: Keeping, offer: ImportOffer, actions: ActionRegistry
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._offer = offer
        self._first_steps = (actions[ActionId.PASTE], actions[ActionId.KEYS])
        self._sentences = Sentences()
        self._listed: Answer | Outcome | None = None
        """What it speaks of."""
        self._has_catalogs = True
        self._of_paste: Sequence[Run] = ()
        """What it says first of what a search finds for a paste."""
        self._meanwhile: Sequence[Run] = ()
        """What it says in place of that."""
        self._spoken = ""
        """What of the query was not understood, as it was read out at last."""
        keeping.opened.connect(self._tell_about_list)
        offer.made.connect(self._tell_about_list)

    def tell(self, answer: Answer, library: Library) -> None:
        """Say what there is to say of this one."""
        self._listed, self._meanwhile = answer, ()
        self._has_catalogs = bool(library.catalogs)
        self._tell_about_list()
        self._window.problem.set_runs(self._sentences.problems(answer))
        self._window.status.set_found(*self._sentences.status(answer, library))
        self._speak(answer)

    def tell_outcome(self, outcome: Outcome) -> None:
        """Say what a paste or a file holds."""
        self._listed, self._meanwhile = outcome, ()
        self._tell_about_list()
        self._window.problem.set_runs([])
        self._window.status.set_found(*outcome.status)

    def tell_of_paste(self, runs: Sequence[Run]) -> None:
        """Say this over what a search finds for the paste in which nothing was recognised."""
        self._of_paste = runs

    def tell_meanwhile(self, runs: Sequence[Run]) -> None:
        """Say only this over the list until the next answer; nothing says what was said before."""
        self._meanwhile = runs
        self._tell_about_list()

    @Slot()
    def _tell_about_list(self) -> None:
        """Over the list and in it; some of it is known only later, as once the database is open."""
        listed, results = self._listed, self._window.results
        if self._meanwhile or listed is None:
            results.strip.set_runs(self._meanwhile)
            results.set_empty([])
        elif isinstance(listed, Answer):
            results.strip.set_runs(_below_each_other(*self._above(listed)))
            results.set_empty(self._in_place_of(listed))
        else:
            results.strip.set_runs(_below_each_other(listed.strip, self._offer.runs))
            results.set_empty([])

    def _in_place_of(self, answer: Answer) -> Sequence[Run]:
        """What stands in the list where it is empty."""
        if not self._has_catalogs:
            return self._sentences.no_catalog()
        codes, node = bool(self._of_paste), self._window.tree.node
        return self._sentences.nothing(answer, node, names_codes=codes)

    def _above(self, answer: Answer) -> Iterator[Sequence[Run]]:
        """What stands over an answer, from the top."""
        query, sentences = answer.question.text, self._sentences
        if self._keeping.is_new and not query.strip():
            yield sentences.welcome(*map(key_text, self._first_steps))
        # a plain question stands for a paste in which nothing was recognised
        of_paste = self._of_paste if answer.question.plain else ()
        yield of_paste
        yield sentences.above(answer, [run.text for run in of_paste])
        if answer.question.plain:
            yield self._offer.runs
        if STARRED in query or NOTED in query:
            yield sentences.missing(self._keeping.missing())

    def _speak(self, answer: Answer) -> None:
        """Tell screen readers what was not understood: once, not at every letter after it."""
        told = " ".join(translated(problem.message) for problem in answer.problems)
        if told != self._spoken:
            announce(self._window.problem, told)
        self._spoken = told


def _below_each_other(*texts: Sequence[Run]) -> list[Run]:
    return joined(filter(None, texts), "\n")
