"""The middle pane: a line on what was found, the list, or a sentence on why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.content.links import Where
from app.views.text.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look
    from app.texts.runs import Run
    from app.views.lists.result_list import ResultList


class ResultsPane(QWidget):
    """The list under the `strip`, which says what was found; each is hidden where it is empty."""

    link_clicked = Signal(str, Where)

    def __init__(self, results: ResultList) -> None:
        super().__init__()
        self.list = results
        self.strip = Notice(self.tr("About these results"), padding=12)
        self.strip.setObjectName("Strip")
        self.strip.set_style(12, apart=4)
        self._empty = Notice(self.tr("No results"), padding=16)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        for notice in (self.strip, self._empty):
            notice.link_clicked.connect(self.link_clicked)
            layout.addWidget(notice)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        for part in (self.strip, self._empty, self.list):
            part.set_look(look)

    @property
    def has_notice_focus(self) -> bool:
        """Whether the keyboard is in one of the texts, not in the list."""
        return self.strip.hasFocus() or self._empty.hasFocus()

    def take_way_on(self) -> None:
        """Take the way on that is offered in place of results; of several, stand on the first."""
        for block in (self._empty, self.strip):
            if block.isVisible() and block.take_way_on():
                return

    def set_empty(self, runs: Sequence[Run]) -> None:
        """Say this in place of the list; nothing shows the list."""
        self._empty.set_runs(runs)
        self.list.setVisible(not runs)
