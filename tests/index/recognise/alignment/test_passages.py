"""Where a message in running text ends, seen by the values that are cut out of it."""

import pytest

ID = "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje"
STRATEGY = "No second factors were found for strategy {}."
USER = "No primary identification was found for user {}"
EMAIL = "{} must be a valid email address."


def only_value(recogniser, text):
    (value,) = recogniser.recognise(text).matches[0].values.values()
    return value


@pytest.mark.parametrize("value", [ID, "29 minutes", "Email address", '["last_name"]', "a.b.c"])
@pytest.mark.parametrize(
    "around",
    [
        "level=error err={} trace=0ab status=404",
        "Error: {} (status 404)",
        "{} (primary_identification_not_found)",
        '{{"level": "error", "msg": "{} (primary_identification_not_found)"}}',
        '{} {{"code": "primary_identification_not_found", "took": 12}}',
        "{} {{ took: 12 }}",
        "{} [404]",
        "PHP Warning:  {} in /srv/app/oauth.php on line 12",
        "{} (ERROR RECEIVED FROM SERVER)",
        "(node:1) warning: ({})",
        "F, [2025-01-01T00:00:00.1 #7] FATAL -- : [r-1] Clerk::Error ({}):",
        "\x1b[31m{}\x1b[0m",
        "it says **{}** there",
        "| 400 | {} | often |",
        "<pre>{}<br> &nbsp; &nbsp;at Layer.handle (/app/layer.js:95:5)</pre>",
    ],
)
def test_a_value_at_the_end_takes_nothing_of_what_follows(recogniser, around, value):
    assert only_value(recogniser, around.format(USER.format(value))) == value


def test_a_sentence_as_a_value_ends_before_what_a_logger_adds(recogniser):
    said = "You have reached your limit of 100 users. Ask for more."
    (match, *_) = recogniser.recognise(f'{said} {{"code": "user_quota_exceeded"}}').matches
    assert match.values == {"%d": "100", "maxAllowed": "Ask for more."}


@pytest.mark.parametrize(
    "before",
    [
        "2025/05/17 18:03:44 main.go:41: create user: clerk: ",
        "Unhandled exception. Clerk.BackendAPI.Models.Errors.ClerkErrors: ",
        "web-7d9f 2025-01-01T00:00:00.000Z stderr F error: ",
        "1. ",
        "422 ",
        "(400) ",
        "422: [form_param_format_invalid] is invalid - ",
        "form_param_format_invalid - is invalid: ",
        "> > ",
        "level=error err=",
        "<html><h1>Oops</h1><p>",
        "Clerk says **",
        "Clerk::Error (",
        "message → ",
        "Failed to create user — ",
        "user sync failed => ",
        "Oops! ",
        "npm ERR! ",
        "Clerk error. ",
        "{error: ",
        "(1) ",
        "a) ",
        "#12 ",
        "==> ",
        "08:00:00.123 \u203a ",
        "::error file=a.ts,line=1::",
        "##[error]",
        "E       clerk.Error: ",
        "FAILED tests/a.py::test_x - clerk.Error: ",
        'Exception in thread "main" java.lang.Error: ',
        "2025-10-02 08:00:00,123 - clerk - ERROR - ",
        "Oct 2, 2025, 8:00 AM: ",
        "Thu Oct  2 08:00:00 2025 ",
        "Mar 14 09:26:53 web clerk[812]: ",
        "[Nest] 41  - 14/03/2025, 9:26:53 AM   ERROR [Users] ",
        "15:22:01.883 [main] WARN  c.f.orgs.MemberController - ",
        "15.11.2026 09:11:04 FEHLER  ",
        "Anmeldung fehlgeschlagen (HTTP 422): ",
    ],
)
def test_a_value_at_the_beginning_takes_nothing_of_what_precedes(recogniser, before):
    after = {"**": "**", "(": "):"}.get(before[-2:].strip("s "), "")
    assert (
        only_value(recogniser, f"{before}{EMAIL.format('Phone number')}{after}") == "Phone number"
    )


def test_a_value_in_marks_ends_with_them(recogniser):
    said = "`public_metadata` must be a `object`. Retrying is useless."
    answer = recogniser.recognise(said)
    assert answer.matches[0].values == {"param": "public_metadata", "paramType": "object"}


@pytest.mark.parametrize("after", [", skipping", ", retrying in 3 s"])
def test_an_id_is_the_whole_value_though_the_sentence_goes_on(recogniser, after):
    assert only_value(recogniser, f"{USER.format(ID)}{after}") == ID
    assert only_value(recogniser, USER.format("phone_code, totp")) == "phone_code, totp"


