"""The context menus of list and page: all the ways to copy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from app.commands.actions import ActionId, ActionRegistry
from app.reading.copier import FORMATS

if TYPE_CHECKING:
    from app.reading.copier import Copier
    from app.reading.snippet_formats import SnippetFormats
    from app.views.window import Window

_COPYING = (ActionId.COPY, ActionId.COPY_SNIPPET, *FORMATS)
_OF_A_RESULT = (ActionId.STAR, ActionId.NOTE, ActionId.OPEN_BEHIND)
"""What else that of the list offers."""


class CopyMenus(QObject):
    """Opens each where it is asked for; the reader's own formats stand last."""

    def __init__(
        self, window: Window, actions: ActionRegistry, copier: Copier, formats: SnippetFormats
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._copier = copier
        self._formats = formats
        window.page.menu_wanted.connect(self._show_menu)
        window.results.list.menu_wanted.connect(self._show_list_menu)

    @Slot(QPoint)
    def _show_list_menu(self, at: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addActions([self._actions[action_id] for action_id in _OF_A_RESULT])
        menu.addSeparator()
        self._show(menu, at)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        self._show(QMenu(self._window), at)

    def _show(self, menu: QMenu, at: QPoint) -> None:
        """Show it with all the ways to copy."""
        menu.addActions([self._actions[action_id] for action_id in _COPYING])
        own = [made for made in self._formats.at_hand() if made.id not in FORMATS.values()]
        if own:
            menu.addSeparator()
        for made in own:
            title = made.title.replace("&", "&&")
            menu.addAction(title, partial(self._copier.copy, made.id))
        menu.aboutToHide.connect(menu.deleteLater)
        self._window.arrived.emit(menu)  # its looks first: its place depends on its size
        menu.popup(at)
