"""Whose text it is, where several catalogs are at hand."""

from dataclasses import replace

import pytest

from index.library import Library
from index.recognise.recogniser import Recogniser
from tests.index.made import catalog, record


@pytest.fixture(scope="module")
def two():
    pay = catalog(record("NoPay", code="session_exists", shortMessage="", longMessage=None),
                  catalog_id="pay")  # fmt: skip
    mail = catalog(record("NoMail", code="user_locked", shortMessage="", longMessage=None),
                   catalog_id="mail")  # fmt: skip
    return Recogniser(Library([pay, mail]))


def names(recogniser, text):
    return [match.entry.name for match in recogniser.recognise(text).matches]


@pytest.mark.parametrize("text", ["pay answers `{}`", "a PayError says {}", "PAY_KEY: {}"])
def test_a_service_that_is_named_makes_its_common_codes_believed(two, text):
    assert names(two, text.format("session_exists")) == ["NoPay"]


@pytest.mark.parametrize("text", ["pay answers {}", "a PayError says {}"])
def test_it_says_nothing_for_those_of_others(two, text):
    assert names(two, text.format("user_locked")) == []


@pytest.mark.parametrize("text", ["the payment says {}", "PAYMENT FAILED {}", "unpay says {}"])
def test_the_beginning_of_a_word_names_nobody(two, text):
    assert names(two, text.format("session_exists")) == []


@pytest.mark.parametrize("text", ["clerk answers `{}`", "clerk-sdk-go: {}", "handbook: {}"])
def test_a_catalog_goes_by_the_name_of_its_service_too(text):
    entry = record("NoPay", code="session_exists", shortMessage="", longMessage=None)
    ours = replace(catalog(entry, catalog_id="handbook"), service="clerk")
    assert names(Recogniser(Library([ours])), text.format("session_exists")) == ["NoPay"]


def test_how_many_fit_is_left_to_whoever_shows_those_of_the_api_that_is_meant(recogniser):
    answer = recogniser.recognise(
        '{"errors":[{"message":"gone","code":"resource_not_found"}]}\n'
        "  at clerk_backend_api/users.py"
    )
    counted = len({match.entry.name for match in answer.undecided})
    assert 1 < counted < len(answer.matches)
    assert answer.matches[0].why[0].startswith("all share this code")
    assert not any(str(len(answer.matches)) in why for why in answer.matches[0].why)
