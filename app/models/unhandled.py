"""The errors of a part of the catalog whose codes stand nowhere in a code base."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.models.results import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class UnhandledModel(QAbstractListModel):
    """One row an error."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[ErrorEntry] = ()

    def set_entries(self, entries: Sequence[ErrorEntry]) -> None:
        """Show these errors."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def code_at(self, row: int) -> str:
        """The code in this row. Raises IndexError."""
        return self._entries[row].code

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.code}   {entry.name}   {place(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return entry.long_message or entry.short_message or entry.description
        return None
