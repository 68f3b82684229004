"""The addresses behind links lead back to what they were made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links import (
    OpenEntry,
    OpenNode,
    SearchFor,
    code_link,
    entry_link,
    search_link,
    target_of,
    tree_link,
)

LABELS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_a_search_comes_back(query):
    assert target_of(search_link(query)) == SearchFor(query)


@given(st.lists(LABELS, min_size=1, max_size=4))
def test_a_node_comes_back(path):
    assert target_of(tree_link(tuple(path))) == OpenNode(tuple(path))


def test_every_shipped_entry_comes_back(shipped):
    for entry in shipped.entries:
        assert target_of(entry_link(entry.id)) == OpenEntry(entry.id)


def test_a_code_is_searched_for_by_its_filter():
    assert target_of(code_link("resource_not_found")) == SearchFor("code:resource_not_found")


def test_the_values_of_an_entry_link_are_not_of_its_id():
    assert target_of("errdex://clerk/users/UserNotFound?userID=1") == OpenEntry(
        "clerk/users/UserNotFound"
    )


@pytest.mark.parametrize(
    "link", ["", "UserNotFound", "https://clerk.com", "file:///etc/passwd", "errdex:x"]
)
def test_other_addresses_lead_nowhere(link):
    assert target_of(link) is None
