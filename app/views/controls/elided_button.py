"""A button that can be narrower than what it says, which then ends in an ellipsis."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy

from app.views.controls.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


_LEAST = 2
"""The least room for the title, in heights of its letters."""


class ElidedButton(Button):
    """Shows a title and, where there is room for both, the key that does the same.

    A layout asks for sizes many times: letters are measured when they or their font change.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind=kind)
        self._title = ""
        self._key = ""
        self._title_width = self._key_width = 0
        self._hint = QSize()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, title: str, key: str = "") -> None:
        """Show this title and this key."""
        self._title = title
        self._key = f"   {key}" if key else ""
        self._measure()
        self.updateGeometry()

    @property
    def titled_width(self) -> int:
        """The width with the title and without the key."""
        return self._hint.width() - self._key_width

    def sizeHint(self) -> QSize:
        return self._hint

    def minimumSizeHint(self) -> QSize:
        least = min(self._title_width, self.fontMetrics().height() * _LEAST)
        return self._hint - QSize(self._title_width + self._key_width - least, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        metrics = QFontMetricsF(self.font())
        title, whole = map(metrics.horizontalAdvance, (self._title, self._title + self._key))
        self._title_width = ceil(title)  # a part of a pixel too few would cut it
        self._key_width = max(0, floor(whole) - self._title_width)
        self.setText(self._title + self._key)  # only of what it shows a button knows its size
        self._hint = super().sizeHint()
        self._fit()

    def _fit(self) -> None:
        """The key gives way where there is no room for it, and after it the title's end."""
        room = self.width() - self._hint.width()
        text = self._title + self._key
        if room < 0:
            room += self._title_width + self._key_width
            text = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        if text != self.text():
            self.setText(text)
