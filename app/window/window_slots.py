"""What the window does by itself when told to: going about in it and its page, and its menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from app.commands.actions import ActionId

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.reading.arrival import Arrival
    from app.reading.reader import Reader
    from app.views.page.error_page import ErrorPage
    from app.views.window import Window


def window_slots(window: Window, arrival: Arrival) -> dict[ActionId, Callable[[], object]]:
    """What each action does that needs nothing but the window, and its page to have arrived."""
    page = window.page
    return {
        ActionId.FIND: window.box.take_focus,
        ActionId.FIND_IN_PAGE: page.find_bar.open_bar,
        ActionId.FIND_NEXT: page.find_bar.next,
        ActionId.FIND_PREVIOUS: page.find_bar.previous,
        ActionId.PAGE_DOWN: partial(page.turn_pages, 1),
        ActionId.PAGE_UP: partial(page.turn_pages, -1),
        ActionId.NEXT_FORMAT: partial(_turn_format, page, arrival, 1),
        ActionId.PREVIOUS_FORMAT: partial(_turn_format, page, arrival, -1),
        ActionId.SHOW_TREE: window.toggle_tree,
        ActionId.NEXT_PANE: window.next_pane,
        ActionId.WIDEN: partial(window.widen_pane, 1),
        ActionId.NARROW: partial(window.widen_pane, -1),
        ActionId.MENU: window.open_menu,
        ActionId.CONTEXT_MENU: _open_context_menu,
        ActionId.QUIT: window.close,
    }


def page_slots(window: Window, reader: Reader) -> dict[ActionId, Callable[[], object]]:
    """What each action does with the error that was chosen, once it is known which that is."""
    return {ActionId.VALUES: partial(_fill_in_values, window, reader)}


def _turn_format(page: ErrorPage, arrival: Arrival, steps: int) -> None:
    """The format is chosen at once, and seen as soon as the page has the error in it."""
    page.turn_format(steps)
    arrival.once_there(page.show_snippet)


def _fill_in_values(window: Window, reader: Reader) -> None:
    reader.settle()
    if not window.page.edit_values():
        said = QCoreApplication.translate("WindowSlots", "There is no value to fill in here.")
        window.toast.say(said)


def _open_context_menu() -> None:
    """What the menu key does: not every keyboard has one, and Qt knows no other on X11."""
    focused = QApplication.focusWidget()
    if focused is not None:
        caret = QRectF(focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle))
        at = caret.center().toPoint()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(focused, QContextMenuEvent(reason, at, focused.mapToGlobal(at)))
