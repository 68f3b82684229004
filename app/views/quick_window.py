"""Quick look-up: just the box and the best results, above every other window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.views.controls.announcement import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.look.theme import Look
    from app.views.lists.result_list import ResultList
    from app.views.search_box import SearchBox

ROWS = 5

_WIDTH = 560
_ROW_HEIGHT = 66
_BOX_HEIGHT = 40
_LIST_TOP = 4


class QuickWindow(QWidget):
    """Enter opens, the copy key copies, Esc closes; it decides nothing itself."""

    opened = Signal()
    copied = Signal()
    left = Signal()

    def __init__(self, box: SearchBox, results: ResultList, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setObjectName("Quick")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Quick look-up"))
        self.box, self.list = box, results
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(box)
        self._layout.addWidget(results, 1)
        self._keys = QLabel()
        self.tell_keys(is_found=True)
        self._keys.setProperty("kind", "muted")
        self._keys.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout.addWidget(self._keys)
        self._wanted = self.sizeHint()
        box.installEventFilter(self)
        results.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self.list.set_look(look)
        margin, spacing, box = look.px(12), look.px(8), look.px(_BOX_HEIGHT)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(spacing)
        self.box.setFixedHeight(box)
        rows = ROWS * look.px(_ROW_HEIGHT) + look.px(_LIST_TOP)
        keys = self._keys.sizeHint().height()
        self._wanted = QSize(look.px(_WIDTH), 2 * (margin + spacing) + box + rows + keys)

    def tell_keys(self, *, is_found: bool) -> None:
        """What the keys do; where nothing is found, that is told first."""
        if is_found:
            self._keys.setText(self.tr("Enter opens it  ·  Ctrl+C copies it  ·  Esc closes"))
            return
        self._keys.setText(self.tr("Nothing found  ·  Enter asks the big window  ·  Esc closes"))
        announce(self._keys, self._keys.text())

    def pop_up(self) -> None:
        """Show in the upper middle of the screen, whole, the text selected."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        size = self._wanted.boundedTo(screen.size())
        spare = screen.size() - size
        left, top = spare.width() // 2, min(screen.height() // 5, spare.height())
        self.setGeometry(QRect(screen.topLeft() + QPoint(left, top), size))
        self.show()
        self.raise_()
        self.activateWindow()
        self.box.setFocus()
        self.box.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The keys of this window, wherever in it the keyboard is."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and not self.box.hasSelectedText():
            self.copied.emit()
        else:
            return False
        return True
