import pytest

from index.library import Library
from index.search.answer import Question, Superseded
from index.search.engine import open_engine
from tests.index.made import catalog, record
from tests.work import calls_of


@pytest.mark.parametrize(
    "query",
    ["user not found", "usernotfound", "UNF", "user_not_found", "UserNotFound", "usernotf",
     "user not fuond", "UserNotFuond", '"user not found"', "usr not found"],
)  # fmt: skip
def test_many_ways_lead_to_one_error(ask, query):
    hits = ask(query).hits
    found = [hit.entry.id for hit in hits[:3]]
    assert "clerk/backend-api/users/UserNotFound" in found
    assert "clerk/frontend-api/users/UserNotFound" in found


def test_a_whole_code_means_that_code_and_no_other(ask):
    answer = ask("resource_not_found")
    assert answer.total == 28
    assert {hit.entry.code for hit in answer.hits} == {"resource_not_found"}


@pytest.mark.parametrize(
    "query",
    [
        "code session_exists",
        "code=session_exists",
        "it says session_exists",
        "redis connection timeout session_exists",
    ],
)
def test_a_whole_code_among_other_words_goes_first(names, query):
    assert names(query)[0] == "SingleModeSessionExists"


def test_of_errors_with_a_code_the_other_words_choose(names):
    assert names("organization resource_not_found")[0] == "OrganizationNotFound"


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("usr not fond", "user not found"),
        ("user not fond", "user not found"),
        ("org not fond", "org not found"),
        ("sesion not fond", "session not found"),
        ("pwd incorect", "password incorrect"),
    ],
)
def test_the_other_words_tell_what_a_misspelt_one_is(ask, query, better):
    assert ask(query).did_you_mean == better


@pytest.mark.parametrize(
    "value",
    [
        "29w83sxmDNGwOuEthce5gg6FcEH",
        "inv_29w83sxmDNGw",
        "550e8400-e29b-41d4-a716-446655440000",
        "4f3a9c2e",
        "inv_29w83sxmDNGw.",
        "yrALvuZ6xRVpT2Fqsj2i/Q==",
        "bfO2F5nzv4goLQYYnfsLsz03j-4Va_09dj1XTFoDO0U",
    ],
)
def test_a_value_that_a_service_made_up_spoils_no_sentence(ask, value):
    for thing in ("invitation", "user"):
        found, without = ask(f"{thing} {value} not found"), ask(f"{thing} not found")
        assert found.hits[0].entry == without.hits[0].entry
    assert not ask(value.removeprefix("inv_")).hits


def test_an_abbreviation_that_is_understood_is_no_misspelling(ask):
    assert ask("usr not found").did_you_mean is None


@pytest.mark.parametrize("query", ["cant delete user", "can't delete user", "cannot delete user"])
def test_a_contraction_is_a_spelling_of_its_word(names, query):
    assert names(query)[0] == "UserDeleteSelfNotEnabled"


def test_an_old_code_finds_the_old_edition_and_a_current_one_replaces_it(ask):
    assert ask("resource_not_found_code").hits[0].entry.edition == "2024-02"
    editions = {hit.entry.edition for hit in ask("IdentificationNotFound").hits[:2]}
    assert editions == {"2025-07"}
    assert ask("edition:2024-02").total == 5


