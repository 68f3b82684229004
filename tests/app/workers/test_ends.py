"""The end of what works for the window: who cannot wait for it hears that it takes long."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject, QProcess, QThread, Signal

from app.workers.ends import end
from app.workers.jobs import Jobs


class Owner(QObject):
    late = Signal()


@pytest.fixture
def owner(qtbot):
    """One whose `late` is counted."""
    made = Owner()
    made.count = 0
    return made


def count(owner, then):
    def heard():
        owner.count += 1
        then()

    owner.late.connect(heard)


def test_a_thread_that_takes_long_is_told_of_and_waited_for(owner):
    thread, begun, gate = QThread(owner), threading.Event(), threading.Event()
    Jobs(thread, owner).run(lambda _tell: begun.set() or gate.wait(10))
    begun.wait(10)
    count(owner, gate.set)
    end(owner, owner.late)
    assert (owner.count, thread.isFinished()) == (1, True)


def test_a_process_that_takes_long_is_told_of_and_waited_for(owner):
    process = QProcess(owner)
    process.start(sys.executable, ["-c", "input()"])
    count(owner, process.closeWriteChannel)
    end(owner, owner.late)
    assert (owner.count, process.state()) == (1, QProcess.ProcessState.NotRunning)


def test_what_ends_at_once_or_never_began_is_not_told_of(owner):
    begun, process = QThread(owner), QProcess(owner)
    QThread(owner)
    QProcess(owner)
    begun.start()
    process.start(sys.executable, ["-c", ""])
    process.waitForFinished()
    count(owner, lambda: None)
    end(owner, owner.late)
    assert (owner.count, begun.isFinished()) == (0, True)
