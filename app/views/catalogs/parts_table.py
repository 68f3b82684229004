"""Numbers of errors by API and domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
)

from app.texts.tool_tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.look.theme import Look

PART = Qt.ItemDataRole.UserRole
"""Which API and domain a row stands for; None for both where it stands for all."""
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PartsTable(QTreeWidget):
    """A row for each API, under it one for each of its domains, with counts at the right."""

    def __init__(self, name: str, columns: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("Parts")
        self.setAccessibleName(name)
        self.setHeaderLabels(["", *columns])
        self.headerItem().setText(0, QCoreApplication.translate("PartsTable", "API and domain"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setStretchLastSection(False)
        self.header().setSectionsClickable(False)
        self.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(columns) + 1):
            self.headerItem().setTextAlignment(column, _AT_RIGHT)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self.setIndentation(look.px(16))

    def set_parts(self, parts: Iterable[tuple[str, str, Sequence[int]]], total: str) -> None:
        """These APIs and domains with their counts; `total` is what the row of all is called."""
        self.clear()
        rows = list(parts)
        all_counts = [counts for _api, _domain, counts in rows]
        whole = _row(total, _sum(all_counts), (None, None), bold=True)
        self.addTopLevelItem(whole)
        for column in range(1, self.columnCount()):
            self.setColumnHidden(column, self.columnCount() > 2 and not whole.text(column))
        for api in dict.fromkeys(api for api, _domain, _counts in rows):
            domains = [(domain, counts) for of, domain, counts in rows if of == api]
            title = api or QCoreApplication.translate("PartsTable", "No API given")
            item = _row(title, _sum([counts for _, counts in domains]), (api, None), bold=True)
            self.addTopLevelItem(item)
            for domain, counts in domains:
                named = domain or QCoreApplication.translate("PartsTable", "No domain")
                item.addChild(_row(named, counts, (api, domain)))
        self._name_rows()
        self.expandAll()
        self.setCurrentItem(whole)

    def _name_rows(self) -> None:
        """Screen readers come to a row by its first cell, and hear of all of them there."""
        head, rows = self.headerItem(), QTreeWidgetItemIterator(self)
        while (item := rows.value()) is not None:
            told = [item.text(0)]
            for column in range(1, self.columnCount()):
                if item.text(column):
                    title = head.toolTip(column) or head.text(column)
                    told.append(f"{title} {item.text(column)}")
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(told))
            rows += 1

    def chosen(self) -> tuple[str | None, str | None]:
        """API and domain of the current row."""
        item = self.currentItem()
        part: tuple[str | None, str | None] = item.data(0, PART) if item else (None, None)
        return part


def _row(
    title: str,
    counts: Sequence[int],
    part: tuple[str | None, str | None],
    *,
    bold: bool = False,
) -> QTreeWidgetItem:
    numbers = [QLocale().toString(count) if count else "" for count in counts]
    item = QTreeWidgetItem([title, *numbers])
    item.setData(0, PART, part)
    item.setToolTip(0, plain_tip(title))
    font = item.font(0)
    font.setBold(bold)
    item.setFont(0, font)
    for column in range(1, len(counts) + 1):
        item.setTextAlignment(column, _AT_RIGHT)
    return item


def _sum(counts: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*counts, strict=True)]
