"""The reader's own note on an error: Markdown, kept exactly as typed, shown as it is meant."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QTextCursor

from app.commands.actions import ActionId, ActionRegistry
from app.content.links import Where
from app.texts.runs import Run, Style
from app.views.controls.action_button import ActionButton
from app.views.page.card import Card, section_title
from app.views.page.note_editor import NoteEditor, editable_part
from app.views.text.markdown_block import MarkdownBlock
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from app.content.page_content import PageContent
    from app.look.theme import Look


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
        self._editor = NoteEditor()
        self._editor.entered.connect(partial(self._entitle, is_edited=True))
        self._editor.left.connect(self._show_meant)
        self._editor.shortened.connect(self.shortened)
        self._editor.cursorPositionChanged.connect(self.tell_caret)
        self._editor.setAccessibleName(self.tr("Your note on this error"))
        self._editor.setPlaceholderText(self.tr("Add a note of your own; it stays on this machine"))
        self._editor.typed.connect(self._say)
        self._beyond = TextBlock(self.tr("About this note"))
        self._beyond.set_style(12)
        self._entry_id = ""
        self._text = ""
        self._rest = ""
        """What follows what is edited."""
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
        """Show this error's note; one that is being written is newer than what was gathered."""
        entry_id, self._entry_id = self._entry_id, content.entry.id
        if entry_id != self._entry_id or not self._editor.hasFocus():
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
        edited = editable_part(text)
        self._rest = text[len(edited) :]
        self._editor.set_text(edited)

    def _show_source(self, *, is_source: bool) -> None:
        self._editor.setVisible(is_source)
        self._view.setVisible(not is_source)
        self._beyond.set_runs([Run(self._said_of_the_rest(), Style.MUTED)])
        self._beyond.setVisible(is_source and bool(self._rest))

    def _said_of_the_rest(self) -> str:
        count = len(self._rest)
        return self.tr("%Ln more letters stay as they are: the paragraph is too long", "", count)

    def _say(self) -> None:
        self._text = self._editor.text() + self._rest
        self.edited.emit(self._text)
