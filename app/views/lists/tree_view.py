"""The tree of APIs and domains; choosing a node narrows the results to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.models.tree import TreeModel, TreeRole
from app.views.lists.line import LinePainter

if TYPE_CHECKING:
    from app.look.theme import Look
    from app.models.outline import Path
    from app.models.rows import Index

_ROW_HEIGHT = 27
_MARGIN = 8
_READABLE = 56
"""So much of a name is to be seen, before the count."""
_MOST_ROWS = 1_200
"""Rows that are unfolded unasked; more would be laid out anew at each letter typed."""


class TreeDelegate(QStyledItemDelegate):
    """Gives every row its height; the tree paints the rows itself."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.px(_ROW_HEIGHT))


class TreeView(QTreeView):
    """Remembers node and folds by path, so that a filtered tree comes back as it was."""

    narrowed = Signal(object)  # range of entry numbers, None for all

    def __init__(self, model: TreeModel, look: Look) -> None:
        super().__init__()
        self.setObjectName("Tree")
        self.setAccessibleName(self.tr("APIs and domains"))
        self._tree_model = model
        self._look = look
        self._delegate = TreeDelegate(look, self)
        self._lines = LinePainter()
        self._folded: set[Path] = set()
        self._unfolded: set[Path] = set()
        self._node: Path = ()
        self.setItemDelegate(self._delegate)
        self.setAllColumnsShowFocus(False)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._apply_look()
        model.modelReset.connect(self._restore)
        model.recounted.connect(self.viewport().update)
        self.collapsed.connect(self._fold)
        self.expanded.connect(self._unfold)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = self._delegate.look = look
        self._apply_look()
        self.scheduleDelayedItemsLayout()

    def choose(self, path: Path) -> None:
        """Narrow to this node, if it is on show; the empty path stands for all errors."""
        index = self._tree_model.index_of(path) if path else self._tree_model.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def begin_at(self, path: Path) -> None:
        """Have this for the node without narrowing anything; one that is yet to come, then."""
        self._node = path
        index = self._tree_model.index_of(path) if path else self._tree_model.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    @property
    def node(self) -> Path:
        """The chosen node; empty for "All errors"."""
        return self._node

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        is_all = not current.parent().isValid() and current.row() == 0
        node: Path = () if is_all else current.data(TreeRole.PATH)
        if node != self._node:
            self._node = node
            self.narrowed.emit(None if is_all else current.data(TreeRole.RANGE))

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """All of a row at once: through delegate and style it would take twice as long."""
        look = self._look
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        is_current = self.currentIndex() == index
        path: Path = index.data(TreeRole.PATH)
        left = len(path) * self.indentation()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setBrush(look.color("accent_background"))
            painter.setPen(look.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            box = row.adjusted(look.px(_MARGIN), look.px(1), -look.px(_MARGIN), -look.px(1))
            painter.drawRoundedRect(box, look.px(6), look.px(6))
        if self.model().hasChildren(index):
            self._paint_branch(painter, left, row.center().y(), is_open=self.isExpanded(index))
        box = row.adjusted(left + look.px(2), 0, -look.px(_MARGIN + 8), 0)
        self._paint_texts(painter, box, path, index.data(TreeRole.COUNT), is_current=is_current)

    def _paint_branch(self, painter: QPainter, right: int, y: int, *, is_open: bool) -> None:
        """A small triangle before a node that can be folded."""
        look = self._look
        reach = look.px(3)
        x = right - look.px(7)
        painter.setPen(QPen(look.color("muted_raised"), look.px(1.5)))
        across = ((x - reach, y - 1), (x, y + reach - 1), (x + reach, y - 1))
        down = ((x - 1, y - reach), (x + reach - 1, y), (x - 1, y + reach))
        painter.drawPolyline([QPoint(*corner) for corner in (across if is_open else down)])

    def _paint_texts(
        self, painter: QPainter, box: QRect, path: Path, count: int, *, is_current: bool
    ) -> None:
        """The label, and the count at the right unless that would leave nothing to read of it."""
        look, label, number = self._look, path[-1], str(count)
        beside = look.width(number, 12) + look.px(6)
        if box.width() - beside >= look.px(_READABLE):
            painter.setFont(look.font(12))
            painter.setPen(look.color("accent" if is_current else "muted_raised"))
            self._lines.paint(painter, box, number, look, at_end=True)
            box.setRight(box.right() - beside)
        painter.setFont(look.font(13, bold=len(path) == 1))
        painter.setPen(look.color("accent" if is_current else "text"))
        self._lines.paint(painter, box, label, look, keeps_end=True)  # neighbours often begin alike

    def _apply_look(self) -> None:
        self.setIndentation(self._look.px(18))

    def _restore(self) -> None:
        """Unfold what fits and was not folded, and find the chosen node again after a reset."""
        model = self._tree_model
        self.blockSignals(True)
        if (depth := model.depth_within(_MOST_ROWS)) > 1:
            self.expandToDepth(depth - 2)
        for path in self._unfolded:
            self.expand(model.index_of(path))
        for path in self._folded:
            self.collapse(model.index_of(path))
        self.blockSignals(False)
        index = model.index_of(self._node) if self._node else model.index(0, 0)
        self.setCurrentIndex(index)

    def _fold(self, index: QModelIndex) -> None:
        self._folded.add(path := index.data(TreeRole.PATH))
        self._unfolded.discard(path)

    def _unfold(self, index: QModelIndex) -> None:
        self._unfolded.add(path := index.data(TreeRole.PATH))
        self._folded.discard(path)
