"""Errors as XML say what the same errors say as JSON."""

import json
from xml.sax.saxutils import escape

import pytest

from index.recognise.text.elements import element_marks
from tests.index.recognise.made import values_for, wire

FOUND = "No user was found with id user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje"


def xml(name, value):
    """A value as elements, a list's each called as the list without its last letter."""
    if isinstance(value, dict):
        inner = "".join(xml(key, one) for key, one in value.items())
    elif isinstance(value, list):
        inner = "".join(xml(name[:-1], one) for one in value)
    else:
        inner = escape(str(value))
    return f"<{name}>{inner}</{name}>"


def said(recognition):
    return [
        (match.entry.id, match.certain, match.confidence, match.values)
        for match in recognition.matches
    ]


def test_every_error_is_the_same_as_elements(library, recogniser):
    for entry in library.entries:
        error = wire(entry, values_for(entry, "id"))
        body = json.dumps({"errors": [error]})
        answer = recogniser.recognise(xml("errors", [error]))
        assert said(answer) == said(recogniser.recognise(body)), body


@pytest.mark.parametrize(
    "text",
    [
        "<error><code>session_exists</code></error>",
        '<?xml version="1.0"?>\n<error>\n  <code>session_exists</code>\n</error>\n',
        '<e:error xmlns:e="urn:x"><e:code>session_exists</e:code><e:meta/></e:error>',
    ],
)
def test_an_element_with_a_code_and_no_more_is_an_error(recogniser, text):
    (match,) = recogniser.recognise(text).matches
    assert (match.entry.code, match.certain) == ("session_exists", True)
    assert [text[start:end] for start, end in match.spans] == ["session_exists"]


def test_a_body_that_is_cut_off_is_read_as_far_as_it_goes(recogniser):
    text = f"<error><code>resource_not_found</code><message>{FOUND}"
    assert recogniser.recognise(text).matches[0].entry.name == "UserNotFound"


def test_a_message_keeps_its_quotes_and_backslashes(recogniser):
    said = r'No user was found with id "user&quot;\2'
    text = f"<error><code>resource_not_found</code><message><![CDATA[{said}]]></message></error>"
    assert recogniser.recognise(text).matches[0].values == {"userID": r'"user"\2'}


def test_a_body_in_a_string_of_json_is_read(recogniser):
    error = f"<error>\n <code>resource_not_found</code>\n <message>{FOUND}</message>\n</error>"
    text = json.dumps({"status": 404, "body": error})
    assert recogniser.recognise(text).matches[0].entry.name == "UserNotFound"


@pytest.mark.parametrize(
    "text",
    [
        "<p>The error <code>session_exists</code> means that somebody is in.</p>",
        "<div class='error'><code>session_exists</code></div>",
        "<Error>Look at <code>session_exists</code> here</Error>",
        "<error>session_exists</error>",
        "<Problem><b>not closed</Problem>",
    ],
)
def test_prose_and_markup_are_none(text):
    assert list(element_marks(text)) == []
