"""What stands where nothing is chosen yet: a place to drop files on, or to choose them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from app.clipboard.files import files_in
from app.views.controls.dynamic_style import style_by
from app.views.controls.label import labelled

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from app.look.theme import Look


class DropZone(QFrame):
    """Says what can be dropped; the files and folders that are come out by `dropped`.

    Under that stand the other `ways` to choose them, and `advice`.
    """

    dropped = Signal(list)

    def __init__(self, text: str, advice: str = "", ways: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("DropZone")
        self.setAcceptDrops(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)  # beside those of the style sheet
        self._layout.addStretch(1)
        self._layout.addWidget(_centred(text, "title"))
        if ways:
            self._layout.addWidget(ways, 0, Qt.AlignmentFlag.AlignHCenter)
        if advice:
            self._layout.addWidget(_centred(advice, "advice"))
        self._layout.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(12))

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


def _centred(text: str, kind: str) -> QLabel:
    label = labelled(text, kind)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
