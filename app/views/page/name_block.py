"""The name of an error on its page, which breaks between the words in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from app.views.text.run_writer import write_runs
from app.views.text.text_block import TextBlock
from index.analysis import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFont, QTextDocument

    from app.look.theme import Look
    from app.texts.runs import Run

BREAK = "\N{ZERO WIDTH SPACE}"


class NameBlock(TextBlock):
    """Where one line is too short for the name, it may break at a hump or an underscore.

    The places are on show only: what is read from here, or copied, is the name as it is.
    """

    def toPlainText(self) -> str:
        return super().toPlainText().replace(BREAK, "")

    def createMimeDataFromSelection(self) -> QMimeData:
        made, selected = QMimeData(), super().createMimeDataFromSelection()
        made.setText(selected.text().replace(BREAK, ""))
        made.setHtml(selected.html().replace(BREAK, ""))
        return made

    def _write(self, document: QTextDocument, font: QFont, look: Look) -> None:
        is_on_show = document == self.document()
        if is_on_show and self.one_line_width() > self.viewport().width():
            write_runs(document, list(_breakable(self._runs)), self._style, font, look)
        else:
            super()._write(document, font, look)


def _breakable(runs: Sequence[Run]) -> Iterator[Run]:
    """The same runs with a place to break before each word but the first."""
    places = {word.start for word in words("".join(run.text for run in runs))} - {0}
    start = 0
    for run in runs:
        pieces = (
            BREAK + letter if at in places else letter for at, letter in enumerate(run.text, start)
        )
        yield replace(run, text="".join(pieces))
        start += len(run.text)
