import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.library import Library
from index.recognise.recogniser import Recogniser
from tests.index.made import catalog, record

PIECES = [
    '{"errors":[{',
    '"code":"',
    "resource_not_found",
    '"long_message":',
    "No user was found with id",
    "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje",
    "form_param_missing_code",
    "is invalid",
    "clerk",
    "}",
    "]",
    "\\",
    '"',
    "'",
    "`",
    "\n",
    "\x1b[31m",
    "&quot;",
    "\x00",
    "\ud800",
    "\u202e",
    "code: ",
    "message=",
    "Error: ",
    "{{",
    "(",
    " must be included.",
    "// ",
    " * ",
    "\u2019",
    "You're already signed in.",
    "%d",
    "<userID>",
]


def body(**error):
    return json.dumps({"errors": [error], "clerk_trace_id": "1f0c6a2be91d"})


def names(answer):
    return [match.entry.name for match in answer.matches]


def best(answer):
    return answer.matches[0]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=8), st.sampled_from(PIECES)), max_size=20).map(" ".join))
def test_any_text_is_answered(recogniser, text):
    answer = recogniser.recognise(text)
    for match in answer.matches:
        assert 0 < match.confidence <= 1
        assert match.spans
        assert match.why
        assert all(0 <= start <= end <= len(text) for start, end in match.spans)
        # Nothing is certain without its code or a good part of its long message in the text.
        assert not match.certain or match.why[0] != "only the short message agrees"
    for unknown in answer.unknown_codes:
        start, end = unknown.span
        assert text[start:end].strip()


def test_the_code_gives_the_group_and_the_message_chooses(recogniser):
    answer = recogniser.recognise(
        body(
            code="resource_not_found",
            message="x",
            long_message="No template was found with slug s1",
        )
    )
    assert best(answer).entry.name == "TemplateNotFound"
    assert best(answer).certain
    assert best(answer).values == {"slug": "s1"}
    assert any("the message identifies this one" in reason for reason in best(answer).why)


def test_where_nothing_tells_them_apart_the_answer_is_the_group(recogniser):
    answer = recogniser.recognise(body(code="resource_not_found"))
    assert len(answer.undecided) >= 28
    assert not any(match.certain for match in answer.undecided)
    assert answer.errors == 1
    assert any("the text does not tell them apart" in reason for reason in best(answer).why)


def test_a_short_message_that_is_the_long_one_of_another_does_not_choose_that(recogniser):
    said = {"message": "Resource not found", "code": "resource_not_found"}
    assert set(names(recogniser.recognise(body(**said)))) == {"IdentificationNotFound"}
    answer = recogniser.recognise(body(**said, long_message="Given organization not found."))
    assert set(names(answer)) == {"OrganizationNotFound"}


def test_twins_are_both_certain_backend_first(recogniser):
    answer = recogniser.recognise(
        body(
            code="resource_not_found",
            message="not found",
            long_message="No user was found with id u",
        )
    )
    assert [(m.entry.api, m.certain) for m in answer.matches] == [
        ("Backend API", True),
        ("Frontend API", True),
    ]
    assert answer.matches[0].confidence == answer.matches[1].confidence
    assert len(answer.undecided) == 2
    both = "the error is identical in Backend API and Frontend API, so its origin is unclear"
    assert all(match.why[-1] == both for match in answer.matches)


def test_twins_of_one_api_are_told_by_their_domains():
    twins = catalog(record(domain="Boats"), record(domain="Rafts"))
    text = body(
        code="boat_not_found", message="not found", long_message="No boat was found with id b"
    )
    matches = Recogniser(Library([twins])).recognise(text).matches
    assert len(matches) == 2
    for match in matches:
        assert match.why[-1].startswith("the error is identical in Boats and Rafts, ")


