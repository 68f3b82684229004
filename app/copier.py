"""Puts what is chosen on the clipboard, in the form asked for, and says so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.actions import ActionId, ActionRegistry
from app.texts.sentences import Sentences
from app.views.text_block import TextBlock
from index.errors import ErrdexError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.results import ResultsModel
    from app.reader import Reader
    from app.settings import Settings
    from app.views.window import Window
    from index.entry import ErrorEntry

_FORMATS = {
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
    ActionId.COPY_SHORT: "short",
    ActionId.COPY_LONG: "long",
    ActionId.COPY_LINK: "link",
}
_MENU = (ActionId.COPY, ActionId.COPY_SNIPPET, *_FORMATS)
_OF_A_RESULT = (ActionId.STAR, ActionId.NOTE, ActionId.OPEN_BEHIND)
"""What else the context menu of the list offers."""


class Copier(QObject):
    """The copy actions, by key, by button and from the context menus."""

    copied = Signal()

    def __init__(
        self,
        window: Window,
        actions: ActionRegistry,
        results: ResultsModel,
        reader: Reader,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._results = results
        self._reader = reader
        self._settings = settings
        self._sentences = Sentences()
        results.set_writer(self._default_text)
        window.page.menu_wanted.connect(self._show_menu)
        window.results.list.customContextMenuRequested.connect(self._show_list_menu)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each copy action does."""
        slots: dict[ActionId, Callable[[], object]] = {
            ActionId.COPY: self._copy_default,
            ActionId.COPY_SNIPPET: lambda: self.copy(self._window.page.chosen_format),
        }
        for action_id, format_id in _FORMATS.items():
            slots[action_id] = lambda chosen=format_id: self.copy(chosen)  # type: ignore[misc]
        return slots

    def copy(self, format_id: str) -> None:
        """Copy the selected results, or the error on the page, in this format.

        It is always possible to ask for it: what is to be copied may be on its way.
        """
        entries = self._entries()
        if entries:
            self._put(format_id, entries)
        else:
            self._window.toast.say(self._sentences.nothing_to_copy(""))

    def copy_entry(self, entry: ErrorEntry) -> None:
        """Copy this error in the default format."""
        self._put(self._settings.default_format, [entry])

    def _default_text(self, entries: list[ErrorEntry]) -> str:
        """What is dragged away; a template that does not work leaves the names."""
        try:
            return self._reader.render(self._settings.default_format, entries)
        except ErrdexError:
            return "\n".join(entry.name for entry in entries)

    def _put(self, format_id: str, entries: list[ErrorEntry]) -> None:
        try:
            text = self._reader.render(format_id, entries)
        except ErrdexError as error:
            self._window.toast.say(str(error))
            return
        if not text:
            self._window.toast.say(self._sentences.nothing_to_copy(format_id))
            return
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()
        title = self._reader.title_of(format_id)
        self._window.toast.say(self._sentences.copied(title, entries))

    def _copy_default(self) -> None:
        """The selected text of the page where there is some, else the entry."""
        focused = QApplication.focusWidget()
        if isinstance(focused, TextBlock) and focused.textCursor().hasSelection():
            focused.copy()
            self._window.toast.say(self._sentences.copied_selection())
        else:
            self.copy(self._settings.default_format)

    def _entries(self) -> list[ErrorEntry]:
        rows = self._window.results.list.selected_rows()
        if len(rows) > 1:
            return [self._results.entry_at(row) for row in rows]
        return [self._reader.entry] if self._reader.entry is not None else []

    @Slot(QPoint)
    def _show_list_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addActions([self._actions[action_id] for action_id in _OF_A_RESULT])
        menu.addSeparator()
        self._show(menu, self._window.results.list.viewport().mapToGlobal(at))

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        self._show(QMenu(self._window), at)

    def _show(self, menu: QMenu, at: QPoint) -> None:
        """Show it with all the ways to copy."""
        menu.addActions([self._actions[action_id] for action_id in _MENU])
        own = [made for made in self._reader.formats() if made.id not in _FORMATS.values()]
        if own:
            menu.addSeparator()
        for made in own:
            title = self._reader.title_of(made.id).replace("&", "&&")
            menu.addAction(title, partial(self.copy, made.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
