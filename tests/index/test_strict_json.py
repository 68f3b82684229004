"""JSON read strictly, and without keeping the other threads waiting."""

import json
import sys
import time
from threading import Event, Thread

import pytest

from index.strict_json import parse_json


@pytest.fixture
def short_turns():
    """As in the window: who holds the interpreter is soon asked for it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    yield
    sys.setswitchinterval(before)


def test_while_a_large_document_is_read_other_threads_have_their_turns(short_turns):
    text = json.dumps([{"name": "a", "code": "b", "texts": ["c", "d"]} for _ in range(200_000)])
    begun = Event()

    def read():
        begun.set()
        parse_json(text)

    reader = Thread(target=read)
    reader.start()
    begun.wait()
    turns = 0
    while reader.is_alive():
        time.sleep(0)  # gives the interpreter away, and asks for it again
        turns += 1
    assert turns > 20


def test_objects_are_as_the_standard_reader_makes_them():
    text = '{"a": {"b": [{}, {"c": null}]}, "a": 1, "d": {"e": {"f": "g"}}}'
    assert parse_json(text) == json.loads(text)
