"""What opens as a window of its own beside the main one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.views.dialogs.arrivals import tell_arrivals
from app.views.dialogs.first_size import FRAME, first_size

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent

    from app.look.theme import Look


class Dialog(QDialog):
    """The window stays in use; `size` is of the design, and no larger than the screen."""

    arrived = Signal(QWidget)

    def __init__(self, window: QWidget, look: Look, size: tuple[int, int]) -> None:
        super().__init__(window)
        self._zoom = look.zoom
        self._full_size = QSize(look.px(size[0]), look.px(size[1]))
        """At this zoom, were there no end to the screen."""
        self.resize(first_size(self, self._full_size))

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        tell_arrivals(self, event, self.arrived)

    def open(self) -> None:
        """Show it over the window."""
        if not self.isVisible():
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()

    def _place(self) -> None:
        """In the middle of the window.

        Qt counts the frame in only from the second time on, and the dialog would open lower then.
        """
        window = self.parentWidget()
        if window is not None:
            self._put(window.geometry().center(), self.size())

    def _put(self, center: QPoint, size: QSize) -> None:
        """Have its middle there, or as near as there is room for all of it on the screen."""
        place = QRect(QPoint(), size)
        place.moveCenter(center)
        room = self.screen().availableGeometry()
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveTopLeft(
            QPoint(max(place.left(), room.left()), max(place.top(), room.top() + FRAME.height()))
        )
        self.setGeometry(place)

    def put_over_foot(self, upper: QLayout, *lower: QWidget) -> QHBoxLayout:
        """Have this over these and over a foot, whose layout is to be filled."""
        foot = QWidget()
        foot.setObjectName("DialogFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper, 1)
        for widget in (*lower, foot):
            layout.addWidget(widget)
        return QHBoxLayout(foot)

    def parts(self) -> list[QWidget]:
        """What is dressed one by one: all of it at once would hold up a key."""
        return self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes; the window grows with what is in it."""
        if look.zoom == self._zoom:
            return
        if self.size() != first_size(self, self._full_size):  # somebody made it larger or smaller
            self._full_size = self.size()
        self._full_size = self._full_size * (look.zoom / self._zoom)
        self._zoom = look.zoom
        self._put(self.geometry().center(), first_size(self, self._full_size))
