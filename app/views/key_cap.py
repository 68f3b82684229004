"""A key as it is drawn on a keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


class KeyCap(QLabel):
    """One key with its modifiers, such as "Ctrl+K"."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.setProperty("kind", "cap")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
