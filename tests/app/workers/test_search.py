"""The search thread: only the newest answer arrives, and the end comes when it is asked for."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QThread

from app.reference import Reference
from app.workers.ends import end
from app.workers.search import SearchService
from index.errors import CatalogError
from index.recognise.recogniser import Recogniser
from index.search.answer import Question, Superseded
from tests.app.samples import answer, library, record

LIBRARY = library(record("BoatSunk", code="boat_sunk", shortMessage="The boat has sunk"))


class GatedEngine:
    """Notes what is asked; answers when the gate is opened, unless that is no longer wanted."""

    def __init__(self):
        self.seen = []
        self.given_up = []
        self.prepared = []
        self.gate = threading.Event()
        self.thread = QThread.currentThread()

    def search(self, question, superseded):
        self.seen.append(question.text)
        self.gate.wait(10)
        if superseded():
            self.given_up.append(question.text)
            raise Superseded
        return answer(question.text, within=question.within)

    def prepare(self, question, superseded):
        self.prepared.append((question.text, superseded()))


def reference(engine):
    return Reference(LIBRARY, engine, partial(Recogniser, LIBRARY))


@pytest.fixture
def running(qtbot):
    """A service over a gated engine, open; it is stopped at the end."""
    made = {}

    def open_both():
        made["engine"] = GatedEngine()
        return reference(made["engine"])

    service = SearchService(open_both)
    with qtbot.waitSignal(service.opened) as opened:
        service.start()
    assert opened.args == [LIBRARY]
    yield service, made["engine"]
    made["engine"].gate.set()
    stop(service)


def stop(service):
    service.cancel()
    end(service, service.failed)


@pytest.fixture
def answers(running):
    found = []
    running[0].found.connect(lambda one: found.append(one.question.text))
    return found


def test_an_answer_comes_back_with_its_question(running, qtbot):
    service, engine = running
    engine.gate.set()
    with qtbot.waitSignal(service.found) as found:
        service.submit(Question("boat", range(1)))
    assert found.args[0].question == Question("boat", range(1))


def test_what_the_next_key_may_ask_is_read_after_the_answer(running, qtbot):
    service, engine = running
    at_answer = []
    service.found.connect(lambda _: at_answer.append(service.is_busy))
    engine.gate.set()
    service.submit(Question('"boat'))
    qtbot.waitUntil(lambda: engine.prepared == [('"boat', False)])
    qtbot.waitUntil(lambda: at_answer == [False])


def test_only_the_newest_answer_arrives(running, answers, qtbot):
    service, engine = running
    service.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    service.submit(Question("ab"))
    service.submit(Question("abc"))
    with qtbot.waitSignal(service.found):
        engine.gate.set()
    assert answers == ["abc"]
    assert engine.seen == ["a", "abc"]  # "ab" was never searched
    assert engine.given_up == ["a"]


def test_an_answer_already_under_way_is_not_delivered_after_a_newer_question(
    running, answers, qtbot
):
    """The answer to "a" waits in this thread's queue while "b" is asked."""
    service, engine = running
    engine.gate.set()
    service.submit(Question("a"))
    waited = threading.Event()
    while engine.seen != ["a"]:
        waited.wait(0.001)
    waited.wait(0.05)  # without this thread's event loop: nothing can be delivered yet
    assert answers == []
    with qtbot.waitSignal(service.found):
        service.submit(Question("b"))
    assert answers == ["b"]


def test_a_paste_supersedes_a_search_and_the_reverse(running, answers, qtbot):
    service, engine = running
    recognised = []
    service.recognised.connect(lambda text, recognition: recognised.append(text))
    service.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    service.recognise('{"code": "boat_sunk"}')
    with qtbot.waitSignal(service.recognised):
        engine.gate.set()
    assert (answers, recognised) == ([], ['{"code": "boat_sunk"}'])
    service.recognise("never asked for any more")
    with qtbot.waitSignal(service.found):
        service.submit(Question("b"))
    assert (answers, recognised) == (["b"], ['{"code": "boat_sunk"}'])


def test_a_paste_is_recognised_in_the_library_that_was_opened(running, qtbot):
    service, _engine = running
    with qtbot.waitSignal(service.recognised) as found:
        service.recognise('{"errors":[{"code":"boat_sunk","message":"The boat has sunk"}]}')
    _text, recognition = found.args
    assert [match.entry for match in recognition.matches] == list(LIBRARY.entries)


def test_the_engine_belongs_to_the_search_thread(running):
    _service, engine = running
    assert engine.thread is not QThread.currentThread()
    assert engine.thread.objectName() == "search"


def test_stop_ends_the_thread_and_delivers_nothing_more(running, answers, qtbot):
    service, engine = running
    service.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    threading.Timer(0.05, engine.gate.set).start()
    stop(service)
    assert engine.thread.isFinished()
    assert engine.given_up == ["a"]
    service.submit(Question("b"))
    qtbot.waitUntil(engine.thread.isFinished)
    assert (answers, engine.seen) == ([], ["a"])


def test_stopping_twice_or_before_the_start_is_harmless():
    service = SearchService(lambda: reference(GatedEngine()))
    stop(service)
    stop(service)


def test_a_catalog_that_cannot_be_opened_is_told_in_its_own_words(qtbot):
    def refuse():
        raise CatalogError("clerk.json: errors[3].name: must not be empty.")

    service = SearchService(refuse)
    with qtbot.waitSignal(service.failed) as failed:
        service.start()
    service.submit(Question("a"))  # without an engine a question is dropped, not raised
    stop(service)
    assert failed.args == ["clerk.json: errors[3].name: must not be empty."]


def test_questions_before_the_catalog_is_open_do_no_harm(qtbot):
    gate = threading.Event()

    def open_late():
        gate.wait(10)
        engine = GatedEngine()
        engine.gate.set()
        return reference(engine)

    service = SearchService(open_late)
    service.start()
    service.submit(Question("early"))
    with qtbot.waitSignal(service.found) as found:
        gate.set()
    assert found.args[0].question.text == "early"
    stop(service)
