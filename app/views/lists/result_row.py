"""One result as a row: name, where it lives, its message and its code, the matches marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.content.badges import COLORS
from app.models.results import ResultRole
from app.texts.in_short import place, short_api, summary_field
from app.views.lists.kept_marks import KeptMarks
from app.views.lists.line import LinePainter
from app.views.lists.row_ground import SELECTED, paint_ground

if TYPE_CHECKING:
    from app.content.badges import Badge
    from app.look.theme import Look
    from app.models.rows import Index
    from index.entry import ErrorEntry
    from index.search.answer import Hit

_Key = tuple[int, int, QStyle.StateFlag, float]
"""What tells one picture of a result from another: row, width, how it is chosen, and the scale."""

_STATES = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
_HEIGHT = 66
_MARGIN = 7
_PADDING = 10
_NARROW = 300
"""In narrower lists the place stands beside the sentence, in all others beside the name."""


class ResultDelegate(QStyledItemDelegate):
    """Paints a hit in three lines; those painted `ahead` only have to be put in place."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._lines = LinePainter()
        self._marks = KeptMarks()
        self._ahead: dict[_Key, QPixmap] = {}

    @property
    def height(self) -> int:
        """The height of every row."""
        return self.look.px(_HEIGHT)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        picture = self._ahead.get(_key(option, index, painter.device().devicePixelRatioF()))
        if picture is not None:
            painter.drawPixmap(option.rect.topLeft(), picture)
        else:
            self._paint_row(painter, option.rect, option.state, index)

    def paint_ahead(self, option: QStyleOptionViewItem, index: QModelIndex, scale: float) -> None:
        """Have this row ready, so many pixels of the screen to each of the window's."""
        picture = QPixmap(option.rect.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(option.palette.base().color())
        painter = QPainter(picture)
        self._paint_row(painter, QRect(QPoint(), option.rect.size()), option.state, index)
        painter.end()
        self._ahead[_key(option, index, scale)] = picture

    @Slot()
    def forget(self) -> None:
        """Have nothing ready: the rows look otherwise by now."""
        self._ahead.clear()

    def _paint_row(
        self,
        painter: QPainter,
        area: QRect,
        state: QStyle.StateFlag,
        index: Index,
    ) -> None:
        look = self.look
        hit: Hit = index.data(ResultRole.HIT)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        box = area.adjusted(look.px(_MARGIN), look.px(3), -look.px(_MARGIN), -look.px(3))
        painter.save()
        paint_ground(painter, box, state, look)
        self._paint_lines(
            painter,
            box.adjusted(look.px(_PADDING), look.px(3), -look.px(_PADDING), -look.px(3)),
            hit,
            index,
            selected=selected,
        )
        painter.restore()

    def _paint_lines(
        self,
        painter: QPainter,
        box: QRect,
        hit: Hit,
        index: Index,
        *,
        selected: bool,
    ) -> None:
        look, entry = self.look, hit.entry
        badge: Badge | None = index.data(ResultRole.BADGE)
        strong, muted = ("accent", "muted_raised") if selected else ("text", "muted")
        height = box.height() // 3
        name, text, code = (
            QRect(box.x(), box.y() + n * height, box.width(), height) for n in range(3)
        )
        if badge is not None:
            used = self._paint_badge(painter, code, badge, selected=selected)
            code.setRight(code.right() - used - look.px(8))
        if kept := index.data(ResultRole.KEPT):
            text.setRight(text.right() - self._marks.paint(painter, text, kept, look))
        painter.setPen(look.color(muted))
        self._paint_place(painter, name, text, entry, badge)
        field, summary = summary_field(entry)
        lines = (
            (name, entry.name, "name", look.font(13, bold=True), strong),
            (text, summary, field, look.font(12), muted),
            (code, entry.code, "code", look.code_font(11), "accent" if selected else "muted"),
        )
        for area, content, field_name, font, color in lines:
            painter.setFont(font)
            painter.setPen(look.color(color))
            self._lines.paint(painter, area, content, look, hit.marks.get(field_name, ()))

    def _paint_place(
        self, painter: QPainter, name: QRect, text: QRect, entry: ErrorEntry, badge: Badge | None
    ) -> None:
        """At the end of a line, which ends before it; the short one where the whole has no room.

        Twins tell themselves apart by nothing else, so even the longest name leaves some room.
        """
        look = self.look
        if name.width() < look.px(_NARROW):  # a sentence bears to be cut, half a name says little
            line, spare = text, text.width() // 2
        else:
            line, spare = name, name.width() - look.width(entry.name, 13, bold=True) - look.px(12)
        whole, short = place(entry, badge), short_api(entry, badge)
        shown = whole if look.width(whole, 11) <= spare else short
        room = max(spare, line.width() // 3)
        painter.setFont(look.font(11))
        area = line.adjusted(line.width() - room, 0, 0, 0)
        self._lines.paint(painter, area, shown, look, at_end=True)
        line.setRight(line.right() - min(look.width(shown, 11), room) - look.px(12))

    def _paint_badge(self, painter: QPainter, line: QRect, badge: Badge, *, selected: bool) -> int:
        """The catalog's title at the end of the line, cut to a part of it; the width used."""
        look, metrics = self.look, self.look.metrics(10)
        most = line.width() // 3
        title = metrics.elidedText(badge.title, Qt.TextElideMode.ElideRight, most)
        width, height = metrics.horizontalAdvance(title) + look.px(10), metrics.height()
        area = QRect(line.right() - width + 1, 0, width, height)
        area.moveTop(line.center().y() - height // 2)
        text, ground = COLORS[badge.kind]
        if selected and ground == SELECTED:  # of which nothing would be seen
            ground = "background"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area, look.px(4), look.px(4))
        painter.setFont(look.font(10))
        painter.setPen(look.color(text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, title)
        return width


def _key(option: QStyleOptionViewItem, index: Index, scale: float) -> _Key:
    return index.row(), option.rect.width(), option.state & _STATES, scale
