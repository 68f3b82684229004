"""The page: an error, or what stands in its place (a text, a sentence on why), and find in page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.content.links import Where
from app.views.page.find_bar import FindBar
from app.views.page.sheet import ErrorSheet
from app.views.page.tab_strip import TabStrip
from app.views.page.text_page import TextPage
from app.workers.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent

    from app.commands.actions import ActionRegistry
    from app.content.page_content import PageContent, Selection
    from app.look.style_sheets import Topics
    from app.look.theme import Look
    from app.texts.snippet_content import SnippetContent
    from app.texts.text_content import TextContent
    from index.entry import ErrorEntry
    from index.snippets.template_files import Format

_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ErrorPage(QWidget):
    """Shows one thing at a time."""

    link_clicked = Signal(str, Where)
    format_chosen = Signal(str)
    values_edited = Signal(dict)
    note_edited = Signal(str)
    note_shortened = Signal(int)
    menu_wanted = Signal(QPoint)
    typed = Signal(str)  # where nothing takes it
    turned = Signal(str)  # to the error of this id, or to something else

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self._hint = QLabel()
        self._hint.setObjectName("Hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._sheet = ErrorSheet(actions)
        self._text = TextPage()
        self._stack = QStackedWidget()
        for shown in (self._hint, self._sheet, self._text):
            self._stack.addWidget(shown)
        self._rest = Slices((), self)
        """Of bringing a new error into sight."""
        self._coming: int | None = None
        """How far down that one will be scrolled; None once it is in sight."""
        self._room = Slices((), self)
        """Of taking another room."""
        self.tabs = TabStrip()
        self.find_bar = FindBar(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.tabs)
        self._layout.addWidget(self._stack, 1)
        self._layout.addWidget(self.find_bar)
        self._connect()

    def _connect(self) -> None:
        self._sheet.link_clicked.connect(self.link_clicked)
        self._text.link_clicked.connect(self.link_clicked)
        self._sheet.snippet.format_chosen.connect(self.format_chosen)
        self._sheet.values_edited.connect(self.values_edited)
        self._sheet.note.edited.connect(self.note_edited)
        self._sheet.note.shortened.connect(self.note_shortened)
        self._sheet.menu_wanted.connect(self.menu_wanted)
        self.find_bar.closed.connect(self.take_focus)
        self.turned.connect(self.find_bar.recount)

    def come_after(self, slices: Slices) -> None:
        """Bring an error into sight only once these are done."""
        self._rest.come_after(slices)

    def take_room_later(self) -> None:
        """Keep the places of all that is in it for this turn, and then take what room there is.

        While a window is resized, the page is laid out once for each picture of it.
        """
        self._layout.setEnabled(False)
        self._room.start_anew(self._take_room())

    def parts(self) -> dict[QWidget, Topics]:
        """What is dressed one by one, and what each is about; at once it would hold up a key."""
        return {
            self.tabs: ("controls", "tabs"),
            self._hint: ("controls",),
            **self._sheet.parts(),
            self._text: ("controls", "scrolling"),
            self.find_bar: ("controls", "menus", "fields", "bars"),
        }

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        for part in (self.tabs, self._sheet, self._text, self.find_bar):
            part.set_look(look)

    def set_formats(self, formats: Sequence[Format], chosen: str, default_title: str) -> None:
        """Offer these snippet formats; the main button copies the default one."""
        self._sheet.snippet.set_formats(formats, chosen)
        self._sheet.set_default_format(default_title)

    def set_writer(self, write: Callable[[], QMimeData]) -> None:
        """What is dragged away from the main button."""
        self._sheet.set_writer(write)

    def set_snippet(self, content: SnippetContent) -> None:
        """Show this snippet in the chosen format."""
        self._sheet.set_snippet(content)

    def set_note(self, text: str) -> None:
        """Show this note on the error."""
        self._sheet.note.set_note(text)

    def edit_note(self) -> None:
        """Have the reader write the note on the error on show, if there is one."""
        self._rest.finish()
        if self._stack.currentWidget() is self._sheet:
            self._sheet.edit_note()

    def edit_values(self) -> bool:
        """Have the reader fill in the values of the error on show; whether it has any."""
        self._rest.finish()
        return self._stack.currentWidget() is self._sheet and self._sheet.edit_values()

    def turn_format(self, steps: int) -> None:
        """Choose the format so many tabs further, round and round."""
        self._sheet.snippet.turn(steps)

    def show_snippet(self) -> None:
        """Scroll the snippet of the error on show into sight."""
        if self._stack.currentWidget() is self._sheet:
            self._sheet.ensureWidgetVisible(self._sheet.snippet)

    @property
    def chosen_format(self) -> str:
        """The id of the snippet format on show."""
        return self._sheet.snippet.chosen

    def show_error(
        self, entry: ErrorEntry, gather: Callable[[], PageContent], height: int = 0
    ) -> None:
        """Show this error, scrolled so far down, with what is gathered about it then.

        What is on show stays until all of it is ready.
        """
        self._coming = height
        filling = self._sheet.fill(gather)
        self._rest.start_anew(self._bring_into_sight(filling, entry, height))

    def show_selection(self, selection: Selection) -> None:
        """Show several errors in place of one, their snippet as one."""
        self._coming = 0
        filling = self._sheet.fill_with_several(selection)
        self._rest.start_anew(self._bring_into_sight(filling, selection.current, 0))

    def show_history(self, content: PageContent) -> None:
        """Show the same error with its history, which is known now."""
        self._rest.add(self._show_history(content))

    def show_values(self, content: PageContent) -> None:
        """Show the same error with other values for its placeholders."""
        self._rest.finish()
        self._sheet.show_values(content)

    def show_text(self, content: TextContent) -> None:
        """Show text in place of an error."""
        self._let_go()
        filling = self._text.fill(content)
        next(filling)
        self._turn_to(self._text, content.title)
        self.turned.emit("")
        self._rest.start_anew(self._fill_up(filling))

    def show_hint(self, text: str) -> None:
        """Show a sentence in place of an error."""
        self._let_go()
        self._hint.setText(text)
        self._hint.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # F6 has to come by here too
        self._turn_to(self._hint, text)
        self.turned.emit("")

    @property
    def title(self) -> str:
        """What is on show, named; empty for a sentence in place of an error."""
        return "" if self._stack.currentWidget() is self._hint else self.accessibleName()

    @property
    def height_on_show(self) -> int:
        """How far down the error is scrolled, or will be once it is in sight; 0 for no error."""
        if self._coming is not None:
            return self._coming
        is_error = self._stack.currentWidget() is self._sheet
        return self._sheet.verticalScrollBar().value() if is_error else 0

    def whole_sheet(self) -> QWidget | None:
        """The error or the text on show, with what of it was still to come; None for a sentence."""
        if self._stack.currentWidget() is self._text:
            self._rest.finish()
        shown = self._stack.currentWidget()
        return shown.widget() if isinstance(shown, QScrollArea) else None

    def turn_pages(self, pages: int) -> None:
        """Scroll what is on show so many pages down, wherever the keyboard is."""
        shown = self._stack.currentWidget()
        if isinstance(shown, QScrollArea):
            bar = shown.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())

    def end_editing(self) -> None:
        """Take the keyboard out of note and values: they are another error's from now on."""
        focused = self.window().focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and self._sheet.isAncestorOf(focused):
            self.take_focus()

    def take_focus(self) -> None:
        """Give the page the keyboard."""
        for shown in (self._hint, self._sheet, self._text):
            if shown is self._stack.currentWidget():
                shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_command = bool(event.modifiers() & _COMMANDING)
        if event.text().isprintable() and event.text().strip() and not is_command:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _let_go(self) -> None:
        """Bring no error into sight any more."""
        self._rest.start_anew(())
        self._coming = None

    def _bring_into_sight(
        self, filling: Iterator[None], entry: ErrorEntry, height: int
    ) -> Iterator[None]:
        # In one go, these would hold up the next key.
        yield from filling
        yield from self._sheet.lay_out()
        yield
        self._turn_to(self._sheet, self._sheet.accessibleName())
        yield
        yield from self._sheet.reveal(height)
        self._coming = None
        self.turned.emit(entry.id)

    def _fill_up(self, filling: Iterator[None]) -> Iterator[None]:
        yield from filling
        self.find_bar.recount()

    def _show_history(self, content: PageContent) -> Iterator[None]:
        self._sheet.show_history(content)
        yield

    def _take_room(self) -> Iterator[None]:
        for _turn in range(2):  # the rest of the window is painted, and the next key taken
            yield
        self._layout.setEnabled(True)
        self._layout.invalidate()
        self._layout.activate()
        yield

    def _turn_to(self, shown: QWidget, name: str) -> None:
        self._stack.setCurrentWidget(shown)
        self.setAccessibleName(name)
        if shown is not self._text:
            self._text.clear()
