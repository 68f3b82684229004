"""The one box: what is typed comes out after a short pause, what is pasted comes out at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.views.controls.undo_bound import UndoBound
from app.workers.pause import pause

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.views.completion_list import CompletionList
    from index.search.complete import Completion

_PAUSE_MS = 80
_LONGEST = 10_000
_STILL_MS = 10_000
"""After so long without a key the caret blinks no more: each blink would paint the window's top."""
_ROW_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier


class SearchBox(QLineEdit):
    """Emits `edited` for typed text, `pasted` for a paste, and keys that are the list's.

    Once it knows what it may `suggest`, Tab takes the first of that; the arrows move through the
    results, which no suggestion covers then.
    """

    edited = Signal(str)
    pasted = Signal(QMimeData)
    row_key = Signal(Qt.Key)
    turned_to = Signal()
    """By the keys that lead here, or by a click."""
    entered = Signal()
    listing = Signal(QWidget)
    """The list of suggestions, made when there are the first, is to be dressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("SearchBox")
        self.setAccessibleName(self.tr("Search errors"))
        self.setPlaceholderText(self.tr("Type a code, a name or a message, or paste an error"))
        self.setMaxLength(_LONGEST)
        UndoBound(self)
        self._pause = pause(self, _PAUSE_MS, self._emit_edited)
        self._flash = QApplication.cursorFlashTime()
        self._still = pause(self, _STILL_MS, partial(QApplication.setCursorFlashTime, 0))
        self._complete: Callable[[str, int], Sequence[Completion]] = lambda _text, _caret: ()
        self._suggestions: CompletionList | None = None
        self._holds_paste = False
        self.textEdited.connect(self._on_edited)

    def set_query(self, text: str, *, pasted: bool = False) -> None:
        """Show this text, typed or pasted, without searching for it."""
        self._pause.stop()
        self._offer(())
        self.setText(text)
        if pasted:
            self.setCursorPosition(0)  # of a long text the beginning is what tells
            # From beyond the end of a shorter text Qt scrolls to its end when it paints, and only
            # the next time to the caret.
            self.grab(QRect(0, 0, 1, 1))
        self._holds_paste = pasted

    @property
    def holds_paste(self) -> bool:
        """Whether some of a pasted text may still stand here, between what was typed."""
        return self._holds_paste

    def take_focus(self) -> None:
        """Have the keyboard, the text selected; of what was pasted the beginning stays in sight."""
        self.setFocus()
        self.selectAll()
        if self._holds_paste:
            self.setSelection(len(self.text()), -len(self.text()))
        self.turned_to.emit()

    def append(self, text: str) -> None:
        """Go on typing here, this first, at the end."""
        self.setFocus()
        self.setCursorPosition(len(self.text()))
        self.insert(text)
        self._pause.start()

    def begin(self, text: str) -> None:
        """Begin another text here, with this."""
        self.take_focus()
        self.insert(text)
        self._on_edited(self.text())

    def settle(self) -> None:
        """Search for what stands here now, where the pause was still running."""
        if self._pause.isActive():
            self._pause.stop()
            self._emit_edited()

    def suggest(self, complete: Callable[[str, int], Sequence[Completion]]) -> None:
        """Suggest what this knows of text and caret, from the next key on."""
        self._complete = complete

    def event(self, event: QEvent) -> bool:
        """Take Tab and Esc while there are suggestions; leave Ctrl+C where nothing is selected."""
        if not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.type() is QEvent.Type.ShortcutOverride:
            if event.matches(QtGui.QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self._is_suggesting:
                event.accept()
                return True
        if event.type() is QEvent.Type.KeyPress and self._take_key(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._blink()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QtGui.QKeySequence.StandardKey.Paste):
            if not event.isAutoRepeat():  # each might have to wait for the clipboard's owner
                self._paste(QtGui.QClipboard.Mode.Clipboard)
        elif event.key() in _ROW_KEYS and plain:
            self.settle()
            self._offer(())  # they would cover the results that are looked at now
            self.deselect()  # Ctrl+C is for the result from here on
            self.row_key.emit(Qt.Key(event.key()))
        elif event.key() in _ENTER and plain:
            self.settle()
            self.entered.emit()
        elif event.matches(QtGui.QKeySequence.StandardKey.Delete) and event.modifiers() & _CONTROL:
            event.ignore()  # a command's key, also while there is nothing to do it to
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, its "Paste" being the box's own."""
        from app.views.controls.menu_start import begin_menu  # noqa: PLC0415
        from app.views.controls.pasting import read_for  # noqa: PLC0415

        if read_for(self) is None:
            return  # Qt would look into the clipboard before it shows the menu
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                mode = QtGui.QClipboard.Mode.Clipboard
                action.triggered.connect(partial(self._paste, mode))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        begin_menu(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.turned_to.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self._paste(QtGui.QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()  # the window takes what is dropped anywhere

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._blink()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink()
        self._still.stop()  # other fields blink as they are used to
        self._offer(())

    def _blink(self) -> None:
        QApplication.setCursorFlashTime(self._flash)
        self._still.start()

    def _paste(self, mode: QtGui.QClipboard.Mode, *_checked: bool) -> None:
        from app.views.controls.pasting import read_for  # noqa: PLC0415  (with the first paste)

        if (mime := read_for(self, mode)) is not None:
            self.pasted.emit(mime)

    def _offer(self, completions: Sequence[Completion]) -> None:
        """Suggest these ways to go on; none takes the suggestions away."""
        if self._suggestions is None:
            if not completions:
                return
            from app.views.completion_list import CompletionList  # noqa: PLC0415

            self._suggestions = CompletionList(self.window())
            self.listing.emit(self._suggestions)
            self._suggestions.chosen.connect(self._take)
        below = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        self._suggestions.offer(completions, below)

    @property
    def _is_suggesting(self) -> bool:
        return self._suggestions is not None and self._suggestions.isVisible()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was the suggestions'."""
        suggestions = self._suggestions
        if suggestions is None or not suggestions.isVisible():
            return False
        if event.key() == Qt.Key.Key_Tab:
            suggestions.take_first()
        elif event.key() == Qt.Key.Key_Escape:
            suggestions.hide()
        else:
            return False
        return True

    def _take(self, completion: Completion) -> None:
        """Put the suggestion in place, as if it had been typed."""
        text = self.text()
        head = text[: completion.start] + completion.text
        self.setText(head + text[completion.end :].lstrip())
        self.setCursorPosition(len(head))
        self._on_edited(self.text())

    def _on_edited(self, text: str) -> None:
        if self._holds_paste and len(text) <= 1:
            # Emptied, or filled anew from its first letter; Ctrl+Z brings no paste back.
            self._holds_paste = False
            self.setText(text)
        self._pause.start()
        self._offer(self._complete(self.text(), self.cursorPosition()))

    def _emit_edited(self) -> None:
        self.edited.emit(self.text())
