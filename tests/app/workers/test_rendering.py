"""A text is written once, by whichever thread needs it first, and late where nobody does."""

from threading import Event, Thread

import pytest

from app.workers.late_text import LateText
from app.workers.rendering import Rendering
from index.errors import ErrdexError


def test_whoever_asks_while_it_is_written_waits_for_it():
    begun, gate, written = Event(), Event(), []

    def write():
        begun.set()
        gate.wait(10)
        written.append("text")
        return "text"

    rendering = Rendering(write)
    writer = Thread(target=rendering.ahead, args=(print,))
    writer.start()
    assert begun.wait(10)
    texts = []
    other = Thread(target=lambda: texts.append(rendering.text()))
    other.start()
    assert not texts
    gate.set()
    writer.join()
    other.join()
    assert texts == ["text"]
    assert written == ["text"]


def test_what_cannot_be_written_is_refused_to_everybody():
    def write():
        raise ErrdexError("no such template")

    rendering = Rendering(write)
    for ask in (rendering.text, lambda: rendering.ahead(print)):
        with pytest.raises(ErrdexError, match="no such template"):
            ask()


def test_a_late_text_is_offered_before_it_is_written():
    written = []

    def write():
        written.append("gr\xfcn\nblau")
        return written[-1]

    late = LateText(Rendering(write))
    assert late.hasText()
    assert late.formats() == ["text/plain"]
    assert not late.hasUrls()
    assert not late.hasHtml()
    assert not written
    assert late.text() == "gr\xfcn\nblau"
    assert bytes(late.data("text/plain")).decode() == "gr\xfcn\nblau"
    assert written == ["gr\xfcn\nblau"]
