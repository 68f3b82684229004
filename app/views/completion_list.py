"""Under the search box: what could be written next, a filter's name or its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.controls.announcement import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.search.complete import Completion

_MOST_ROWS = 8
_WIDTH = 320


class CompletionList(QListWidget):
    """Never takes the focus: the box keeps it and sends the keys that are this list's.

    So screen readers are told what is suggested, once while it stays, and what was taken.
    """

    chosen = Signal(object)  # Completion

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._told = ""
        self.setObjectName("Completions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)  # else every one would be measured
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.hide()

    def offer(self, completions: Sequence[Completion], at: QPoint) -> None:
        """Show these at a point of the parent; none hides the list."""
        self.clear()
        for completion in completions:
            self.addItem(_item_of(completion))
        self.setVisible(bool(completions))
        if not completions:
            self._told = ""
            return
        self.setCurrentRow(0)
        self._tell()
        rows = min(len(completions), _MOST_ROWS)
        frame = 2 * self.frameWidth()
        width = max(_WIDTH, self.sizeHintForColumn(0) + frame)
        height = rows * self.sizeHintForRow(0) + frame
        self.setGeometry(at.x(), at.y(), min(width, self._over.width() - at.x()), height)
        self.raise_()

    def take_first(self) -> None:
        """Choose what is on top, which typing on may change."""
        announce(self, self._spoken)
        self._choose(self.currentItem())

    @property
    def _spoken(self) -> str:
        """The current suggestion as it is read out."""
        return str(self.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    def _tell(self) -> None:
        """Say what Tab would take: once, not at every letter that changes nothing."""
        said = self.tr("%Ln suggestions; Tab takes %1", "", self.count())
        told = filled(said, self._spoken)
        if told != self._told:
            announce(self, told)
        self._told = told

    def _choose(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _item_of(completion: Completion) -> QListWidgetItem:
    parts = [part for part in (completion.text.strip(), translated(completion.meaning)) if part]
    item = QListWidgetItem("   ".join(parts))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(parts))
    item.setData(Qt.ItemDataRole.UserRole, completion)
    return item
