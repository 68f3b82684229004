"""A button that is one action: its title, its key and its being possible are the action's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.actions import key_text, plain_title
from app.views.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent


_LEAST = 2
"""The least room for the title, in heights of its letters."""


class ActionButton(Button):
    """Shows a short title and, where there is room, the action's first key.

    It can be narrower than its title, which then ends in an ellipsis.
    """

    def __init__(
        self, action: QAction, title: str, kind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._action = action
        self._title = title
        self._key = ""
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_title(self, title: str) -> None:
        """What the button says before the key."""
        self._title = title
        self._follow()

    def sizeHint(self) -> QSize:
        shown, whole = (self.fontMetrics().horizontalAdvance(t) for t in (self.text(), self._whole))
        return super().sizeHint() + QSize(whole - shown, 0)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        least = min(metrics.horizontalAdvance(self._title), metrics.height() * _LEAST)
        return self.sizeHint() - QSize(metrics.horizontalAdvance(self._whole) - least, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _whole(self) -> str:
        return self._title + self._key

    def _fit(self) -> None:
        """The key gives way where there is no room for it, and after it the title's end."""
        room = self.width() - self.sizeHint().width()
        metrics = self.fontMetrics()
        if room < 0:
            room += metrics.horizontalAdvance(self._whole)
            self.setText(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
        else:
            self.setText(self._whole)

    def _follow(self) -> None:
        key = key_text(self._action)
        self._key = f"   {key}" if key else ""
        self._fit()
        self.updateGeometry()
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(plain_title(self._action))
        self.setToolTip(self._action.toolTip())
