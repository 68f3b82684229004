"""The two ways to choose what an import reads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.controls.button import Button
from app.views.dialogs.file_dialog import open_files_dialog, open_folder_dialog

if TYPE_CHECKING:
    from app.look.theme import Look


class FileWays(QWidget):
    """A button for files, of the `kind`, and one for a folder; the choice comes out by `chosen`."""

    chosen = Signal(list)

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._files = Button(self.tr("Choose &files …"), kind)
        folder = Button(self.tr("Choose a f&older …"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._files)
        self._layout.addWidget(folder)
        self._files.clicked.connect(self._ask_for_files)
        folder.clicked.connect(self._ask_for_folder)

    def set_look(self, look: Look) -> None:
        """Draw with these sizes."""
        self._layout.setSpacing(look.px(10))

    def take_focus(self) -> None:
        """Have the keyboard, to choose files."""
        self._files.setFocus()

    def _ask_for_files(self) -> None:
        dialog = open_files_dialog(self.window(), self.tr("Choose files to import"))
        dialog.filesSelected.connect(self._choose)

    def _ask_for_folder(self) -> None:
        dialog = open_folder_dialog(self.window(), self.tr("Choose a folder to import"))
        dialog.filesSelected.connect(self._choose)

    @Slot(list)
    def _choose(self, paths: list[str]) -> None:
        self.chosen.emit([Path(path) for path in paths])
