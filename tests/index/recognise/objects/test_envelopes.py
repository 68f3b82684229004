"""Errors in the envelopes of many services: what they say counts, not how they look."""

import json
from itertools import product

import pytest

from index.catalog import load_catalog
from index.library import Library
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs
from index.template import fill, placeholders
from tests.golden.services import services
from tests.index.recognise.envelopes import ENVELOPES

COMMON = ["not_found", "invalid_request", "bad_request", "rate_limited", "invalid_grant",
          "access_denied", "slow_down", "1004", "4000", "session_exists", "resource_not_found",
          "quota_exceeded"]  # fmt: skip
OF_OTHERS = ["No such customer: 'cus_999'", "Token has been expired or revoked.", "Not found",
             "Missing required parameter: client_id", "Unknown Channel", "Bad Request",
             "You are being rate limited. Retry after 0.7 s.", "Your card was declined.",
             "Parameter 'limit' must be between 1 and 100", "Something went wrong"]  # fmt: skip
NEW = "It says something else by now."


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser(Library([*map(load_catalog, bundled_catalogs()), *services()]))


@pytest.fixture(scope="module")
def bundled():
    return Recogniser(Library(map(load_catalog, bundled_catalogs())))


def body(envelope, code, text):
    return json.dumps(ENVELOPES[envelope](code, text))


def said_by(entry):
    values = dict.fromkeys(placeholders(entry.long_message, entry.short_message), "T-800")
    return fill(entry.long_message or entry.short_message, values)


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_code_and_its_message_make_an_error_known_in_any_envelope(recogniser, envelope):
    for entry in (entry for catalog in services() for entry in catalog.entries):
        text = body(envelope, entry.code, said_by(entry))
        first = next(iter(recogniser.recognise(text).matches), None)
        assert first is not None and first.entry.name == entry.name, text


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_common_code_with_the_message_of_another_is_another_s(recogniser, bundled, envelope):
    for code, text in product(COMMON, OF_OTHERS):
        pasted = body(envelope, code, text)
        assert recogniser.recognise(pasted).matches == (), pasted
        assert bundled.recognise(pasted).matches == (), pasted


@pytest.mark.parametrize("envelope", ENVELOPES)
def test_a_code_that_names_a_thing_is_at_most_likely_and_of_its_catalog_alone(
    recogniser, bundled, envelope
):
    for text in OF_OTHERS:
        pasted = body(envelope, "card_declined", text)
        assert all(not one.certain for one in recogniser.recognise(pasted).matches), pasted
        assert bundled.recognise(pasted).matches == (), pasted


@pytest.mark.parametrize("envelope", ENVELOPES)
@pytest.mark.parametrize("code", ["idempotency_key_reused", "ACME-1042", "tenant_suspended"])
def test_a_code_of_one_service_is_likely_when_its_message_has_drifted(recogniser, envelope, code):
    first = recogniser.recognise(body(envelope, code, NEW)).matches[0]
    assert first.entry.code == code


@pytest.mark.parametrize(
    "text",
    [
        '{"code":"card_declined","message":"Your card was declined by ACME."}',
        '{"error":{"code":"card_declined","message":"Your card was declined by ACME."}}',
        '{"error":{"code":2010,"message":"Compartment 4 did not open after three attempts."}}',
        '{"__type":"CardDeclinedException","message":"Your card was declined by ACME."}',
    ],
)
def test_an_exact_code_with_its_message_is_certain(recogniser, text):
    assert recogniser.recognise(text).matches[0].certain


def test_what_only_the_code_says_is_not_certain(recogniser):
    first = recogniser.recognise(body("plain", "tenant_suspended", NEW)).matches[0]
    assert (first.entry.code, first.certain) == ("tenant_suspended", False)


def test_a_message_that_is_the_code_again_backs_nothing(bundled):
    text = '{"errorCode":"resource_not_found","message":"Resource not found"}'
    assert bundled.recognise(text).matches == ()


@pytest.mark.parametrize(
    "around",
    [
        {"severity": "error", "tags": {"deploymentId": "1c", "service": "api"}},
        {"insertId": "i1", "logName": "l", "labels": {"region": "eu"}, "namespace": "web"},
        {"@version": "1", "logger_name": "a.B", "level": "ERROR", "level_value": 40000},
        {"thread": "main", "loggerName": "a.B", "application": "shop", "pod": "web-1"},
    ],
)
def test_what_loggers_add_makes_a_message_nobody_elses(recogniser, around):
    said = "createUser failed: You have reached your limit of 100 users. Upgrade to create more."
    answer = recogniser.recognise(json.dumps([{"message": said, **around}, {"message": "next"}]))
    assert answer.matches[0].entry.name == "UserQuotaExceeded"
    assert answer.matches[0].values == {"%d": "100", "maxAllowed": "Upgrade to create more."}
