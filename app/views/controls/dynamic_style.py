"""Widgets that the style sheets draw by a property of theirs, also once it has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def style_by(widget: QWidget, name: str, value: object) -> None:
    """Draw the widget by this value of the property: Qt itself asks for it only once."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
