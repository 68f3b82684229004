"""The sheet of one error: head and panes, one below the other; never scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.page.header import PageHeader
from app.views.page.history import HistorySection
from app.views.page.note_pane import NotePane
from app.views.page.panes import CodePane, MessagesPane, MetaPane
from app.views.page.related import RelatedSection
from app.views.page.snippet_pane import SnippetPane
from app.views.page.values_pane import ValuesPane

if TYPE_CHECKING:
    from app.actions import ActionRegistry
    from app.page_content import PageContent
    from app.theme import Look


class ErrorSheet(QScrollArea):
    """Shows one error at a time."""

    link_clicked = Signal(str)
    values_edited = Signal(dict)
    menu_wanted = Signal(QPoint)

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header = PageHeader(actions)
        self.snippet = SnippetPane(actions)
        self._values = ValuesPane()
        self._messages = MessagesPane(actions)
        self._related = RelatedSection()
        self._history = HistorySection()
        self.note = NotePane(actions)
        # In the order in which they stand; a new pane is one more line here.
        self._sections = (
            self.header,
            self._values,
            self._messages,
            CodePane(actions),
            MetaPane(),
            self.snippet,
            self.note,
            self._related,
            self._history,
        )
        sheet = QWidget()
        self._layout = QVBoxLayout(sheet)
        for section in self._sections:
            self._layout.addWidget(section)
        self._layout.addStretch(1)
        self.setWidget(sheet)
        self.header.link_clicked.connect(self.link_clicked)
        self._messages.link_clicked.connect(self.link_clicked)
        self._related.link_clicked.connect(self.link_clicked)
        self._history.link_clicked.connect(self.link_clicked)
        self.note.link_clicked.connect(self.link_clicked)
        self._values.edited.connect(self.values_edited)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setContentsMargins(look.px(28), look.px(22), look.px(28), look.px(22))
        self._layout.setSpacing(look.px(10))
        self.verticalScrollBar().setSingleStep(look.px(22))
        for section in self._sections:
            section.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show this error from its top."""
        # Qt would lay the sheet out at every part that comes or goes: once, afterwards, is enough.
        layouts = [made for part in self._sections if (made := part.layout()) is not None]
        for layout in (self._layout, *layouts):
            layout.setEnabled(False)
        for section in self._sections:
            section.show_error(content)
        for layout in (self._layout, *layouts):
            layout.setEnabled(True)
        self.setAccessibleName(content.entry.name)
        self.verticalScrollBar().setValue(0)

    def show_history(self, content: PageContent) -> None:
        """Show the same error with its history, which is known now."""
        self.header.show_history(content)
        self._history.show_error(content)

    def edit_note(self) -> None:
        """Have the reader write, the note in sight."""
        self.note.edit()
        self.ensureWidgetVisible(self.note)

    def show_values(self, content: PageContent) -> None:
        """Show the same error with other values for its placeholders."""
        self._messages.show_error(content)

    def _ask_for_menu(self, at: QPoint) -> None:
        self.menu_wanted.emit(self.mapToGlobal(at))
