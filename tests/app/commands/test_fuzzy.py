"""Titles found by some of their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands.fuzzy import likeness


@pytest.mark.parametrize(
    ("query", "title", "marked"),
    [
        ("", "Copy JSON", []),
        ("copy", "Copy JSON", ["Copy"]),
        ("js cop", "Copy JSON", ["Cop", "JS"]),
        ("cj", "Copy JSON", ["C", "J"]),
        ("son", "Copy JSON", ["SON"]),
        ("cpy", "Copy JSON", ["C", "py"]),
        ("crs", "Copy API response", ["C", "r", "s"]),
        ("cr", "Copy API response", ["C", "r"]),
        ("srt", "Restart sort", ["s", "rt"]),
        ("co", "Recode the code", ["co"]),
        ("straße", "Straße", ["Straße"]),
        ("i", "İstanbul is", ["i"]),
    ],
)
def test_the_letters_that_were_typed_are_marked(query, title, marked):
    spans = likeness(query, title).spans
    assert [title[start:end] for start, end in spans] == marked


def test_the_beginning_of_a_word_is_marked_rather_than_its_inside():
    assert likeness("co", "Recode the code").spans == ((11, 13),)


@pytest.mark.parametrize("query", ["x", "copy x", "jc", "nosj", "py json copy x"])
def test_what_is_not_in_the_title_does_not_fit(query):
    assert likeness(query, "Copy JSON") is None


def test_better_fits_score_higher():
    """The title's beginning, a word's, inside a word, initials, letters of a word, of several."""
    titles = [
        "Cmp of files",
        "New cmp",
        "Recmp",
        "Close my page",
        "Compare editions",
        "Copy test mock in Python",
    ]
    scores = [likeness("cmp", title).score for title in titles]
    assert scores == sorted({*scores}, reverse=True)


@given(st.text(), st.text())
def test_any_text_gives_spans_in_order_within_the_title(query, title):
    found = likeness(query, title)
    if found:
        edges = [edge for span in found.spans for edge in span]
        assert edges == sorted(set(edges))
        assert not edges or 0 <= edges[0] < edges[-1] <= len(title)


@given(st.text())
def test_a_title_fits_itself(title):
    assert likeness(title, title) is not None


def test_a_word_that_comes_again_counts_once():
    assert likeness("cop js " * 500, "Copy JSON") == likeness("cop js", "Copy JSON")
