"""A field for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.views.pasting import takes
from app.views.undo_bound import UndoBound

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_LONGEST = 4_096
"""Letters, of names, queries and paths. Qt lays all of a field out at every change and painting:
a file that was pasted would hold up each key."""


class LineEdit(QLineEdit):
    """Takes as much of a long text as a line can be long."""

    def __init__(self, *, longest: int = _LONGEST) -> None:
        super().__init__()
        self.setMaxLength(longest)
        UndoBound(self)

    def event(self, event: QEvent) -> bool:
        return takes(self, event) or super().event(event)