def test_the_api_the_text_speaks_of_goes_first(recogniser):
    answer = recogniser.recognise(
        "vd: No user was found with id user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje\n"
        "    at d._baseFetch (https://x.clerk.accounts.dev/npm/@clerk/clerk-js@5/clerk.browser.js)"
    )
    assert best(answer).entry.api == "Frontend API"
    assert answer.matches[0].confidence > answer.matches[1].confidence
    side = "the text comes from the frontend side"
    assert [side in match.why for match in answer.matches] == [True, False]


def test_a_code_beats_a_text_that_changed(recogniser):
    answer = recogniser.recognise(
        body(code="user_locked", message="Locked", long_message="Come back in an hour.")
    )
    assert {match.entry.code for match in answer.matches} == {"user_locked"}


def test_an_unknown_code_is_reported_and_no_text_is_guessed(recogniser):
    answer = recogniser.recognise(
        body(
            code="user_seat_not_found", message="x", long_message="No user was found with id user_1"
        )
    )
    (unknown,) = answer.unknown_codes
    assert unknown.code == "user_seat_not_found"
    assert unknown.nearest
    assert answer.matches == ()


def test_the_code_of_an_sdk_is_not_reported(recogniser):
    answer = recogniser.recognise(
        "{ clerkError: true, code: 'api_response_error', status: 400, errors: [ [Object] ] }"
    )
    assert (answer.matches, answer.unknown_codes) == ((), ())


def test_errors_come_in_the_order_of_the_text(recogniser):
    codes = [
        "form_password_pwned",
        "form_identifier_exists",
        "form_param_unknown",
        "session_exists",
    ]
    errors = [{"code": code, "message": "m", "long_message": "l"} for code in codes]
    answer = recogniser.recognise(json.dumps({"errors": errors}))
    assert list(dict.fromkeys(match.entry.code for match in answer.matches)) == codes
    assert answer.errors == 4


@pytest.mark.parametrize(
    "text", ["is missing", "not found", "Bad request", "Bad Request", "Your card was declined."]
)
def test_a_short_message_alone_says_nothing(recogniser, text):
    assert recogniser.recognise(text).matches == ()


@pytest.mark.parametrize(
    "written",
    ["form_password_pwned", "FORM_PASSWORD_PWNED", "form-password-pwned", "formPasswordPwned",
     "form_password_pwned_code"],
)  # fmt: skip
def test_a_code_in_any_case_and_separators(recogniser, written):
    assert set(names(recogniser.recognise(f"Clerk says {written}."))) == {"FormPwnedPassword"}


def test_spans_are_places_in_the_text_as_given(recogniser):
    text = "\u2716 \x1b[31mNo&nbsp;session was found with id\x1b[0m sess_1 (clerk)"
    start, end = best(recogniser.recognise(text)).spans[0]
    assert text[start:end] == "No&nbsp;session was found with id"


def test_a_go_verb_comes_without_its_quotes(recogniser):
    answer = recogniser.recognise(
        body(
            code="form_param_value_invalid",
            message="invalid organization name",
            long_message='The organization name "a/b" is invalid: no slashes',
        )
    )
    assert best(answer).values == {"%q": "a/b", "name": "no slashes"}


def test_documents_pasted_as_they_are_fill_nothing(recogniser):
    answer = recogniser.recognise(
        '{"shortMessage": "not found", "longMessage": "No user was found with id <userID>", '
        '"code": "resource_not_found"}'
    )
    assert best(answer).entry.name == "UserNotFound"
    assert best(answer).values == {}


def test_what_is_certain_says_whose_the_other_messages_are(recogniser):
    missing = 'First it said "Current user is missing an organization permission."'
    other = "Current user is not a member of the organization. Only organization members can "
    assert not best(recogniser.recognise(missing)).certain
    answer = recogniser.recognise(f'{missing}, then "{other}perform this action."')
    assert list(dict.fromkeys(names(answer))) == [
        "MissingOrganizationPermission",
        "NotAMemberInOrganization",
    ]
    assert all(match.certain for match in answer.matches)


