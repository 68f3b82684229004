"""Find in page: a bar under the page that walks through the places where a text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QWidget

from app.views.controls.announcement import announce
from app.views.controls.button import Button
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.line_edit import LineEdit
from app.views.page.occurrences import Occurrence, occurrences
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.look.theme import Look

_MARGIN = 80
_MOST_MARKED = 500
"""Of many more, as of a letter in a long paste, each step would take its time."""
_LEAST = 140
"""The box is no narrower beside what it finds."""


class FindBar(QWidget):
    """Searches the texts on show in a widget, in reading order; Esc in it closes it."""

    closed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setObjectName("FindBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self._at = -1
        self._box = LineEdit()
        self._box.setPlaceholderText(self.tr("Find in page"))
        self._box.setAccessibleName(self.tr("Find in page"))
        self._box.textChanged.connect(self._restart)
        self._box.returnPressed.connect(self.next)
        self._count = ElidedLabel()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addWidget(self._box, 1)
        self._rest = QHBoxLayout()
        self._rest.addWidget(self._count, 1)
        self._layout.addLayout(self._rest)
        self._add_buttons()
        self._margins = (0, 0, 0)
        """At the sides in a wide bar and in a narrow one, and above and below."""
        self._least = 0
        self.hide()

    def _add_buttons(self) -> None:
        """Signs, because in some languages the words would leave no room for the box."""
        for sign, title, slot in (
            ("↑", self.tr("Previous"), self.previous),
            ("↓", self.tr("Next"), self.next),
            ("✕", self.tr("Close"), self.close_bar),
        ):
            button = Button(sign)
            button.setToolTip(title)
            button.setAccessibleName(title)
            button.clicked.connect(slot)
            self._rest.addWidget(button)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._margins = (look.px(28), look.px(8), look.px(6))
        self._least = look.px(_LEAST)
        self._layout.setSpacing(look.px(6))
        self._rest.setSpacing(look.px(6))
        self._arrange()
        self._mark(self._found() if self.isVisible() else [])  # in the colours of now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where they would leave the box no room, count and buttons stand below it."""
        wide, slim, height = self._margins
        needed = 2 * wide + self._least + self._layout.spacing() + self._rest.sizeHint().width()
        is_beside = needed <= self.width()
        side = wide if is_beside else slim
        self._layout.setContentsMargins(side, height, side, height)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)

    def open_bar(self) -> None:
        """Show the bar with its text selected."""
        self.show()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()
        self._restart()

    def close_bar(self) -> None:
        """Hide the bar; what it selected stays selected, to be copied."""
        self._mark([])
        self.hide()
        self.closed.emit()

    def next(self) -> None:
        """Go to the next place, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous place, from the first to the last."""
        self._step(-1)

    def recount(self) -> None:
        """There are other texts: count anew, leave them as they are and say nothing."""
        if self.isVisible():
            self._at = -1
            found = self._found()
            self._mark(found)
            self._count.setText(self._counted(len(found)))

    def event(self, event: QEvent) -> bool:
        """Esc closes the bar and does not reach the window's own Esc."""
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        ):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.close_bar()
            return True
        return super().event(event)

    def _restart(self) -> None:
        self._at = -1
        self._step(1)

    def _step(self, by: int) -> None:
        if self.isHidden():
            self.open_bar()
            return
        for block in self._blocks():
            block.setTextCursor(QTextCursor(block.document()))
        found = self._found()
        self._mark(found)
        if found:
            begun = self._at if self._at >= 0 or by > 0 else 0
            self._at = (begun + by) % len(found)
            _select(*found[self._at])
        self._count.setText(self._counted(len(found)))
        announce(self._count, self._count.text())

    def _counted(self, count: int) -> str:
        """How many places there are, and at which of them the reader is."""
        if not count:
            return self.tr("not found") if self._box.text() else ""
        return str(count) if self._at < 0 else f"{self._at + 1} / {count}"

    def _mark(self, found: Sequence[tuple[TextBlock, Occurrence]]) -> None:
        """Have what was found stand out, wherever it is on the page."""
        places: dict[TextBlock, list[Occurrence]] = {block: [] for block in self._blocks()}
        for block, place in found[:_MOST_MARKED]:
            places[block].append(place)
        for block, of_block in places.items():
            block.mark_found(of_block)

    def _blocks(self) -> list[TextBlock]:
        return [block for block in self._page.findChildren(TextBlock) if block.isVisible()]

    def _found(self) -> list[tuple[TextBlock, Occurrence]]:
        sought = self._box.text()
        return [
            (block, place)
            for block in self._blocks()
            for place in occurrences(sought, block.document().toPlainText())
        ]


def _select(block: TextBlock, place: Occurrence) -> None:
    cursor = QTextCursor(block.document())
    cursor.setPosition(place.start)
    cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
    block.setTextCursor(cursor)
    _scroll_to(block, cursor)


def _scroll_to(block: TextBlock, cursor: QTextCursor) -> None:
    """Bring the place into sight in the scroll area around the block."""
    area: QWidget | None = block.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea) and (sheet := area.widget()) is not None:
        at = block.mapTo(sheet, block.cursorRect(cursor).center())
        area.ensureVisible(0, at.y(), 0, _MARGIN)
