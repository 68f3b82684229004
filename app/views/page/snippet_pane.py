"""The snippets: one tab for each format, the text of the chosen one, and its copy button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.commands.actions import ActionId, ActionRegistry
from app.texts.language import filled
from app.texts.runs import Run, Style
from app.views.controls.action_button import ActionButton
from app.views.page.card import Card
from app.views.page.format_tabs import FormatTabs
from app.views.text.notice import Notice
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.content.page_content import PageContent, Selection
    from app.look.theme import Look
    from app.texts.snippet_content import SnippetContent
    from index.snippets.template_files import Format


_TAB_PADDING = 8  # of the style sheet


class SnippetPane(Card):
    """Asks for a format by `format_chosen`; shows what `set_snippet` brings."""

    format_chosen = Signal(str)

    def __init__(self, actions: ActionRegistry) -> None:
        self._copy = ActionButton(actions[ActionId.COPY_SNIPPET], self.tr("Copy"), "card")
        self._tabs = FormatTabs()
        super().__init__(self._tabs, self._copy, _TAB_PADDING)
        self.setAccessibleName(self.tr("Snippets"))
        self._text = TextBlock(self.tr("Snippet"))
        self._text.set_style(12, code=True)
        self._fault = Notice(self.tr("What is wrong with the snippet"), padding=8)
        self._fault.setObjectName("Fault")
        self._fault.set_style(12)
        self.body.addWidget(self._text)
        self.body.addWidget(self._fault)
        self._tabs.chosen.connect(self.format_chosen)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._text.set_look(look)
        self._fault.set_look(look)

    def set_formats(self, formats: Sequence[Format], chosen: str) -> None:
        """Offer these formats, `chosen` (an id) on show."""
        self._tabs.set_formats(formats, chosen)

    def turn(self, steps: int) -> None:
        """Choose the format so many tabs further."""
        self._tabs.turn(steps)

    @property
    def chosen(self) -> str:
        """The id of the format on show; empty before there are any."""
        return self._tabs.current.id if self._tabs.current else ""

    def show_error(self, content: PageContent) -> None:
        """The text of the error before stays until `set_snippet` brings this one's."""
        self._text.setAccessibleName(filled(self.tr("Snippet for %1"), content.entry.name))

    def show_selection(self, selection: Selection) -> None:
        """The same for several errors, whose snippet is one."""
        count = len(selection.written)
        self._text.setAccessibleName(self.tr("Snippet for %n errors", "", count))

    def set_snippet(self, content: SnippetContent) -> None:
        """Show the snippet in the chosen format; only where there is one can it be copied."""
        self._copy.setVisible(bool(content.runs))
        self._text.set_style(12, code=bool(content.runs))
        self._text.set_runs(content.runs or (Run(content.lack, Style.MUTED),))
        self._text.setVisible(not content.fault)
        self._fault.set_runs((Run(content.fault),) if content.fault else ())
