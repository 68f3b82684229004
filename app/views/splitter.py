"""The panes side by side, with a hairline between them that is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle


class Splitter(QSplitter):
    """Beside each other; none is dragged away to nothing.

    `resizing` comes before the panes get their places: who folds one away then, has them laid out
    and painted once.
    """

    resizing = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resizing.emit()
        self.refresh()  # a pane that is folded away takes its hairline with it
        super().resizeEvent(event)


class _Hairline(QSplitterHandle):
    """Painted here: a style sheet for the handle would be one for all panes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        is_at_hand = self.hasFocus() or self.underMouse()
        role = QPalette.ColorRole.Accent if is_at_hand else QPalette.ColorRole.Mid
        QPainter(self).fillRect(self.rect(), self.palette().color(role))
