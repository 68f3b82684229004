"""Errors of catalogs of one's own: their bodies may look like anything, so looks say nothing."""

import json

import pytest

from index.catalog import load_catalog, make_catalog
from index.library import Library
from index.recognise.evidence.support import names_a_thing
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs

ERRORS = {
    "invoice_not_found": (404, "It is not on file."),
    "parcel_not_there": (404, "It has left the depot."),
    "payment_method_expired": (402, "Your card is over."),
    "card_declined": (402, "Your card was declined: <reason>."),
    "rate_limited": (429, "Slow down."),
    "invalid_request": (400, "Bad input: <field>"),
    "conflict": (409, "Conflict"),
    "frozen": (403, "The account is frozen."),
    "wrong": (500, "Something went wrong."),
    "declined": (402, "Payment was declined."),
    "40401": (404, "No such invoice"),
    "409": (409, "The invoice is paid"),
}
OF_PROTOCOLS = """
    invalid_request unauthorized_client unsupported_grant_type server_error login_required
    authorization_pending expired_token insufficient_scope redirect_uri_mismatch already_exists
    invalid_argument deadline_exceeded resource_exhausted failed_precondition too_many_requests
    rate_limit_exceeded quota_exceeded method_not_allowed validation_failed missing_field
    invalid_json api_error
"""


def of_its_own(code, status, message):
    return {"api": "", "domain": "", "name": f"E{code}", "description": "", "code": code,
            "status": status, "shortMessage": message}  # fmt: skip


def the_library(catalog_id, *others):
    records = [of_its_own(code, *said) for code, said in ERRORS.items()]
    own = make_catalog(
        catalog_id=catalog_id, title="Own", edition="2026-01", sources=(), records=records,
        where="own.json",
    )  # fmt: skip
    return Library([*others, own])


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser(the_library("ledger", *map(load_catalog, bundled_catalogs())))


@pytest.fixture(scope="module")
def bundled():
    return Recogniser(Library(map(load_catalog, bundled_catalogs())))


def recognised(recogniser, given):
    text = given if isinstance(given, str) else json.dumps(given)
    return [(match.entry.code, match.certain) for match in recogniser.recognise(text).matches]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            {"code": "card_declined", "message": "Your card was declined: no funds."},
            "card_declined",
        ),
        ({"code": "rate_limited", "message": "Slow down."}, "rate_limited"),
        ({"error": "rate_limited", "message": "Slow down."}, "rate_limited"),
        ('level=warn code=rate_limited msg="Slow down."', "rate_limited"),
        ({"error": {"code": "invalid_request", "message": "Bad input: amount"}}, "invalid_request"),
        ({"code": "40401", "message": "No such invoice"}, "40401"),
        ({"errorCode": 40401, "message": "No such invoice", "path": "/v1"}, "40401"),
        ({"code": 409, "message": "The invoice is paid"}, "409"),
    ],
)
def test_a_code_with_its_message_is_certain(recogniser, body, code):
    assert recognised(recogniser, body) == [(code, True)]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"code": "card_declined", "status": 402}, "card_declined"),
        ('POST /charges 402 {"code":"card_declined"}', "card_declined"),
        ({"error": {"code": "rate_limited"}}, "rate_limited"),
        ({"code": 40401}, "40401"),
        ({"type": "api_error", "code": "card_declined", "request_id": "r1"}, "card_declined"),
        ({"code": "conflict", "message": "Conflict"}, "conflict"),
    ],
)
def test_a_code_with_nothing_of_its_own_is_likely(recogniser, body, code):
    assert recognised(recogniser, body) == [(code, False)]


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"code": "card_declined", "message": "Your card has insufficient funds."}},
        {"errors": [{"code": "card_declined", "message": "Your card has insufficient funds."}]},
        {"error": "card_declined", "error_description": "Your card has insufficient funds."},
        {"errorCode": "card_declined", "errorMessage": "No funds", "path": "/pay"},
        {"error": {"type": "api_error", "code": "card_declined", "message": "No funds"}},
        {"success": False, "reason": "card_declined", "message": "No funds"},
        {"code": "payment_method_expired", "message": "No funds", "status": 402},
        {"error": {"code": "invoice_not_found", "message": "Gone", "param": "id", "docs": "/e"}},
    ],
)
def test_a_code_that_names_a_thing_is_possible_with_another_message(recogniser, bundled, body):
    [match] = recogniser.recognise(json.dumps(body)).matches
    assert not match.certain
    assert match.why == ("the code agrees, but the message is not the documented one",)
    assert recognised(bundled, body) == []


@pytest.mark.parametrize(
    "body",
    [
        {"code": "card_declined", "status": 404},
        {"code": "card_declined", "message": "No funds", "status": 404},
        {"code": "card_declined", "message": "No funds", "decline_code": "none", "doc_url": "/e"},
        {"code": 17, "type": "declined", "message": "No funds"},
        'level=warn code=card_declined msg="No funds" amount=200',
        {"code": "40401", "message": "No funds"},
        {"code": "invalid_request", "message": "No funds"},
        {"code": "rate_limited", "message": "Too many sign-ins from here"},
        {"code": "Rate-Limited"},
        {"code": "conflict"},
        {"code": 409},
        {"code": "other", "type": "rate_limited"},
        {"code": "card_declined", "type": "StripeCardError"},
        {"id": 40401, "message": "It has left the depot"},
    ],
)
def test_a_code_that_something_speaks_against_is_not(recogniser, body):
    assert recognised(recogniser, body) == []


