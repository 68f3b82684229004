"""The search thread: only the newest answer arrives, and the end comes when it is asked for."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import Qt, QThread

from app.library.reference import Reference
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
    """One who asks a service over a gated engine, which is open; it is stopped at the end."""
    made = {}

    def open_both():
        made["engine"] = GatedEngine()
        return reference(made["engine"])

    service = SearchService(open_both)
    with qtbot.waitSignal(service.opened) as opened:
        service.start()
    assert opened.args == [LIBRARY]
    yield service.asker(), made["engine"]
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
    asker, engine = running
    engine.gate.set()
    with qtbot.waitSignal(asker.found) as found:
        asker.submit(Question("boat", range(1)))
    assert found.args[0].question == Question("boat", range(1))


def test_what_the_next_key_may_ask_is_read_after_the_answer(running, qtbot):
    asker, engine = running
    at_answer = []
    asker.found.connect(lambda _: at_answer.append(asker.is_busy))
    engine.gate.set()
    asker.submit(Question('"boat'))
    qtbot.waitUntil(lambda: engine.prepared == [('"boat', False)])
    qtbot.waitUntil(lambda: at_answer == [False])


def test_only_the_newest_answer_arrives(running, answers, qtbot):
    asker, engine = running
    asker.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    asker.submit(Question("ab"))
    asker.submit(Question("abc"))
    with qtbot.waitSignal(asker.found):
        engine.gate.set()
    assert answers == ["abc"]
    assert engine.seen == ["a", "abc"]  # "ab" was never searched
    assert engine.given_up == ["a"]


def test_an_answer_already_under_way_is_not_delivered_after_a_newer_question(
    running, answers, qtbot
):
    """The answer to "a" waits in this thread's queue while "b" is asked."""
    asker, engine = running
    engine.gate.set()
    asker.submit(Question("a"))
    waited = threading.Event()
    while engine.seen != ["a"]:
        waited.wait(0.001)
    waited.wait(0.05)  # without this thread's event loop: nothing can be delivered yet
    assert answers == []
    with qtbot.waitSignal(asker.found):
        asker.submit(Question("b"))
    assert answers == ["b"]


def test_a_paste_supersedes_a_search_and_the_reverse(running, answers, qtbot):
    asker, engine = running
    recognised = []
    asker.recognised.connect(lambda text, recognition: recognised.append(text))
    asker.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    asker.recognise('{"code": "boat_sunk"}')
    with qtbot.waitSignal(asker.recognised):
        engine.gate.set()
    assert (answers, recognised) == ([], ['{"code": "boat_sunk"}'])
    asker.recognise("never asked for any more")
    with qtbot.waitSignal(asker.found):
        asker.submit(Question("b"))
    assert (answers, recognised) == (["b"], ['{"code": "boat_sunk"}'])


def test_each_who_asks_has_the_answer_to_its_own_newest_question(running, answers, qtbot):
    asker, engine = running
    other, of_other = asker.parent().asker(), []
    other.found.connect(lambda one: of_other.append(one.question.text))
    for asks, text in ((asker, "a"), (other, "x"), (asker, "ab"), (other, "xy")):
        asks.submit(Question(text))
    engine.gate.set()
    qtbot.waitUntil(lambda: (answers, of_other) == (["ab"], ["xy"]))
    assert not asker.is_busy and not other.is_busy


def test_while_one_has_a_file_read_another_is_answered(running, qtbot, tmp_path):
    asker, engine = running
    engine.gate.set()
    log = tmp_path / "server.log"
    log.write_bytes(b"GET /v1/boats 200 boat_sunk\n" * 40_000)
    told, other = [], asker.parent().asker()
    asker.log_progress.connect(lambda _name, percent: told.append(percent))
    asker.log_progress.connect(
        lambda: other.submit(Question("x")), Qt.ConnectionType.SingleShotConnection
    )
    other.found.connect(lambda _answer: told.append("answered"))
    with qtbot.waitSignal(asker.log_read) as read:
        asker.read_log(log)
    assert read.args[1].lines == 40_000
    assert told[-1] == 100
    assert "answered" in told


def test_a_paste_is_recognised_in_the_library_that_was_opened(running, qtbot):
    asker, _engine = running
    with qtbot.waitSignal(asker.recognised) as found:
        asker.recognise('{"errors":[{"code":"boat_sunk","message":"The boat has sunk"}]}')
    _text, recognition = found.args
    assert [match.entry for match in recognition.matches] == list(LIBRARY.entries)


def test_the_engine_belongs_to_the_search_thread(running):
    _asker, engine = running
    assert engine.thread is not QThread.currentThread()
    assert engine.thread.objectName() == "search"


def test_stop_ends_the_thread_and_delivers_nothing_more(running, answers, qtbot):
    asker, engine = running
    asker.submit(Question("a"))
    qtbot.waitUntil(lambda: engine.seen == ["a"])
    threading.Timer(0.05, engine.gate.set).start()
    stop(asker.parent())
    assert engine.thread.isFinished()
    assert engine.given_up == ["a"]
    asker.submit(Question("b"))
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
    service.asker().submit(Question("a"))  # without an engine a question is dropped, not raised
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
    asker = service.asker()
    service.start()
    asker.submit(Question("early"))
    with qtbot.waitSignal(asker.found) as found:
        gate.set()
    assert found.args[0].question.text == "early"
    stop(service)
