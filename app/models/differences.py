"""The differences between two editions as a flat list, of one kind or one domain where wanted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.models.rows import Index, Rows
from app.texts.in_short import place
from app.texts.tool_tips import plain_tip
from index.compare.kinds import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.compare.kinds import Kind


class DifferenceRole(IntEnum):
    """What the model has beside texts."""

    ROW = Qt.ItemDataRole.UserRole + 1


class DifferencesModel(Rows[Row]):
    """One row a difference; `titles` are the kinds as they are spoken."""

    def __init__(self, titles: dict[Kind, str]) -> None:
        super().__init__()
        self._titles = titles
        self._all: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show all of these."""
        self._all = rows
        self.narrow(None, (None, None))

    def narrow(self, kind: Kind | None, part: tuple[str | None, str | None]) -> None:
        """Show those of this kind and of this API and domain; None stands for any."""
        api, domain = part
        self._set_rows(
            [
                row
                for row in self._all
                if kind in (None, row.kind)
                and api in (None, row.entry.api)
                and domain in (None, row.entry.domain)
            ]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.at(index.row())
        match role:
            case DifferenceRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.kind.value}  {row.entry.name}     {place(row.entry)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._titles[row.kind]}: {row.entry.name}, {place(row.entry)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{self._titles[row.kind]}: {row.entry.name}\n{place(row.entry)}")
        return None
