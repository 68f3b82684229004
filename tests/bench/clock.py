"""A clock in a window's event loop, for a process that bench_window.py watches."""

import json
import os
import sys
import time
from itertools import pairwise

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer


class Clock(QObject):
    """Notes when the event loop comes round: the time, and the processor's time of its thread.

    The first byte of the standard input starts it; the input's end closes the window.
    """

    def __init__(self, window):
        super().__init__(window)
        self._window = window
        self._ticks = []
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._hear)

    def print_stalls(self):
        """As JSON: milliseconds by the wall and of the processor, each the longest and what comes
        once in 1,000 ticks.
        """
        pairs = list(pairwise(self._ticks))
        by_kind = [
            sorted((after[kind] - before[kind]) * 1_000 for before, after in pairs)
            for kind in (0, 1)
        ]
        json.dump([(all_[-1], all_[-1 - len(all_) // 1_000]) for all_ in by_kind], sys.stdout)

    def _tick(self):
        self._ticks.append((time.perf_counter(), time.thread_time()))

    def _hear(self):
        if os.read(sys.stdin.fileno(), 1):
            self._timer.start()
        else:
            self._input.setEnabled(False)
            self._window.close()
