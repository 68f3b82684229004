"""An exception that nobody caught: logged without what was typed, told, and survived."""

import logging
import sys

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from app.crash import catch_everything

PASTED = "user_51HqNobodyElses"


@pytest.fixture
def root(monkeypatch):
    """The interpreter's hook and the root logger's handlers, put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    logger = logging.getLogger()
    before = list(logger.handlers)
    yield logger
    for handler in set(logger.handlers) - set(before):
        handler.close()
        logger.removeHandler(handler)


@pytest.fixture
def told(root, tmp_path):
    sentences = []
    catch_everything(tmp_path, sentences.append)
    return sentences


def fail(text):
    pasted = f"about {text}"
    raise ValueError(pasted)


class Asked(QObject):
    asked = Signal(str)


@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("qapp")
def test_an_exception_in_a_slot_is_told_and_logged_without_what_was_typed(told, tmp_path):
    asked = Asked()
    asked.asked.connect(fail)
    asked.asked.emit(PASTED)
    assert told == [
        "Something went wrong (ValueError); Errdex goes on."
        f" The log has more: {tmp_path / 'errdex.log'}"
    ]
    logged = (tmp_path / "errdex.log").read_text()
    assert "unexpected ValueError" in logged
    assert "in fail" in logged
    assert PASTED not in logged


@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("root")
def test_the_window_lives_on(open_desk, tmp_path):
    desk = open_desk()
    catch_everything(tmp_path, desk.window.set_alert)
    QTimer.singleShot(0, lambda: fail(PASTED))
    desk.until((tmp_path / "errdex.log").exists)
    assert desk.window.isVisible()
    desk.search("code:session_exists")
    desk.until(lambda: desk.text("Code") == "session_exists")


@pytest.mark.usefixtures("qapp")
def test_several_exceptions_go_to_one_log_once_each(told, tmp_path):
    for number in range(3):
        sys.excepthook(KeyError, KeyError(number), None)
    assert len(told) == 3
    assert (tmp_path / "errdex.log").read_text().count("unexpected KeyError") == 3


@pytest.mark.parametrize("kind", ["nowhere", "a folder that is not there"])
@pytest.mark.usefixtures("root")
def test_without_a_place_for_the_log_it_is_still_told(tmp_path, kind):
    sentences = []
    catch_everything(None if kind == "nowhere" else tmp_path / "gone", sentences.append)
    sys.excepthook(KeyError, KeyError("x"), None)
    assert sentences == ["Something went wrong (KeyError); Errdex goes on."]