def test_an_sdk_vouches_for_the_message_it_wraps(recogniser):
    assert recogniser.recognise("Incorrect code").matches == ()
    answer = recogniser.recognise("Incorrect code (ERROR RECEIVED FROM SERVER)")
    assert names(answer) == ["FormIncorrectCode"]


@pytest.mark.parametrize("cut", [45, 62, 70])
def test_a_wrap_in_the_middle_of_any_word(recogniser, cut):
    said = "You have reached your limit of 20 organization memberships, including outstanding "
    said += "invitations."
    answer = recogniser.recognise(f"  long_message: '{said[:cut]}\n{said[cut:]}',")
    assert best(answer).entry.name == "OrganizationMembershipQuotaExceeded"
    assert best(answer).values == {"%d": "20"}


@pytest.mark.parametrize("wrap", [" ", "\n", "\n * ", "\n> > "])
def test_marks_around_values_count_over_a_wrap_too(recogniser, wrap):
    answer = recogniser.recognise(f"`public_metadata` must be a{wrap}`object`.")
    assert best(answer).entry.name == "FormInvalidTypeParameter"
    assert best(answer).values == {"param": "public_metadata", "paramType": "object"}


def test_a_huge_text_is_searched_for_the_places_worth_reading(recogniser):
    noise = "lorem ipsum dolor sit amet, consectetur adipiscing elit.\n" * 40_000
    error = body(code="user_banned", message="User banned")
    answer = recogniser.recognise(noise + error + noise)
    assert set(names(answer)) == {"UserBanned"}
    assert answer.unread == 0
    start, end = best(answer).spans[-1]
    assert (noise + error + noise)[start:end] in error


def test_a_huge_text_full_of_errors_says_what_was_left(recogniser):
    error = body(code="user_banned", message="User banned") + "\n"
    answer = recogniser.recognise(error * 3_000)
    assert set(names(answer)) == {"UserBanned"}
    assert 0 < answer.unread < answer.length


def test_messages_in_full_come_in_the_order_of_the_text(recogniser):
    revoked, accepted = (
        "The invitation was revoked.",
        "Invitation is already accepted, try signing in instead.",
    )
    for said in ((revoked, accepted), (accepted, revoked)):
        lines = "\n".join(f"10:00:0{n} ERROR clerk: {one}" for n, one in enumerate(said))
        found = dict.fromkeys(
            match.entry.long_message for match in recogniser.recognise(lines).matches
        )
        assert tuple(found) == said


def test_a_few_words_are_enough_in_the_service_s_own_component(recogniser):
    shown = '<p class="cl-formFieldErrorText">Incorrect code</p>'
    assert names(recogniser.recognise(shown)) == ["FormIncorrectCode"]
    assert names(recogniser.recognise(shown.replace("cl-f", "f"))) == []
    for other in ("Bad request", "Email is invalid", "is invalid"):
        assert names(recogniser.recognise(shown.replace("Incorrect code", other))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Either the user or the selected identification were deleted. Pleasestartover.",
        "Eitherthe user or the selected identification were deleted. Please start over.",
        "Either the user or the selected identificationweredeleted. Please start over.",
    ],
)
def test_words_that_a_scanner_ran_together(recogniser, said):
    (found,) = recogniser.recognise(said).matches
    assert found.entry.name == "SignInIdentificationOrUserDeleted"
    assert found.why == ("only the long message agrees",)


def test_of_errors_that_say_the_same_the_one_spoken_of_goes_first(recogniser):
    said = "This account does not have an associated 'mail' attribute. Contact your IdP "
    said += "administrator for resolution."
    for about in ("SAML", "enterprise SSO"):
        first = recogniser.recognise(f"Our {about} login fails: {said}").matches[0]
        assert first.entry.name.lower().startswith(about.split()[0].lower())
    said = "No identifier was found with id 77"
    for about in ("blocklist", "allowlist"):
        first = recogniser.recognise(f"{about}: {said}").matches[0]
        assert first.entry.name.lower().startswith(about)


