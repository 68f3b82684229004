"""The head of a card and its button: side by side, or the button below where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget, QWidgetItem

from app.views.controls.item_layout import ItemLayout

if TYPE_CHECKING:
    from app.views.controls.elided_button import ElidedButton


class _Sizes(NamedTuple):
    """What head and button hint at, and how small both may be."""

    head: QSize
    button: QSize
    titled: int
    least: QSize


class HeadRow(ItemLayout):
    """The head has the width that it hints at before the button has any.

    The button gives up its key first, then its place in the row, and letters of its title last.
    Sizes are asked for once a layout, as Qt's own layouts do: they are wanted many times.
    """

    def __init__(self, head: QWidget, button: ElidedButton | None) -> None:
        super().__init__()
        self._head, self._button = head, button
        self._least_height = 0
        self._known: _Sizes | None = None
        for widget in (head, button):
            if widget is not None:
                self.addChildWidget(widget)
                self.addItem(QWidgetItem(widget))

    def set_least_height(self, height: int) -> None:
        """Be no lower than this where there is a head; so all cards with one look alike."""
        self._least_height = height
        self.invalidate()

    def invalidate(self) -> None:
        self._known = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def height_at(self, width: int) -> int:
        return max(place.bottom() for place in self._places(QRect(0, 0, width, 0))) + 1

    def minimumSize(self) -> QSize:
        return self._sizes.least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect), strict=True):
            item.setGeometry(place)

    def _places(self, rect: QRect) -> list[QRect]:
        """Where head and button are, the button last; `rect` may be of any height."""
        head, button, titled, _ = self._sizes
        if self._button is None:
            return [QRect(rect.x(), rect.y(), rect.width(), head.height())]
        beside = rect.width() - head.width() - self.spacing()
        room = beside if titled <= beside else rect.width()
        width = button.width() if button.width() <= room else titled
        if room != beside:
            below = rect.y() + head.height() + self.spacing()
            return [
                QRect(rect.x(), rect.y(), rect.width(), head.height()),
                QRect(rect.x(), below, min(width, rect.width()), button.height()),
            ]
        height = max(head.height(), button.height())
        left = rect.x() + rect.width() - width
        return [
            QRect(rect.x(), rect.y(), rect.width() - width - self.spacing(), height),
            QRect(left, rect.y() + (height - button.height()) // 2, width, button.height()),
        ]

    @property
    def _sizes(self) -> _Sizes:
        if self._known is None:
            self._known = self._asked()
        return self._known

    def _asked(self) -> _Sizes:
        shown = [item for item in self._items if not item.isEmpty()]
        if not shown:
            return _Sizes(QSize(0, 0), QSize(0, 0), 0, QSize(0, 0))
        least = QSize(0, self._least_height)
        head = self._head.sizeHint().expandedTo(least)
        for item in shown:
            least = least.expandedTo(item.minimumSize())
        button = self._button
        if button is None:
            return _Sizes(head, QSize(0, 0), 0, least)
        return _Sizes(head, button.sizeHint(), button.titled_width, least)
