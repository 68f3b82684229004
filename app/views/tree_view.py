"""The tree of APIs and domains; choosing a node narrows the results to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.models.tree import Path, TreeModel, TreeRole

if TYPE_CHECKING:
    from app.theme import Look

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 27
_MARGIN = 8


class TreeDelegate(QStyledItemDelegate):
    """Paints a node: its label, its count at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.look.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self.look
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_top = not index.parent().isValid()
        count = str(index.data(TreeRole.COUNT))
        right = look.px(_MARGIN + 8)
        box = option.rect.adjusted(look.px(2), 0, -right, 0)
        painter.save()
        painter.setFont(look.font(12))
        painter.setPen(look.color("accent" if selected else "muted_raised"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        box.setRight(box.right() - look.metrics(12).horizontalAdvance(count) - look.px(6))
        font = look.font(13, bold=is_top)
        painter.setFont(font)
        painter.setPen(look.color("accent" if selected else "text"))
        label = look.metrics(13, bold=is_top).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
        painter.restore()


class TreeView(QTreeView):
    """Remembers node and folds by path, so that a filtered tree comes back as it was."""

    narrowed = Signal(object)  # range of entry numbers, None for all

    def __init__(self, model: TreeModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Tree")
        self.setAccessibleName(self.tr("APIs and domains"))
        self._tree_model = model
        self._look = look
        self._delegate = TreeDelegate(look, self)
        self._folded: set[Path] = set()
        self._node: Path = ()
        self.setItemDelegate(self._delegate)
        self.setAllColumnsShowFocus(False)
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(150)
        self._apply_look()
        model.modelReset.connect(self._restore)
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

    def forget_choice(self) -> None:
        """Back to "All errors" without narrowing anything."""
        self._node = ()
        self.setCurrentIndex(self._tree_model.index(0, 0))

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
        look = self._look
        row = QRect(0, option.rect.y(), self.viewport().width(), option.rect.height())
        box = row.adjusted(look.px(_MARGIN), look.px(1), -look.px(_MARGIN), -look.px(1))
        is_current = self.currentIndex() == index
        if is_current:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(look.color("accent_background"))
            painter.setPen(look.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, look.px(6), look.px(6))
            painter.restore()
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A small triangle before a node that can be folded, and nothing else."""
        if not self.model().hasChildren(index):
            return
        look = self._look
        reach = look.px(3)
        center = QRect(rect.right() - look.px(14), rect.y(), look.px(14), rect.height()).center()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("muted_raised"), look.px(1.5)))
        x, y = center.x(), center.y()
        across = ((x - reach, y - 1), (x, y + reach - 1), (x + reach, y - 1))
        down = ((x - 1, y - reach), (x + reach - 1, y), (x - 1, y + reach))
        corners = across if self.isExpanded(index) else down
        painter.drawPolyline([QPoint(*corner) for corner in corners])
        painter.restore()

    def _apply_look(self) -> None:
        self.setIndentation(self._look.px(18))

    def _restore(self) -> None:
        """Unfold what was not folded, and find the chosen node again after a reset."""
        model = self._tree_model
        self.blockSignals(True)
        self.expandAll()
        for path in self._folded:
            self.collapse(model.index_of(path))
        self.blockSignals(False)
        index = model.index_of(self._node) if self._node else model.index(0, 0)
        self.setCurrentIndex(index)

    def _fold(self, index: QModelIndex) -> None:
        self._folded.add(index.data(TreeRole.PATH))

    def _unfold(self, index: QModelIndex) -> None:
        self._folded.discard(index.data(TreeRole.PATH))
