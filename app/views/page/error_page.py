"""The page of one error, or what stands in its place: a text, or a sentence on why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.views.page.header import PageHeader
from app.views.page.panes import CodePane, MessagesPane, MetaPane
from app.views.page.related import RelatedSection
from app.views.page.snippet_pane import SnippetPane
from app.views.page.text_page import TextContent, TextPage
from app.views.page.values_pane import ValuesPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.actions import ActionRegistry
    from app.page_content import PageContent
    from app.theme import Look
    from index.snippets import Format


class ErrorPage(QStackedWidget):
    """Shows one error at a time; never scrolls sideways."""

    link_clicked = Signal(str)
    format_chosen = Signal(str)
    values_edited = Signal(dict)
    menu_wanted = Signal(QPoint)

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self.setMinimumWidth(240)
        self._hint = QLabel()
        self._hint.setObjectName("Hint")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)

        self._header = PageHeader(actions)
        self._values = ValuesPane()
        self._messages = MessagesPane(actions)
        self._code = CodePane(actions)
        self._meta = MetaPane()
        self._snippet = SnippetPane(actions)
        self._related = RelatedSection()
        self._sections = (
            self._header,
            self._values,
            self._messages,
            self._code,
            self._meta,
            self._snippet,
            self._related,
        )
        self._sheet = QWidget()
        self._layout = QVBoxLayout(self._sheet)
        for section in self._sections:
            self._layout.addWidget(section)
        self._layout.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        self._scroll.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.addWidget(self._hint)
        self.addWidget(self._scroll)
        self._text = TextPage()
        self._text.link_clicked.connect(self.link_clicked)
        self.addWidget(self._text)

        self._header.link_clicked.connect(self.link_clicked)
        self._related.link_clicked.connect(self.link_clicked)
        self._values.edited.connect(self.values_edited)
        self._snippet.format_chosen.connect(self.format_chosen)
        self._scroll.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self._scroll.mapToGlobal(at))
        )

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setContentsMargins(look.px(28), look.px(22), look.px(28), look.px(22))
        self._layout.setSpacing(look.px(10))
        self._scroll.verticalScrollBar().setSingleStep(look.px(22))
        for section in (*self._sections, self._text):
            section.set_look(look)

    def set_formats(self, formats: Sequence[Format], chosen: str, default_title: str) -> None:
        """Offer these snippet formats; the main button copies the default one."""
        self._snippet.set_formats(formats, chosen)
        self._header.set_default_format(default_title)

    def set_snippet(self, text: str) -> None:
        """Show this snippet in the chosen format."""
        self._snippet.set_snippet(text)

    @property
    def chosen_format(self) -> str:
        """The id of the snippet format on show."""
        return self._snippet.chosen

    def show_error(self, content: PageContent) -> None:
        """Show this error from its top."""
        for section in self._sections:
            section.show_error(content)
        self.setAccessibleName(content.entry.name)
        self.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(0)

    def show_values(self, content: PageContent) -> None:
        """Show the same error with other values for its placeholders."""
        self._messages.show_error(content)

    def show_text(self, content: TextContent) -> None:
        """Show text in place of an error."""
        self._text.show_text(content)
        self.setAccessibleName(content.title)
        self.setCurrentWidget(self._text)

    def show_hint(self, text: str) -> None:
        """Show a sentence in place of an error."""
        self._hint.setText(text)
        self.setAccessibleName(text)
        self.setCurrentWidget(self._hint)

    def take_focus(self) -> None:
        """Give the page the keyboard."""
        shown = self._text if self.currentWidget() is self._text else self._scroll
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
