"""The system's wishes that the program end: Ctrl+C, a log-out, a terminal that is closed."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

_WISHES = ("SIGINT", "SIGTERM", "SIGHUP")
_TOGETHER_MS = 1_000
"""A log-out sends two of them, a terminal one and its shell another: that is one wish."""


class Endings(QObject):
    """Hears the first of them in the event loop, where the window can be left in order.

    Python alone would hear them at its next line, which may be long after, and within anything.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        for line in (self._ear, self._mouth):
            line.setblocking(False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._ear.fileno(), kind, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, lambda *_: None)
            for name in _WISHES
            # One that was ignored from the start stays so: that is what nohup is for.
            if (number := getattr(signal, name, None)) is not None
            and signal.getsignal(number) is not signal.SIG_IGN
        }

    @Slot()
    def leave(self) -> None:
        """Hear nothing any more; the next wish ends the program at once."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ear.close()
        self._mouth.close()

    @Slot()
    def _hear(self) -> None:
        self._notifier.setEnabled(False)
        # Where the loop still runs by then, something keeps the program from ending.
        QTimer.singleShot(_TOGETHER_MS, self, self.leave)
        self.asked.emit()
