"""A query about something else finds nothing, whatever words of errors stand in it."""

from base64 import b64encode, b85encode, urlsafe_b64encode
from random import Random

import pytest

from index.cache.places import Places
from index.library import Library
from index.resources import RESOURCES
from index.search.answer import Question
from index.search.engine import open_engine
from index.search.stems import stem
from index.search.store import open_shard
from index.search.synonym_table import SynonymTable, packed_synonyms
from index.search.synonyms import Synonyms
from tests.index.made import catalog, record


@pytest.fixture(scope="module")
def boats():
    """What finds in a catalog that speaks of what is strange to others."""
    lost = record("RedisConnectionLost", code="redis_lost", shortMessage="redis connection lost")
    full = record("DiskFull", code="disk_full", shortMessage="no space left on this disk")
    engine = open_engine(Library([catalog(record(), lost, full)]))

    def names(text):
        return [hit.entry.name for hit in engine.search(Question(text), lambda: False).hits]

    return names


@pytest.mark.parametrize(
    "query",
    ["redis connection timeout", "mysql access denied for user root", "disk quota exceeded",
     "file not found", "no space left on device", "my car does not start",
     "printers already connected", "football team lost the match", "redis kafka session token",
     "ECONNREFUSED 127.0.0.1:5432", "OOMKilled exit code 137", "EADDRINUSE 0.0.0.0:3000"],
)  # fmt: skip
def test_a_stranger_makes_a_query_one_about_something_else(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("redis session expired", "SessionRefreshExpiredSessionTokenTooOld"),
        ("mysql saml connection", "SAMLConnectionActiveNotFound"),
        ("wrong password on my printer", "FormPasswordIncorrect"),
    ],
)
def test_as_many_words_that_tell_outweigh_it_where_an_entry_has_them_all(names, query, wanted):
    assert wanted in names(query)[:10]


@pytest.mark.parametrize(
    "query", ["for (int i = 0; i < n; i++)", "ou est la bibliotheque",
              "the elevator is out of order", "we have no time to lose", "she signed the contract",
              "ERROR: duplicate entry for key PRIMARY", "PHP ran out of memory for a string"],
)  # fmt: skip
def test_some_words_by_chance_are_no_answer(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    "query",
    ["ImagePullBackOff", "charge_expired_for_capture", "coupon-expired", "InvalidImageName"],
)
def test_a_name_in_one_piece_needs_an_entry_that_has_all_of_it(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    "query", ["webhook service", "invite butto", "cannot downgra", "email_already_taken",
              "invalid_api_key", "PasswordTooWeak"],
)  # fmt: skip
def test_a_query_still_being_typed_or_guessed_is_answered(ask, query):
    assert ask(query).hits


@pytest.mark.parametrize(
    ("query", "part", "rest"),
    [
        ("user not found redis", "redis", "user not found"),
        ("user not found on hard drive", "hard drive", "user not found on"),
        ("domain:saml zzqxy not found", "zzqxy", "domain:saml not found"),
        ("redis connection timeout kafka", "redis … kafka", "connection timeout"),
        ("mysql kafka connection timeout", "mysql kafka", "connection timeout"),
        ("redis user 29w83sxmDNGw not found kafka", "redis … kafka", "user 29w83sxmDNGw not found"),
    ],
)
def test_what_emptied_an_answer_is_told_and_the_rest_offered(ask, query, part, rest):
    answer = ask(query)
    (drop,) = answer.if_dropped
    assert not answer.hits
    assert (drop.part, drop.query) == (part, rest)
    assert drop.total == ask(rest).total > 0


@pytest.mark.parametrize("query", ["redis", "zzqxy wumpling", "file not found"])
def test_nothing_is_offered_where_nothing_is_left(ask, query):
    assert ask(query).if_dropped == ()


def test_of_a_pasted_text_what_tells_most_is_offered_and_not_what_is_left_without_each_word(ask):
    (drop,) = ask("WARN invitation not found redis", plain=True).if_dropped
    assert (drop.part, drop.query) == (None, "invitation not found")


@pytest.mark.parametrize(
    ("line", "telling", "name"),
    [
        (
            "[12:00:01] WARN sync: You are signed in already (session sess_1), skipping migration",
            "signed already session",
            "AlreadySignedIn",
        ),
        (
            "WARN sync: You signed user_29w83sxmDNGwOuEthce5gg6FcEH in already (session sess_1)",
            "signed already session",
            "AlreadySignedIn",
        ),
        (
            'level=error msg="too many verification attempts were made for sign up" tenant=acme',
            "too many verification attempts",
            "VerificationFailed",
        ),
    ],
)
def test_a_line_around_what_is_nearly_a_message_offers_its_words(ask, line, telling, name):
    answer = ask(line, plain=True)
    assert not answer.hits
    (drop,) = answer.if_dropped
    found = ask(drop.query)
    assert (drop.part, drop.query, drop.total) == (None, telling, found.total)
    assert name in [hit.entry.name for hit in found.hits]


