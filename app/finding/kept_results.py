"""Lists of what has a star or a note: they follow the stars and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.texts.sentences import NOTED, STARRED
from index.search.answer import Question

if TYPE_CHECKING:
    from app.finding.finder import Finder
    from app.keeping.keeping import Keeping
    from app.views.window import Window


class KeptResults(QObject):
    """Has such a list asked for anew where it is no longer true."""

    def __init__(self, window: Window, finder: Finder, keeping: Keeping) -> None:
        super().__init__(window)
        self._list = window.results.list
        self._finder = finder
        self._keeping = keeping
        self._list.chosen.connect(self._let_go)
        keeping.changed.connect(self._take_in)

    @Slot()
    def _let_go(self) -> None:
        """What lost its star or its note leaves the list once the reader goes on.

        Not at once: the key that took the star gives it back.
        """
        is_one = len(self._list.selected_rows()) == 1
        if is_one and self._finder.is_answered and any(self._changes()):
            self._finder.refresh()

    @Slot()
    def _take_in(self) -> None:
        """What got a star or a note meanwhile joins the list: an update of its catalog may have
        moved it, or another window have starred it.
        """
        _lost, won = self._changes()
        if won:
            self._finder.refresh()

    def _changes(self) -> tuple[set[str], set[str]]:
        """Ids of what lost and of what won that by which the list was asked for."""
        lost: set[str] = set()
        won: set[str] = set()
        asked, keeping = self._finder.listing, self._keeping
        if isinstance(asked, Question):
            for query, before, now in (
                (STARRED, asked.starred, keeping.starred),
                (NOTED, asked.noted.keys(), keeping.noted.keys()),
            ):
                if query in asked.text:
                    lost |= before - now
                    won |= now - before
        return lost, won
