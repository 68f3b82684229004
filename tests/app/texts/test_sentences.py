"""What the window says about a search."""

import pytest
from PySide6.QtCore import QLocale

from app.texts.sentences import Sentences
from index.library import Library
from tests.app.samples import answer, library, record
from tests.index.made import catalog


@pytest.mark.parametrize("query", ["", "user"])
def test_a_list_that_ends_early_says_how_to_come_to_the_rest(qapp, query):
    some = library(record("A"), record("B"), record("C"))
    told = Sentences().above(answer(query, *some.entries[:2], total=3, counts=(3,)))
    assert "".join(run.text for run in told) == (
        "The first 2 are listed. For the others, type more or choose a part of the tree."
    )
    assert Sentences().above(answer(query, *some.entries)) == []


def test_a_better_spelling_is_no_question_where_its_results_are_shown(qapp):
    some = library(record("A"), record("B"))
    asked = Sentences().above(answer("usre", *some.entries, did_you_mean="user"))
    assert "".join(run.text for run in asked) == "Did you mean user?"
    shown = answer("usre", *some.entries, did_you_mean="user", is_as_meant=True)
    told = Sentences().above(shown)
    assert "".join(run.text for run in told) == "Shown for user"
    assert not any(run.link for run in told)


def test_the_count_of_all_errors_says_how_many_are_of_older_editions(qapp):
    newer = catalog(record("A"), record("B"), edition="2026-02")
    both = Library([catalog(record("A"), edition="2026-01"), newer])
    everything = answer("", *both.entries, counts=(3,))
    assert Sentences().status(everything, both)[0] == "3 errors, 1 of them in older editions"
    alone = Library([newer])
    assert Sentences().status(answer("", *alone.entries), alone)[0] == "2 errors"


@pytest.fixture
def speaking():
    """Has the window speak a language until the test ends."""
    before = QLocale()
    yield lambda language: QLocale.setDefault(QLocale(language))
    QLocale.setDefault(before)


@pytest.mark.parametrize(("language", "is_told"), [("en", False), ("de", True)])
def test_who_searches_in_another_language_is_told_that_the_texts_are_in_english(
    qapp, speaking, language, is_told
):
    speaking(language)
    told = "".join(run.text for run in Sentences().nothing(answer("benutzer"), ()))
    assert ("are in English" in told) is is_told


@pytest.mark.parametrize(
    "found", [{}, {"counts": (3,)}, {"counts": (3,), "did_you_mean": "user"}], ids=str
)
def test_what_to_do_stands_in_paragraphs_of_its_own(qapp, speaking, found):
    speaking("de")
    told = "".join(run.text for run in Sentences().nothing(answer("x", **found), ("Users",)))
    _said, ways, english = told.split("\n\n")
    assert ("elsewhere" in ways, "user" in ways) == ("counts" in found, "did_you_mean" in found)
    assert "are in English" in english
