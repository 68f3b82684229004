"""A command and its keys, drawn as on a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look

_CAP_SIZE = 11
_PADDING = 7
_GAP = 4
_RADIUS = 4


class KeyLine(QWidget):
    """The title, cut off where there is no room, and at the end of the line each key in a cap.

    One widget that draws it all: labels for the pieces of every line are slow to make and lay out.
    """

    def __init__(self, title: str, keys: Sequence[str], look: Look) -> None:
        super().__init__()
        self.title, self.keys = title, tuple(keys)
        self._look = look
        self.setAccessibleName(f"{title}, {', '.join(keys)}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        is_resized = look.zoom != self._look.zoom
        self._look = look
        if is_resized:
            self.updateGeometry()
            self._tell_title()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.width(self.title) + self._caps_width(), self._height())

    def minimumSizeHint(self) -> QSize:
        title = min(self._look.width(self.title), self._look.metrics().height() * 4)
        return QSize(title + self._caps_width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_title()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font())
        painter.setPen(look.color("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._shown())
        painter.setFont(look.font(_CAP_SIZE))
        left = self.width() - self._caps_width()
        for key in self.keys:
            left += look.px(_GAP)
            cap = QRect(left, 0, self._cap_width(key), self._height())
            cap = QStyle.visualRect(self.layoutDirection(), self.rect(), cap)
            painter.setPen(look.color("line"))
            painter.setBrush(look.color("field"))
            radius = look.px(_RADIUS)
            painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setPen(look.color("muted_raised"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            left += cap.width()

    def _tell_title(self) -> None:
        self.setToolTip("" if self._shown() == self.title else self.title)

    def _shown(self) -> str:
        room = self.width() - self._caps_width()
        return self._look.metrics().elidedText(self.title, Qt.TextElideMode.ElideRight, room)

    def _caps_width(self) -> int:
        return sum(self._look.px(_GAP) + self._cap_width(key) for key in self.keys)

    def _cap_width(self, key: str) -> int:
        return self._look.width(key, _CAP_SIZE) + 2 * self._look.px(_PADDING)

    def _height(self) -> int:
        return self._look.metrics(_CAP_SIZE).height() + 2 * self._look.px(2)