@pytest.mark.parametrize(
    ("text", "telling", "name"),
    [
        (
            "our organization dashboard is broken again, invitations do not arrive, please help",
            "organization invitations",
            "OrganizationInvitationNotFound",
        ),
        (
            "Passwords should be long; an uppercase letter according to company policy.",
            "Passwords uppercase",
            "FormInvalidPasswordNoUppercase",
        ),
    ],
)
def test_a_text_around_some_words_of_a_name_offers_those(ask, text, telling, name):
    (drop,) = ask(text, plain=True).if_dropped
    found = ask(drop.query)
    assert (drop.query, drop.total) == (telling, found.total)
    assert name in [hit.entry.name for hit in found.hits]


def test_a_text_around_a_code_of_a_letter_and_a_number_finds_that():
    engine = open_engine(Library([catalog(record(), record("Frozen", code="E1002"))]))

    def found(text):
        answer = engine.search(Question(text, plain=True), lambda: False)
        return [hit.entry.name for hit in answer.hits]

    assert found("panic at 12:00: E1002 in main.go:12 of H264") == ["Frozen"]
    assert found("panic at 12:00: E1004 in main.go:1002 of H264") == []


@pytest.mark.parametrize(
    "line",
    [
        "kafka consumer lag exceeded, rebalancing partitions 1,2,3 for group orders",
        "GET /api/v2/orders 500 in 23ms - connection reset by peer",
        "see https://example.com/user/not/found/session/expired for the docs",
        "WARN file not found: /var/lib/redis",
        "404 500 403 401",
        "",
    ],
)
def test_a_line_of_something_else_offers_nothing(ask, line):
    assert ask(line, plain=True).if_dropped == ()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("redis session token expired", "SessionRefreshExpiredSessionTokenTooOld"),
        ("docker env secret key missing", "ProxyRequestMissingSecretKey"),
        ("image file not found", "ImageNotFound"),
        ("postgres svix webhook id", "SvixAppMissing"),
    ],
)
def test_more_words_that_tell_of_what_is_here_outweigh_it(names, query, wanted):
    assert wanted in names(query)[:10]


@pytest.mark.parametrize(
    "query",
    ["if (user == null) return;", "res.status(404).json(user)", "session = user.session(token)",
     "git checkout -b feature/session-refresh", "deploy --user session --token",
     "at Session.list(Session.java:88)", "if a.plan && !a.active", "user := req.User",
     "while (signIn) {", "session.user!==token", "return user.name.toUpperCase()",
     "await session.revoke()", "JSON.parse(body)", 'print("invalid email")', "token--;", "i += 1",
     "this.token = token;", "user->name", "user?.profile?.name", "from users import User",
     "} else {", '<input type="email" required>', "select * from users", "kill -9 4242",
     "export NODE_ENV=production", "./run.sh", "@Override", "return null;"],
)  # fmt: skip
def test_a_line_of_a_program_is_no_question(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ('if (err.errors[0].code === "session_exists") {', "SingleModeSessionExists"),
        ("catch (e) { if (e.code == 'resource_not_found') }", "ResourceNotFound"),
        ('e.code === "deprovisioned"', "Deprovisioned"),
        ("throw new OrganizationNotFound(id);", "OrganizationNotFound"),
        ("grep -n user_quota_exceeded app.log", "UserQuotaExceeded"),
        ("errors.push('session_exists')", "SingleModeSessionExists"),
        ("return UserNotFound;", "UserNotFound"),
    ],
)
def test_a_line_of_a_program_asks_for_the_code_or_name_in_it(names, query, wanted):
    assert wanted in names(query)


@pytest.mark.parametrize(
    "query",
    ["ticket -expired", "ticket -e", "user not found (users.go:42)", "session -> expired",
     "auth() not signed in", "users.getUser() user not found", "<userID> not found",
     "import users failed", "email must not contain + = #", "session not found;",
     "user yrALvuZ6xRVpT2Fqsj2i/Q== not found", "401 => unauthorized"],
)  # fmt: skip
def test_what_people_write_beside_words_makes_no_program_of_them(ask, query):
    assert ask(query).hits


@pytest.mark.parametrize("query", ["where did i put my keys", "call me when you arrive"])
def test_a_sentence_of_small_words_and_one_other_is_about_something_else(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("what is a passkey", "PasskeyNotRegistered"),
        ("why am i locked out", "UserLocked"),
        ("should not", "UnsupportedOauthProvider"),
    ],
)
def test_such_a_sentence_is_answered_where_an_error_says_that_word(names, query, wanted):
    assert wanted in names(query)[:10]


@pytest.mark.parametrize(
    "query",
    ["plan for the weekend", "your ruby version is 2.7", "string indices must be integers",
     "variable might not have been initialized"],
)  # fmt: skip
def test_few_words_that_an_entry_has_by_chance_are_no_answer(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    "query",
    ["webhook service", "number expected but", "wrong password on my printer", "not json",
     "invalid handshake in local development", "how do i fix captcha", "number exp"],
)  # fmt: skip
def test_few_words_that_tell_of_an_entry_or_that_it_has_all_are_one(ask, query):
    assert ask(query).hits


