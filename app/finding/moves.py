"""Moving through the results from the box, and out of what was asked, step by step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from app.commands.actions import ActionId

if TYPE_CHECKING:
    from app.commands.actions import Slots
    from app.finding.finder import Finder
    from app.finding.paster import Paster
    from app.views.window import Window


class Moves(QObject):
    """The keys of the box that are no letters, and the letters that are typed in the list."""

    def __init__(self, window: Window, finder: Finder, paster: Paster) -> None:
        super().__init__(window)
        self._window = window
        self._finder = finder
        self._paster = paster
        window.box.row_key.connect(self._move)
        window.box.turned_to.connect(window.panes.show_list)
        window.results.list.typed.connect(window.box.append)
        window.page.typed.connect(window.box.begin)

    def slots(self) -> Slots:
        """What each action of this concern does."""
        return {
            ActionId.NEXT_RESULT: partial(self._move, Qt.Key.Key_Down),
            ActionId.PREVIOUS_RESULT: partial(self._move, Qt.Key.Key_Up),
            ActionId.CLEAR: self._clear,
        }

    @Slot(Qt.Key)
    def _move(self, key: Qt.Key) -> None:
        """Move as this key does, through the results of what was typed."""
        self._finder.once_answered(partial(self._window.results.list.move, key))

    def _clear(self) -> None:
        """From elsewhere to the box, which keeps its text; there the text goes, then the filter,
        then nothing. It never quits.
        """
        window = self._window
        is_there = window.focusWidget() is window.box and window.panes.has_list
        if not is_there and not self._paster.is_reading:
            window.box.take_focus()
            return
        self._finder.leave()
        self._finder.move_on()
        if window.box.text():
            self._finder.search_for("")
        elif window.tree.node:
            self._finder.open_node(())
        window.box.setFocus()
