"""Texts that are there only as long as they have something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.views.text.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look
    from app.texts.runs import Run


class Notice(TextBlock):
    """A text with so much room around it; nothing to say hides it."""

    caret = 0

    def __init__(self, name: str, padding: int) -> None:
        super().__init__(name)
        self._padding = padding
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self.document().setDocumentMargin(look.px(self._padding))
        super().set_look(look)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Say this; nothing hides the notice."""
        super().set_runs(runs)
        self.setVisible(bool(runs))


class ProblemLine(Notice):
    """What of a query was not understood, under the box."""

    def __init__(self) -> None:
        super().__init__("", padding=12)
        self.setObjectName("Problem")
        self.setAccessibleName(self.tr("What was not understood"))
        self.set_style(12, code=True)
