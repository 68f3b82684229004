"""Stars and notes into a file and out of one: the commands, and what the window says of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId
from app.texts.language import filled
from app.views.dialogs.file_dialog import documents, open_file_dialog, open_save_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.database.keeper import Keeper
    from app.database.records import Merged
    from app.views.window import Window

_FILE = "errdex-notes.md"
_MARKDOWN = "Markdown (*.md)"


class Exchanging(QObject):
    """Asks for the file, and has the keeper write or read it."""

    def __init__(self, window: Window, keeper: Keeper) -> None:
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        keeper.exported.connect(self._tell_exported)
        keeper.imported.connect(self._tell_imported)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.EXPORT_KEPT: self._export, ActionId.IMPORT_KEPT: self._import}

    def _export(self) -> None:
        title = self.tr("Export stars and notes")
        dialog = open_save_dialog(self._window, title, documents() / _FILE, _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.export_to(Path(path)))

    def _import(self) -> None:
        title = self.tr("Import stars and notes")
        dialog = open_file_dialog(self._window, title, documents(), _MARKDOWN)
        dialog.fileSelected.connect(lambda path: self._keeper.import_from(Path(path)))

    @Slot(str)
    def _tell_exported(self, path: str) -> None:
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
