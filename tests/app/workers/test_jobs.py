"""Jobs on a thread of their own: the newest wins, a cancelled one ends and says nothing."""

import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QThread

from app.workers.jobs import Jobs
from index.errors import DocumentError


@contextmanager
def limited_addresses():
    """Have the system give this process hardly any more memory."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (2**30, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.fixture
def thread(qapp):
    made = QThread()
    yield made
    made.quit()
    made.wait()


@pytest.fixture
def jobs(thread):
    made = Jobs(thread)
    yield made
    made.cancel()


def test_a_result_comes_back(jobs, qtbot):
    with qtbot.waitSignal(jobs.done) as done:
        jobs.run(lambda tell: threading.current_thread() is threading.main_thread())
    assert done.args == [False]
    assert not jobs.is_busy


@pytest.mark.parametrize(
    "sentences",
    [
        ("boats.csv: there is nothing in it.",),
        ("boats.csv: line 2: no code.", "boats.csv: line 3: no code."),
    ],
)
def test_a_refusal_comes_back_as_its_sentences_each_on_a_line(jobs, qtbot, sentences):
    def refuse(tell):
        raise DocumentError(*sentences)

    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.run(refuse)
    assert failed.args == ["\n".join(sentences)]


@pytest.mark.qt_log_ignore("Thread creation error")
def test_a_thread_that_the_system_refuses_is_told_at_once(thread, jobs, qtbot):
    thread.setStackSize(2**31 - 1)
    with limited_addresses(), qtbot.waitSignal(jobs.failed) as failed:
        jobs.run(lambda tell: tell(1))
    assert failed.args == ["The system gives no thread for this; try again in a moment."]
    assert not jobs.is_busy
    thread.setStackSize(0)
    with qtbot.waitSignal(jobs.done) as done:
        jobs.run(lambda tell: "now")
    assert done.args == ["now"]


def test_a_cancelled_job_ends_where_it_tells_how_far_it_is(jobs, qtbot):
    begun, ended = threading.Event(), threading.Event()
    results = []
    jobs.done.connect(results.append)

    def endless(tell):
        begun.set()
        try:
            while True:
                tell(1)
        finally:
            ended.set()

    jobs.run(endless)
    qtbot.waitUntil(begun.is_set)
    assert jobs.is_busy
    jobs.cancel()
    assert not jobs.is_busy
    qtbot.waitUntil(ended.is_set)
    with qtbot.waitSignal(jobs.done):
        jobs.run(lambda tell: "next")
    assert results == ["next"]


def test_how_far_it_is_comes_while_it_works(jobs, qtbot):
    go_on = threading.Event()

    def count(tell):
        tell(7)
        go_on.wait(10)

    with qtbot.waitSignal(jobs.progressed) as told:
        jobs.run(count)
    assert told.args == [7]
    go_on.set()
