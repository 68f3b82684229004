"""Messages cut into literal text and placeholders, and filled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.template import MOST_PLACEHOLDERS, cut, fill, fill_alike, has_more, placeholders


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("", []),
        ("nothing to fill", []),
        ("No user was found with id <userID>", ["userID"]),
        ("<a> and <a> and <b_2.c>", ["a", "a", "b_2.c"]),
        ("up to %d of %d, %q", ["%d", "%d 2", "%q"]),
        ("`<param>` isn't `%v`", ["param", "%v"]),
        ("needs {{<variable>}} and {{ <other> }}", ["variable", "other"]),
        ("{mail} of {{name}} at ${host}, %{count} of {0}", ["mail", "name", "host", "count", "0"]),
        ('{"a": {}} {a b} {123} {{ }} $x {a', []),
        ("5 < 6 > 4, <>, < a>, <1>, a<b", []),
        ("100% sure, 100%, %%, %done", []),
        ("limit (%d) %+v", ["%d", "%+v"]),
    ],
)
def test_placeholders_are_found(message, names):
    assert [part.placeholder for part in cut(message) if not part.is_literal] == names


def test_a_message_has_so_many_placeholders_and_the_rest_is_text():
    message = "<a> %d, " * MOST_PLACEHOLDERS
    parts = cut(message)
    assert "".join(part.text for part in parts) == message
    assert sum(not part.is_literal for part in parts) == MOST_PLACEHOLDERS
    assert has_more(message)
    assert not has_more("%d " * MOST_PLACEHOLDERS)


def test_names_of_several_messages_come_once_each():
    names = placeholders("<a> %d {b}", None, "", "<b> %d %d")
    assert names == {"a": "<a>", "%d": "%d", "b": "{b}", "%d 2": "%d"}


@pytest.mark.parametrize(
    ("message", "values", "filled"),
    [
        ("id <userID>", {"userID": "user_1"}, "id user_1"),
        ("id <userID>", {}, "id <userID>"),
        ("id <userID>", {"userID": ""}, "id "),
        ("<a> <b>", {"a": "<b>", "b": "<a>"}, "<b> <a>"),
        ("%d of %d", {"%d": "1", "%d 2": "2"}, "1 of 2"),
        ("{{<x>}}", {"x": r"\1{}"}, r"\1{}"),
        ("{x}, ${y} and {{x}}", {"x": "1", "y": "{x}"}, "1, {x} and 1"),
    ],
)
def test_filling(message, values, filled):
    assert fill(message, values) == filled


@given(st.text(st.sampled_from("<>a1_%dqv {}.")) | st.text())
def test_the_parts_are_the_message(message):
    parts = cut(message)
    assert "".join(part.text for part in parts) == message
    assert all(part.text for part in parts)
    assert fill(message, {}) == message


@given(st.text(st.sampled_from("<>a1_%dqv {}.")) | st.text(), st.integers(0, 60))
def test_filling_all_placeholders_alike(message, verbs):
    message += " %d" * verbs  # of more than 50 the others are text
    pieces = ("\0" if part.placeholder else part.text for part in cut(message))
    assert fill_alike(message, "\0") == "".join(pieces)


def test_nothing_that_looks_like_a_placeholder_is_left_in_the_shipped_messages(shipped):
    messages = [
        text for entry in shipped.entries for text in (entry.short_message, entry.long_message)
    ]
    literal = [
        part.text for message in messages if message for part in cut(message) if part.is_literal
    ]
    assert [text for text in literal if re.search(r"<\S*>|\{\{|%[a-z]\b", text)] == []
