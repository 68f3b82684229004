"""What stands where nothing is chosen yet: a place to drop files on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


class DropZone(QLabel):
    """Says what can be dropped; the files and folders that are come out by `dropped`."""

    dropped = Signal(list)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("DropZone")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        event.acceptProposedAction()
        self.dropped.emit(local_files(event.mimeData()))

    def _show_over(self, *, is_over: bool) -> None:
        self.setProperty("over", is_over)
        self.style().unpolish(self)
        self.style().polish(self)


def local_files(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine that these are."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
