"""Joins what is kept to the window: the note, what was looked at and searched for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app.actions import ActionId, ActionRegistry
from app.history import Recent
from app.keep.carry import orphans
from app.links import entry_link, search_link
from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.file_dialog import documents, open_file_dialog, open_save_dialog
from app.views.status_line import Alert

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.keep.keeper import Keeper
    from app.keep.records import Merged
    from app.reading.reader import Reader
    from app.views.window import Window
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Question

_FILE = "errdex-notes.md"
_MARKDOWN = "Markdown (*.md)"


class Keeping(QObject):
    """What is kept, as the reader sees it; `changed` follows every change."""

    changed = Signal()
    opened = Signal()

    def __init__(
        self,
        window: Window,
        actions: ActionRegistry,
        reader: Reader,
        keeper: Keeper,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._reader = reader
        self._keeper = keeper
        self._library: Library | None = None
        self._is_open = False
        self._trouble = Alert(window.status)
        self._refusal = Alert(window.status)
        self._kept = keeper.kept
        window.page.note_edited.connect(self._write_note)
        window.page.note_shortened.connect(self._tell_shortened)
        reader.shown.connect(self._show_state)
        reader.selected.connect(self._show_state)
        keeper.changed.connect(self._show_state)
        keeper.changed.connect(self.changed)
        keeper.opened.connect(self._carry_over)
        keeper.opened.connect(self._be_open)
        keeper.note_kept.connect(self._show_note)
        keeper.told.connect(self._tell)
        keeper.refused.connect(self._tell_refused)
        keeper.changed.connect(self._look_whether_kept)
        keeper.exported.connect(self._tell_exported)
        keeper.imported.connect(self._tell_imported)
        window.entered.connect(keeper.refresh)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.NOTE: self._edit_note,
            ActionId.EXPORT_KEPT: self._export,
            ActionId.IMPORT_KEPT: self._import,
        }

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
        """The errors looked at, the latest first."""
        return [Recent(one.name, entry_link(one.key)) for one in self._keeper.kept.errors]

    def recent_searches(self) -> list[Recent]:
        """The queries searched for, the latest first."""
        return [Recent(f"“{one.key}”", search_link(one.key)) for one in self._keeper.kept.searches]

    def remember(self, entry: ErrorEntry, query: str) -> None:
        """The entry was chosen on purpose, after this typed query."""
        self._keeper.visit(entry)
        if query.strip():
            self._keeper.search(query.strip())

    def stop(self) -> None:
        """Have everything on the disk."""
        self._keeper.stop()

    def _edit_note(self) -> None:
        if self._reader.shows_several:
            self._window.toast.say(self.tr("Select a single error to write a note on it."))
        else:
            self._window.page.edit_note()

    @Slot(str)
    def _write_note(self, text: str) -> None:
        if self._reader.entry is not None:
            self._keeper.write_note(self._reader.entry, text)

    @Slot(str, str)
    def _show_note(self, entry_id: str, _kept: str) -> None:
        # Not what was kept: the reader may have typed on since.
        if self._reader.entry is not None and self._reader.entry.id == entry_id:
            self._window.page.set_note(self._keeper.note(entry_id))

    @Slot()
    def _show_state(self) -> None:
        entry = self._reader.entry
        if entry is not None:  # another process may have written one
            self._window.page.set_note(self._keeper.note(entry.id))
        self._actions[ActionId.NOTE].setEnabled(entry is not None)

    def _export(self) -> None:
        title = self.tr("Export stars and notes")
        dialog = open_save_dialog(self._window, title, documents() / _FILE, _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.export_to(Path(path)))

    def _import(self) -> None:
        title = self.tr("Import stars and notes")
        dialog = open_file_dialog(self._window, title, documents(), _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.import_from(Path(path)))

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

    @Slot(int)
    def _tell_shortened(self, most: int) -> None:
        said = self.tr("Only the beginning was pasted: a note takes %Ln letters.", "", most)
        self._window.toast.say(said)

    @Slot(str)
    def _tell_exported(self, path: str) -> None:
        self._refusal.end()
        self._window.toast.say(filled(self.tr("Exported to %1"), path))

    @Slot(object)
    def _tell_imported(self, merged: Merged) -> None:
        counted = (
            (merged.stars, self.tr("%n stars", "", merged.stars)),
            (merged.notes, self.tr("%n notes", "", merged.notes)),
            (merged.joined, self.tr("%n notes joined with yours", "", merged.joined)),
        )
        told = ", ".join(text for count, text in counted if count)
        nothing = self.tr("Everything in that file is here already.")
        self._window.toast.say(filled(self.tr("Imported: %1"), told) if told else nothing)

    @Slot()
    def _be_open(self) -> None:
        self._is_open = True
        self.opened.emit()

    @Slot()
    def _carry_over(self) -> None:
        if self._library is not None:
            self._keeper.carry_over(self._library)
