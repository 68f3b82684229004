"""What the window tells of trouble with stars and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.texts.index_texts import translated
from app.views.status_line import Alert

if TYPE_CHECKING:
    from app.database.keeper import Keeper
    from app.views.window import Window


class KeepAlerts(QObject):
    """Tells of the database for good, and of what was refused until something is kept."""

    def __init__(self, window: Window, keeper: Keeper) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._trouble = Alert(window.status)
        self._refusal = Alert(window.status)
        self._kept = keeper.kept
        keeper.told.connect(self._tell)
        keeper.refused.connect(self._tell_refused)
        keeper.changed.connect(self._look_whether_kept)
        keeper.exported.connect(self._refusal.end)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self._trouble.add(translated(sentence))

    @Slot(str)
    def _tell_refused(self, sentence: str) -> None:
        self._refusal.say(translated(sentence))

    @Slot()
    def _look_whether_kept(self) -> None:
        """A star or a note that is kept answers those that were not."""
        before, self._kept = self._kept, self._keeper.kept
        if (before.stars, before.notes) != (self._kept.stars, self._kept.notes):
            self._refusal.end()
