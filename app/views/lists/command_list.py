"""A list of commands: title, menu and keys of each, those not possible now greyed."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.models.commands import Command, CommandRole, CommandsModel
from app.views.lists.line import LinePainter
from app.views.lists.row_ground import paint_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.look.theme import Look
    from app.models.rows import Index

ROW_HEIGHT = 34
_MARGIN = 6
_PADDING = 10
_CAPS = 132


class CommandDelegate(QStyledItemDelegate):
    """Paints a command in one line, its keys as caps at the end of it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._lines = LinePainter()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self.look
        command: Command = index.data(CommandRole.COMMAND)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(look.px(_MARGIN), look.px(1), -look.px(_MARGIN), -look.px(1))
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the results are drawn
        paint_ground(painter, box, option.state, look)
        line = box.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        self._paint_line(painter, line, command, selected=selected)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, line: QRect, command: Command, *, selected: bool
    ) -> None:
        look = self.look
        free = paint_caps(painter, line, command.keys, look, selected=selected)
        # The menus stand in one column, whatever keys come after them.
        column = min(line.right() - look.px(_CAPS), free)
        muted = "muted_raised" if selected else "muted"
        title_font, menu_font = look.font(13), look.font(11)
        menu_width = QFontMetrics(menu_font).horizontalAdvance(command.menu)
        title = " · ".join(filter(None, (command.title, command.state)))
        title_width = QFontMetrics(title_font).horizontalAdvance(title)
        if title_width + menu_width + look.px(20) <= column - line.left():
            painter.setFont(menu_font)
            painter.setPen(look.color(muted))
            beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            line.setRight(column)
            painter.drawText(line.adjusted(0, 0, -look.px(4), 0), beside, command.menu)
            line.setRight(column - menu_width - look.px(12))
        else:
            line.setRight(free)
        painter.setFont(title_font)
        usual = "accent" if selected else "text"
        painter.setPen(look.color(usual if command.is_enabled else muted))
        self._lines.paint(painter, line, title, look, command.marks)


class CommandList(QListView):
    """Commands of a model; the current row is the one that is meant."""

    def __init__(self, model: CommandsModel, look: Look) -> None:
        super().__init__()
        self.setObjectName("Commands")
        self.setAccessibleName(self.tr("Commands"))
        self._delegate = CommandDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._delegate.look = look
        self.verticalScrollBar().setSingleStep(look.px(ROW_HEIGHT))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def choose(self, row: int) -> None:
        """Make this row the current one and bring it in sight."""
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)


def paint_caps(
    painter: QPainter, line: QRect, keys: tuple[str, ...], look: Look, *, selected: bool
) -> int:
    """Paint keys as caps at the end of the line; how far to the right there is room left.

    Those that take more than half of it are left out, the last ones first.
    """
    painter.setFont(look.font(11))
    metrics = painter.fontMetrics()
    right = line.right()
    height = metrics.height() + look.px(4)
    widths = [metrics.horizontalAdvance(key) + look.px(12) for key in keys]
    ends = accumulate(widths, lambda end, width: end + look.px(4) + width)
    fitting = sum(end <= line.width() // 2 for end in ends)
    for key, width in zip(keys[:fitting][::-1], widths[:fitting][::-1], strict=True):
        top = line.y() + (line.height() - height) // 2
        cap = QRect(right - width, top, width, height)
        painter.setPen(look.color("accent" if selected else "line"))
        painter.setBrush(look.color("field"))
        painter.drawRoundedRect(cap, look.px(4), look.px(4))
        painter.setPen(look.color("accent" if selected else "muted_raised"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        right -= width + look.px(4)
    return right - look.px(4)
