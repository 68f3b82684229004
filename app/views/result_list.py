"""The list of results: name, where it lives, its message and its code, the matches marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.badges import COLORS
from app.links import apart, entry_link
from app.models.results import ResultRole, ResultsModel, place, short_api, summary_field
from app.views.announcement import announce
from app.views.kept_marks import KeptMarks
from app.views.line import paint_line
from app.views.row_ground import paint_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter

    from app.badges import Badge
    from app.theme import Look
    from index.entry import ErrorEntry
    from index.search.answer import Hit

_ROW_HEIGHT = 66
_NARROWEST = 200
_MARGIN = 7
_PADDING = 10


class ResultDelegate(QStyledItemDelegate):
    """Paints a hit in three lines."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self._marks = KeptMarks()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self.look.px(_ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = self.look
        hit: Hit = index.data(ResultRole.HIT)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(look.px(_MARGIN), look.px(3), -look.px(_MARGIN), -look.px(3))
        painter.save()
        paint_ground(painter, box, option.state, look)
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
        index: QModelIndex | QPersistentModelIndex,
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
        name_font = look.font(13, bold=True)
        spare = name.width() - look.width(entry.name, 13, bold=True) - look.px(12)
        used = self._paint_place(painter, name, entry, spare, muted)
        name.setRight(name.right() - used)
        if badge is not None:
            code.setRight(code.right() - self._paint_badge(painter, code, badge) - look.px(8))
        if kept := index.data(ResultRole.KEPT):
            text.setRight(text.right() - self._marks.paint(painter, text, kept, look))
        if not used:  # twins tell themselves apart by nothing else; a sentence bears to be cut
            used = self._paint_place(painter, text, entry, text.width() // 2, muted)
            text.setRight(text.right() - used - look.px(8))
        field, summary = summary_field(entry)
        lines = (
            (name, entry.name, "name", name_font, strong),
            (text, summary, field, look.font(12), muted),
            (code, entry.code, "code", look.code_font(11), "accent" if selected else "muted"),
        )
        for area, content, field_name, font, color in lines:
            painter.setFont(font)
            painter.setPen(look.color(color))
            paint_line(painter, area, content, look, hit.marks.get(field_name, ()))

    def _paint_place(
        self, painter: QPainter, box: QRect, entry: ErrorEntry, spare: int, color: str
    ) -> int:
        """Where the error lives, as much of it as the name leaves room for; the width used."""
        look = self.look
        texts = (place(entry), short_api(entry))
        shown = next((text for text in texts if look.width(text, 11) <= spare), "")
        painter.setFont(look.font(11))
        painter.setPen(look.color(color))
        paint_line(painter, box, shown, look, at_end=True)
        return look.width(shown, 11)

    def _paint_badge(self, painter: QPainter, line: QRect, badge: Badge) -> int:
        """The catalog's title at the end of the line, cut to a part of it; the width used."""
        look, metrics = self.look, self.look.metrics(10)
        most = line.width() // 3
        title = metrics.elidedText(badge.title, Qt.TextElideMode.ElideRight, most)
        width, height = metrics.horizontalAdvance(title) + look.px(10), metrics.height()
        area = QRect(line.right() - width + 1, 0, width, height)
        area.moveTop(line.center().y() - height // 2)
        text, ground = COLORS[badge.kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area, look.px(4), look.px(4))
        painter.setFont(look.font(10))
        painter.setPen(look.color(text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, title)
        return width


class ResultList(QListView):
    """The ranked results; the current row is the page on show."""

    chosen = Signal(int)
    typed = Signal(str)
    selected = Signal(int)  # how many rows are
    link_clicked = Signal(str)  # by the middle button: to be followed apart

    def __init__(self, model: ResultsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Results")
        self.setAccessibleName(self.tr("Results"))
        self._delegate = ResultDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._count_selected)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumWidth(look.px(_NARROWEST))
        self.verticalScrollBar().setSingleStep(look.px(22))

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._delegate.look = look
        self.setMinimumWidth(look.px(_NARROWEST))
        self.verticalScrollBar().setSingleStep(look.px(22))
        self.scheduleDelayedItemsLayout()

    def choose(self, row: int) -> None:
        """Make this row the current one, alone selected and in sight."""
        index = self.model().index(row, 0)
        if index.isValid():
            # The view's own way would ask which keys are held, and with Ctrl select one more.
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, alone)
            self.scrollTo(index)

    def move(self, key: Qt.Key) -> None:  # type: ignore[override]
        """Move the current row as the key says, as if the list had the focus."""
        # QListView would ask for every row whether it may be chosen.
        page = max(1, self.viewport().height() // self.sizeHintForRow(0) - 1)
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
        }[key]
        last = self.model().rowCount() - 1
        self.choose(max(0, min(self.currentIndex().row() + step, last)))
        if not self.hasFocus():  # a screen reader hears of a row only where the keyboard is
            announce(self, self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _count_selected(self) -> None:
        self.selected.emit(len(self.selectionModel().selectedIndexes()))

    def selected_rows(self) -> list[int]:
        """The selected rows, in rank order."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.MiddleButton:  # which chooses nothing here
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            hit: Hit = index.data(ResultRole.HIT)
            self.link_clicked.emit(apart(entry_link(hit.entry.id)))

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)
