"""A difference in one line: its sign, the error's name, and at the end where the error lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.models.differences import DifferenceRole
from app.texts.in_short import place

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from app.look.theme import Look
    from index.compare.kinds import Row

_SIGN = 20
_PADDING = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DifferenceDelegate(QStyledItemDelegate):
    """The style draws the row, this its columns; a place that finds no room gives way."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._view = parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self.look
        row: Row = index.data(DifferenceRole.ROW)
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        drawn.text = ""
        control = QStyle.ControlElement.CE_ItemViewItem
        self._view.style().drawControl(control, drawn, painter, self._view)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        line = option.rect.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        painter.save()
        painter.setFont(look.font(11))
        painter.setPen(look.color("muted_raised" if selected else "muted"))
        where = place(row.entry)
        width = look.width(where, 11)
        name = look.width(row.entry.name, 13)
        if look.px(_SIGN) + name + look.px(_SIGN) + width <= line.width():
            painter.drawText(line, _RIGHT, where)
        painter.setFont(look.font(13))
        painter.setPen(look.color("accent" if selected else "text"))
        painter.drawText(line, _LEFT, row.kind.value)
        rest = line.adjusted(look.px(_SIGN), 0, 0, 0)
        rest = QStyle.visualRect(option.direction, line, rest)
        elided = look.metrics(13).elidedText(
            row.entry.name, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, _LEFT, elided)
        painter.restore()
