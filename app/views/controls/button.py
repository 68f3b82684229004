"""Buttons that Enter presses as Space does, wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from app.views.controls.menu_start import go_to_first

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

_NO_OTHER_KEY = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class Button(QPushButton):
    """Qt would give Enter to the dialog, which presses its default button instead of this one.

    `kind` is what the style sheet draws it by.
    """

    def __init__(self, text: str = "", kind: str = "card") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)


class ToolButton(QToolButton):
    """Down opens its menu, which the mouse does by staying; Qt would do nothing at either key.

    A menu that is opened by a key begins with its first command.
    """

    def __init__(self) -> None:
        super().__init__()
        self._action: QAction | None = None

    def follow(self, action: QAction) -> None:
        """Do what this action does, and be as it is.

        With its own `setDefaultAction`, Qt connects the button once more at each change of the
        action, and then calls all of these.
        """
        self._action = action
        action.changed.connect(self._take_over)
        self._take_over()

    @Slot()
    def _take_over(self) -> None:
        action = self._action
        if action is None:
            return
        self.setText(action.iconText())
        self.setIcon(action.icon())
        self.setToolTip(action.toolTip())
        self.setStatusTip(action.statusTip())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())

    def nextCheckState(self) -> None:
        if self._action is None:
            super().nextCheckState()
        else:
            self._action.trigger()

    def open_menu(self) -> None:
        """Open its menu as by a key."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        go_to_first(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        menu = self.menu()
        if menu is not None:
            QTimer.singleShot(0, menu, lambda: go_to_first(menu))  # Qt returns once it is closed
        if event.key() == Qt.Key.Key_Down and menu is not None:
            self.showMenu()
        elif not _pressed_by_enter(self, event):
            super().keyPressEvent(event)


def _pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if not is_enter or event.modifiers() not in _NO_OTHER_KEY:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
