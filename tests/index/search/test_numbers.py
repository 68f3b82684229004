"""Codes that are numbers are found however the number is written."""

import pytest

from index.library import Library
from index.search.answer import Question
from index.search.engine import open_engine
from index.search.numbers import respelt
from tests.index.made import catalog, record

ERRORS = {
    "AccessDenied": "0x80070005",
    "AccessViolation": "-1073741819",
    "StackOverflow": "0xc00000fd",
    "NotLicensed": "3221549110",
    "FileNotFound": "2",
    "Teapot": "418",
}


@pytest.fixture(scope="module")
def library():
    records = [record(name, code=code, longMessage=None) for name, code in ERRORS.items()]
    return Library([catalog(*records)])


@pytest.fixture(scope="module")
def found(library, tmp_path_factory):
    """The names that a query finds among errors whose codes are numbers."""
    engine = open_engine(library, tmp_path_factory.mktemp("index"))
    return lambda query, **how: [
        hit.entry.name for hit in engine.search(Question(query, **how), lambda: False).hits
    ]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("0x80070005", "AccessDenied"),
        ("0X80070005", "AccessDenied"),
        ("2147942405", "AccessDenied"),
        (" -2147024891 ", "AccessDenied"),
        ("-1073741819", "AccessViolation"),
        ("3221225477", "AccessViolation"),
        ("0xC0000005", "AccessViolation"),
        ("0xC00000FD", "StackOverflow"),
        ("-1073741571", "StackOverflow"),
        ("-1073418186", "NotLicensed"),
        ("0xc004f036", "NotLicensed"),
        ("0x2", "FileNotFound"),
        ("0x00000002", "FileNotFound"),
        ("0x1a2", "Teapot"),
    ],
)
def test_a_number_is_found_in_every_spelling(found, query, name):
    assert found(query) == found(query, plain=True) == [name]


def test_a_small_number_is_searched_for_as_it_is_typed(found):
    assert found("418") == ["Teapot"]
    assert "FileNotFound" in found("2")


@pytest.mark.parametrize(
    "query",
    ["4294967295", "99999999999", "0x123456789", "-3000000000", "0x", "-", "--5", "1e9", "-5", "2",
     "boats 0x80070005", "code:0x2", ""],
)  # fmt: skip
def test_what_is_no_number_of_a_code_stays_as_it_was_typed(library, query):
    assert respelt(query, library) == query


def test_an_exclusion_stays_one_beside_other_words_and_where_no_code_is_meant(found):
    assert "Teapot" not in found("boats -418")
    assert "Teapot" in found("-5")
