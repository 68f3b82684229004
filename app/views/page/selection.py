"""The top of the page where several errors are selected: how many, which, and what Copy takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.commands.actions import ActionId, ActionRegistry
from app.content.links import Where, entry_link
from app.texts.in_short import short_api
from app.texts.language import filled
from app.texts.runs import BETWEEN_LINKS, Run, Style, joined
from app.views.controls.drag_button import DragButton
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from app.content.page_content import Selection
    from app.look.theme import Look

_NAMED = 12
"""So many are named; the list beside the page has them all."""


class SelectionHeader(QWidget):
    """Stands in place of one error's head; links come out by `link_clicked`."""

    link_clicked = Signal(str, Where)

    def __init__(self, actions: ActionRegistry) -> None:
        super().__init__()
        self._title = TextBlock(self.tr("Selection"))
        self._title.set_style(21, bold=True, smallest=15)
        self._copy = DragButton(actions[ActionId.COPY], self.tr("Copy"), "main")
        self._names = TextBlock(self.tr("Selected errors"))
        self._names.link_clicked.connect(self.link_clicked)
        self._taken = TextBlock(self.tr("What is copied"))
        self._taken.set_style(12)
        self._row = QHBoxLayout()
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._copy)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._row)
        self._layout.addWidget(self._names)
        self._layout.addWidget(self._taken)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        for block in (self._title, self._names, self._taken):
            block.set_look(look)
        self._layout.setSpacing(look.px(8))
        self._row.setSpacing(look.px(12))

    def set_writer(self, write: Callable[[], QMimeData]) -> None:
        """What is dragged away from the main button."""
        self._copy.set_writer(write)

    def set_default_format(self, title: str) -> None:
        """What the main button copies."""
        self._copy.set_title(filled(self.tr("Copy as %1"), title))

    def title_of(self, selection: Selection) -> str:
        """How many are selected, in words."""
        return self.tr("%n errors selected", "", len(selection.entries))

    def show_selection(self, selection: Selection) -> None:
        """Show these errors."""
        entries = selection.entries
        self._title.set_runs([Run(self.title_of(selection))])
        names = [
            [
                Run(entry.name, link=entry_link(entry.id)),
                Run(f"\N{NO-BREAK SPACE}{short_api(entry)}", Style.MUTED),
            ]
            for entry in entries[:_NAMED]
        ]
        if (more := len(entries) - _NAMED) > 0:
            names.append([Run(self.tr("%n more", "", more), Style.MUTED)])
        self._names.set_runs(joined(names, BETWEEN_LINKS))
        written = selection.written
        taken = self.tr("Copied together, in any of these formats.")
        if len(written) < len(entries):
            taken = self.tr(
                "Copied together, in any of these formats; here are the first %n.", "", len(written)
            )
        self._taken.set_runs([Run(taken, Style.MUTED)])
