"""What a row of a list stands on: whether it is chosen, and whether it has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from app.look.theme import Look

_RADIUS = 6
SELECTED = "accent_background"
"""The colour of a selected row."""


def paint_ground(painter: QPainter, box: QRect, state: QStyle.StateFlag, look: Look) -> None:
    """Paint the ground of a selected row, and the ring around the one that has the keyboard."""
    radius = look.px(_RADIUS)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(SELECTED))
        painter.drawRoundedRect(box, radius, radius)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(look.color("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
