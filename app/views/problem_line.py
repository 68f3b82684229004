"""What of a query was not understood, under the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.views.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.texts.runs import Run
    from app.theme import Look

_PADDING = 12


class ProblemLine(TextBlock):
    """There only as long as it has something to say."""

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("Problem")
        self.setAccessibleName(self.tr("What was not understood"))
        self.set_style(12, code=True)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self.document().setDocumentMargin(look.px(_PADDING))
        super().set_look(look)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Say this; nothing hides the line."""
        super().set_runs(runs)
        self.setVisible(bool(runs))
