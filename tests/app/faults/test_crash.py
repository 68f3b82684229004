"""An exception that nobody caught: logged without what was typed, told, and survived."""

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Signal

from app.command_line import cli
from app.faults.crash import Faults
from app.faults.faults import FaultLog
from app.views.status_line import Alert
from tests.strange import STRANGE, in_place_of

PASTED = "user_51HqNobodyElses"
TOLD = "Something went wrong (ValueError); Errdex goes on. “Copy fault report” tells more."


@pytest.fixture
def root():
    """The root logger, its handlers put back afterwards."""
    logger = logging.getLogger()
    before = list(logger.handlers)
    yield logger
    for handler in set(logger.handlers) - set(before):
        handler.close()
        logger.removeHandler(handler)


@pytest.fixture
def faults(root, qapp):
    made = Faults()
    yield made
    made.leave()


@pytest.fixture
def told(faults, tmp_path):
    sentences = []
    faults.told.connect(sentences.append)
    faults.catch_everything(tmp_path)
    return sentences


def fail(text):
    pasted = f"about {text}"
    raise ValueError(pasted)


class Asked(QObject):
    asked = Signal(str)


@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_the_log_is_put_aside(root, tmp_path, strange):
    in_place_of(tmp_path / "errdex.log", strange)
    FaultLog(tmp_path).write("unexpected")
    assert "unexpected" in (tmp_path / "errdex.log").read_text(encoding="utf-8")


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_is_told_and_logged_without_what_was_typed(
    told, tmp_path, faults, capsys
):
    asked = Asked()
    asked.asked.connect(fail)
    asked.asked.emit(PASTED)
    assert told == [TOLD]
    logged = (tmp_path / "errdex.log").read_text()
    for text in (logged, faults.report(), capsys.readouterr().err):
        assert "unexpected ValueError" in text
        assert "in fail" in text
        assert PASTED not in text


@pytest.mark.qt_no_exception_capture
def test_the_report_names_versions_and_no_place_of_the_reader(told, faults):
    assert "no fault since the start" in faults.report()
    sys.excepthook(*raised(ValueError(PASTED)))
    report = faults.report()
    assert report.startswith("Errdex ")
    assert "Python 3." in report
    assert "Qt 6." in report
    assert "tests/app/faults/test_crash.py, line " in report
    assert str(Path.home()) not in report


def raised(error):
    try:
        raise error
    except type(error):
        return sys.exc_info()


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_any_thread_is_told_in_the_windows(faults, tmp_path, qtbot):
    heard = []

    class Listener(QObject):
        def take(self, sentence):
            heard.append((sentence, QThread.currentThread()))

    listener = Listener()
    faults.told.connect(listener.take)
    faults.catch_everything(tmp_path)
    thread = threading.Thread(target=fail, args=(PASTED,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(TOLD, QThread.currentThread())]


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_finalizer_is_told(told):
    class Failing:
        def __del__(self):
            fail(PASTED)

    Failing()
    assert told == [TOLD]


@pytest.mark.qt_no_exception_capture
def test_the_window_lives_on(open_desk, faults, tmp_path):
    desk = open_desk()
    faults.told.connect(Alert(desk.window.status).say)
    faults.catch_everything(tmp_path)
    QTimer.singleShot(0, lambda: fail(PASTED))
    desk.until((tmp_path / "errdex.log").exists)
    assert desk.window.isVisible()
    desk.search("code:session_exists")
    desk.until(lambda: desk.text("Code") == "session_exists")


def test_several_exceptions_go_to_one_log_once_each(told, tmp_path):
    for number in range(3):
        sys.excepthook(KeyError, KeyError(number), None)
    assert len(told) == 3
    assert (tmp_path / "errdex.log").read_text().count("unexpected KeyError") == 3


def test_the_log_does_not_grow_for_ever(told, tmp_path):
    trace = raised(ValueError(PASTED))
    for _ in range(5_000):
        sys.excepthook(*trace)
    files = list(tmp_path.glob("errdex.log*"))
    assert 1 < len(files) <= 4
    assert sum(path.stat().st_size for path in files) < 1_000_000


@pytest.mark.parametrize("kind", ["nowhere", "a folder that is not there"])
def test_without_a_place_for_the_log_it_is_still_told(faults, tmp_path, kind):
    sentences = []
    faults.told.connect(sentences.append)
    faults.catch_everything(None if kind == "nowhere" else tmp_path / "gone")
    sys.excepthook(ValueError, ValueError("x"), None)
    assert sentences == [TOLD]


def test_a_fault_of_a_command_is_logged_and_names_no_word_of_what_was_given(
    root, capfd, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr("app.command_line.commands.carry_out", lambda *_given: fail(PASTED))
    assert cli.run(["search", PASTED]) == 2
    said = capfd.readouterr().err
    log = next(tmp_path.rglob("errdex.log")).read_text()
    for text in (said, log):
        assert "unexpected ValueError" in text
        assert PASTED not in text
