"""What stands where nothing is chosen yet: a place to drop files on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from app.clipboard.files import files_in
from app.views.dynamic_style import style_by

if TYPE_CHECKING:
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
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            style_by(self, "over", True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        style_by(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        style_by(self, "over", False)
        event.acceptProposedAction()
        self.dropped.emit(files_in(event.mimeData()))
