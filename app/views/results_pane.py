"""The middle pane: a line on what was found, the list, or a sentence on why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.links import Where
from app.views.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.texts.runs import Run
    from app.theme import Look
    from app.views.result_list import ResultList


class ResultsPane(QWidget):
    """The list under a strip; each is hidden where it has nothing to show."""

    link_clicked = Signal(str, Where)

    def __init__(self, results: ResultList) -> None:
        super().__init__()
        self.list = results
        self._strip = TextBlock(self.tr("About these results"))
        self._strip.setObjectName("Strip")
        self._strip.set_style(12, apart=4)
        self._empty = TextBlock(self.tr("No results"))
        self._strip.link_clicked.connect(self.link_clicked)
        self._empty.link_clicked.connect(self.link_clicked)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._strip)
        self._layout.addWidget(self._empty)
        self._layout.addWidget(self.list, 1)
        self._layout.addStretch(0)
        self._strip.hide()
        self._empty.hide()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        for block, margin in ((self._strip, 12), (self._empty, 16)):
            block.document().setDocumentMargin(look.px(margin))
            block.set_look(look)
        self.list.set_look(look)

    def take_way_on(self) -> None:
        """Take the way on that is offered in place of results; of several, stand on the first."""
        for block in (self._empty, self._strip):
            if block.isVisible() and block.take_way_on():
                return

    def set_strip(self, runs: Sequence[Run]) -> None:
        """Say this above the list; nothing hides the strip."""
        self._strip.set_runs(runs)
        self._strip.setVisible(bool(runs))

    def set_empty(self, runs: Sequence[Run]) -> None:
        """Say this in place of the list; nothing shows the list."""
        self._empty.set_runs(runs)
        self._empty.setVisible(bool(runs))
        self.list.setVisible(not runs)
