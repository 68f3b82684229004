"""The one box: what is typed comes out after a short pause, what is pasted comes out at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_PAUSE_MS = 80
_ROW_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class SearchBox(QLineEdit):
    """Emits `edited` for typed text, `pasted` for a paste, and keys that are the list's."""

    edited = Signal(str)
    pasted = Signal(QMimeData)
    row_key = Signal(Qt.Key)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchBox")
        self.setAccessibleName(self.tr("Search errors"))
        self.setPlaceholderText(self.tr("Type a code, a name or a message, or paste an error"))
        self.setMaxLength(10_000)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._emit_edited)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self._enter)

    def set_query(self, text: str) -> None:
        """Show this text without searching for it."""
        self._pause.stop()
        self.setText(text)
        self.setCursorPosition(0)  # of a long text the beginning is what tells

    def append(self, text: str) -> None:
        """Type this at the end, as if the keyboard had done it."""
        self.setCursorPosition(len(self.text()))
        self.insert(text)
        self._pause.start()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+C to the window where no text is selected."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and not self.hasSelectedText()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().mimeData())
        elif (
            event.key() in _ROW_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.settle()
            self.row_key.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        self.settle()
        self.entered.emit()

    def settle(self) -> None:
        """Search for what stands here now, where the pause was still running."""
        if self._pause.isActive():
            self._pause.stop()
            self._emit_edited()

    def _emit_edited(self) -> None:
        self.edited.emit(self.text())