def test_words_of_every_program_do_not_outweigh_an_unknown_one(ask):
    assert not ask("cannot insert null into column email").hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("No user was found with id zorba", "UserNotFound"),
        ("The tinsel root domain is already in use by another application.", "HomeURLTaken"),
        ("The value of grommit can't be greater than 7", "FormParameterValueTooLarge"),
        ("wobble is not a valid parameter for this request.", "FormUnknownParameter"),
    ],
)
def test_an_unknown_word_in_a_message_fills_a_placeholder(names, query, wanted):
    assert names(query)[0] == wanted


@pytest.mark.parametrize(
    "query",
    ["you are not alone", "user wobble grommit", "the file wobble was not found", "the of and"],
)
def test_beside_few_words_of_a_message_it_does_not(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize("query", ["car", "my car", "credit car"])
def test_the_word_still_being_typed_is_no_stranger(names, query):
    assert "PaymentDeclined" in names(query)


def test_what_a_catalog_speaks_of_is_no_stranger_there(boats):
    assert boats("redis connection")[0] == "RedisConnectionLost"
    assert boats("disk is full")[0] == "DiskFull"
    assert boats("no space left on disk")[0] == "DiskFull"
    assert not boats("mysql connection lost")


@pytest.mark.parametrize(
    "query", ["blorptastic device not found", "unknown value blorptastic", "blorptastic url limit"]
)
def test_common_words_beside_an_unknown_name_find_nothing(ask, query):
    assert not ask(query).hits


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("blorptastic user not found", "UserNotFound"),
        ("blorptastic.ResourceNotFound", "ResourceNotFound"),
        ("unsupported media type", "UnsupportedContentType"),
    ],
)
def test_a_whole_name_or_phrase_beside_an_unknown_one_is_found(names, query, wanted):
    assert names(query)[0] == wanted


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("nextjs middleware session token missing", "InvalidSessionToken"),
        ("react useUser not authenticated", "InvalidAuthentication"),
        ("express says the captcha token is missing", "CaptchaMissingToken"),
        ("npm clerk sdk invalid secret key", "InvalidClerkSecretKey"),
        ("yarn clerk publishable key", "MalformedPublishableKey"),
        ("oracle saml connection", "SAMLConnectionActiveNotFound"),
        ("smtp email not allowed", "IdentifierNotAllowedAccess"),
        ("passkey on windows 11", "PasskeyAuthenticationFailure"),
        ("ubuntu image not found", "ImageNotFound"),
    ],
)
def test_what_errors_are_met_with_is_no_stranger(names, query, wanted):
    assert wanted in names(query)[:3]


def test_no_stranger_is_a_word_of_the_shipped_catalogs_or_tables(library):
    synonyms = Synonyms(packed_synonyms())
    known = {stem(word) for word in (*synonyms.vocabulary, *synonyms.small_words)}
    for catalog_at_hand in library.catalogs:
        known.update(map(stem, open_shard((catalog_at_hand,), Places()).flat.terms))
    text = (RESOURCES / "synonyms" / "strangers.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    strangers = [phrase.strip() for line in lines for phrase in line.split(",") if phrase.strip()]
    assert len(strangers) == len(set(strangers)) > 500
    assert [stranger for stranger in strangers if stem(stranger) in known] == []


def test_a_stranger_means_nothing_unless_the_table_says_what():
    table = Synonyms(
        SynonymTable("disk, drive", strangers="disk, hard disk", common_words="# no\nlost").pack()
    )
    assert [meaning.is_strange for meaning in table.meanings(["drive"])] == [False]
    assert [meaning.is_strange for meaning in table.meanings(["disk"])] == [False]
    (hard_disk, disk) = table.meanings(["hard", "disks"])
    assert (hard_disk.start, hard_disk.end, hard_disk.is_strange) == (0, 2, True)
    assert not disk.is_strange
    assert (table.is_common("lost"), table.is_common("disk"), table.is_common("no")) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize("size", [120, 1500])
def test_of_bytes_that_somebody_encoded_no_pieces_are_offered(ask, size):
    chance = Random(5)  # noqa: S311  (any letters do)
    for text in (b85encode(chance.randbytes(size)).decode() for _ in range(40)):
        assert ask(text, plain=True).if_dropped == ()


@pytest.mark.parametrize("encode", [b64encode, urlsafe_b64encode])
def test_bytes_that_somebody_encoded_hardly_ever_find_anything(ask, encode):
    chance = Random(5)  # noqa: S311  (any letters do)
    sizes = (16, 32, 48, 96) * 50
    answers = [ask(encode(chance.randbytes(size)).decode(), plain=True) for size in sizes]
    assert sum(bool(answer.total) for answer in answers) <= 1


def test_a_word_taken_for_another_is_no_sure_sign_beside_one_that_nothing_has(ask):
    assert ask("pasword verifcation").total
    assert not ask("i forgot to water the plants").total
