"""The window's end of the store: changes go to a thread of their own and come back once kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.database.records import Kept, Kind
from app.database.worker import Draft, KeepWorker, carry_over, import_from
from app.workers.pause import pause
from index.files.lock import Patience

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.database.worker import Change
    from index.entry import ErrorEntry
    from index.library import Library

_NOTE_PAUSE_MS = 250
_LEAVING_SECONDS = 0.5
"""How long a window that is left waits in all for others that use the file."""


class Keeper(QObject):
    """What is kept, as last known; `changed` follows every change once it is on the disk.

    A star or a note that is on show is therefore on the disk. `refused` brings a sentence about
    what could not be kept; the state then stays as it was, a note stays with the reader. `told`
    brings one about the database itself.
    """

    opened = Signal()
    changed = Signal()
    note_kept = Signal(str, str)
    """An entry's id and its note as it is on the disk: longer than what was written where
    another process wrote one as well."""
    imported = Signal(object)  # Merged
    exported = Signal(str)
    told = Signal(str)
    refused = Signal(str)

    _change = Signal(object)
    _note = Signal(object)
    _export = Signal(object)
    _refresh = Signal()
    _finish = Signal()

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = Kept()
        self._drafts: dict[str, Draft] = {}
        self._pause = pause(self, _NOTE_PAUSE_MS, self.flush)
        self._thread = QThread(self)
        self._thread.setObjectName("keep")
        self._patience = Patience()
        self._worker = KeepWorker(folder, self._patience)
        self._worker.moveToThread(self._thread)
        self._connect(self._worker)

    def start(self) -> None:
        """Open the database; `opened` and `changed` follow. OSError where there is no thread."""
        self._thread.start()
        if not self._thread.isRunning():
            raise OSError("the system gives no thread for stars and notes")

    def stop(self) -> None:
        """Have everything on the disk and end the thread; to be called from any other."""
        if not self._thread.isRunning():
            return
        self._patience.lose(_LEAVING_SECONDS)
        self._send_notes()
        self._finish.emit()
        self._thread.wait()

    # What is kept

    def is_starred(self, entry_id: str) -> bool:
        """Whether the entry has a star, on the disk."""
        return entry_id in self.kept.stars

    def note(self, entry_id: str) -> str:
        """The entry's note as last written, on the disk or on its way there."""
        if entry_id in self._drafts:
            return self._drafts[entry_id].text
        return self._kept_note(entry_id)

    # Changes

    def toggle_stars(self, entries: Sequence[ErrorEntry]) -> None:
        """Star all of these entries; take their stars away where each has one."""
        self._do(lambda store: store.star(*entries))

    def write_note(self, entry: ErrorEntry, text: str) -> None:
        """Keep the note as it stands now, a moment later at the latest."""
        self._drafts[entry.id] = Draft(entry, text, self._known(entry.id))
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def flush(self) -> None:
        """Send the notes that wait."""
        self._pause.stop()
        self._send_notes()

    def visit(self, entry: ErrorEntry) -> None:
        """The entry was looked at on purpose."""
        self._do(lambda store: store.visit(entry))

    def search(self, query: str) -> None:
        """The query was searched for on purpose; never call it with what was pasted."""
        self._do(lambda store: store.search(query))

    def clear(self, *kinds: Kind) -> None:
        """Forget everything of these kinds."""
        if Kind.NOTE in kinds:
            self._drafts.clear()
        self._do(lambda store: store.clear(kinds))

    def carry_over(self, library: Library) -> None:
        """After `library` was opened: put records under the entries they belong to now."""
        self._do(lambda store: carry_over(store, library))

    def export_to(self, path: Path) -> None:
        """Write stars and notes to a file; `exported` follows."""
        self.flush()
        self._export.emit(path)

    def import_from(self, path: Path) -> None:
        """Add a file's stars and notes to those here; `imported` follows."""
        self._do(lambda store: import_from(store, path))

    def refresh(self) -> None:
        """Look whether another process changed something; call it when the window is entered."""
        self._refresh.emit()

    def _send_notes(self) -> None:
        for draft in tuple(self._drafts.values()):
            self._note.emit(draft)

    def _do(self, change: Change) -> None:
        self._change.emit(change)

    def _connect(self, worker: KeepWorker) -> None:
        self._thread.started.connect(worker.open)
        self._change.connect(worker.change)
        self._note.connect(worker.note)
        self._export.connect(worker.export)
        self._refresh.connect(worker.refresh)
        self._finish.connect(worker.finish)
        worker.opened.connect(self._on_opened)
        worker.changed.connect(self._on_changed)
        worker.noted.connect(self._on_noted)
        worker.imported.connect(self.imported)
        worker.exported.connect(self.exported)
        worker.told.connect(self.told)
        worker.refused.connect(self.refused)

    def _kept_note(self, entry_id: str) -> str:
        record = self.kept.notes.get(entry_id)
        return record.text if record else ""

    def _known(self, entry_id: str) -> str:
        """What the reader saw under what was typed: an earlier draft began where it began."""
        draft = self._drafts.get(entry_id)
        return draft.known if draft else self._kept_note(entry_id)

    @Slot(object)
    def _on_opened(self, kept: Kept) -> None:
        self.kept = kept
        self.opened.emit()
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, kept: Kept) -> None:
        self.kept = kept
        self.changed.emit()

    @Slot(object, str)
    def _on_noted(self, draft: Draft, text: str) -> None:
        entry_id = draft.entry.id
        if self._drafts.get(entry_id) == draft:
            del self._drafts[entry_id]
        self.note_kept.emit(entry_id, text)
