"""Puts what is chosen on the clipboard, in the form asked for, and says so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.commands.actions import ActionId, ActionRegistry
from app.texts.index_texts import translated
from app.texts.language import filled
from app.texts.snippet_content import SnippetTexts
from app.views.text.text_block import TextBlock
from app.workers.jobs import Jobs
from app.workers.late_text import LateText
from app.workers.rendering import Rendering
from index.errors import ErrdexError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QThread

    from app.models.results import ResultsModel
    from app.reading.reader import Reader
    from app.reading.snippet_formats import SnippetFormats
    from app.views.window import Window
    from index.entry import ErrorEntry

FORMATS = {
    ActionId.COPY_CODE: "code",
    ActionId.COPY_JSON: "json",
    ActionId.COPY_RESPONSE: "response",
    ActionId.COPY_TYPESCRIPT: "typescript",
    ActionId.COPY_PYTHON: "python",
    ActionId.COPY_GO: "go",
    ActionId.COPY_RUBY: "ruby",
    ActionId.COPY_MARKDOWN: "markdown",
    ActionId.COPY_PLAIN: "plain",
    ActionId.COPY_MOCK: "mock",
    ActionId.COPY_MOCK_PYTHON: "mock-python",
    ActionId.COPY_NAME: "name",
    ActionId.COPY_SHORT: "short",
    ActionId.COPY_LONG: "long",
    ActionId.COPY_LINK: "link",
}
"""The format of each action that has one of its own."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Errors that are to be copied, and in which format."""

    format_id: str
    entries: list[ErrorEntry]
    rendering: Rendering


class Copier(QObject):
    """The copy actions, by key, by button and from a menu.

    One error is copied at once; many take as long as several frames, and another thread.
    """

    copied = Signal()

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        results: ResultsModel,
        reader: Reader,
        formats: SnippetFormats,
        thread: QThread,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._results = results
        self._reader = reader
        self._formats = formats
        self._texts = SnippetTexts()
        self._asked: _Asked | None = None
        """What is not on the clipboard yet."""
        self._jobs, self._drags = Jobs(thread, self), Jobs(thread, self)
        self._jobs.done.connect(self._put)
        self._jobs.failed.connect(self._refuse)
        self._refusal = ""
        """Why the last could not be copied."""
        reader.shown.connect(self._withdraw_refusal)
        results.set_writer(self._dragged)
        window.page.set_writer(lambda: LateText(self._dragged(self._entries())))

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each copy action does."""
        slots: dict[ActionId, Callable[[], object]] = {
            ActionId.COPY: self._copy_default,
            ActionId.COPY_SNIPPET: lambda: self.copy(self._formats.settle()),
        }
        for action_id, format_id in FORMATS.items():
            slots[action_id] = lambda chosen=format_id: self.copy(chosen)  # type: ignore[misc]
        return slots

    def copy(self, format_id: str) -> None:
        """Copy the selected results, or the error on the page, in this format.

        It is always possible to ask for it: what is to be copied may be on its way.
        """
        entries = self._entries()
        if entries:
            self._take(format_id, entries)
        else:
            self._window.toast.say(self._texts.nothing_in(""))

    def copy_entry(self, entry: ErrorEntry) -> None:
        """Copy this error in the default format."""
        self._take(self._formats.default, [entry])

    def finish(self) -> None:
        """What was asked for comes to the clipboard now, for the program ends."""
        if self._jobs.is_busy:
            self._jobs.cancel()
            self._put()

    def _dragged(self, entries: list[ErrorEntry]) -> Rendering:
        """What is dragged away: of several, it is written while they are on their way."""
        rendering = self._formats.rendering(self._formats.default, entries)
        dragged = Rendering(partial(_text_or_names, rendering, entries))
        if len(entries) > 1:
            self._drags.run(dragged.ahead)
        return dragged

    def _take(self, format_id: str, entries: list[ErrorEntry]) -> None:
        """Copy these in place of others that are still being written."""
        rendering = self._formats.rendering(format_id, entries)
        self._asked = _Asked(format_id, entries, rendering)
        if len(entries) > 1:
            self._jobs.run(rendering.ahead)
        else:
            self._jobs.cancel()
            self._put()

    @Slot()
    def _put(self) -> None:
        """What was asked for comes to the clipboard."""
        if self._asked is None:
            return
        asked, self._asked = self._asked, None
        try:
            text = asked.rendering.text()
        except ErrdexError as error:
            self._refuse(translated(str(error)))
            return
        if not text:
            self._refuse(self._texts.nothing_in(asked.format_id))
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()
        title = self._formats.title_of(asked.format_id)
        self._window.toast.say(self._copied(title, asked.entries))

    def _copied(self, title: str, entries: list[ErrorEntry]) -> str:
        """The format's name comes first: its first letter is a capital."""
        if len(entries) == 1:
            return filled(self.tr("%1 of %2 copied"), title, entries[0].name)
        return filled(self.tr("%1 of %n errors copied", "", len(entries)), title)

    @Slot(str)
    def _refuse(self, said: str) -> None:
        self._asked, self._refusal = None, said
        self._window.toast.say(said)

    @Slot()
    def _withdraw_refusal(self) -> None:
        """It is of a page that is no longer on show."""
        self._window.toast.withdraw(self._refusal)

    def _copy_default(self) -> None:
        """The selected text of the page where there is some, else the entry."""
        focused = QApplication.focusWidget()
        if isinstance(focused, TextBlock) and focused.textCursor().hasSelection():
            self._jobs.cancel()
            focused.copy()
            self._window.toast.say(self.tr("Copied the selection"))
        else:
            self.copy(self._formats.default)

    def _entries(self) -> list[ErrorEntry]:
        rows = self._window.results.list.selected_rows()
        if len(rows) > 1:
            return [self._results.entry_at(row) for row in rows]
        return [self._reader.entry] if self._reader.entry is not None else []


def _text_or_names(rendering: Rendering, entries: list[ErrorEntry]) -> str:
    """A template that does not work leaves the names."""
    try:
        return rendering.text()
    except ErrdexError:
        return "\n".join(entry.name for entry in entries)
