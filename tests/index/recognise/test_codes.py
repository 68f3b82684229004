"""Codes without a message: which stand for themselves, and where."""

import json

import pytest

from index.library import Library
from index.recognise.recogniser import Recogniser
from tests.index.made import catalog, record

TELLING = "form_password_pwned"
"""No other API has this code."""
EVERYDAY = "session_exists"
"""Any API may have this one."""


def codes(recogniser, text):
    return {match.entry.code for match in recogniser.recognise(text).matches}


def test_a_log_that_says_no_more_than_the_code_means_it(recogniser):
    answer = recogniser.recognise("ERROR code=user_locked attempt=3")
    assert {match.entry.code for match in answer.matches} == {"user_locked"}
    assert not any(match.certain for match in answer.matches)
    for code in ("resource_not_found", "bad_request", "duplicate_record"):
        assert codes(recogniser, f"ERROR code={code} attempt=3") == set()
    assert codes(recogniser, 'level=error code=user_banned msg="400: User is banned"') == set()


@pytest.mark.parametrize("code", [TELLING, EVERYDAY])
@pytest.mark.parametrize(
    "text",
    [
        '{{"errors":[{{"code":"{}"}}]}}',
        "if (err.errors[0].code === '{}') {{",
        "err.errors?.[0]?.code == '{}'",
        "e.errors.first.code == '{}'",
        '{{"errors":[{{"message":"New","long_message":"New words","code":"{}"}}]}}',
        "clerk answers {{code: '{}'}}",
    ],
)
def test_a_code_in_the_shape_of_the_service_is_enough(recogniser, text, code):
    assert codes(recogniser, text.format(code)) == {code}


@pytest.mark.parametrize(
    "text",
    ["{{ok: false, code: '{}'}}", "where code: {}", "I get `{}` when saving", "e.code === '{}'"],
)
def test_elsewhere_only_a_code_that_no_other_api_has(recogniser, text):
    assert codes(recogniser, text.format(TELLING)) == {TELLING}
    assert codes(recogniser, text.format(EVERYDAY)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "code: {}",
        "Code: {}",
        "error code: `{}`",
        '"code": "{}",',
        '"error_code" => "{}"',
        "Error: {}",
    ],
)
def test_a_label_and_a_code_are_as_good_as_the_code(recogniser, text):
    for code in (EVERYDAY, "resource_not_found", TELLING):
        labelled, bare = (
            [(match.entry.id, match.confidence, match.certain) for match in answer.matches]
            for answer in map(recogniser.recognise, (text.format(code), code))
        )
        assert labelled == bare != []


@pytest.mark.parametrize(
    "text",
    [
        '{{"code":"{}"}}',
        "{{'code': '{}'}}",
        '{{\n  "code": "{}",\n}}',
        '{{"error":{{"code":"{}"}}}}',
        '{{"errors":[{{"code":"{}"}}]}}',
        'ERROR {{"code":"{}"}}',
        '{{"errorCode":"{}"}}',
    ],
)
def test_an_object_that_holds_nothing_but_a_code_is_as_good_as_the_code(recogniser, text):
    for code in (EVERYDAY, TELLING):
        matches = recogniser.recognise(text.format(code)).matches
        assert {(match.entry.code, match.certain) for match in matches} == {(code, True)}


def test_an_object_of_nothing_but_a_code_in_a_log_means_it_maybe(recogniser):
    [match] = recogniser.recognise(f'POST /v1/x 400 {{"code":"{EVERYDAY}"}} in 3 ms').matches
    assert (match.entry.code, match.certain) == (EVERYDAY, False)


@pytest.mark.parametrize("code", ["resource_not_found", "bad_request", "too_many_requests",
                                  "not_found", "invalid", "Session_Exists"])  # fmt: skip
def test_a_code_of_many_errors_or_of_every_api_says_nothing_in_an_object(recogniser, code):
    for text in ('{{"code":"{}"}}', 'POST /v1/x 400 {{"error":{{"code":"{}"}}}}'):
        assert codes(recogniser, text.format(code)) == set()


@pytest.mark.parametrize("text", ["code: {} again", "{{code: '{}', a: 1}}", "code:\n  a: {}"])
def test_with_anything_else_beside_it_a_label_says_nothing(recogniser, text):
    assert codes(recogniser, text.format(EVERYDAY)) == set()


@pytest.mark.parametrize("code", ["bad_request", "resource_not_found", "captcha_not_enabled"])
def test_a_code_among_keys_of_another_api_is_not_enough(recogniser, code):
    text = f'{{"error":{{"type":"card_error","code":"{code}","message":"No.","param":"x"}}}}'
    assert codes(recogniser, text) == set()


def test_a_sure_error_speaks_for_a_bare_code_beside_it(recogniser):
    sure = '{"errors":[{"message":"is missing","code":"form_param_missing"}],"clerk_trace_id":"1"}'
    assert EVERYDAY in codes(recogniser, f"{sure}\nthen {{code: '{EVERYDAY}'}}")


