"""Snippets are made in a thread, and what writes them is ready before it is asked for."""

import pytest
from PySide6.QtCore import QThread

from app.workers.snippets import SnippetRequest, SnippetService
from index.snippets.formats import Snippets


@pytest.fixture
def service(qapp):
    thread = QThread()
    made = SnippetService(thread, None)
    thread.start()
    yield made
    thread.quit()
    thread.wait()


def test_templates_are_compiled_while_nobody_asks(qtbot, service, shipped):
    alone = Snippets(shipped)
    for _template in alone.compiling():
        pass
    service.open(shipped)
    window = service.formats_of(shipped)
    entry = next(one for one in shipped.entries if one.code)
    with qtbot.waitSignal(service.made):
        service.submit(SnippetRequest("json", (entry,), {}))
    assert len(window.codes) < len(alone.codes)
    qtbot.waitUntil(lambda: window.codes.keys() == alone.codes.keys(), timeout=60_000)
    for made in window.formats():
        assert window.render(made.id, [entry], {})
    assert window.codes.keys() == alone.codes.keys()
