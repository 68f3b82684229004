import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.instance.request import LONGEST, Request, TooLongError, Wish, decoded, encoded
from app.program.start import request_of

WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.builds(Request, st.sampled_from(Wish), WORDS, WORDS))
def test_a_request_arrives_as_it_was_sent(request):
    assert decoded(encoded(request)) == request


@given(st.binary())
def test_garbage_is_no_request(garbage):
    assert decoded(garbage) is None


@pytest.mark.parametrize(
    "fields",
    [
        [],
        None,
        "show",
        {},
        {"wish": "show", "text": ""},
        {"wish": "quit", "text": "", "activation": ""},
        {"wish": "search", "text": 3, "activation": ""},
        {"wish": "search", "text": "x", "activation": None},
        {"wish": [], "text": "", "activation": ""},
        {"wish": "search", "text": "a\0b", "activation": ""},
        {"wish": "search", "text": "", "activation": "a\0b"},
        {"wish": "search", "text": "\ud800", "activation": ""},
        {"wish": "show", "text": "", "activation": "\ud800"},
        {"wish": "search", "text": ["x"], "activation": ""},
    ],
)
def test_json_of_another_shape_is_no_request(fields):
    assert decoded(json.dumps(fields).encode()) is None


def test_deep_json_is_no_request():
    assert decoded(b"[" * LONGEST) is None


def test_a_request_that_no_message_can_hold_is_refused():
    with pytest.raises(TooLongError):
        encoded(Request(Wish.SEARCH, "x" * LONGEST))


@pytest.mark.parametrize(
    ("words", "wish", "text"),
    [
        ([], Wish.SHOW, ""),
        (["user", "not found"], Wish.SEARCH, "user not found"),
        (["--", "search"], Wish.SEARCH, "search"),
        (["--", "--paste"], Wish.SEARCH, "--paste"),
        (["--paste"], Wish.PASTE, ""),
        (["--quick"], Wish.QUICK, ""),
        (["errdex://search?q=x"], Wish.LINK, "errdex://search?q=x"),
        (["ERRDEX:whatever"], Wish.LINK, "ERRDEX:whatever"),
        (["errdex", "links"], Wish.SEARCH, "errdex links"),
    ],
)
def test_words_of_the_command_become_a_request(words, wish, text):
    assert request_of(words) == Request(wish, text)


def test_files_that_are_there_are_opened_and_others_are_searched_for(tmp_path):
    page, other = tmp_path / "a page.md", tmp_path / "Fehler ü 错.json"
    page.touch()
    other.touch()
    wanted = Request(Wish.FILES, f"{page}\n{other}")
    assert request_of([str(page), other.as_uri()]) == wanted
    assert request_of([page.as_uri(), str(other)]) == wanted
    gone = str(tmp_path / "gone.json")
    assert request_of([gone]) == Request(Wish.SEARCH, gone)


def test_the_desktops_leave_to_come_forward_goes_along_once(monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    assert request_of([]).activation == "token-1"
    assert request_of([]).activation == ""


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ([], None),
        (["--quick"], None),
        (["user", "not", "found"], "user not found"),
        (["--paste"], ""),
        (["errdex://clerk/backend-api/users/UserNotFound"], ""),
    ],
)
def test_a_new_window_begins_as_it_was_left_unless_something_else_is_asked(words, begins):
    assert request_of(words).first_query == begins