def test_twins_stand_together(names):
    found = names("session not found")
    places = [place for place, name in enumerate(found) if name == "SessionNotFound"]
    assert places == [places[0], places[0] + 1]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("OrgInvNotFound", "OrganizationInvitationNotFound"),
        ("SRSIDM", "SessionRefreshSIDMismatch"),
        ("srsidm", "SessionRefreshSIDMismatch"),
        ("rate_limit_exceeded", "FraudSignUpRateLimitExceeded"),
        ("wrong password", "IncorrectPassword"),
        ("2fa", "LastIdentificationSetFor2FAFailed"),
        ("two factor wrong code", "IncorrectTOTP"),
        ("nation not served", "UnsupportedCountry"),
        ("card refused", "PaymentDeclined"),
        ("sub domain reserved", "ReservedSubdomain"),
        ("form_*_invalid", "FormInvalidParameterFormat"),
    ],
)
def test_the_first_hit(names, query, name):
    assert name in names(query)[:10]
    if "*" not in query:
        assert names(query)[0] == name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("SMSExists", "SingleModeSessionExists"),  # initials and a hump, though SMS is a word
        ("GOTTokenInv", "GoogleOneTapTokenInvalid"),
        ("UCreateOrgNE", "UserCreateOrgNotEnabled"),
        ("UBanned", "UserBanned"),
        ("UNFound", "UserNotFound"),  # and not URLNotFound, loosely
        ("ESSOUserAttr", "EnterpriseSSOUserAttributeMissing"),  # an acronym in the name
        ("SINFound", "SignInNotFound"),  # the letters of "in", but it is "In" and "Not"
        ("OAuthAccAlrConn", "OAuthAccountAlreadyConnected"),
        ("PmtSrcInUse", "PaymentSourceInUse"),  # shortened
        ("OrgansationDomainBlckd", "OrganizationDomainBlocked"),  # a slip
        ("sms_mnth_exc", "DevMonthlySMSLimitExceeded"),
        ("org-inv-alr-acc", "OrganizationInvitationAlreadyAccepted"),
        ("pmt exp crd", "PaymentExpiredCard"),
        ("dmsl", "DevMonthlySMSLimitExceeded"),  # the first of its initials
    ],
)
def test_a_name_is_told_by_the_beginnings_of_its_words(names, query, name):
    assert names(query)[0] == name


@pytest.mark.parametrize("query", ["SMSElephant", "GOTWhatever", "qzx", "org-elephant-table"])
def test_no_name_is_told_by_what_begins_none_of_its_words(names, query):
    assert not {"SingleModeSessionExists", "GoogleOneTapTokenInvalid"} & set(names(query))


def test_first_initials_do_not_stand_beside_what_has_the_word(names):
    assert "SingleModeSessionExists" not in names("sms")


def test_shortened_words_are_read_as_those_of_the_name(ask):
    assert ask("usr not fnd").did_you_mean == "user not found"


@pytest.mark.parametrize("slipped", ["usre nto fuond", "usre not fuond", "usr nto fuond"])
def test_where_one_word_is_corrected_the_others_are_spelt_as_well(ask, slipped):
    assert ask(slipped).did_you_mean == "user not found"


@pytest.mark.parametrize(
    "query",
    [
        '"code": "form_password_pwned",',
        '{"code":"form_password_pwned"}',
        '("form_password_pwned")',
        '"message": "form_password_pwned of user_2x"',
    ],
)
def test_a_piece_of_json_or_a_program_is_searched_by_its_values(names, query):
    assert names(query)[0] == "FormPwnedPassword"


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("foo user not found", "UserNotFound"),
        ("clerk UserNotFound error please help", "UserNotFound"),
        ("invalid handshake on my laptop", "InvalidHandshake"),
        ("the code is wrong", "FormIncorrectCode"),
    ],
)
def test_a_word_too_many_does_not_hide_what_is_meant(names, query, name):
    assert name in names(query)[:3]


def test_of_many_answers_the_loosely_meant_are_left_out(ask):
    answer = ask("user not found", limit=500)
    assert answer.total < 80
    assert {"UserNotFound", "SessionRefreshUserNotFound"} <= {h.entry.name for h in answer.hits}


@pytest.mark.parametrize(
    "query",
    ["kubernetes pod evicted", "asdfgh", "the of and", "how to bake bread", "zzzz*",
     "blue screen", "coffee machine", "module not found", "??? !!!", "@@@@"],
)  # fmt: skip
def test_what_has_no_business_here_finds_nothing(ask, query):
    answer = ask(query)
    assert (answer.total, len(answer.hits), sum(answer.counts)) == (0, 0, 0)


def test_nothing_typed_lists_everything_in_order(ask, library):
    answer = ask("")
    assert answer.total == 473 + 5  # the older edition comes after
    assert answer.hits[0].entry == library.entries[0]
    assert answer.hits[472].entry == library.entries[472]


