"""What opens as a window of its own beside the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from app.theme import Look


class Dialog(QDialog):
    """The window stays in use; `size` is of the design, and no larger than the screen."""

    def __init__(self, window: QWidget, look: Look, size: tuple[int, int]) -> None:
        super().__init__(window)
        wanted = QSize(look.px(size[0]), look.px(size[1]))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def open(self) -> None:
        """Show it over the window."""
        self.show()
        self.raise_()
        self.activateWindow()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
