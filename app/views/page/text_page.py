"""A page of titled blocks of text: what was pasted, or errors side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Where
from app.texts.runs import Run
from app.views.page.card import Card, section_title
from app.views.page.scroll_page import ScrollPage
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.look.theme import Look
    from app.texts.text_content import Block, TextContent

_AT_ONCE = 3
"""Blocks, each of which takes four milliseconds; a screen shows twice as many."""


class TextPage(ScrollPage):
    """Shows a TextContent; its links come out by `link_clicked`."""

    link_clicked = Signal(str, Where)

    def __init__(self) -> None:
        super().__init__()
        self._title = TextBlock(self.tr("Title"))
        self._title.set_style(21, bold=True)
        self._lead = TextBlock(self.tr("Summary"))
        self._cards: list[Card] = []
        self._blocks: list[TextBlock] = []
        sheet = QWidget()
        self._layout = QVBoxLayout(sheet)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._lead)
        self._layout.addStretch(1)
        self.setWidget(sheet)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._layout.setSpacing(look.px(10))
        for text in (self._title, self._lead, *self._blocks):
            text.set_look(look)
        for card in self._cards:
            card.set_look(look)

    def fill(self, content: TextContent) -> Iterator[None]:
        """Show this from its top, half a screen of it by each stop."""
        self.clear()
        self._title.set_runs([Run(content.title)])
        self._lead.set_runs([Run(content.lead)])
        self.verticalScrollBar().setValue(0)
        for number, block in enumerate(content.blocks, start=1):
            self._add(block)
            if number % _AT_ONCE == 0:
                yield
        yield

    def clear(self) -> None:
        """Let go of what was on show: each block takes 0.2 MB, and time when it is dressed."""
        for card in self._cards:
            self._layout.removeWidget(card)
            card.deleteLater()
        self._cards, self._blocks = [], []

    def _add(self, block: Block) -> None:
        head = section_title(block.title)
        card = Card(head)
        head.setVisible(bool(block.title))  # in its card: alone it would be a window on the screen
        text = TextBlock(block.title)
        text.set_style(12 if block.code else 13, code=block.code)
        text.link_clicked.connect(self.link_clicked)
        card.body.addWidget(text)
        if self._look is not None:
            card.set_look(self._look)
            text.set_look(self._look)
        text.set_runs(block.runs)
        self._layout.insertWidget(self._layout.count() - 1, card)
        self._cards.append(card)
        self._blocks.append(text)