def test_counts_follow_the_query_and_not_the_range(ask, library):
    group = next(g for g in library.groups if g.domain == "Saml" and g.api == "Frontend API")
    inside = range(group.first, group.first + group.size)
    answer, everywhere = ask("missing", within=inside), ask("missing")
    assert {(hit.entry.api, hit.entry.domain) for hit in answer.hits} == {("Frontend API", "Saml")}
    assert answer.total == answer.counts[library.groups.index(group)] < everywhere.total
    assert answer.counts == everywhere.counts
    assert sum(everywhere.counts) == everywhere.total


def test_a_misspelling_is_corrected_and_said(ask):
    answer = ask("pasword incorect api:backend")
    assert answer.did_you_mean == "password incorrect api:backend"
    assert answer.hits[0].entry.name == "IncorrectPassword"
    assert "“pasword” read as “password”" in answer.hits[0].why


@pytest.mark.parametrize(
    ("query", "better", "name"),
    [
        ("uer banned", "user banned", "UserBanned"),  # a letter missing in a short word
        ("mss send error", "sms send error", "SMSSendError"),  # swapped
        ("fogm invalid time", "form invalid time", "FormInvalidTime"),  # mistaken
        ("zession not found", "session not found", "SessionNotFound"),  # the first one
        ("webhooks svx", "webhooks svix", "SvixAppMissing"),  # the other is the domain
        ("usr nto fuond", "user not found", "UserNotFound"),  # the other stands for a word
    ],
)
def test_the_other_words_tell_what_a_greater_slip_was(ask, query, better, name):
    answer = ask(query)
    assert answer.did_you_mean == better
    assert answer.hits[0].entry.name == name


@pytest.mark.parametrize("query", ["uer", "mss", "hat expired", "mouse not found", "uer lorem"])
def test_without_such_words_it_stays_unanswered(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("unusual activity", "FraudRateLimitExceeded"),
        ("no enterprise connection for this sign-in", "EnterpriseSSOSignInConnectionMissing"),
        ("a verification code before attempting to", "VerificationNotSent"),
        ("for unverified identification", "UpdateSecondFactorUnverified"),
        ("try a different brows", "CaptchaClientSideError"),
    ],
)
def test_a_piece_of_a_message_finds_it_before_what_means_the_same(names, query, name):
    assert names(query)[0] == name


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("must not be in", "FormDisallowFutureDate"),
        ("you are not", "InvalidAuthorization"),
        ("should not", "UnsupportedOauthProvider"),
    ],
)
def test_a_piece_of_words_that_say_little_is_found_among_the_many_that_have_them(
    names, query, name
):
    assert name in names(query)[:10]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("account frozen", "E1002"),
        ("duplicate transfer", "E1003"),
        ("invalid iban", "E1001"),
        ("account locked", "UserLocked"),
        ("account transfer failed with E1002", "E1002"),
    ],
)
def test_the_words_of_a_message_go_before_what_people_say_of_errors_elsewhere(library, query, name):
    said = {"E1001": "Invalid IBAN", "E1002": "Account is frozen", "E1003": "Duplicate transfer"}
    bank = [record(code, code=code, shortMessage=text, longMessage=None)
            for code, text in said.items()]  # fmt: skip
    engine = open_engine(Library([*library.catalogs, catalog(*bank, catalog_id="bank")]))
    assert engine.search(Question(query), lambda: False).hits[0].entry.name == name


def test_an_older_edition_whose_message_is_quoted_is_not_replaced():
    editions = {"2024-02": "The boat is leaking", "2025-07": "A boat has leaked"}
    sunk = record("BoatSunk", longMessage="It lies on the ground")
    made = [
        catalog(record("Leak", shortMessage="", longMessage=said), record(), sunk, edition=edition)
        for edition, said in editions.items()
    ]
    engine = open_engine(Library(made))

    def found(text):
        return [hit.entry.edition for hit in engine.search(Question(text), lambda: False).hits]

    assert found("boat is leaking") == ["2024-02", "2025-07"]
    assert found("boat has leaked") == ["2025-07"]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("phonenumber invalid", "FormInvalidPhoneNumber"),
        ("invalidphonenumber", "FormInvalidPhoneNumber"),
        ("phonenum", "FormInvalidPhoneNumber"),
        ("emailadress invalid", "FormInvalidEmailAddress"),
        ("creditcard declined", "PaymentDeclined"),
    ],
)
def test_words_written_together_are_taken_apart(names, query, name):
    assert name in names(query)[:2]


