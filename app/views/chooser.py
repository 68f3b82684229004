"""A box to choose from, its arrow in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox


class Chooser(QComboBox):
    """The style sheet draws the box; it has no way to colour an arrow."""

    def changeEvent(self, event: QEvent) -> None:
        # Qt would make the list that pops up, only to dress it; it is dressed when it is made.
        is_unseen = not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        if not (is_unseen and event.type() is QEvent.Type.StyleChange):
            super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        unit = self.fontMetrics().height() / 4
        left = self.isRightToLeft()
        x = 3 * unit if left else self.width() - 3 * unit
        y = self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().placeholderText().color(), max(1.2, unit / 3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = ((x - unit, y - unit / 2), (x, y + unit / 2), (x + unit, y - unit / 2))
        painter.drawPolyline([QPointF(*corner) for corner in corners])