@pytest.mark.parametrize("before", ["api-7d9f api ERROR 422 ", "see `docs` first, then "])
def test_a_value_in_marks_begins_with_them(recogniser, before):
    said = f"{before}`public_metadata` must be a `object`."
    answer = recogniser.recognise(said)
    assert answer.matches[0].values == {"param": "public_metadata", "paramType": "object"}


@pytest.mark.parametrize("value", ["2025-02-28T10:00:00Z", "[]", "-created", "28.02.2025 10:00"])
def test_what_logs_put_before_a_message_may_be_its_value(recogniser, value):
    for before in ("", "2025-01-01 00:00:00 clerk: "):
        assert only_value(recogniser, before + EMAIL.format(value)) == value


def test_a_value_goes_on_over_a_wrap_until_the_mark_that_ends_it(recogniser):
    text = STRATEGY.format("Phone\ncode")
    assert only_value(recogniser, f"clerk: {text}\nand more") == "Phone code"


def test_a_line_after_an_id_is_no_part_of_it(recogniser):
    assert only_value(recogniser, f"{USER.format(ID)}\nretrying in 3 s") == ID


def test_a_list_in_a_string_does_not_end_the_string(recogniser):
    text = USER.format('["a", "b"]')
    assert only_value(recogniser, f'"{text}"') == '["a", "b"]'


@pytest.mark.parametrize("value", [ID, "null", "https://a.example/b.c"])
def test_a_colon_and_a_full_stop_that_people_add_are_no_part_of_it(recogniser, value):
    said = f"it says {USER.format(': ' + value).replace(' :', ':')}"
    assert only_value(recogniser, said) == value
    for end in (".", "!", "\u2026"):
        assert only_value(recogniser, said + end) == value


def test_a_sentence_keeps_its_full_stop(recogniser):
    answer = recogniser.recognise("You have reached your limit of 9 users. Please upgrade to pro.")
    assert answer.matches[0].values == {"%d": "9", "maxAllowed": "Please upgrade to pro."}


NESTED = ["“{}”", "I get `{}` when saving", "it says '{}' there", 'toast("{}")']


@pytest.mark.parametrize("around", NESTED)
@pytest.mark.parametrize("mark", ["''", '""', "``", "“”"])
def test_a_value_in_the_quotes_of_its_message_is_whole(recogniser, around, mark):
    value = mark[0] + "Acme, Inc" + mark[1]
    plain = value.replace("“", '"').replace("”", '"')
    assert only_value(recogniser, around.format(USER.format(value))) in (plain, plain.strip("`"))
    assert only_value(recogniser, around.format(EMAIL.format(value))) in (plain, plain.strip("`"))


@pytest.mark.parametrize("around", NESTED)
def test_an_apostrophe_opens_nothing(recogniser, around):
    said = around.format(EMAIL.format("Ann's mail"))
    assert only_value(recogniser, said) == "Ann's mail"


def test_the_lines_of_a_diff_are_not_one_string(recogniser):
    diff = f'- Expected\n+ Received\n\n- "ok"\n+ "{EMAIL.format("login")}"'
    assert only_value(recogniser, diff) == "login"


def test_a_value_ends_with_the_parameter_of_an_address(recogniser):
    said = USER.format("a b@c.example").replace(" ", "%20").replace("@", "%40")
    assert only_value(recogniser, f"GET /log?why={said}&n=1 HTTP/1.1") == "a b@c.example"


def test_code_with_backticks_of_its_own(recogniser):
    said = "`code` is required when `strategy` is `email_code`."
    values = {"param": "code", "leftCondition": "strategy", "rightCondition": "email_code"}
    for around in ("I get `` {} `` there", "I get `{}` there"):
        assert recogniser.recognise(around.format(said)).matches[0].values == values


@pytest.mark.parametrize(
    "page",
    [
        "<html><title>Error</title><body><h1>Something went wrong</h1><pre>{}</pre></body></html>",
        '<p>Sorry</p><div role="alert"><span>{}</span></div>',
        "<h1>Oops</h1>{}<br>Try again",
    ],
)
def test_an_element_of_a_page_is_a_message_of_its_own(recogniser, page):
    match = recogniser.recognise(page.format("Your account is deprovisioned")).matches[0]
    assert match.entry.name == "Deprovisioned"
    assert not match.certain
