"""A button that is one action: its title, its key and its being possible are the action's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from app.actions import key_text, plain_title

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class ActionButton(QPushButton):
    """Shows a short title and the action's first key; a click triggers the action."""

    def __init__(
        self, action: QAction, title: str, kind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._title = title
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_title(self, title: str) -> None:
        """What the button says before the key."""
        self._title = title
        self._follow()

    def _follow(self) -> None:
        key = key_text(self._action)
        self.setText(f"{self._title}   {key}" if key else self._title)
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(plain_title(self._action))
        self.setToolTip(self._action.toolTip())