@pytest.mark.parametrize(
    "text", ["code={}", "2025-01-01 ERROR api code={} status=422", '{{"code":"{}"}}', "code: {}"]
)
def test_a_code_with_a_slip_in_it_is_named_with_the_one_it_is(recogniser, text):
    for code, meant in (("form_pasword_incorrect", "form_password_incorrect"),
                        ("user_baned", "user_banned")):  # fmt: skip
        answer = recogniser.recognise(text.format(code))
        assert answer.matches == ()
        [unknown] = answer.unknown_codes
        assert (unknown.code, unknown.nearest[0]) == (code, meant)
    for code in ("invalid_redirect_uri", "entity_not_found", "user_already_exists", "baned"):
        assert recogniser.recognise(text.format(code)).unknown_codes == ()


@pytest.mark.parametrize(
    "text",
    ["{}", "`{}`\n", '"{}"', "code: {}", '{{"code":"{}"}}', '{{"errors":[{{"code":"{}"}}]}}'],
)
def test_a_code_that_may_be_anybody_s_is_told_with_those_near_it(recogniser, text):
    answer = recogniser.recognise(text.format("organization_too_big"))
    assert answer.matches == answer.unknown_codes == ()
    [other] = answer.other_codes
    assert other.code == "organization_too_big" and "organization" in other.nearest[0]
    assert text.format("organization_too_big")[slice(*other.span)] == other.code


IDS = ("user_2a9fK3bZq81LmNop", "org_29w83sxmDNGw", "sess_bfO2F5nzv4goLQYYnfsL")


@pytest.mark.parametrize(
    "text", ["hello", "not found", "a - b", "HTTP_404", "404", "", "x" * 999, *IDS]
)
def test_a_text_that_is_no_code_is_not_told_as_one(recogniser, text):
    assert recogniser.recognise(text).other_codes == ()


def test_beside_something_known_nobody_s_codes_are_not_told(recogniser):
    sure = '{"errors":[{"message":"is missing","code":"form_param_missing"}],"clerk_trace_id":"1"}'
    answer = recogniser.recognise(sure + ' {"code": "organization_too_big"}')
    assert answer.matches and answer.other_codes == ()


def test_an_unknown_code_in_the_shape_of_the_service_is_named_with_those_near_it(recogniser):
    answer = recogniser.recognise(
        '{"errors":[{"message":"m","long_message":"l","code":"organization_not_fund"}]}'
    )
    assert not answer.matches
    (unknown,) = answer.unknown_codes
    assert unknown.code == "organization_not_fund"
    assert "organization_invitation_not_found" in unknown.nearest


@pytest.mark.parametrize(
    ("code", "said", "meant"),
    [
        (
            "org_full",
            "The organization you are trying to join is full. Please contact support.",
            "organization_membership_quota_exceeded_for_sso",
        ),
        (
            "organization_quota_exceeded",
            "You have reached your limit of 5 organization memberships, including "
            "outstanding invitations.",
            "organization_membership_quota_exceeded",
        ),
    ],
)
def test_nearest_to_an_unknown_code_is_that_of_the_error_with_its_message(
    recogniser, code, said, meant
):
    body = {"errors": [{"message": "m", "long_message": said, "code": code}]}
    answer = recogniser.recognise(json.dumps(body))
    assert not answer.matches
    (unknown,) = answer.unknown_codes
    assert (unknown.code, unknown.nearest[0]) == (code, meant)
    body["errors"][0]["long_message"] = f"Not so. {said} Or so."
    (unknown,) = recogniser.recognise(json.dumps(body)).unknown_codes
    assert unknown.nearest[:1] != (meant,)


def test_nearer_yet_is_the_code_with_a_slip_in_it(recogniser):
    error = {"code": "sesion_exists", "long_message": "Given organization not found."}
    (unknown,) = recogniser.recognise(json.dumps({"errors": [error]})).unknown_codes
    assert unknown.nearest[:2] == ("session_exists", "resource_not_found")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("form_password_pwned", "the code agrees"),
        (
            '{"errors":[{"code":"form_password_pwned","message":"Found in a breach."}]}',
            "the code agrees, but no message is documented",
        ),
        (
            '{"errors":[{"code":"host_invalid","message":"Host?","long_message":"Which host?"}]}',
            "the code agrees, but the message is not the documented one",
        ),
        (
            '{"errors":[{"code":"host_invalid","message":"Invalid host","long_message":"?"}]}',
            "code and short message agree",
        ),
    ],
)
def test_why_says_what_spoke_for_the_error(recogniser, text, why):
    assert recogniser.recognise(text).matches[0].why[0] == why


def test_the_message_with_more_words_of_its_own_goes_first(recogniser):
    said = "domain isn't allowed when domains is present."
    answer = recogniser.recognise(
        f'{{"errors":[{{"code":"form_conditional_param_disallowed","long_message":"{said}"}}]}}'
    )
    names = [match.entry.name for match in answer.matches]
    assert names == ["FormParameterNotAllowedIfAnotherParameterIsPresent"]


def test_a_code_is_no_company_to_itself(recogniser):
    first = recogniser.recognise("[see there](/errors#reserved_subdomain)").matches[0]
    assert (first.entry.code, first.certain) == ("reserved_subdomain", False)


