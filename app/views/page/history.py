"""An error through the editions at hand: what each of them changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Where, entry_link
from app.models.tree import documents_of
from app.texts.changes import Changes
from app.texts.language import filled
from app.texts.runs import Run, Style
from app.views.page.card import section_title
from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from app.content.page_content import PageContent
    from app.look.theme import Look
    from index.compare.history import Step


class HistorySection(QWidget):
    """One paragraph for each edition that holds the error, the newest first."""

    link_clicked = Signal(str, Where)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Changes()
        self._title = section_title(self.tr("Editions"))
        self._history = TextBlock(self.tr("Editions"))
        self._history.link_clicked.connect(self.link_clicked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._history)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._layout.setSpacing(look.px(6))
        self._history.set_look(look)

    def show_error(self, content: PageContent) -> None:
        """Show this error's editions; nothing where its catalog has one only."""
        runs = self._runs(content)
        self._history.set_runs(runs)
        self.setVisible(bool(runs))

    def _runs(self, content: PageContent) -> list[Run]:
        if not content.has_editions:
            return []
        runs: list[Run] = []
        if content.removed_in is not None:
            gone = filled(self.tr("Edition %1 no longer has this error."), content.removed_in)
            runs.append(Run(gone, Style.STRONG))
        for number, step in enumerate(content.history):
            here = step.entry.id == content.entry.id
            link = "" if here else entry_link(step.entry.id)
            runs += [Run("\n" if runs else ""), Run(documents_of(step.entry.edition), link=link)]
            is_first = number == len(content.history) - 1
            runs += self._said(step, is_first=is_first)
        return runs

    def _said(self, step: Step, *, is_first: bool) -> list[Run]:
        if is_first:
            first = self.tr("first appears here")
            return [Run(f"   {first}", Style.MUTED)]
        if not step.changes:
            same = self.tr("word for word the same")
            return [Run(f"   {same}", Style.MUTED)]
        runs: list[Run] = []
        for change in step.changes:
            runs += [Run("\n      "), *self._texts.of(change)]
        return runs