@pytest.mark.parametrize("query", ["keyboard", "database deadlock", "screenshot"])
def test_what_is_one_word_elsewhere_is_not_taken_apart(ask, query):
    assert ask(query).total == 0


def test_what_is_spelt_right_is_not_corrected(ask):
    assert ask("password incorrect").did_you_mean is None


def test_an_empty_answer_says_which_filter_to_drop(ask):
    answer = ask("domain:saml declined -xml")
    assert answer.total == 0
    (drop,) = answer.if_dropped
    assert (drop.query, drop.part) == ("declined -xml", "domain:saml")
    assert drop.total == ask(drop.query).total > 0


def test_starred(ask, library):
    stars = frozenset({library.entries[3].id, library.entries[30].id, "no/such/Error"})
    found = [hit.entry for hit in ask("is:starred", starred=stars).hits]
    assert found == [library.entries[3], library.entries[30]]


@pytest.mark.parametrize(
    "query", ["usernotfuond", "pasword incorect", "usr not fnd", "delte acount"]
)
def test_what_is_already_shown_for_the_better_spelling_is_told(ask, query):
    answer = ask(query)
    meant = ask(answer.did_you_mean)
    same = {hit.entry for hit in answer.hits} == {hit.entry for hit in meant.hits}
    assert answer.is_as_meant is (same and answer.hits[0].entry == meant.hits[0].entry)
    assert answer.is_as_meant is (query in ("usernotfuond", "pasword incorect"))
    assert not meant.is_as_meant


def test_noted(ask, library):
    notes = dict.fromkeys((library.entries[3].id, library.entries[30].id, "no/such/Error"), "?")
    found = [hit.entry for hit in ask("has:note", noted=notes).hits]
    assert found == [library.entries[3], library.entries[30]]
    assert ask("-has:note", noted=notes).total == ask("").total - 2
    assert ask("has:note").total == 0
    assert not ask("has:note").problems


def test_limit(ask):
    answer = ask("not", limit=7)
    assert len(answer.hits) == 7 < answer.total
    assert len(ask("not", limit=0).hits) == 0


@pytest.mark.parametrize("query", ["company does not exist", "user not found", "invalid", "f"])
def test_a_short_list_is_the_beginning_of_the_long_one(names, query):
    assert names(query, limit=5) == names(query, limit=500)[:5]


def test_a_superseded_question_is_given_up(engine):
    with pytest.raises(Superseded):
        engine.search(Question("user"), lambda: True)


@pytest.mark.parametrize("part", ["*{}*", "-x*{}*", "name:{}"])
def test_between_the_parts_of_a_question_it_may_be_given_up(engine, part):
    def asked(words):
        times = []
        engine.search(Question(" ".join(map(part.format, words))), lambda: times.append(0))
        return len(times)

    assert asked(["user", "use", "us", "u"]) >= asked(["user"]) + 3


def test_reasons(ask):
    assert list(ask("user_banned").hits[0].why) == ["the code is what was typed"]
    assert list(ask("PaymentDecl").hits[0].why) == ["the name begins with what was typed"]
    assert list(ask("UNF").hits[0].why) == ["these are the initials of the name"]
    assert list(ask("dmsl").hits[0].why) == ["the initials of the name begin with what was typed"]
    assert list(ask("UBanned").hits[0].why) == ["what was typed shortens the name"]
    why = ask("login restricted waitlist").hits[0].why
    assert any("also means" in reason for reason in ask("wrong password").hits[0].why)
    assert any("match" in reason for reason in why)


def test_what_is_akin_comes_after_what_is_meant_and_says_so(ask):
    found = {hit.entry.name: hit for hit in reversed(ask("account suspended").hits)}
    places = [list(reversed(found)).index(name) for name in ("UserBanned", "UserLocked")]
    assert places == sorted(places)
    assert any("is close in meaning to" in reason for reason in found["UserLocked"].why)


