"""A button that can be narrower than what it says, which then ends in an ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


_LEAST = 2
"""The least room for the title, in heights of its letters."""


class ElidedButton(Button):
    """Shows a title and, where there is room for both, the key that does the same."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._title = ""
        self._key = ""
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, title: str, key: str = "") -> None:
        """Show this title and this key."""
        self._title = title
        self._key = f"   {key}" if key else ""
        self._fit()
        self.updateGeometry()

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the title."""
        return not self.text().startswith(self._title)

    @property
    def titled_width(self) -> int:
        """The width with the title and without the key."""
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._key)

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
