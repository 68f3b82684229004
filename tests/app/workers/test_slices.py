"""Long work on the window's thread lets everything else have its turn."""

import time

from PySide6.QtCore import QTimer

from app.workers.slices import Slices


def test_what_falls_due_during_a_slice_comes_before_the_next(qtbot):
    done = []
    timer = QTimer(singleShot=True, interval=2)
    timer.timeout.connect(lambda: done.append("timer"))

    def work():
        timer.start()
        time.sleep(0.01)
        done.append("slice")
        yield
        done.append("slice")

    slices = Slices(work())
    slices.start()
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["slice", "timer", "slice"]


def test_other_work_takes_the_place_of_what_is_left(qtbot):
    done = []

    def work(name):
        for number in range(2):
            done.append(f"{name}{number}")
            yield

    slices = Slices(work("a"))
    slices.start_anew(work("b"))
    slices.add(work("c"))
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["b0", "b1", "c0", "c1"]


def test_work_may_begin_other_work(qtbot):
    done = []
    slices = Slices(())

    def last():
        done.append("last")
        yield

    def first():
        done.append("first")
        slices.start_anew(last())
        yield
        done.append("never")

    slices.start_anew(first())
    qtbot.waitUntil(lambda: "last" in done)
    slices.finish()
    assert done == ["first", "last"]


def test_what_comes_after_other_work_waits_until_that_is_done(qtbot):
    done = []

    def work(name):
        for number in range(2):
            done.append(f"{name}{number}")
            yield

    first, second = Slices(()), Slices(())
    second.come_after(first)
    second.start_anew(work("second"))
    first.start_anew(work("first"))
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["first0", "first1", "second0", "second1"]
    assert not first.is_busy


def test_what_is_begun_goes_on_beside_the_work_it_comes_after(qtbot):
    done = []
    first, second = Slices(()), Slices(())
    second.come_after(first)

    def endless():
        while "second" not in done:
            yield
        done.append("first")

    def work():
        first.start_anew(endless())
        yield
        done.append("second")

    second.start_anew(work())
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["second", "first"]
