"""A timer that goes off once, so long after it was last started."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


def pause(parent: QObject, milliseconds: int, then: object) -> QTimer:
    """One that does `then`, a slot or a signal; it is not started yet."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    # Not by its name in the line above: PySide would look for its setter with the capital that the
    # locale has for an i, which in Turkish is none of ASCII, and not find it.
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
