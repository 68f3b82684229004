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


def test_both_halves_of_a_character_are_one():
    assert parse_json('["\\ud83d\\ude00"]') == ["\U0001f600"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1,}', ("a comma too many", 1, 8)),
        ('{"a": 1,\n}', ("a comma too many", 1, 8)),
        ("[1,\n\n]", ("a comma too many", 1, 3)),
        ("[1,, 2]", ("a comma too many", 1, 3)),
        ('{"a": 1,, "b": 2}', ("a comma too many", 1, 8)),
        ("{a: 1}", ("a name in double quotes is missing", 1, 2)),
        ('{"a": 1, b: 2}', ("a name in double quotes is missing", 1, 10)),
        ('{"a": }', ("a value is missing", 1, 7)),
        ('{"a": 1,', ("it ends too early", 1, 9)),
        ("[1, x]", ("a value is missing", 1, 5)),
        ('[1,\n"NaN", NaN]', ("NaN is no JSON number", 2, 8)),
        ("[-Infinity]", ("-Infinity is no JSON number", 1, 2)),
        ("[1.5, 1e999]", ("a number too large", 1, 7)),
        (f"[4, {'4' * 400}]", ("a number too long", 1, 5)),
        ('{"a": "\\ud83d"}', ("half a character", 1, 8)),
    ],
)
def test_what_is_wrong_is_said_where_it_is(text, said):
    with pytest.raises(json.JSONDecodeError) as refused:
        parse_json(text)
    assert (refused.value.msg, refused.value.lineno, refused.value.colno) == said
