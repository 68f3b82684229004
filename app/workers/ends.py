"""The end of the threads and processes that work for the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QProcess, QThread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject, SignalInstance

GRACE_MS = 400
CLEARING_MS = 10_000
"""For what a thread takes off the disk again: tens of thousands of files, on a slow one."""
FOREVER_MS = -1


def end(owner: QObject, late: SignalInstance, within: int = GRACE_MS) -> None:
    """End its threads after what they do now, and wait for its processes, that were told to leave.

    `late` hears of it first where all of that takes more than so many milliseconds.
    """
    threads, processes = owner.findChildren(QThread), owner.findChildren(QProcess)
    for thread in threads:
        thread.quit()
    if not _have_ended(threads, processes, within):
        late.emit()
        _have_ended(threads, processes, FOREVER_MS)


def _have_ended(threads: Iterable[QThread], processes: Iterable[QProcess], within: int) -> bool:
    deadline = QDeadlineTimer(within)
    if not all(thread.wait(deadline) for thread in threads):
        return False
    for process in processes:
        process.waitForFinished(deadline.remainingTime())
    return all(process.state() is QProcess.ProcessState.NotRunning for process in processes)
