"""The system's wishes that the program end: Ctrl+C, a log-out, a terminal that is closed."""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress
from faulthandler import dump_traceback_later
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

_WISHES = ("SIGINT", "SIGTERM", "SIGHUP")
_TURN = 0.1
_TURNS = 20
"""After so many a window that does not do as it was told is taken for stuck. Not after as many
seconds at once: those pass in a machine that stands still, too.
"""
_PATIENCE_AT_THE_END = 5
"""Seconds after which what is left of it is stuck: a busy machine takes two to take it down."""
_TOGETHER_MS = 1_000
"""A log-out sends two of them, a terminal one and its shell another: that is one wish."""


class Endings(QObject):
    """Hears the first of them in the event loop, where the window can be left in order.

    Python alone would hear them at its next line, which may be long after, and within anything.
    Where the display does not answer, the event loop waits for it without end: then another thread
    keeps what is to be kept, and ends the process.
    """

    asked = Signal()

    def __init__(self, parent: QObject, keep: Callable[[], None], end: Callable[[], None]) -> None:
        super().__init__(parent)
        self._was_asked = False
        self._is_obeyed = Event()
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
        watch = Thread(target=self._watch, args=(keep, end), name="endings", daemon=True)
        with suppress(RuntimeError):  # the system gives no thread, and the display may well answer
            watch.start()

    @Slot()
    def be_obeyed(self) -> None:
        """What a wish asks for is being done, and the display is not waited for any more."""
        self._is_obeyed.set()

    def limit_rest(self) -> None:
        """Where a wish was heard, end with the process what still waits for the display.

        All is kept by then, and what waits may hold the interpreter: its own watchdog needs none.
        """
        if self._was_asked:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            dump_traceback_later(_PATIENCE_AT_THE_END, exit=True, file=nowhere)

    @Slot()
    def leave(self) -> None:
        """Hear nothing any more; the next wish ends the program at once."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._mouth.close()  # that is heard, too, and nobody watches any more

    @Slot()
    def _hear(self) -> None:
        self._notifier.setEnabled(False)
        self._was_asked = True
        # Where the loop still runs by then, something keeps the program from ending.
        QTimer.singleShot(_TOGETHER_MS, self, self.leave)
        # Not before what the reader did until then, which may wait for the window's thread as well.
        QTimer.singleShot(0, self, self.asked.emit)

    def _watch(self, keep: Callable[[], None], end: Callable[[], None]) -> None:
        """In a thread of its own, as long as nobody wishes anything."""
        with DefaultSelector() as heard:  # `select` refuses a number of 1024 or more
            heard.register(self._ear, EVENT_READ)
            heard.select()
        if not any(self._is_obeyed.wait(_TURN) for _ in range(_TURNS)):
            keep()
            if not self._is_obeyed.is_set():
                end()
