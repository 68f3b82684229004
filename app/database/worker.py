"""The keeping thread: every change of the database waits for the disk here, not in the window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.database.carry import moves
from app.database.records import KeepError, Kept, Merged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.database.store import Store
    from index.entry import ErrorEntry
    from index.files.lock import Patience
    from index.library import Library

    Change = Callable[[Store], object]


@dataclass(frozen=True, slots=True)
class Draft:
    """A note on its way to the disk: `known` is what was kept before."""

    entry: ErrorEntry
    text: str
    known: str


class KeepWorker(QObject):
    """Lives in its thread, and so does the database.

    What that does not take once the patience is lost, nobody can try again: it is left beside it.
    """

    opened = Signal(object)  # Kept
    changed = Signal(object)  # Kept
    noted = Signal(object, str)  # Draft, the text that is kept now
    imported = Signal(object)  # Merged
    exported = Signal(str)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, folder: Path | None, patience: Patience) -> None:
        super().__init__()
        self._folder = folder
        self._patience = patience
        self._store: Store | None = None
        self._known = Kept()
        """What is kept, as last read."""
        self._written: dict[str, str] = {}
        """The notes that this process wrote last, by entry id."""
        self._left: dict[str | int, Change] = {}
        """What is to be left; of each note, by the id of its entry, only how it was last."""

    @Slot()
    def open(self) -> None:
        """Open the database and say what is in it."""
        try:
            self.opened.emit(self._read(self._reopened()))
        except KeepError as error:
            self.told.emit(str(error))

    @Slot(object)
    def change(self, what: Change) -> None:
        """Do this to the store, then say what is kept; where it fails, say why."""
        try:
            store = self._at_hand()
            answer = what(store)
            self.changed.emit(self._read(store))
        except KeepError as error:
            self._refuse(error, what)
            return
        if isinstance(answer, Merged):
            self.imported.emit(answer)

    @Slot(object)
    def export(self, path: Path) -> None:
        """Write stars and notes to this file."""
        try:
            export_to(self._at_hand(), path)
        except KeepError as error:
            self.refused.emit(str(error))
        else:
            self.exported.emit(str(path))

    @Slot(object)
    def note(self, draft: Draft) -> None:
        """Keep a note."""
        known = {draft.known, self._written.get(draft.entry.id, draft.known)}
        try:
            store = self._at_hand()
            text = store.write_note(draft.entry, draft.text, known)
            self._written[draft.entry.id] = draft.text
            self.changed.emit(self._read(store))
        except KeepError as error:
            self._refuse(
                error, lambda store: store.write_note(draft.entry, draft.text, known), draft
            )
            return
        self.noted.emit(draft, text)

    @Slot()
    def refresh(self) -> None:
        """Say what is kept where another process changed it."""
        try:
            store, before = self._at_hand(), self._store
            if store is not before or store.has_changed():
                self.changed.emit(self._read(store))
        except KeepError as error:
            self.told.emit(str(error))

    @Slot()
    def finish(self) -> None:
        """Close the database and end the thread; what was asked before is done by now."""
        if self._left and self._folder is not None:
            self._leave_beside(self._folder)
        if self._store is not None:
            self._store.close()
        QThread.currentThread().quit()

    def _refuse(self, error: KeepError, what: Change, draft: Draft | None = None) -> None:
        """Say why; where there is no time left to try it again, have it left."""
        self.refused.emit(str(error))
        if self._patience.is_lost:
            key = draft.entry.id if draft else len(self._left)
            self._left.pop(key, None)  # it comes after what was asked since, such as to clear notes
            self._left[key] = what

    def _leave_beside(self, folder: Path) -> None:
        """Write what the refused changes come to into files in the database's folder."""
        from app.database.left import leave  # noqa: PLC0415  (few windows ever leave anything)
        from app.database.opening import in_memory  # noqa: PLC0415

        store = in_memory("", self._known.lasting)
        for what in self._left.values():
            with suppress(KeepError):
                what(store)
        with suppress(KeepError):  # then nobody can keep it
            leave(self._known, store.kept(), folder)
        store.close()

    def _read(self, store: Store) -> Kept:
        self._known = store.kept()
        return self._known

    def _at_hand(self) -> Store:
        """The store; opened anew where its file was removed or replaced meanwhile."""
        if self._store is None or not self._store.is_in_place():
            return self._reopened()
        return self._store

    def _reopened(self) -> Store:
        from app.database.opening import open_store  # noqa: PLC0415  (SQLite is loaded in this thread)

        if self._store is not None:
            self._store.close()
            self._store = None
        store = open_store(self._folder, self._patience)
        if store.path is None and self._patience.is_lost:  # what is kept in memory now is gone soon
            store.close()
            raise KeepError(*store.troubles)
        self._store = store
        for sentence in store.troubles:
            self.told.emit(sentence)
        return store


def carry_over(store: Store, library: Library) -> None:
    """Put records under the entries of this library that they belong to."""
    found = moves(store.kept(), library)
    if found:
        store.move(found)


def export_to(store: Store, path: Path) -> None:
    """Write stars and notes to this file. Raises KeepError."""
    from app.database.exchange import save  # noqa: PLC0415  (few readers ever export)

    save(store.kept().lasting, path)


def import_from(store: Store, path: Path) -> Merged:
    """Add this file's stars and notes. Raises KeepError."""
    from app.database.exchange import load  # noqa: PLC0415

    return store.merge(load(path))
