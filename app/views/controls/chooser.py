"""A box to choose from, its arrow in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

_LEAST_LETTERS = 12
"""A choice may be as long as the title of a catalog, and no dialog grows with it off its screen."""


class Chooser(QComboBox):
    """The style sheet draws the box; it has no way to colour an arrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(_LEAST_LETTERS)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Cut what is too long in its middle, as the list does: an edition stands at the end."""
        super().initStyleOption(option)
        kind, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideMiddle, room
        )

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
