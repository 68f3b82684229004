"""How far a piece of work is, as a line; out of sight where nothing is done."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


class Progress(QProgressBar):
    """Without words of its own: those stand beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Progress"))
        self.hide()

    def show_percent(self, percent: int | None) -> None:
        """How far the work is; None where there is none."""
        self.setVisible(percent is not None)
        self.setValue(percent or 0)
