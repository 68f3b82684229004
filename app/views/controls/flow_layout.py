"""Widgets side by side in as many rows as their widths need, like words of a text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt

from app.views.controls.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Every item gets its own width, or the whole row where it is wider than that."""

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def height_at(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in rows; the height they take."""
        x, y, row_height, gap = rect.x(), rect.y(), 0, self.spacing()
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = item.sizeHint()
            width = min(wanted.width(), rect.width())
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y, row_height = rect.x(), y + row_height + gap, 0
            if move:
                item.setGeometry(QRect(x, y, width, wanted.height()))
            x += width + gap
            row_height = max(row_height, wanted.height())
        return y + row_height - rect.y()
