"""A field for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.views.controls.menu_start import begin_menu
from app.views.controls.pasting import LONGEST_LINE, takes
from app.views.controls.undo_bound import UndoBound

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent


class LineEdit(QLineEdit):
    """Takes as much of a long text as a line can be long."""

    def __init__(self, *, longest: int = LONGEST_LINE) -> None:
        super().__init__()
        self.setMaxLength(longest)
        UndoBound(self)

    def event(self, event: QEvent) -> bool:
        return takes(self, event) or super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        super().contextMenuEvent(event)
        begin_menu(event)
