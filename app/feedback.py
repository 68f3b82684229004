"""What the window says of an answer: over the list, in it where it is empty, under box and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.actions import ActionId, ActionRegistry, key_text
from app.texts.index_texts import translated
from app.texts.runs import joined
from app.texts.sentences import NOTED, STARRED, Sentences
from app.views.announcement import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.keeping import Keeping
    from app.texts.runs import Run
    from app.views.window import Window
    from index.library import Library
    from index.search.answer import Answer


class Feedback(QObject):
    """Speaks of one answer until the next one, or until the list holds something else."""

    def __init__(self, window: Window, keeping: Keeping, actions: ActionRegistry) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = keeping
        self._first_steps = (actions[ActionId.PASTE], actions[ActionId.KEYS])
        self._sentences = Sentences()
        self._answer: Answer | None = None
        self._also: Sequence[Run] = ()
        """What is said, too, over what a search finds for a paste."""
        self._spoken = ""
        """What of the query was not understood, as it was read out at last."""
        keeping.opened.connect(self._tell_above)

    def tell(self, answer: Answer, library: Library) -> None:
        """Say what there is to say of this one."""
        self._answer = answer
        window, sentences = self._window, self._sentences
        self._tell_above()
        window.results.set_empty(sentences.nothing(answer, window.tree.node))
        window.problem.set_runs(sentences.problems(answer))
        window.status.set_found(*sentences.status(answer, library))
        self._speak(answer)

    def tell_also(self, runs: Sequence[Run]) -> None:
        """Say this, too, as long as what is listed is what a search finds for a paste."""
        self._also = runs
        self._tell_above()

    def leave(self) -> None:
        """The list holds what no search brought: others say what that is."""
        self._answer = None

    @Slot()
    def _tell_above(self) -> None:
        """Over the list; some of it is known only once the database is open."""
        if self._answer is None:
            return
        query, sentences = self._answer.question.text, self._sentences
        asks_for_kept = STARRED in query or NOTED in query
        missing = self._keeping.missing() if asks_for_kept else ()
        is_first = self._keeping.is_new and not query.strip()
        welcome = sentences.welcome(*map(key_text, self._first_steps)) if is_first else []
        also = self._also if self._answer.question.plain else ()
        told = (welcome, sentences.above(self._answer), also, sentences.missing(missing))
        self._window.results.strip.set_runs(joined(filter(None, told), "\n"))

    def _speak(self, answer: Answer) -> None:
        """Tell screen readers what was not understood: once, not at every letter after it."""
        told = " ".join(translated(problem.message) for problem in answer.problems)
        if told != self._spoken:
            announce(self._window.problem, told)
        self._spoken = told
