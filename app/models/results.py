"""The ranked results as a flat list."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt

from app.look.icons import Icon
from app.models.rows import Index, Rows
from app.texts.in_short import place, summary_field
from app.texts.index_texts import translated
from app.texts.tool_tips import plain_tip
from app.workers.late_text import LateText
from app.workers.rendering import Rendering

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtCore import QModelIndex

    from app.content.badges import Badge
    from index.entry import ErrorEntry
    from index.search.answer import Hit


class ResultRole(IntEnum):
    """What a view may ask of a result."""

    HIT = Qt.ItemDataRole.UserRole
    BADGE = Qt.ItemDataRole.UserRole + 1
    KEPT = Qt.ItemDataRole.UserRole + 2


class ResultsModel(Rows["Hit"]):
    """One row a hit, in rank order; `set_hits` is the only way in."""

    def __init__(self) -> None:
        super().__init__()
        self._badges: Mapping[str, Badge] = {}
        self._stars: Collection[str] = ()
        self._notes: Collection[str] = ()
        self._write: Callable[[list[ErrorEntry]], Rendering] = _names

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show these hits and no others."""
        self._set_rows(hits)

    def set_badges(self, badges: Mapping[str, Badge]) -> None:
        """How the catalogs are told apart, by their ids."""
        self._badges = badges

    def set_kept(self, stars: Collection[str], notes: Collection[str]) -> None:
        """The ids of the errors with a star, and of those with a note."""
        self._stars, self._notes = stars, notes
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0), self.index(last), [ResultRole.KEPT])

    def set_writer(self, write: Callable[[list[ErrorEntry]], Rendering]) -> None:
        """How entries are written that are dragged into another program."""
        self._write = write

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return ["text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes)
        return LateText(self._write([self.entry_at(row) for row in rows]))

    def entry_at(self, row: int) -> ErrorEntry:
        """The entry of a row. Raises IndexError."""
        return self.at(row).entry

    def row_of(self, entry_id: str) -> int | None:
        """The row of the entry with this id, or None where it is not among the results."""
        return next((n for n, hit in enumerate(self._rows) if hit.entry.id == entry_id), None)

    def data(  # noqa: PLR0911  (one for each role)
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        hit = self.at(index.row())
        badge = self._badges.get(hit.entry.catalog)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return hit.entry.name
            case Qt.ItemDataRole.ToolTipRole:
                told = (hit.entry.name, place(hit.entry, badge), *map(translated, hit.why))
                return plain_tip("\n".join(filter(None, told)))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._read_out(hit.entry, badge)
            case ResultRole.HIT:
                return hit
            case ResultRole.BADGE:
                return badge
            case ResultRole.KEPT:
                kept = ((Icon.STARRED, self._stars), (Icon.NOTE, self._notes))
                return tuple(icon for icon, ids in kept if hit.entry.id in ids)
        return None

    def _read_out(self, entry: ErrorEntry, badge: Badge | None) -> str:
        """All that a row shows, as a screen reader says it."""
        parts = (
            entry.name,
            place(entry),
            summary_field(entry)[1],
            entry.code,
            badge.title if badge else "",
            self.tr("starred") if entry.id in self._stars else "",
            self.tr("with a note") if entry.id in self._notes else "",
        )
        return ", ".join(part for part in parts if part)


def _names(entries: list[ErrorEntry]) -> Rendering:
    return Rendering(lambda: "\n".join(entry.name for entry in entries))
