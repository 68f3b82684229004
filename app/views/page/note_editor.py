"""Where a note is written: as high as its text."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from app.views.controls.focus_ring import AWAY
from app.views.controls.menu_start import begin_menu
from app.views.controls.pasting import takes
from app.views.text.document_parts import blocks_of
from app.views.text.markdown_block import LONGEST
from app.views.text.run_writer import wrap_mode

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QResizeEvent, QWheelEvent

_PARAGRAPH, _LINE = "\u2029", "\u2028"
"""What Qt has in place of line ends."""
_MOST_LINES = 40


class NoteEditor(QPlainTextEdit):
    """As high as its text, from one line up, so that the page scrolls and not the note.

    A long one scrolls by itself: Qt lays out what is in sight, and all of it would take long.
    """

    entered = Signal()
    left = Signal()
    typed = Signal()
    """The text is another one, and not by `set_text`."""
    shortened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._is_long = self._is_given = False
        self.setTabChangesFocus(True)
        self.setObjectName("Note")
        self.document().setDocumentMargin(0)  # as the texts of the other panes
        self.textChanged.connect(self._take_change)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Esc and Ctrl+Enter only leave the note; the window's do something to the error."""
        if isinstance(event, QKeyEvent) and _is_done(event):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.leave()
            return True
        return takes(self, event) or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        return takes(self, event) or super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        super().contextMenuEvent(event)
        begin_menu(event)

    def leave(self) -> None:
        """Give the page the keyboard."""
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        (around or self.window()).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_font(self, font: QFont) -> None:
        """Write in this font."""
        self.setFont(font)
        self.viewport().setFont(font)  # the advice is drawn in it, and a style sheet had set it
        self.fit()

    def text(self) -> str:
        """What was typed, letter by letter; Qt's plain text would change some kinds of spaces."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")

    def set_text(self, text: str) -> None:
        """Have this to edit; what was typed is left alone where it is the same."""
        if text == self.text():
            return
        self._is_given = True
        self.clear()
        self.setWordWrapMode(wrap_mode(text))  # while there is nothing to lay out
        self.setPlainText(text)
        self._is_given = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        kept = len(self.text()) - len(self.textCursor().selectedText())
        text = source.text()
        if kept + len(text) > LONGEST:
            text = text[: max(0, LONGEST - kept)]
            source = QMimeData()
            source.setText(text)
            self.shortened.emit(LONGEST)
        self.setWordWrapMode(wrap_mode(self.toPlainText() + text))
        super().insertFromMimeData(source)

    def _take_change(self) -> None:
        self.fit()
        if not self._is_given:
            self.typed.emit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = self._lines()
        self._is_long = lines > _MOST_LINES
        first = self.document().firstBlock()
        # The font alone would say less: a line is laid out to whole pixels.
        line = self.blockBoundingRect(first).height() / max(1, first.lineCount())
        height = ceil(min(lines, _MOST_LINES) * line)
        # Not by the viewport: within a resize, that still has its old height.
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        self.setFixedHeight(height + 2 * int(self.document().documentMargin()) + frame + 4)

    def _lines(self) -> int:
        """How many there are; of a text of more paragraphs than are shown at once, those."""
        document = self.document()
        if document.blockCount() <= _MOST_LINES:
            for block in blocks_of(document):
                document.documentLayout().blockBoundingRect(block)  # only this lays it out
        return max(1, document.lineCount())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in AWAY:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._is_long:
            super().wheelEvent(event)
        else:
            event.ignore()


def editable_part(text: str) -> str:
    """What is edited of a note that came from elsewhere: no more of a paragraph than is pasted."""
    end = 0
    for paragraph in text.split("\n"):
        if len(paragraph) > LONGEST:
            return text[: end + LONGEST]
        end += len(paragraph) + 1
    return text


def _is_done(event: QKeyEvent) -> bool:
    """Whether this key says that the note is written."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_sent = is_enter and held == Qt.KeyboardModifier.ControlModifier
    return is_sent or event.key() == Qt.Key.Key_Escape
