"""What screen readers are told beside what has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(teller: QWidget, text: str) -> None:
    """Have this read out, said by this widget; an empty text says nothing."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(teller, text))
