"""What the service says though its documents do not: the table, and how far it is believed."""

import json

import pytest

from index.resources import RESOURCES
from index.wordings import load_wordings

TAKEN = "That email address is taken. Please try another."
BREACH = "Password has been found in an online data breach. For account safety, please use a "
BREACH += "different password."


def test_the_table_adds_to_the_documents_and_repeats_nothing(library):
    said = {entry.long_message for entry in library.entries}
    codes = {(entry.catalog, entry.code) for entry in library.entries}
    tables = {path.stem: load_wordings(path.stem) for path in (RESOURCES / "wordings").iterdir()}
    assert tables
    for catalog, table in tables.items():
        assert all((catalog, code) in codes for code in table)
        assert said.isdisjoint(wording for wordings in table.values() for wording in wordings)


def test_a_catalog_without_a_table_has_no_wordings():
    assert load_wordings("nobody's") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"ClerkAPIResponseError: {TAKEN}\n  errors: [ [Object] ]", "FormIdentifierExists"),
        ("Couldn't find your account. (ERROR RECEIVED FROM SERVER)", "FormIdentifierNotFound"),
        (BREACH, "FormPwnedPassword"),
    ],
)
def test_a_wording_is_recognised_but_never_certain(recogniser, text, name):
    answer = recogniser.recognise(text)
    assert {match.entry.name for match in answer.matches} == {name}
    assert not any(match.certain for match in answer.matches)


@pytest.mark.parametrize("text", [TAKEN, "Couldn't find your account."])
def test_what_others_say_too_needs_the_services_name(recogniser, text):
    assert recogniser.recognise(text).matches == ()


def test_a_wording_speaks_for_its_code(recogniser):
    said = json.dumps({"code": "form_password_pwned", "message": BREACH, "success": False})
    (first, *_) = recogniser.recognise(said).matches
    assert first.entry.name == "FormPwnedPassword"
    assert first.why[0] == "code and message are as the service sends them"
    other = said.replace("form_password_pwned", "session_exists")
    assert recogniser.recognise(other).matches == ()
