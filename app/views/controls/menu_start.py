"""A menu that is opened by a key begins at its first command, as the desktop's own do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu


def go_to_first(menu: QMenu) -> None:
    """Go to its first command, as Down does.

    `setActiveAction` would open the menu behind that, too; `focusNextChild` would take the keyboard
    from what the menu is about, and so end a note that is being written.
    """
    if menu.isVisible() and menu.activeAction() is None:
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, none))


def begin_menu(event: QContextMenuEvent) -> None:
    """Begin the menu that this has just opened at its first command where a key asked for it."""
    opened = QApplication.activePopupWidget()
    if event.reason() is QContextMenuEvent.Reason.Keyboard and isinstance(opened, QMenu):
        go_to_first(opened)