def test_a_small_word_is_marked_only_beside_one_that_says_something(ask):
    hit = next(hit for hit in ask("user is banned").hits if hit.entry.description)
    text = hit.entry.description
    assert text == "UserBanned signifies an error when a user is banned"
    assert [text[start:end] for start, end in hit.marks["description"]] == [
        "UserBanned", "user", "is", "banned",
    ]  # fmt: skip
    hit = next(
        hit for hit in ask("is the user banned").hits if "have been" in hit.entry.long_message
    )
    assert [hit.entry.long_message[a:b] for a, b in hit.marks["long_message"]] == ["banned"]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("form param format invalid", ["form_param_format_invalid"]),
        ("invalid form format", ["form", "format_invalid"]),
    ],
)
def test_an_underscore_between_marked_words_is_marked(ask, query, marked):
    hit = next(hit for hit in ask(query).hits if hit.entry.code == "form_param_format_invalid")
    assert [hit.entry.code[start:end] for start, end in hit.marks["code"]] == marked


def test_the_not_of_a_meaning_is_marked_only_beside_the_rest_of_it(ask):
    hits = ask("account suspended").hits
    text, marks = next(
        (hit.entry.long_message, hit.marks["long_message"])
        for hit in hits
        if hit.entry.name == "TOTPDisabled"
    )
    assert text == "This user does not have TOTP enabled in their account"
    assert [text[start:end] for start, end in marks] == ["user", "account"]


def marked(hit, field):
    return [getattr(hit.entry, field)[start:end] for start, end in hit.marks[field]]


def hit_named(ask, query, name):
    return next(hit for hit in ask(query).hits if hit.entry.name == name)


def test_what_is_merely_akin_is_not_marked(ask):
    hit = hit_named(ask, "wrong password", "IncorrectPassword")
    assert hit.entry.long_message == "The provided password is not the one the user has set"
    assert marked(hit, "long_message") == ["password"]
    assert marked(hit, "domain") == []
    hit = hit_named(ask, "account suspended", "UserLocked")
    assert marked(hit, "long_message") == ["account"]
    assert any("is close in meaning to “user locked”" in reason for reason in hit.why)


@pytest.mark.parametrize(
    ("query", "name", "field", "parts"),
    [
        ("login", "SignInTokenRevoked", "long_message", ["sign", "in"]),
        ("login", "SignInTokenCanBeUsedOnlyInSignIn", "name", ["SignIn", "SignIn"]),
        ("login", "SignUpModeRestricted", "name", []),
        ("wrong password", "FormPasswordIncorrect", "name", ["PasswordIncorrect"]),
        ("rate limit", "VerificationCodeTooManyRequests", "short_message",
         ["Too", "many", "requests"]),
    ],
)  # fmt: skip
def test_of_a_phrase_that_is_meant_only_the_whole_is_marked(ask, query, name, field, parts):
    hits = {hit.entry.name: hit for hit in ask(query).hits}
    found = marked(hits[name], field) if name in hits else []
    assert found == parts


def test_a_small_word_at_the_end_begins_no_other(ask):
    hit = hit_named(ask, "already signed in", "InvitationAlreadyAccepted")
    assert marked(hit, "name") == ["Already"]
    assert marked(hit, "long_message") == ["already", "signing", "in"]


@pytest.mark.parametrize(("query", "name"), [("clerk_error", "Unexpected"), ("waitlist", "")])
def test_what_is_marked_is_among_the_reasons(ask, query, name):
    found = [hit for hit in ask(query).hits if hit.entry.name == name or not name]
    assert found
    assert all(bool(hit.marks["code"]) is ("code" in hit.why[0]) for hit in found)


def test_the_longest_words_are_explained_and_not_their_parts_again(ask):
    why = hit_named(ask, "wrong password", "FormPasswordIncorrect").why
    assert [reason for reason in why if "also means" in reason] == [
        "“wrong password” also means “incorrect password”"
    ]


def test_what_people_say_is_told_where_the_texts_leave_something_unexplained(ask):
    assert "people also say" not in " ".join(hit_named(ask, "login", "SignInNotFound").why)
    assert list(hit_named(ask, "assigned in azure", "Deprovisioned").why) == [
        "people also say “no longer assigned in azure”"
    ]


def test_a_reason_is_given_once(ask):
    why = ask("account suspended").hits[0].why
    assert sum("banned" in reason for reason in why) == 1


