"""The list of results, in rank order; new ones come into sight together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)

from app.content.links import Where, entry_link
from app.models.results import ResultRole, ResultsModel
from app.views.controls.announcement import announce
from app.views.controls.menu_start import begin_menu
from app.views.lists.result_row import ResultDelegate
from app.workers.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from app.look.theme import Look
    from app.models.rows import Index
    from index.search.answer import Hit

_AT_ONCE = 2
"""Rows painted in one go."""


class ResultList(QListView):
    """The ranked results; the current row is the page on show."""

    chosen = Signal(int)
    typed = Signal(str)
    selected = Signal(int)  # how many rows are
    link_clicked = Signal(str, Where)  # by the middle button or Shift+Enter
    menu_wanted = Signal(QPoint)  # at this place of the screen

    def __init__(self, model: ResultsModel, look: Look) -> None:
        super().__init__()
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
        self.verticalScrollBar().setSingleStep(look.px(22))
        self.rows = Slices((), self)
        """Of painting new rows, which come into sight together."""
        model.modelReset.connect(self._renew)
        model.dataChanged.connect(self._delegate.forget)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._delegate.look = look
        self._delegate.forget()
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

    def open_apart(self) -> None:
        """Ask for the current row in a tab of its own."""
        self._open_apart(self.currentIndex())

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
        self.tell_current()

    def tell_current(self) -> None:
        """Have the current row read out, as a screen reader does only where the keyboard is."""
        if not self.hasFocus():
            announce(self, self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")

    @Slot()
    def _renew(self) -> None:
        self._count_selected()  # Qt tells of no selection that went with its rows
        self._delegate.forget()
        self.rows.start_anew(self._bring_into_sight())
        self.viewport().setUpdatesEnabled(False)  # which the end of the work before had turned on

    def _bring_into_sight(self) -> Iterator[None]:
        try:
            yield from self.paint_ahead()
        finally:
            if shiboken6.isValid(self):
                self.viewport().setUpdatesEnabled(True)

    def paint_ahead(self) -> Iterator[None]:
        """Have the rows in sight ready: all of them at once would hold up the next key."""
        self.executeDelayedItemsLayout()
        for number, row in enumerate(self._rows_in_sight(), 1):
            option, index = QStyleOptionViewItem(), self.model().index(row, 0)
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            if option.rect.isEmpty():  # fewer rows came meanwhile, or the list has no room
                return
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            self._delegate.paint_ahead(option, index, self.devicePixelRatioF())
            if number % _AT_ONCE == 0:
                yield

    def _rows_in_sight(self) -> range:
        first = max(0, self.indexAt(QPoint(0, 0)).row())
        most = self.viewport().height() // self._delegate.height + 2
        return range(first, min(first + most, self.model().rowCount()))

    def _count_selected(self) -> None:
        self.selected.emit(len(self.selectionModel().selectedIndexes()))

    def selected_rows(self) -> list[int]:
        """The selected rows, in rank order."""
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def currentChanged(
        self,
        current: Index,
        previous: Index,
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
        self._open_apart(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())
        begin_menu(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.open_apart()
        else:
            super().keyPressEvent(event)

    def _open_apart(self, index: QModelIndex) -> None:
        if index.isValid():
            hit: Hit = index.data(ResultRole.HIT)
            self.link_clicked.emit(entry_link(hit.entry.id), Where.APART)

    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)
