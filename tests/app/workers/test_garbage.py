"""Garbage goes in the window's thread alone, and is not looked for while a job makes much."""

import gc
import weakref
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject

from app.workers.garbage import uncollected


@pytest.fixture
def looks():
    """The generations that were looked through, and by which thread."""
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append((info["generation"], get_ident()))

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def many(tell):
    return [[number] for number in range(100_000)]


def test_what_qt_owned_goes_in_the_thread_of_the_window(collector, qtbot):
    gone = []
    made = QObject()
    made.itself = made
    weakref.finalize(made, lambda: gone.append(get_ident()))
    del made
    other = Thread(target=many, args=(print,))
    other.start()
    other.join()
    assert not gone
    kept = many(print)
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [get_ident()]
    del kept


def test_the_old_are_looked_through_as_often_as_python_would(collector, looks):
    kept = []
    for _ in range(3 * 11 * 11):
        kept.append(many(print)[:800])
        collector.look()
    ages = [age for age, _ in looks]
    assert ages.count(0) > ages.count(1) > ages.count(2) > 0


def test_nothing_is_looked_for_until_the_job_is_done(collector, looks):
    def job(tell):
        made = many(tell)
        collector.look()
        assert not looks
        return made

    looks.clear()
    made = uncollected(job)(print)
    collector.look()
    assert looks
    del made


def test_of_a_job_that_fails_garbage_is_looked_for_again():
    limits = gc.get_threshold()

    def fail(tell):
        assert gc.get_threshold()[0] == 0
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        uncollected(fail)(print)
    assert gc.get_threshold() == limits
