"""The note on the error that is on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.database.keeper import Keeper
    from app.reading.reader import Reader
    from app.views.window import Window


class Noting(QObject):
    """Shows what is kept of the note, and keeps what the reader writes."""

    def __init__(
        self, window: Window, actions: ActionRegistry, reader: Reader, keeper: Keeper
    ) -> None:
        super().__init__(window)
        self._window = window
        self._action = actions[ActionId.NOTE]
        self._reader = reader
        self._keeper = keeper
        window.page.note_edited.connect(self._write_note)
        window.page.note_shortened.connect(self._tell_shortened)
        reader.shown.connect(self._show_state)
        reader.selected.connect(self._show_state)
        keeper.changed.connect(self._show_state)
        keeper.note_kept.connect(self._show_note)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.NOTE: self._edit_note}

    def _edit_note(self) -> None:
        if self._reader.shows_several:
            self._window.toast.say(self.tr("Select a single error to write a note on it."))
        else:
            self._reader.settle()
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
        self._action.setEnabled(entry is not None)

    @Slot(int)
    def _tell_shortened(self, most: int) -> None:
        said = self.tr("Only the beginning was pasted: a note takes %Ln letters.", "", most)
        self._window.toast.say(said)
