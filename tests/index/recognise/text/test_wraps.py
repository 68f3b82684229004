import pytest

from index.recognise.text.plain import plain_text
from tests.index.recognise.wrappers import at_the_last_column

LOGGED = (
    "2026-01-01T00:00:00Z ERROR [auth] clerk: No user was found with id user_2b7Q0mRk3ZpXvT9wLs"
)
ID = "user_2b7Q0mRk3ZpXvT9wLsNfYhGdCje"
BODY = (
    f'{{"errors":[{{"code":"not_found","message":"No user was found with id {ID}","meta":{{}}}}]}}'
)


@pytest.mark.parametrize("columns", [80, 100])
@pytest.mark.parametrize("line", [LOGGED, f"{LOGGED} after 3 attempts", BODY, f"web-1  | {LOGGED}"])
def test_a_line_that_a_terminal_cut_goes_on(line, columns):
    assert plain_text(at_the_last_column(line, columns)).text == line


@pytest.mark.parametrize("columns", range(BODY.index("_2b7"), BODY.index("Cje")))
def test_so_does_one_whose_string_would_be_open_otherwise(columns):
    assert plain_text(at_the_last_column(BODY, columns)).text == BODY


def test_an_id_that_was_cut_tells_of_a_terminal_of_any_width():
    columns = LOGGED.index("3ZpX")
    assert plain_text(at_the_last_column(LOGGED, columns)).text == LOGGED


def test_so_does_a_value_in_backticks_that_is_not_closed():
    line = "clerk: an update was rejected (422): `public_metadata.newsletter.frequency` must be set"
    for columns in range(line.index("newsletter"), line.index("` must")):
        assert plain_text(at_the_last_column(line, columns)).text == line


def test_where_words_are_parted_at_spaces_a_space_stands_for_a_wrap():
    # The second line ends right before a space, the third begins with one.
    line = f"{LOGGED} and none with that address either: "
    line = f"{line:159} nor by name{'':.<79} at all"
    wrapped = at_the_last_column(line, 80)
    assert len(wrapped.split("\n")[1]) < 80
    assert plain_text(wrapped).text.split() == line.split()


def test_a_line_that_goes_over_the_edge_of_a_box_goes_on():
    boxed = (
        "\u2502$ run           \u2502\n\u2502no user user_2b7\u2502\n\u2502Q0mRk3Z         \u2502"
    )
    assert plain_text(boxed).text == "$ run\nno user user_2b7Q0mRk3Z"


@pytest.mark.parametrize(
    "text",
    [
        # Words of a person, cut between two of them; the second line is as long as any.
        "Hi, since yesterday our users see this: You did not grant access to your\n"
        "phone_code, email_code and totp account. Can you help us with it? We did\nnot change it.",
        'Error while we load the session, it says: "No sign in was found with\nthe id\nsia_1"',
        "Invalid Authorization header format. Must be 'Bearer\nuser_2b7Q0mRk3ZpXvT9wLsNfYhGdCje'",
        'This plan is already active for plan period: "Acme,\nInc."',
        "# You can't use the claim as it stands: 'phone_code,\n# email_code and totp'",
        f"{'clerk: it is not there, in /var/www/src/Client.php:':x<78}88\nStack trace:",
        # Each a line by itself: of a log, of a list, of a table, of one length.
        f"{LOGGED}\n{LOGGED}\n{LOGGED}",
        f"{LOGGED[:79]}_\n2026-01-01T00:00:01Z INFO next",
        f"{'row 1: ':x<80}\n{'row 2: ':x<80}",
        f"{'x' * 80}\n    at call (a.js:1:2)",
        f"{'x' * 80}\n\n{'x' * 80}",
        f"```\n{'x' * 80}\n```",
        "short\nlines",
    ],
)
def test_other_line_ends_stay(text):
    assert plain_text(text).text == text


def test_a_place_after_a_wrap_is_found_in_what_was_given():
    wrapped = f"\x1b[31m{at_the_last_column(LOGGED, 80)}\x1b[0m"
    plain = plain_text(wrapped)
    start = plain.text.index("user_2b7")
    low, high = plain.source_span(start, len(plain.text))
    assert wrapped[low:high] == "user_2b7Q0mRk\n3ZpXvT9wLs"