FULL = {
    "decline_code": "none",
    "doc_url": "https://ledger.example/docs/card-declined",
    "message": "No funds",
    "payment": {"id": "p1", "amount": 2000, "object": "payment"},
    "type": "LedgerCardError",
}


def test_a_text_that_names_the_service_says_whose_code_it_is(recogniser, bundled):
    body = json.dumps({"error": {"code": "rate_limited", **FULL}})
    [match] = recogniser.recognise(body).matches
    assert (match.entry.code, match.certain, match.confidence) == ("rate_limited", False, 0.6)
    assert match.why == ("the code agrees, but the message is not the documented one",)
    assert recognised(bundled, body) == []
    assert recognised(recogniser, body.replace("edger", "odger")) == []


@pytest.mark.parametrize(
    "error",
    [
        {"code": "conflict", **FULL},
        {"code": "card_declined", **FULL, "status": 404},
    ],
)
def test_it_does_not_where_the_code_is_everybodys_or_something_speaks_against_it(recogniser, error):
    assert recognised(recogniser, {"error": error}) == []


def test_a_documented_code_without_a_message_is_likely_there_whatever_is_said():
    silent = make_catalog(
        catalog_id="ledger", title="Ledger", edition="1", sources=(), where="own.json",
        records=[of_its_own("rate_limited", 429, "")],
    )  # fmt: skip
    [match] = (
        Recogniser(Library([silent]))
        .recognise(json.dumps({"error": {"code": "rate_limited", **FULL}}))
        .matches
    )
    assert (match.certain, match.confidence) == (False, 0.8)


def test_a_catalog_that_is_called_as_every_text_might_be_is_not_named_by_one():
    common = Recogniser(the_library("api-errors"))
    body = json.dumps({"error": {"code": "rate_limited", **FULL, "type": "api-errors"}})
    assert recognised(common, body) == []


@pytest.mark.parametrize(
    "text",
    [
        "payment failed: card_declined",
        "Checkout 17 could not be paid for: `card_declined`.",
        "2026-11-28T10:00:00Z ERROR [shop] payment failed: card_declined",
    ],
)
def test_a_line_that_ends_with_a_code_means_it_maybe(recogniser, text):
    [match] = recogniser.recognise(text).matches
    assert (match.entry.code, match.certain) == ("card_declined", False)
    assert match.confidence <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "payment failed: Card_Declined",
        "payment failed: conflict",
        "payment failed: card_declined by the bank",
        "see shop/card_declined",
        "the states are: paid\nthe handlers are: card_declined",
        "login failed: redirect_uri_mismatch",
    ],
)
def test_any_other_line_says_nothing_of_it(recogniser, text):
    assert recognised(recogniser, text) == []


def test_a_log_that_says_a_code_of_many_words_with_another_message_means_it_maybe(recogniser):
    text = "2026-11-28T10:00:00Z ERROR [shop] {}: gone for good\n"
    [match] = recogniser.recognise(text.format("invoice_not_found")).matches
    assert (match.entry.code, match.certain, match.confidence) == ("invoice_not_found", False, 0.4)
    assert match.why == ("the code agrees, but the message is not the documented one",)
    everybodys = ("payment_method_expired", "resource_not_found", "card_declined")
    for silent in (*map(text.format, everybodys), "case invoice_not_found: gone for good"):
        assert recognised(recogniser, silent) == []


def test_what_is_merely_possible_is_no_company_to_another_code(recogniser):
    text = "2026-11-28T10:00:00Z ERROR {} gone for good\n"
    both = text.format("invoice_not_found:") + text.format("parcel_not_there is")
    assert recognised(recogniser, both) == [("invoice_not_found", False)]


@pytest.mark.parametrize(
    "text", ["The account is frozen.", "the account is frozen", "error: The account is frozen."]
)
def test_a_text_that_is_a_whole_short_message_means_it(recogniser, text):
    assert recognised(recogniser, text) == [("frozen", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Maybe the account is frozen.",
        "The account is frozen since May.",
        "Conflict",
        "Slow down.",
        "Payment was declined.",
    ],
)
def test_in_a_longer_text_or_in_common_words_it_means_nothing(recogniser, text):
    assert recognised(recogniser, text) == []


def test_a_service_whose_bodies_are_known_is_known_by_them_alone():
    clerk = Recogniser(the_library("clerk"))
    said = {"code": "rate_limited", "message": "Slow down."}
    assert recognised(clerk, said) == [("rate_limited", False)]
    assert recognised(clerk, {**said, "docs": "/errors"}) == []
    assert recognised(clerk, {**said, "message": "Too fast."}) == []
    assert recognised(clerk, {"code": "40401"}) == []


@pytest.mark.parametrize(
    "code",
    OF_PROTOCOLS.split(),
)
def test_the_codes_of_protocols_name_no_thing(code):
    assert not names_a_thing(code)


@pytest.mark.parametrize(
    "code", ["card_declined", "insufficient_funds", "invoice_not_found", "payout_paused"]
)
def test_codes_that_say_what_they_are_about_do(code):
    assert names_a_thing(code)
