"""What Qt puts into a window without being asked there: menus, messages, its own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget


def tell_arrivals(window: QWidget, event: QChildEvent, arrived: SignalInstance) -> None:
    """Tell of the windows in this one once a child has come that Qt has polished."""
    # Only then: what Qt itself puts in may be of a type that takes it long to find out. And not
    # at once: a dialog of Qt is polished while it is made, and PySide, asked for it by then,
    # would have two objects for it, of which each destroys it.
    if event.polished():
        QTimer.singleShot(0, window, lambda: _tell(window, arrived))


def _tell(window: QWidget, arrived: SignalInstance) -> None:
    for child in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        # The program's own dialogs are dressed part by part; named, for their type comes later.
        if child.isWindow() and not child.inherits("Dialog"):
            arrived.emit(child)