def test_plain_text_is_not_in_the_query_language(ask):
    answer = ask('name:user -user "banned', plain=True)
    assert answer.problems == ()
    assert "UserBanned" in [hit.entry.name for hit in answer.hits]


@pytest.mark.parametrize("text", ["{" * 300_000, "}, {", "---", "%%\n%%", "😀😀"])
def test_of_a_plain_text_that_is_all_signs_nothing_is_found(ask, text):
    assert ask(text, plain=True).total == 0


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_plain_text_that_is_blank_asks_for_everything(ask, library, text):
    assert ask(text, plain=True).total == len(library.entries)


def test_slices_of_hits_are_hits(ask):
    hits = ask("session").hits
    assert hits[:2] == (hits[0], hits[1])
    assert hits[-1] == list(hits)[-1]
    with pytest.raises(IndexError):
        hits[len(hits)]


@pytest.mark.parametrize(
    "query",
    ["pasword status:404", "cannto eam has:status", "refrsh mlde isgninng domain:saml"],
)
def test_nothing_is_suggested_that_finds_nothing(ask, query):
    assert (ask(query).total, ask(query).did_you_mean) == (0, None)


@pytest.mark.parametrize("query", ["OrgInvNotFoound", "JWTTempNoFtound", "UserQutoaExceeded"])
def test_a_suggested_name_keeps_its_humps_and_finds_it(ask, query):
    answer = ask(query)
    assert answer.did_you_mean is None or ask(answer.did_you_mean).total


@pytest.mark.parametrize(
    "query", ["session token too old", "email address is not on the whitelist"]
)
def test_an_unknown_word_does_not_spoil_what_the_others_ask(names, query):
    plain = names(query)[:10]
    assert plain
    for other in (f"{query} blorptastic", f"blorptastic {query}", f"{query} 98273"):
        assert names(other)[:10] == plain


@pytest.mark.parametrize(
    ("query", "wanted"),
    [("wrong password", "FormPasswordIncorrect"), ("card declined", "PaymentDeclined")],
)
def test_two_words_beside_an_unknown_one_find_what_has_both(names, query, wanted):
    assert wanted in names(f"{query} blorptastic")[:10]


@pytest.mark.parametrize("query", ["docker login denied", "grafana dashboard empty"])
def test_two_words_and_a_stranger_are_about_something_else(ask, query):
    assert not ask(query).hits


def test_a_letter_alone_says_nothing_beside_an_unknown_word(ask):
    assert not ask("<b>blorptastic</b> & 100%s").hits


@pytest.mark.parametrize("query", ["blorptastic session", "card blorptastic wumpling", "98273"])
def test_too_many_unknown_words_find_nothing(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize("query", ["u", "not found", "login"])
def test_entries_of_one_name_stand_together_all_the_way_down(names, query):
    found = names(query)
    runs = [name for name, before in zip(found, [None, *found], strict=False) if name != before]
    assert len(found) > 40
    assert len(runs) == len(set(runs))


def test_what_matches_only_in_the_meta_says_so(ask):
    hit = next(hit for hit in ask("sy").hits if hit.entry.name == "InvalidPlanChange")
    assert list(hit.why) == ["meta matches"]


@pytest.mark.parametrize(
    "text",
    [
        '"not strong enough"',
        '"origin_missing"',
        "number expected but string given",
        "user removed from dir",
        "SRSIDM",
    ],
)
def test_an_answer_does_not_vanish_while_a_word_is_typed(ask, text):
    assert not [text[:end] for end in range(2, len(text) + 1) if not ask(text[:end]).total]


@pytest.mark.parametrize("query", ["user removed from quag", "user removed from dir "])
def test_a_last_word_that_becomes_none_that_is_known_is_asked_for(ask, query):
    assert not ask(query).total


def test_that_hundreds_of_one_name_replace_hundreds_takes_no_step_for_each_two():
    def edition(number):
        alike = [record("BoatGone", code=f"gone_{one}") for one in range(400)]
        return catalog(*alike, edition=number)

    engine = open_engine(Library([edition("1"), edition("2")]))
    assert engine.search(Question("boatgone"), lambda: False).total == 400
    engine = open_engine(Library([edition("1"), edition("2")]))
    assert calls_of(lambda: engine.search(Question("boatgone"), lambda: False)) < 100_000
