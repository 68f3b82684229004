"""Errors told by their names alone."""

import pytest

ID = "ver_29w83sxmDNGwOuEthce5gg56FcC"


def found(recogniser, text):
    matches = recogniser.recognise(text).matches
    assert not any(match.certain for match in matches)
    return {(match.entry.name, match.confidence) for match in matches}


@pytest.mark.parametrize(
    "text", ["{}", "Error: {}", "`{}`", "error {}.", f"ERROR auth[812]: {{}} for {ID}"]
)
def test_a_name_alone_or_of_a_service_that_is_named_is_likely(recogniser, text):
    [(name, confidence)] = found(recogniser, text.format("VerificationExpired"))
    assert name == "VerificationExpired"
    assert confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "ERROR auth[812]: {} for bob",
        "{}: no such user bob",
        "2025-01-01T00:00:00Z ERROR {} in 3 ms",
    ],
)
def test_a_name_that_a_line_says_is_possible(recogniser, text):
    assert found(recogniser, text.format("UserNotFound")) == {("UserNotFound", 0.4)}


@pytest.mark.parametrize(
    "text",
    [
        "raise UserNotFound()",
        "we throw UserNotFound sometimes",
        "app.errors.UserNotFound: gone",
        "class UserNotFound(Exception):",
        "UserNotFoundError: gone",
        "usernotfound: gone",
        "BadRequest: gone",
        'ERROR "UserNotFound" in tests',
        '{"error":{"code":"ResourceNotFound","message":"The Resource"}}',
    ],
)
def test_a_name_of_a_program_s_own_is_none(recogniser, text):
    assert found(recogniser, text) == set()


@pytest.mark.parametrize("piece", ["AbCd", "A", "Aa", "Ab ", "UserNotFound"])
def test_no_run_of_humps_takes_long(recogniser, piece):
    assert found(recogniser, piece * 10_000) == set()


@pytest.mark.parametrize("piece", ["code ", "error is ", "code said "])
def test_no_run_of_words_that_call_a_code_takes_long(recogniser, piece):
    assert found(recogniser, piece * 12_000) == set()
