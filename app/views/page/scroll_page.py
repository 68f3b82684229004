"""A page that scrolls up and down, by the keys of a browser too.

It scrolls sideways only where it is narrower than the widest button in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea

from app.views.controls.focus_ring import FocusRing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from app.look.theme import Look

_MARGIN, _TOP = 28, 22
_SLIM, _NARROW = 8, 260
"""The margin at the sides of a page narrower than this."""
_COLUMN = 760
"""No line is longer, about a hundred letters: from the end of one the next has to be found."""
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
        # Its room is kept: no text jumps, or is laid out again, where one page needs it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self._ring: FocusRing | None = None
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self.verticalScrollBar().setSingleStep(look.px(22))
        self._set_margins(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._look is not None:
            self._set_margins(self._look)  # first: the contents are laid out once
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._ring is None:
            self._ring = FocusRing(self, -1, within=self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if step is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space and is_back:
            self.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
        else:
            self.verticalScrollBar().triggerAction(step)

    @Slot(int, int)
    def _show_handle(self, first: int, last: int) -> None:
        self.verticalScrollBar().setEnabled(first < last)

    def _set_margins(self, look: Look) -> None:
        """Keep the contents to a column in the middle of what room there is."""
        sheet = self.widget()
        layout = sheet.layout() if sheet is not None else None
        room = self.viewport().width()
        margin = _SLIM if room < look.px(_NARROW) else _MARGIN
        side = max(look.px(margin), (room - look.px(_COLUMN)) // 2)
        if layout is not None:
            layout.setContentsMargins(side, look.px(_TOP), side, look.px(_TOP))
