"""The sheet of one error: head and panes, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.content.links import Where
from app.views.controls.menu_start import begin_menu
from app.views.page.header import PageHeader
from app.views.page.history import HistorySection
from app.views.page.lead import LeadSection
from app.views.page.note_pane import NotePane
from app.views.page.panes import CodePane, MessagesPane, MetaPane
from app.views.page.related import RelatedSection
from app.views.page.scroll_page import ScrollPage
from app.views.page.selection import SelectionHeader
from app.views.page.snippet_pane import SnippetPane
from app.views.page.values_pane import ValuesPane

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QContextMenuEvent, QResizeEvent

    from app.commands.actions import ActionRegistry
    from app.content.page_content import PageContent, Selection
    from app.look.style_sheets import Topics
    from app.look.theme import Look
    from app.texts.snippet_content import SnippetContent

_AROUND_CARET = 40
"""Pixels that stay in sight below what is being written."""


class ErrorSheet(ScrollPage):
    """Shows one error at a time."""

    link_clicked = Signal(str, Where)
    values_edited = Signal(dict)
    menu_wanted = Signal(QPoint)
    """At this place of the screen."""

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self._selection = SelectionHeader(actions)
        self._header = PageHeader(actions)
        self._lead = LeadSection()
        self.snippet = SnippetPane(actions)
        self._values = ValuesPane()
        self._messages = MessagesPane(actions)
        self._related = RelatedSection()
        self._history = HistorySection()
        self.note = NotePane(actions)
        # In the order in which they stand; a new pane is one more line here.
        self._sections = (
            self._header,
            self._lead,
            self._values,
            self._messages,
            CodePane(actions),
            MetaPane(),
            self.snippet,
            self.note,
            self._related,
            self._history,
        )
        self._of_one = tuple(pane for pane in self._sections if pane is not self.snippet)
        self._sheet = QWidget()
        self._layout = QVBoxLayout(self._sheet)
        self._place()
        self._connect()

    def _place(self) -> None:
        self._layout.addWidget(self._selection)
        self._selection.hide()
        for section in self._sections:
            self._layout.addWidget(section)
        self._layout.addStretch(1)
        self.setWidget(self._sheet)
        # What has a background of its own Qt would paint once by itself, and again with its parts.
        self._sheet.setAutoFillBackground(False)
        # Else another height, as of a snippet that comes, would have all of it painted again.
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        # The caret may have been moved before there was room to scroll to it.
        self.verticalScrollBar().rangeChanged.connect(self._tell_caret)
        self._selection.link_clicked.connect(self.link_clicked)
        self._header.link_clicked.connect(self.link_clicked)
        self._lead.link_clicked.connect(self.link_clicked)
        self._messages.link_clicked.connect(self.link_clicked)
        self._related.link_clicked.connect(self.link_clicked)
        self._history.link_clicked.connect(self.link_clicked)
        self.note.link_clicked.connect(self.link_clicked)
        self.note.caret_moved.connect(self._follow_caret)
        self._values.edited.connect(self.values_edited)
        self._values.left.connect(self.setFocus)

    def parts(self) -> dict[QWidget, Topics]:
        """What is dressed one by one, and what each is about."""
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        return {
            **dict.fromkeys(bars, ("scrolling",)),
            **dict.fromkeys((self._selection, *self._sections), ("controls",)),
            self._values: ("controls", "menus", "fields"),
            self.snippet: ("controls", "menus", "tabs"),
            self.note: ("controls", "menus", "scrolling", "fields"),
        }

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._layout.setSpacing(look.px(10))
        for section in (self._selection, *self._sections):
            section.set_look(look)

    def set_writer(self, write: Callable[[], QMimeData]) -> None:
        """What is dragged away from the main button."""
        self._selection.set_writer(write)
        self._header.set_writer(write)

    def set_default_format(self, title: str) -> None:
        """What the main button copies."""
        self._selection.set_default_format(title)
        self._header.set_default_format(title)

    def fill(self, gather: Callable[[], PageContent]) -> Iterator[None]:
        """Take an error over; the one before stays in sight until `reveal`."""
        content = gather()
        yield
        self._hold()
        self._selection.hide()
        for section in self._sections:
            section.show()  # one that has nothing to show hides itself
            section.show_error(content)
            yield
        self.setAccessibleName(content.entry.name)

    def fill_with_several(self, selection: Selection) -> Iterator[None]:
        """Take these errors over, whose snippet is one; as `fill` does."""
        self._hold()
        for section in self._of_one:
            section.hide()
        self._selection.show_selection(selection)
        self.snippet.show_selection(selection)
        self._selection.show()
        self.setAccessibleName(self._selection.title_of(selection))
        yield

    def _hold(self) -> None:
        self.viewport().setUpdatesEnabled(False)
        # Qt would lay the sheet out at every part that comes or goes: once, afterwards, is enough.
        for layout in self._layouts():
            layout.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._layout.isEnabled():
            for layout in self._layouts():
                layout.activate()  # only with its width a text knows its height
            for _slice in self.lay_out():
                pass

    def lay_out(self) -> Iterator[None]:
        """Give every part its place; what it needs is known first."""
        for layout in self._layouts():
            layout.setEnabled(True)
            _forget_sizes(layout)
        for section in (self._selection, *self._sections):
            section.updateGeometry()
        self._needed()
        yield
        self._settle()

    def _settle(self) -> None:
        # Qt would lay it out at the old height, then at the new one.
        self._sheet.resize(self._needed())
        for layout in self._layouts():
            layout.activate()

    def _needed(self) -> QSize:
        """The size at which every part has its place, kept by the layouts once they know it."""
        room = self.viewport().size()
        width = max(room.width(), self._layout.minimumSize().width())
        return QSize(width, max(room.height(), self._sheet.heightForWidth(width)))

    def reveal(self, height: int) -> Iterator[None]:
        """Bring the error into sight, scrolled so far down, its upper part first."""
        self.verticalScrollBar().setValue(height)
        upper = self._upper_half()
        for section in self._sections:
            section.setUpdatesEnabled(section in upper)
        self.viewport().setUpdatesEnabled(True)
        yield
        for section in self._sections:
            section.setUpdatesEnabled(True)

    def _upper_half(self) -> set[QWidget]:
        """The sections that stand in the upper half of what is in sight."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return {section for section in self._sections if section.y() < middle}

    def set_snippet(self, content: SnippetContent) -> None:
        """Show this snippet; what is below makes room for it before all of it is painted."""
        self.snippet.set_snippet(content)
        layout = self.snippet.layout()
        if layout is not None and self._layout.isEnabled():
            layout.activate()
            self._settle()

    def show_history(self, content: PageContent) -> None:
        """Show the same error with its history, which is known now."""
        self._header.show_history(content)
        self._history.show_error(content)

    def edit_note(self) -> None:
        """Have the reader write, the note in sight."""
        if self.note.isVisible():
            self.note.edit()
            self.ensureWidgetVisible(self.note)

    def edit_values(self) -> bool:
        """Have the reader fill in a value, its field in sight; whether there is any."""
        has_values = self._values.isVisible()
        if has_values:
            self.ensureWidgetVisible(self._values.edit())
        return has_values

    def show_values(self, content: PageContent) -> None:
        """Show the same error with other values for its placeholders."""
        self._messages.show_error(content)

    @Slot()
    def _tell_caret(self) -> None:
        self.note.tell_caret()

    @Slot(QPoint)
    def _follow_caret(self, at: QPoint) -> None:
        at = self.note.mapTo(self._sheet, at)
        self.ensureVisible(at.x(), at.y(), 0, _AROUND_CARET)

    def _layouts(self) -> list[QLayout]:
        """The sheet's and those of its sections, from the outside in."""
        inner = (section.layout() for section in (self._selection, *self._sections))
        return [self._layout, *(layout for layout in inner if layout is not None)]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())
        begin_menu(event)


def _forget_sizes(layout: QLayout) -> None:
    """Have all of a layout measured anew."""
    layout.invalidate()
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item else None
        if inner is not None:
            _forget_sizes(inner)
