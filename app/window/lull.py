"""A lull in what happens to the window: the time to write down how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.workers.pause import pause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import SignalInstance

    from app.reading.reader import Reader
    from app.views.window import Window

_PAUSE_MS = 600
"""So much at most of where the reader is would be lost if the program were killed."""
_LONGEST_MS = 10_000
"""So much at most where nothing ever rests for that long."""


class Lull(QObject):
    """Tells by `come` that nothing of what is written down has changed for a moment.

    Where changes go on and on, it comes in their midst. The first time after a start is passed
    over: until then nobody but the program changed anything. One of `outcomes` comes after every
    start.
    """

    come = Signal()

    def __init__(
        self,
        window: Window,
        reader: Reader,
        outcomes: Iterable[SignalInstance],
        longest_ms: int = _LONGEST_MS,
    ) -> None:
        super().__init__(window)
        self._is_begun = self._is_start_over = False
        self._pause = pause(self, _PAUSE_MS, self._tell)
        self._longest = pause(self, longest_ms, self._tell)
        for answered in outcomes:
            answered.connect(self._begin)
        box, tabs = window.box, window.page.tabs
        for changed in (reader.shown, box.textChanged, tabs.renewed, window.reshaped):
            changed.connect(self._wait)

    @Slot()
    def _begin(self) -> None:
        self._is_begun = True
        self._wait()

    @Slot()
    def _wait(self) -> None:
        if not self._is_begun:
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot()
    def _tell(self) -> None:
        self._pause.stop()
        self._longest.stop()
        if QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self._wait()  # something is being dragged
        elif self._is_start_over:
            self.come.emit()
        else:
            self._is_start_over = True
