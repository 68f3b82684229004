"""The errors of a part of the catalog whose codes stand nowhere in a code base."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.models.rows import Index, Rows
from app.texts.in_short import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry


class UnhandledModel(Rows["ErrorEntry"]):
    """One row an error."""

    def set_entries(self, entries: Sequence[ErrorEntry]) -> None:
        """Show these errors."""
        self._set_rows(entries)

    def code_at(self, row: int) -> str:
        """The code in this row. Raises IndexError."""
        return self.at(row).code

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.code}   {entry.name}   {place(entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return entry.long_message or entry.short_message or entry.description
        return None
