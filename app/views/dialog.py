"""What opens as a window of its own beside the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.views.arrivals import tell_arrivals
from app.views.first_size import first_size

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent

    from app.theme import Look


class Dialog(QDialog):
    """The window stays in use; `size` is of the design, and no larger than the screen."""

    arrived = Signal(QWidget)

    def __init__(self, window: QWidget, look: Look, size: tuple[int, int]) -> None:
        super().__init__(window)
        wanted = QSize(look.px(size[0]), look.px(size[1]))
        self.resize(first_size(self, wanted))

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        tell_arrivals(self, event, self.arrived)

    def open(self) -> None:
        """Show it over the window."""
        self.show()
        self.raise_()
        self.activateWindow()

    def parts(self) -> list[QWidget]:
        """What is dressed one by one: all of it at once would hold up a key."""
        return self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
