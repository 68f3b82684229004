"""Whether a file that is there already may give way, for a path that was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.texts.language import filled

if TYPE_CHECKING:
    from pathlib import Path


class ReplaceQuestion(QMessageBox):
    """Asked as a file dialog asks it; Enter and Escape leave the file as it is."""

    agreed = Signal()

    def __init__(self, parent: QWidget, path: Path) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(parent.windowTitle())
        self.setIcon(QMessageBox.Icon.Warning)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(filled(self.tr("%1 already exists."), path.name))
        self.setInformativeText(self.tr("Its contents would be lost."))
        replace = self.addButton(self.tr("&Replace it"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))
        replace.clicked.connect(self.agreed)