NUMBERED = ("LEDG-1042", "LEDG_1043", "AADSTS50011", "ERR-1001", "HTTP-404")


@pytest.fixture(scope="module")
def numbered():
    records = [record(f"No{at}", code=code) for at, code in enumerate(NUMBERED)]
    return Recogniser(Library([catalog(*records, catalog_id="finance")]))


@pytest.mark.parametrize("text", ["we get {} every night", "then ({}) again and again"])
@pytest.mark.parametrize("code", NUMBERED[:3])
def test_a_number_with_a_name_before_it_is_enough(numbered, code, text):
    assert codes(numbered, text.format(code)) == {code}


@pytest.mark.parametrize("code", [*NUMBERED[3:], "1042", "LEDG-1049", "ledg-1042", "P1042"])
def test_a_number_with_a_word_of_everybody_s_is_not(numbered, code):
    assert codes(numbered, f"we get {code} every night") == set()


@pytest.mark.parametrize(
    "text", ["if (err.code === '{}') {{", "switch (code) {{ case '{}':", "e['code'] == \"{}\""]
)
def test_a_code_in_camel_case_is_one_where_it_is_compared_with_codes(recogniser, text):
    assert codes(recogniser, text.format("captchaNotEnabled")) == {"captcha_not_enabled"}
    assert codes(recogniser, text.format("sessionExists")) == set()
    assert codes(recogniser, "const name = 'captchaNotEnabled'") == set()
    [match] = recogniser.recognise(text.format("captchaNotEnabled")).matches
    assert match.confidence < 0.9 and not match.certain


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "error {}",
        "The code is {}.",
        'I get "{}" when signing up',
        "it says error code {} and nothing else",
    ],
)
def test_a_code_read_out_is_one_where_the_text_calls_it_so(recogniser, text):
    answer = recogniser.recognise(text.format("form param format invalid"))
    assert {match.entry.code for match in answer.matches} == {"form_param_format_invalid"}
    assert all(match.confidence <= 0.5 and not match.certain for match in answer.matches)
    assert codes(recogniser, text.format("invalid gateway type")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "the form param format invalid for years was mended",
        '{"message": "captcha not enabled"}',
        'title="form param format invalid"',
        "error handling of a form param format invalid since May",
    ],
)
def test_words_of_a_code_that_nobody_calls_so_are_none(recogniser, text):
    assert codes(recogniser, text) == set()


@pytest.fixture(scope="module")
def numbers():
    return Recogniser(
        Library(
            [
                catalog(
                    record("NoInvoice", code="40401", longMessage="No such invoice is on file"),
                    record("AccessViolation", code="0xC0000005", longMessage="Bad address"),
                    record("TooMany", code="31", longMessage="Too many invoices"),
                )
            ]
        )
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Error 40401: it went wrong", "40401"),
        ("2024-01-01 10:00:00 ERROR [40401] it went wrong", "40401"),
        ("failed with error code 40401", "40401"),
        ("Uncaught Error: 40401 - it went wrong", "40401"),
        ("Unhandled exception 0xC0000005 at 0x00007FF6", "0xC0000005"),
    ],
)
def test_a_number_that_the_text_calls_an_error_is_likely_a_code(numbers, text, code):
    [match] = numbers.recognise(text).matches
    assert (match.entry.code, match.certain) == (code, False)
    assert match.confidence <= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "took 40401 ms",
        "listening on port 40401",
        "40401 errors",
        "error at line 40401",
        "HTTP 40401",
        "Error 31",
        "exit code 31",
        "error 40401-12-24",
        "error 40401.5",
    ],
)
def test_any_other_number_is_none(numbers, text):
    assert not numbers.recognise(text).matches


def test_a_number_with_its_message_is_certain(numbers):
    [match] = numbers.recognise("Error 40401: No such invoice is on file").matches
    assert match.certain and match.confidence > 0.9


@pytest.fixture(scope="module")
def bank():
    """What recognises the errors of a bank, whose codes are a letter and a number."""
    errors = {"E1002": "Account is frozen", "E1003": "Duplicate transfer <transferId>"}
    said = [record(code, code=code, shortMessage=text, longMessage=None)
            for code, text in errors.items()]  # fmt: skip
    return Recogniser(Library([catalog(*said)]))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-30 08:00:01 WARN transfer failed: E1003 Duplicate transfer TX-99",
        "E1003: Duplicate transfer TX-99",
        "com.bank.ApiException: (E1003) Duplicate transfer TX-99\n\tat com.bank.Run(Run.java:12)",
    ],
)
def test_a_letter_and_a_number_with_the_message_beside_them_are_a_code(bank, text):
    [match] = bank.recognise(text).matches
    assert (match.entry.code, match.certain) == ("E1003", True)
    assert match.values == {"transferId": "TX-99"}


@pytest.mark.parametrize(
    "text", ["room E1003 is on the left", "ERROR [E1003] disk is full", "e1003: Duplicate transfer"]
)
def test_a_letter_and_a_number_alone_are_anything(bank, text):
    assert codes(bank, text) == set()