@pytest.mark.parametrize(
    ("short", "begun", "name"),
    [
        ("is missing", "identifier must be inclu", "FormMissingParameter"),
        ("is invalid", "home_url must be a valid or", "FormInvalidOrigin"),
        ("is unknown", "slug is not a va", "FormUnknownParameter"),
    ],
)
def test_of_a_body_that_breaks_off_the_short_message_tells_too(recogniser, short, begun, name):
    broken = f'{{"errors":[{{"message":"{short}","long_message":"{begun}'
    answer = recogniser.recognise(broken)
    assert set(names(answer)) == {name}
    assert not best(answer).certain
    assert best(answer).values == {"param": begun.split()[0]}
    assert recogniser.recognise(broken.replace(short, "is wrong")).matches == ()


def test_of_a_body_without_a_code_both_messages_tell(recogniser):
    said = '{"errors":[{"message":"is invalid","long_message":"Email address is invalid."}]}'
    answer = recogniser.recognise(said)
    assert set(names(answer)) == {"FormValidationFailed"}
    assert best(answer).values == {"sanitizedField": "Email address"}
    assert best(answer).why[0] == "short message and long message agree"
    assert recogniser.recognise(said.replace('"message":"is', '"message":"was')).matches == ()


def test_a_sentence_with_other_words_inside_is_another_one(recogniser):
    assert names(recogniser.recognise("Passwords must contain at least one num")) != []
    for other in ("at least one number", "at least one uppercase ('A'-'Z')."):
        assert names(recogniser.recognise(f"Passwords must have {other}")) == []


def test_a_line_and_a_string_below_it_are_no_one_message(recogniser):
    line = "Clerk: Unable to verify the request"
    assert names(recogniser.recognise(f'{line}\n{{"reason":"session-token-expired"}}')) == []
    assert names(recogniser.recognise(f"{line} session\nsess_2b7Q0mRk3Zp")) != []


@pytest.mark.parametrize(
    ("path", "domain"),
    [
        ("/v1/organizations/org_1", "Organizations"),
        ("/v1/users/user_1/mfa", "Users"),
        ("/v1/allowlist_identifiers/alid_1", "Allowlist Identifiers"),
    ],
)
def test_of_errors_that_share_a_code_those_go_first_that_the_address_names(
    recogniser, path, domain
):
    answer = recogniser.recognise(f'GET {path} 404 {{"errors":[{{"code":"resource_not_found"}}]}}')
    assert answer.matches[0].entry.domain == domain
    assert not answer.matches[0].certain


@pytest.mark.parametrize("end", ['..."', "... (truncated)", "\u2026", ""])
def test_the_beginning_of_a_code_is_none_where_the_message_is_anothers(recogniser, end):
    text = '{"message":"No such key","long_message":"The key was revoked.","code":"resource_m' + end
    assert recogniser.recognise(text).matches == ()
    ours = text.replace("The key was revoked.", "No user was found with id u_1")
    assert recogniser.recognise(ours.replace("_m", "_n")).matches[0].entry.name == "UserNotFound"


@pytest.mark.timeout(5)
@pytest.mark.parametrize("blank", [" ", "\t", " \n", "\n "])
@pytest.mark.parametrize("begun", ["message: a", "No user was found with id user_1"])
def test_blanks_without_end_are_read_at_once(recogniser, begun, blank):
    line = f"{begun}{blank * (1_800 // len(blank))}b\n"
    text = f'{line * 65}{{"code": "session_exists"}}'
    assert "session_exists" in {match.entry.code for match in recogniser.recognise(text).matches}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("quote", ["'", '"', "`"])
def test_quotes_without_end_before_messages_are_read_at_once(recogniser, quote):
    line = f"({quote}" * 300 + "No user was found with id user_1\n"
    found = recogniser.recognise(line * 200).matches
    assert {match.entry.name for match in found} == {"UserNotFound"}
