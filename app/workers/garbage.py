"""Garbage: who looks for it, and when nobody does.

Python looks in whichever thread makes one object too many. What is garbage of Qt's would be deleted
there, behind the back of the window's thread, which may be painting it or what it belongs to: the
process then ends in the middle of its work.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

if TYPE_CHECKING:
    from app.workers.jobs import Job, Tell


class GarbageCollector(QObject):
    """Looks for garbage in the thread that makes it, between two turns of that thread's loop.

    Made in the window's thread, once; from then on no other thread looks.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Look through the oldest generation whose turn it is by Python's own counts."""
        counts, limits = gc.get_count(), gc.get_threshold()
        if not 0 < limits[0] < counts[0]:  # 0 is Python's word for never
            return
        gc.collect(max(age for age in range(3) if counts[age] > limits[age]))


def uncollected(job: Job) -> Job:
    """The same job, during which nobody looks for garbage.

    Looking through all that it makes, again and again as it grows, would hold up every thread. To
    be used where little of it is garbage, by one job at a time.
    """

    def run(tell: Tell) -> object:
        limits = gc.get_threshold()
        gc.set_threshold(0)
        try:
            return job(tell)
        finally:
            gc.set_threshold(*limits)

    return run
