"""Text fields take from the clipboard what is had in time; Qt's own way may hold them up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from app.clipboard.contents import CLIPBOARD, SELECTION, Clipboard, ClipboardError
from app.views.controls.announcement import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QDialog

LONGEST_LINE = 4_096
"""Letters, of names, queries and paths. Qt lays all of a field out at every change and painting:
a file that was pasted would hold up each key."""


class PasteGuard(QObject):
    """Has the fields of Qt's own dialogs take from the clipboard as the program's fields do.

    It watches over those that the dialog has by now; a desktop's dialog has none.
    """

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        for field in dialog.findChildren(QLineEdit):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return isinstance(watched, QLineEdit) and takes(watched, event)


def takes(field: QLineEdit | QPlainTextEdit, event: QEvent) -> bool:
    """Whether this event has to do with the clipboard, and nothing is left to do about it."""
    if field.isReadOnly():
        return False
    if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
        is_paste = event.matches(QKeySequence.StandardKey.Paste)
        # Of a key that is held down only the first: each might have to wait for the owner.
        return is_paste and (event.isAutoRepeat() or _paste(field, CLIPBOARD))
    if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
        is_wanted = QGuiApplication.clipboard().supportsSelection()
        return (
            is_wanted and event.button() is Qt.MouseButton.MiddleButton and _paste_at(field, event)
        )
    # Qt looks into the clipboard before it shows the menu.
    return event.type() is QEvent.Type.ContextMenu and read_for(field) is None


def read_for(field: QWidget, mode: QClipboard.Mode = CLIPBOARD) -> QMimeData | None:
    """What is there; None where it is not to be had, which is told below the field."""
    try:
        return Clipboard().read(mode)
    except ClipboardError as error:
        sentence = str(error)
    QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), sentence, field)
    announce(field, sentence)
    return None


def _paste_at(field: QLineEdit | QPlainTextEdit, event: QMouseEvent) -> bool:
    if isinstance(field, QPlainTextEdit):
        field.setTextCursor(field.cursorForPosition(event.position().toPoint()))
    else:
        field.deselect()
    return _paste(field, SELECTION)


def _paste(field: QLineEdit | QPlainTextEdit, mode: QClipboard.Mode) -> bool:
    if (mime := read_for(field, mode)) is None:
        return True
    if isinstance(field, QPlainTextEdit):
        field.insertFromMimeData(mime)
    else:
        field.insert(mime.text()[:LONGEST_LINE])
    return True
