"""A page that scrolls up and down, by the keys of a browser too, and never sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STEPS = {
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ScrollPage(QScrollArea):
    """Qt itself has the arrows and PgUp, PgDn; here are Space, Home and End."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if step is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and is_back:
            self.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
        else:
            self.verticalScrollBar().triggerAction(step)
