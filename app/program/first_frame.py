"""Putting off what the first frame does not need until that frame is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FirstFrame(QObject):
    """Tells once that a window has been painted; at once, for one that is on the screen already."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        if window.isVisible():
            self._tell()
        else:
            window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            window.removeEventFilter(self)
            self._tell()
        return False

    def _tell(self) -> None:
        # The rest of the window is painted, and sent to the screen, before the loop comes here.
        QTimer.singleShot(0, self, self.painted.emit)
