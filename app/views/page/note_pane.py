"""The reader's own note on an error: Markdown, kept exactly as typed, shown as it is meant."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from app.actions import ActionId, ActionRegistry
from app.links import Where
from app.texts.runs import Run, Style
from app.views.action_button import ActionButton
from app.views.document_parts import blocks_of
from app.views.markdown_block import MarkdownBlock
from app.views.page.card import Card, section_title
from app.views.pasting import takes
from app.views.run_writer import wrap_mode
from app.views.text_block import TextBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent, QWheelEvent

    from app.page_content import PageContent
    from app.theme import Look

_PARAGRAPH, _LINE = "\u2029", "\u2028"
"""What Qt has in place of line ends."""
_LONGEST = 20_000
"""Letters that are pasted into a note at most, as many as are shown of it outside the editor.

Of a paragraph that long every key has all laid out anew: in a longer one it would be heard late.
"""
_MOST_LINES = 40
_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The reader comes back to where the keyboard was."""


class NotePane(Card):
    """Says what was typed by `edited`; `set_note` never does.

    The source is on show while it is edited, and where there is no note yet.
    """

    edited = Signal(str)
    shortened = Signal(int)
    """What was pasted did not fit: so many letters are the most."""
    link_clicked = Signal(str, Where)
    caret_moved = Signal(QPoint)
    """Within the pane; the page follows it."""

    def __init__(self, actions: ActionRegistry) -> None:
        self._button = ActionButton(actions[ActionId.NOTE], self.tr("Edit"), "card")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click ends the editing itself
        super().__init__(section_title(self.tr("Note")), self._button)
        self._view = MarkdownBlock(self.tr("Your note on this error"))
        self._view.link_clicked.connect(self.link_clicked)
        self._editor = _Editor()
        self._editor.entered.connect(partial(self._entitle, is_edited=True))
        self._editor.left.connect(self._show_meant)
        self._editor.shortened.connect(self.shortened)
        self._editor.cursorPositionChanged.connect(self.tell_caret)
        self._editor.setAccessibleName(self.tr("Your note on this error"))
        self._editor.setPlaceholderText(self.tr("Add a note of your own; it stays on this machine"))
        self._editor.textChanged.connect(self._say)
        self._beyond = TextBlock(self.tr("About this note"))
        self._beyond.set_style(12)
        self._text = ""
        self._rest = ""
        """What follows what is edited."""
        self._quiet = False
        self.body.addWidget(self._view)
        self.body.addWidget(self._editor)
        self.body.addWidget(self._beyond)
        self._show_meant()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._view.set_look(look)
        self._beyond.set_look(look)
        self._editor.set_font(look.font(13))

    def show_error(self, content: PageContent) -> None:
        """Show this error's note."""
        self.set_note(content.sighting.note)

    def set_note(self, text: str) -> None:
        """Show this note, the cursor where it was if the text is the same."""
        if text != self._text:
            self._text = text
            if self._editor.hasFocus():
                self._write(text)
            else:
                self._write("")
                self._show_meant()

    def edit(self) -> None:
        """Give the source the keyboard, the cursor at its end; take it where it has it."""
        if self._editor.hasFocus():
            self._editor.leave()
            return
        self._write(self._text)
        self._show_source(is_source=True)
        self._editor.moveCursor(QTextCursor.MoveOperation.End)
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell_caret(self) -> None:
        """Say where the caret is, if somebody writes."""
        if self._editor.hasFocus():
            foot = self._editor.cursorRect().bottomLeft()
            self.caret_moved.emit(self._editor.viewport().mapTo(self, foot))

    def _entitle(self, *, is_edited: bool) -> None:
        self._button.set_title(self.tr("Done") if is_edited else self.tr("Edit"))

    def _show_meant(self) -> None:
        self._entitle(is_edited=False)
        is_source = not self._text.strip()
        # Only what is on show is laid out; what was written here stays, to be taken back.
        if is_source:
            self._write(self._text)
        else:
            self._view.set_markdown(self._text)
        self._show_source(is_source=is_source)

    def _write(self, text: str) -> None:
        """Have this for the source, of all paragraphs that can be edited; it is not said again."""
        edited = _edited(text)
        self._rest = text[len(edited) :]
        if edited != self._editor.text():
            self._quiet = True
            self._editor.clear()
            self._editor.setWordWrapMode(wrap_mode(edited))  # while there is nothing to lay out
            self._editor.setPlainText(edited)
            self._quiet = False

    def _show_source(self, *, is_source: bool) -> None:
        self._editor.setVisible(is_source)
        self._view.setVisible(not is_source)
        self._beyond.set_runs([Run(self._said_of_the_rest(), Style.MUTED)])
        self._beyond.setVisible(is_source and bool(self._rest))

    def _said_of_the_rest(self) -> str:
        count = len(self._rest)
        return self.tr("%Ln more letters stay as they are: the paragraph is too long", "", count)

    def _say(self) -> None:
        if not self._quiet:
            self._text = self._editor.text() + self._rest
            self.edited.emit(self._text)


def _edited(text: str) -> str:
    """What is edited of a note that came from elsewhere: no more of a paragraph than is pasted."""
    end = 0
    for paragraph in text.split("\n"):
        if len(paragraph) > _LONGEST:
            return text[: end + _LONGEST]
        end += len(paragraph) + 1
    return text


def _is_done(event: QKeyEvent) -> bool:
    """Whether this key says that the note is written."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    is_sent = is_enter and held == Qt.KeyboardModifier.ControlModifier
    return is_sent or event.key() == Qt.Key.Key_Escape


class _Editor(QPlainTextEdit):
    """As high as its text, from one line up, so that the page scrolls and not the note.

    A long one scrolls by itself: Qt lays out what is in sight, and all of it would take long.
    """

    entered = Signal()
    left = Signal()
    shortened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._is_long = False
        self.setTabChangesFocus(True)
        self.setObjectName("Note")
        self.document().setDocumentMargin(0)  # as the texts of the other panes
        self.textChanged.connect(self.fit)
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

    def insertFromMimeData(self, source: QMimeData) -> None:
        kept = len(self.text()) - len(self.textCursor().selectedText())
        text = source.text()
        if kept + len(text) > _LONGEST:
            text = text[: max(0, _LONGEST - kept)]
            source = QMimeData()
            source.setText(text)
            self.shortened.emit(_LONGEST)
        self.setWordWrapMode(wrap_mode(self.toPlainText() + text))
        super().insertFromMimeData(source)

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
        if event.reason() not in _AWAY:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._is_long:
            super().wheelEvent(event)
        else:
            event.ignore()
