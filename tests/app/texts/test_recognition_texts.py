"""What stands over the list after a paste."""

import json
from io import BytesIO

import pytest

from app.content.links import search_link
from app.texts.recognition_texts import RecognitionTexts
from index.recognise.recogniser import Recogniser
from index.recognise.stream import read_log

SAID = {
    "session_exists": "You're currently in single session mode. You can only be signed into one "
    "account at a time.",
    "user_locked": "User account is locked. You will be able to try again in a few minutes.",
    "form_password_pwned": "Password has been found in an online data breach.",
    "captcha_invalid": "The CAPTCHA token is not valid.",
    "captcha_not_enabled": "Captcha is not enabled.",
    "host_invalid": "Invalid host.",
}


@pytest.fixture(scope="module")
def recogniser(shipped):
    return Recogniser(shipped)


def recognised(recogniser, errors):
    body = {"errors": [{"code": code, "long_message": said} for code, said in errors]}
    return recogniser.recognise(json.dumps({**body, "clerk_trace_id": "1"}))


def strip(recogniser, errors):
    recognition = recognised(recogniser, errors)
    text = "".join(run.text for run in RecognitionTexts().strip(recognition))
    return recognition, text.split("\n")


@pytest.mark.parametrize(("count", "last"), [(6, "… and 2 more in the list."), (4, None)])
def test_the_errors_beyond_those_named_are_counted(qapp, recogniser, count, last):
    recognition, lines = strip(recogniser, [*SAID.items()][:count])
    assert recognition.errors == count
    assert lines[5:] == ([last] if last else [])


def test_unknown_codes_beyond_those_named_are_counted(qapp, recogniser):
    _, lines = strip(recogniser, [(f"no_such_thing_{word}", "No.") for word in "abcdef"])
    more = "… and 2 more codes that are not in this catalog."
    assert lines[4:] == [more, "Show the pasted text"]


@pytest.mark.parametrize(
    ("code", "words"),
    [("passkey_limit_reached", "passkey limit reached"), ("boat_sunk_code", "boat sunk")],
)
def test_the_words_of_an_unknown_code_are_offered_as_a_search(qapp, recogniser, code, words):
    runs = RecognitionTexts().strip(recognised(recogniser, [(code, "No.")]))
    links = [run.link for run in runs if run.text == "Search for its words"]
    assert links == [search_link(words)]


def test_between_the_nearest_codes_a_line_can_only_be_broken_after_the_dot(qapp, recogniser):
    _, lines = strip(recogniser, [("resource_not_fond", "is invalid")])
    nearest = lines[0].partition("Nearest: ")[2].split("·")
    assert len(nearest) > 1
    assert all(one.endswith("\N{NO-BREAK SPACE}") for one in nearest[:-1])


def test_how_often_a_log_has_an_unknown_code_is_said_before_what_to_do_about_it(qapp, recogniser):
    error = b'{"errors": [{"code": "boat_sunk"}], "clerk_trace_id": "x"}\n'
    report = read_log(BytesIO(error * 900), recogniser)
    runs = RecognitionTexts().log_strip("server.log", report)
    told = "".join(run.text for run in runs).split("\n")[1]
    assert told.startswith("boat_sunk is not in this catalog.  900 times, lines 1 to 900 ")
    assert told.endswith("Search for its words")


def test_what_is_to_be_said_of_several_errors_is_said_once(qapp, recogniser):
    _, lines = strip(recogniser, [*SAID.items()][:4])
    assert "\n".join(lines).count("its origin is unclear") == 1
    assert all("code" in line for line in lines[1:])


@pytest.mark.parametrize("kept", [19_950, 19_990])
def test_a_secret_that_goes_over_the_end_of_what_is_shown_is_covered(qapp, recogniser, kept):
    text = f"{'x' * kept} cookie: __session=c2VjcmV0{'c2VjcmV0' * 20} and more"
    shown = RecognitionTexts().pasted_text(text, recogniser.recognise(text))
    [block] = shown.blocks
    told = "".join(run.text for run in block.runs)
    assert len(told) == 20_000
    assert "c2Vj" not in told
