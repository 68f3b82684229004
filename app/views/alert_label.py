"""What tells of trouble on one line; where it is cut, a click or Enter shows all of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt

from app.views.elided_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AlertLabel(ElidedLabel):
    """Tab stops at it as long as there is more of it than is seen."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.is_cut:
            self._show_whole()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.is_cut:
            self._show_whole()
        else:
            super().keyPressEvent(event)

    def _offer_whole(self) -> None:
        super()._offer_whole()
        policy = Qt.FocusPolicy.TabFocus if self.is_cut else Qt.FocusPolicy.NoFocus
        cursor = Qt.CursorShape.PointingHandCursor if self.is_cut else Qt.CursorShape.ArrowCursor
        self.setFocusPolicy(policy)
        self.setCursor(cursor)

    def _show_whole(self) -> None:
        """In a box that wraps it, which a tool tip would not, and that any key closes."""
        at = self.mapToGlobal(self.rect().topLeft())
        QtWidgets.QWhatsThis.showText(at, f"<p>{escape(self.text())}</p>", self)
