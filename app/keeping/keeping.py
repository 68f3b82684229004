"""What is kept, for all that list, search or tell of it: stars, notes, what was looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.content.history import Recent
from app.content.links import entry_link, search_link
from app.database.carry import orphans
from app.texts.in_short import name_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.database.keeper import Keeper
    from app.views.window import Window
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Question


class Keeping(QObject):
    """What is kept, as the reader sees it; `changed` follows every change."""

    changed = Signal()
    opened = Signal()

    def __init__(self, window: Window, keeper: Keeper) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._library: Library | None = None
        self._is_open = False
        keeper.changed.connect(self.changed)
        keeper.opened.connect(self._carry_over)
        keeper.opened.connect(self._be_open)
        window.entered.connect(keeper.refresh)

    def open(self, library: Library) -> None:
        """The entries at hand; what was kept under ids that are gone is found again."""
        self._library = library
        self._carry_over()

    @property
    def starred(self) -> frozenset[str]:
        """Ids of the entries with a star."""
        return frozenset(self._keeper.kept.stars)

    def asked(self, question: Question) -> Question:
        """The question with what it may ask for: what has a star, what has a note."""
        return replace(question, starred=self.starred, noted=self.noted)

    @property
    def is_new(self) -> bool:
        """Whether nobody looked anything up yet, as far as is known."""
        return self._is_open and not self._keeper.kept.errors

    @property
    def noted(self) -> Mapping[str, str]:
        """The notes by the ids of their entries."""
        return {entry_id: note.text for entry_id, note in self._keeper.kept.notes.items()}

    def missing(self) -> tuple[str, ...]:
        """Names of starred or noted errors that no catalog at hand holds any more."""
        if self._library is None:
            return ()
        names = (record.name for record in orphans(self._keeper.kept, self._library))
        return tuple(dict.fromkeys(names))

    def recent_errors(self) -> list[Recent]:
        """The errors looked at, the latest first, each told from others that are called alike."""
        kept = self._keeper.kept.errors
        found = (self._library.find(one.key) for one in kept) if self._library else ()
        entries = {entry.id: entry for entry in found if entry is not None}
        titles = {key: name_apart(entry, entries.values()) for key, entry in entries.items()}
        return [Recent(titles.get(one.key, one.name), entry_link(one.key)) for one in kept]

    def recent_searches(self) -> list[Recent]:
        """The queries searched for, the latest first."""
        return [Recent(f"“{one.key}”", search_link(one.key)) for one in self._keeper.kept.searches]

    def recent(self) -> list[Recent]:
        """The errors looked at, the latest first, then the queries searched for."""
        return [*self.recent_errors(), *self.recent_searches()]

    def remember(self, entry: ErrorEntry, query: str) -> None:
        """The entry was chosen on purpose, after this typed query."""
        self._keeper.visit(entry)
        if query.strip():
            self._keeper.search(query.strip())

    def stop(self) -> None:
        """Have everything on the disk."""
        self._keeper.stop()

    @Slot()
    def _be_open(self) -> None:
        self._is_open = True
        self.opened.emit()

    @Slot()
    def _carry_over(self) -> None:
        if self._library is not None:
            self._keeper.carry_over(self._library)
