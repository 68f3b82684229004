"""Quick look-up: searches with the big window's engine, copies or hands over, and goes away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal, Slot

from app.commands.actions import ActionId
from app.views.quick_window import ROWS
from index.recognise.text.mask import masked
from index.search.answer import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.keeping.keeping import Keeping
    from app.models.results import ResultsModel
    from app.reading.copier import Copier
    from app.views.quick_window import QuickWindow
    from app.workers.asker import Asker
    from index.entry import ErrorEntry

_SHOWN = 10_000
"""So much of a pasted text is put into the box."""


class QuickLook(QObject):
    """Joins the small window to search and clipboard."""

    handed_over = Signal(str, str)
    """The query and the id of the error that the big window is to show."""
    paste_handed_over = Signal(QMimeData)
    """What was pasted, for the big window to recognise; it never becomes a query there."""

    left = Signal()

    def __init__(
        self,
        window: QuickWindow,
        results: ResultsModel,
        asker: Asker,
        copier: Copier,
        keeping: Keeping,
    ) -> None:
        super().__init__(window)
        self._keeping = keeping
        self._pasted = ""
        self._window = window
        self._results = results
        self._asker = asker
        self._copier = copier
        self._is_to_copy = False
        """Whether the answer that is waited for is to be copied from."""
        window.box.edited.connect(self._search)
        window.box.textChanged.connect(self._look_over)
        window.box.pasted.connect(self._paste)
        window.box.row_key.connect(window.list.move)
        window.list.activated.connect(self._open)
        window.opened.connect(self._open)
        window.copied.connect(self._copy)
        window.left.connect(self.left)
        asker.found.connect(self._show)
        keeping.changed.connect(self._show_kept)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.QUICK: self.pop_up}

    def pop_up(self) -> QuickWindow:
        """Show the window over everything else; returns it."""
        self._window.pop_up()
        return self._window

    @Slot()
    def _show_kept(self) -> None:
        self._results.set_kept(self._keeping.starred, self._keeping.noted)

    @Slot(str)
    def _search(self, text: str) -> None:
        if self._pasted:  # some of it still stands between what was typed
            self._pasted = text
        plain = self._window.box.holds_paste
        self._ask(self._keeping.asked(Question(text, limit=ROWS, plain=plain)))

    @Slot(str)
    def _look_over(self, text: str) -> None:
        """Only a box that was emptied, or filled anew from its first letter, holds no paste."""
        if len(text) <= 1:
            self._pasted = ""

    @Slot(QMimeData)
    def _paste(self, mime: QMimeData) -> None:
        """Pasted text is words here; the big window recognises what it is."""
        text = " ".join(mime.text().split())
        # Line ends are taken out after that: by them a secret is known that a terminal cut.
        shown = " ".join(masked(mime.text()[:_SHOWN]).split())
        self._window.box.set_query(shown, pasted=True)
        self._pasted = mime.text()
        self._ask(Question(text, limit=ROWS, plain=True))

    def _ask(self, question: Question) -> None:
        self._is_to_copy = False
        self._asker.submit(question)

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        is_query = bool(answer.question.text.strip())
        self._results.set_hits(answer.hits if is_query else ())
        self._window.tell_keys(is_found=bool(answer.hits) or not is_query)
        self._window.list.choose(0)
        self._window.list.tell_current()
        if self._is_to_copy:
            self._copy()

    @Slot()
    def _open(self) -> None:
        entry = self._chosen()
        chosen = entry.id if entry else ""
        self._window.close()
        if self._pasted:
            pasted = QMimeData()
            pasted.setText(self._pasted)
            self.paste_handed_over.emit(pasted)
        else:
            self.handed_over.emit(self._window.box.text(), chosen)

    @Slot()
    def _copy(self) -> None:
        entry = self._chosen()
        self._is_to_copy = self._asker.is_busy
        if entry:
            self._copier.copy_entry(entry)
            self._window.close()

    def _chosen(self) -> ErrorEntry | None:
        """The current result; None where the list still answers what was typed before."""
        self._window.box.settle()
        row = self._window.list.currentIndex().row()
        return None if row < 0 or self._asker.is_busy else self._results.entry_at(row)
