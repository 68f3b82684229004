"""What tells of troubles on one line; where one is cut, a click or Enter shows all of them."""

from __future__ import annotations

from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt

from app.texts.in_short import BETWEEN
from app.views.controls.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class AlertLabel(ElidedLabel):
    """Tab stops at it as long as there is more of it than is seen.

    Sentences share the room: a short one leaves the long ones what it does not need. Before what
    happened to a file is cut, the folders are left out that it is in.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sentences: tuple[str, ...] = ()

    def tell(self, sentences: Sequence[str]) -> None:
        """Show these beside each other."""
        self._sentences = tuple(sentences)
        self.setText(BETWEEN.join(sentences))

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

    def _shown(self) -> str:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        sentences = [_without_folders(one) for one in self._sentences]
        widths = [metrics.horizontalAdvance(one) for one in sentences]
        between = metrics.horizontalAdvance(BETWEEN) * (len(widths) - 1)
        rooms = _shares(widths, max(0, room - between))
        told, right = zip(sentences, rooms, strict=True), Qt.TextElideMode.ElideRight
        return BETWEEN.join(metrics.elidedText(one, right, width) for one, width in told)

    def _show_whole(self) -> None:
        """In a box that wraps it, which a tool tip would not, and that any key closes."""
        at = self.mapToGlobal(self.rect().topLeft())
        QtWidgets.QWhatsThis.showText(at, f"<p>{escape(self.text())}</p>", self)


def _without_folders(sentence: str) -> str:
    """Of a path that a sentence begins with only the name is left."""
    place, between, said = sentence.partition(": ")
    path = PurePath(place)
    return f"…/{path.name}{between}{said}" if path.is_absolute() else sentence


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """What each gets of the room: an equal part, or all it wants where that is less."""
    shares = [0] * len(wanted)
    by_need = sorted(range(len(wanted)), key=wanted.__getitem__)
    for others, at in zip(range(len(wanted), 0, -1), by_need, strict=True):
        shares[at] = min(wanted[at], room // others)
        room -= shares[at]
    return shares
