"""The panes of the page: messages, code, meta."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from app.commands.actions import ActionId, ActionRegistry
from app.content.links import Where
from app.texts.highlight import highlighted
from app.texts.runs import Run, Style, marked, message_runs
from app.views.controls.action_button import ActionButton
from app.views.page.card import Card, section_title
from app.views.text.text_block import TextBlock
from index.template import fill_meta

if TYPE_CHECKING:
    from app.content.page_content import PageContent
    from app.look.theme import Look


class MessagesPane(Card):
    """Short and long message, placeholders told apart; web addresses come out when clicked."""

    link_clicked = Signal(str, Where)

    def __init__(self, actions: ActionRegistry) -> None:
        self._copy_short = actions[ActionId.COPY_SHORT]
        self._copy_long = actions[ActionId.COPY_LONG]
        self._copy = ActionButton(self._copy_long, self.tr("Copy"), "card")
        super().__init__(section_title(self.tr("Messages")), self._copy)
        self._short = TextBlock(self.tr("Short message"))
        self._long = TextBlock(self.tr("Long message"))
        self._labels = [QLabel(self.tr("Short")), QLabel(self.tr("Long"))]
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        for row, (label, block) in enumerate(
            zip(self._labels, (self._short, self._long), strict=True)
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)  # on one line with its message
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(block, row, 1)
            block.link_clicked.connect(self.link_clicked)
        self.body.addLayout(self._grid)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(6))
        for label in self._labels:
            label.setStyleSheet(f"color: {look.theme.muted_raised}")
        self._short.set_look(look)
        self._long.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show this error's messages, with the values known for their placeholders."""
        entry, marks = content.entry, content.sighting.marks
        self._copy.stand_for(self._copy_long if entry.long_message else self._copy_short)
        self._copy.setVisible(bool(entry.long_message or entry.short_message))
        for block, message, field in (
            (self._short, entry.short_message, "short_message"),
            (self._long, entry.long_message, "long_message"),
        ):
            none = [Run(self.tr("none"), Style.MUTED)]
            shown = (
                message_runs(message, marks.get(field, ()), content.sighting.values)
                if message
                else none
            )
            block.set_runs(shown)


class CodePane(Card):
    """The code, whole."""

    def __init__(self, actions: ActionRegistry) -> None:
        self._copy = ActionButton(actions[ActionId.COPY_CODE], self.tr("Copy"), "card")
        super().__init__(section_title(self.tr("Code")), self._copy)
        self._code = TextBlock(self.tr("Code"))
        self._code.set_style(13, code=True)
        self.body.addWidget(self._code)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._code.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show this error's code."""
        code = content.entry.code
        self._copy.setVisible(bool(code))
        none = [Run(self.tr("The documents give this error no code."), Style.MUTED)]
        self._code.set_style(13, code=bool(code))
        marks = content.sighting.marks.get("code", ())
        self._code.set_runs(marked([Run(code)], marks) if code else none)


class MetaPane(Card):
    """The meta object as JSON, or what stands in its place."""

    def __init__(self) -> None:
        super().__init__(section_title(self.tr("Meta")))
        self._meta = TextBlock(self.tr("Meta"))
        self._note = TextBlock(self.tr("About the meta"))
        self._note.set_style(12)
        self.body.addWidget(self._meta)
        self.body.addWidget(self._note)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._meta.set_look(look)
        self._note.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show this error's meta, with the values known for what it names."""
        meta = fill_meta(content.entry.meta, content.sighting.values)
        note = ""
        self._meta.set_style(13, code=meta is not None)
        if meta is None:
            self._meta.set_runs([Run(self.tr("This error carries no meta."), Style.MUTED)])
        elif isinstance(meta, str):
            self._meta.set_runs([Run(meta)])
            note = self.tr("Not JSON: shown exactly as the documents have it.")
        else:
            text = json.dumps(meta, ensure_ascii=False, indent=2)
            self._meta.set_runs(highlighted(text, "json"))
        self._note.set_runs([Run(note, Style.MUTED)])
        self._note.setVisible(bool(note))
