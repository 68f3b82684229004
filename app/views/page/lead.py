"""What is said of an error before its messages: what to use instead, its description, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Where, entry_link
from app.texts.language import filled
from app.texts.runs import Run, Style, description_runs, sentence
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from app.content.page_content import PageContent
    from app.look.theme import Look


class LeadSection(QWidget):
    """One text below the other, those that there are; links come out by `link_clicked`."""

    link_clicked = Signal(str, Where)

    def __init__(self) -> None:
        super().__init__()
        self._replacement = TextBlock(self.tr("Use instead"))
        self._description = TextBlock(self.tr("Description"))
        self._why = TextBlock(self.tr("Why this result"))
        self._why.set_style(12)
        self._why.setProperty("kind", "search")  # not of the error: no paper has it
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for block in (self._replacement, self._description, self._why):
            self._layout.addWidget(block)
            block.link_clicked.connect(self.link_clicked)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(8))
        for block in (self._replacement, self._description, self._why):
            block.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show what is said of this error; nothing where that is nothing."""
        why = "; ".join(content.sighting.why)
        said = (
            (self._replacement, _instead(self.tr("Use instead: %1"), content)),
            (self._description, _described(content)),
            (self._why, _muted(filled(self.tr("Found because: %1"), why)) if why else []),
        )
        for block, runs in said:
            block.set_runs(runs)
            block.setVisible(bool(runs))
        self.setVisible(any(runs for _block, runs in said))


def _instead(text: str, content: PageContent) -> list[Run]:
    name = content.entry.replacement
    if name is None or name not in content.names:
        return []
    link = Run(name, link=entry_link(content.names[name]))
    return sentence(text, [link], style=Style.MUTED)


def _described(content: PageContent) -> list[Run]:
    names, marks = content.names, content.sighting.marks.get("description", ())
    return description_runs(
        content.entry.description,
        lambda word: entry_link(names[word]) if word in names else None,
        marks,
    )


def _muted(text: str) -> list[Run]:
    return [Run(text, Style.MUTED)]
