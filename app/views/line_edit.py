"""A field for one line."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 4_096
"""Letters, of names, queries and paths. Qt lays all of a field out at every change and painting:
a file that was pasted would hold up each key."""


class LineEdit(QLineEdit):
    """Takes as much of a long text as a line can be long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
