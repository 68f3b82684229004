"""What every flat list on show is: things in their order, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
"""What Qt asks about."""

NOWHERE = QModelIndex()
"""The parent of what has none."""

T = TypeVar("T")


class Rows(QAbstractListModel, Generic[T]):
    """A list of which a subclass tells the texts; `_set_rows` is the only way in."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[T] = ()

    def at(self, row: int) -> T:
        """What stands in this row. Raises IndexError."""
        return self._rows[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def _set_rows(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
