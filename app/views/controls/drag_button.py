"""A button whose action makes a text: the text can be dragged away from it, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from app.views.controls.action_button import ActionButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction, QMouseEvent


class DragButton(ActionButton):
    """Who presses it and moves away drags what `set_writer` brings; who lets go has clicked."""

    def __init__(self, action: QAction, title: str, kind: str) -> None:
        super().__init__(action, title, kind)
        self._write: Callable[[], QMimeData] | None = None
        self._pressed_at: QPoint | None = None

    def set_writer(self, write: Callable[[], QMimeData]) -> None:
        """What is dragged; it is asked for when the drag begins."""
        self._write = write

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._write is None or self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)  # the drag takes the release of the button
            drag = QDrag(self)
            drag.setMimeData(self._write())
            drag.exec(Qt.DropAction.CopyAction)
