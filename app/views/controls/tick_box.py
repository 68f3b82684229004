"""What is ticked or chosen of several; the keyboard's ring leaves the sign in line with others."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)

from app.views.controls.focus_ring import draw_ring

_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
"""The corners of the tick, in parts of the box."""
_AROUND = 5
"""How far outside of the text the ring is; the style sheet leaves as much room behind it."""


class RadioButton(QRadioButton):
    """One of several; Tab comes to the chosen one of its group, the arrows lead to the others."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.toggled.connect(self._be_the_stop)

    def _be_the_stop(self, is_chosen: bool) -> None:
        """Qt sees to that only once a button of the group has had the keyboard."""
        group = self.group()
        if is_chosen and group is not None:
            for other in group.buttons():
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _show_focus(self, option, QStyle.SubElement.SE_RadioButtonContents)


class TickBox(QCheckBox):
    """The style sheet draws the box; it has no way to colour a tick."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        _show_focus(self, option, QStyle.SubElement.SE_CheckBoxContents)
        if not self.isChecked():
            return
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(part, option, self)
        corners = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().highlightedText().color(), max(1.5, box.width() / 8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(corners)


def _show_focus(
    button: QAbstractButton, option: QStyleOptionButton, text: QStyle.SubElement
) -> None:
    """A ring around the text: one around all of it would move the sign in."""
    if button.hasFocus():
        place = button.style().subElementRect(text, option, button)
        width = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
        around = QRect(place.x() - _AROUND, 0, width + 2 * _AROUND, button.height())
        draw_ring(QPainter(button), around, button.palette())
