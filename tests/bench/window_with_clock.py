"""The real window with a clock in its event loop; prints the longest stalls when its input ends.

The first byte of its input starts the clock.
"""

import os
import sys
import time
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer

from app.main import made_application
from app.paths import cache_dir
from app.reference import open_reference
from app.settings import Settings
from app.workers.garbage import GarbageCollector
from tests.assembly import assemble


class Clock(QObject):
    """Notes when the event loop comes round: the time, and the processor's time of its thread."""

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._ticks = []
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._hear)

    def stalls(self):
        """Milliseconds between ticks, by the wall and by the processor, longest first."""
        pairs = list(pairwise(self._ticks))
        return [
            sorted(((after[kind] - before[kind]) * 1_000 for before, after in pairs), reverse=True)
            for kind in (0, 1)
        ]

    def _tick(self):
        self._ticks.append((time.perf_counter(), time.thread_time()))

    def _hear(self):
        if os.read(sys.stdin.fileno(), 1):
            self._timer.start()
        else:
            self._input.setEnabled(False)
            self._window.close()


def main():
    application = made_application()
    settings = Settings(None)
    opener = partial(open_reference, cache_dir())
    window, controller, *_others = assemble(application, settings, opener, None)
    GarbageCollector(application)
    clock = Clock(window)
    controller.start()
    window.show()
    application.exec()
    for name, stalls in zip(("by the wall", "of the processor"), clock.stalls(), strict=True):
        rare = stalls[len(stalls) // 1_000]
        sys.stdout.write(
            f"{stalls[0]:8.1f} ms {name}: longest stall of the event loop; "
            f"{rare:.1f} ms once in 1,000 of {len(stalls)} ticks\n"
        )


if __name__ == "__main__":
    main()
