"""Hearing what later starts ask for, from inside Qt's loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Listener(QObject):
    """Takes requests as long as it lives; what is no request is dropped without a word."""

    asked = Signal(object)  # Request

    def leave(self) -> None:
        """Hear nobody any more, and let the next start be the window."""
        raise NotImplementedError
