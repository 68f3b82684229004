"""Every error by its exact code in the plainest objects: with its message, in a list, alone."""

import json

import pytest

from index.recognise.text.spelling import code_words
from index.recognise.text.vocabulary import is_http_phrase
from index.template import fill, placeholders
from tests.index.recognise.envelopes import ENVELOPES

OF_MANY = 3
"""A code of so many errors says nothing of which is meant."""
ANOTHER = "It went another way"


def coded(library):
    """The entries with a code that is not HTTP's."""
    for entry in library.entries:
        if entry.code and not is_http_phrase(entry.code.split("_")):
            yield entry


def errors_of(library, code):
    alike = [one for one in library.entries if code_words(one.code) == code_words(code)]
    return len({(one.short_message, one.long_message) for one in alike})


def answer(recogniser, body):
    return recogniser.recognise(json.dumps(body)).matches


def in_brief(entry):
    return fill(entry.short_message, dict.fromkeys(placeholders(entry.short_message), "T-800"))


@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: {"error": one}])
def test_a_code_and_its_short_message_are_named_wherever_both_are_exact(library, recogniser, wrap):
    for entry in coded(library):
        if not entry.short_message or errors_of(library, entry.code) >= OF_MANY:
            continue
        matches = answer(recogniser, wrap({"code": entry.code, "message": in_brief(entry)}))
        assert entry.code in {match.entry.code for match in matches if match.group == 0}, entry


def test_a_code_in_a_list_like_the_service_s_is_named_whatever_the_message(library, recogniser):
    for entry in coded(library):
        first, *_ = answer(recogniser, {"errors": [{"code": entry.code, "message": ANOTHER}]})
        assert first.entry.code == entry.code


def test_of_common_words_it_says_that_the_message_differs(recogniser):
    for code in ("user_banned", "session_exists", "authentication_invalid"):
        first = answer(recogniser, {"errors": [{"code": code, "message": ANOTHER}]})[0]
        assert first.why[0] == "the code agrees, but the message is not the documented one"
        assert first.confidence <= 0.5 and not first.certain


@pytest.mark.parametrize(
    "body",
    [
        {"data": None, "errors": [{"code": "user_banned", "message": ANOTHER}]},
        {"errors": [{"code": "user_banned", "message": ANOTHER, "docs": "/errors"}]},
        {"errors": [{"code": "USER_BANNED", "message": ANOTHER}]},
        {"errors": [{"code": "bad_request", "message": ANOTHER}]},
        {"code": "user_banned", "message": ANOTHER},
        {"code": "user_locked", "message": "Account locked", "docs": "/errors"},
        {"code": "user_locked", "status": 404, "path": "/v1/users"},
        {"code": "resource_not_found", "status": 409},
    ],
)
def test_what_has_keys_or_a_message_of_another_s_is_not(recogniser, body):
    assert answer(recogniser, body) == ()


def test_an_object_of_nothing_but_a_code_and_a_status_may_mean_it(library, recogniser):
    for entry in coded(library):
        body = {"code": entry.code, "status": entry.status or 400}
        if errors_of(library, entry.code) < OF_MANY or entry.status:
            matches = answer(recogniser, body)
            assert entry.code in {match.entry.code for match in matches}, body


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_code_of_common_words_in_any_envelope_with_another_s_message_is_not(recogniser, envelope):
    for code in ("user_locked", "signed_out", "verification_failed", "resource_not_found"):
        assert answer(recogniser, ENVELOPES[envelope](code, ANOTHER)) == ()


@pytest.mark.parametrize("at", [0, 1])
def test_an_unknown_code_in_one_list_with_a_known_one_is_named(library, recogniser, at):
    for entry in coded(library):
        listed = [{"code": entry.code, "message": entry.short_message or ANOTHER}]
        listed.insert(at, {"code": "totally_new_thing", "message": "Brand new"})
        found = recogniser.recognise(json.dumps({"errors": listed}))
        assert [one.code for one in found.unknown_codes] == ["totally_new_thing"], entry


def test_an_unknown_code_in_another_list_or_with_keys_of_another_s_is_not(recogniser):
    known = {"code": "user_locked", "message": "Account locked"}
    new = {"code": "totally_new_thing", "message": "Brand new"}
    for text in (
        json.dumps({"errors": [known, {**new, "docs": "/errors"}]}),
        json.dumps({"errors": [known]}) + "\n" + json.dumps({"errors": [new]}),
        json.dumps({"errors": [new]}),
    ):
        assert recogniser.recognise(text).unknown_codes == ()
