"""Asking where to write a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def documents() -> Path:
    """Where people keep their documents; their home where nothing is set aside for those."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def open_save_dialog(parent: QWidget, title: str, proposed: Path, kinds: str = "") -> QFileDialog:
    """Ask for a file, this one being proposed; `fileSelected` brings it.

    A name without an ending gets that of the proposed one.
    """
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    dialog.open()
    return dialog
