"""The first errors of an import as they would be read, so that a wrong column is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTreeWidget, QTreeWidgetItem

from app.texts.tool_tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from app.look.theme import Look

_SHARES = (0.3, 0.3)
"""Of the width, for name and code; the message has the rest."""


class SampleTable(QTreeWidget):
    """A line for each error: its name, its code and its message, no higher than these."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Sample")
        self.setAccessibleName(self.tr("The first errors, as they are read"))
        self.setHeaderLabels([self.tr("Name"), self.tr("Code"), self.tr("Message")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header().setSectionsClickable(False)
        self._lines: list[QTreeWidgetItem] = []

    def set_look(self, look: Look) -> None:
        """Draw with these sizes."""
        self._code_font = look.code_font(12)
        self._draw_codes()
        self.updateGeometry()

    def set_errors(self, errors: Iterable[tuple[str, str, str]]) -> None:
        """Show these names, codes and messages."""
        self.clear()
        self._lines = []
        nothing = self.tr("none")
        titles = [self.headerItem().text(column) for column in range(self.columnCount())]
        for error in errors:
            cells = [" ".join(cell.split()) for cell in error]
            item = QTreeWidgetItem(cells)
            named = zip(titles, cells, strict=True)
            told = [f"{title} {cell or nothing}" for title, cell in named]
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(told))
            for column, cell in enumerate(cells):
                item.setToolTip(column, plain_tip(cell))
            self._lines.append(item)
        self.addTopLevelItems(self._lines)
        self._draw_codes()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = self.topLevelItemCount() * self.sizeHintForRow(0)
        frame = 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), self.header().sizeHint().height() + rows + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, round(event.size().width() * share))

    def _draw_codes(self) -> None:
        for item in self._lines:
            item.setFont(1, self._code_font)
