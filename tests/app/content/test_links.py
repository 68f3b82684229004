"""The addresses behind links lead back to what they were made of."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.links import (
    LinkError,
    OpenEntry,
    OpenNode,
    SearchFor,
    code_link,
    entry_link,
    outside_target_of,
    search_link,
    target_of,
    tree_link,
)

USER = "clerk/backend-api/users/UserNotFound"
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


@pytest.mark.parametrize(
    "link", ["", "UserNotFound", "https://clerk.com", "file:///etc/passwd", "errdex:x"]
)
def test_other_addresses_lead_nowhere(link):
    assert target_of(link) is None


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (f"errdex://{USER}", OpenEntry(USER)),
        (f"errdex://{USER}/", OpenEntry(USER)),
        (f"ERRDEX://{USER}", OpenEntry(USER)),
        (f"errdex://{USER}?userID=user_1", OpenEntry(USER, (("userID", "user_1"),))),
        (f"errdex://{USER}?a=%3Cb%3E&c=", OpenEntry(USER, (("a", "<b>"), ("c", "")))),
        ("errdex://clerk@2024-02/users/Gone", OpenEntry("clerk@2024-02/users/Gone")),
        ("errdex://search?q=user+not%20found", SearchFor("user not found")),
        ("errdex://search/?q=code%3Aa%2Bb", SearchFor("code:a+b")),
        ("errdex://search?q=", SearchFor("")),
    ],
)
def test_a_link_from_outside_opens_an_error_or_searches(link, target):
    assert outside_target_of(link) == target


@pytest.mark.parametrize(
    "link",
    [
        "",
        "errdex:",
        "errdex://",
        "errdex:///etc/passwd",
        "errdex://search",
        "errdex://search?query=x",
        "errdex://search?q=x&run=y",
        "errdex://search?q=a&q=b",
        "errdex://search?q=x#part",
        "errdex://search?q=%ff",
        "errdex://clerk",
        "errdex://clerk/users",
        "errdex://clerk//users/X",
        "errdex://clerk/a/b%00",
        "errdex://clerk/a/%ff",
        f"errdex://{USER}?nonsense",
        f"errdex://{USER}?" + "&".join(f"v{n}=1" for n in range(99)),
        "errdex://search?q=" + "x" * 10_000,
        "errdex://pasted",
        "errdex://tree/Backend%20API",
        "file:///etc/passwd",
        "https://example.org/errdex://search?q=x",
        "javascript:alert(1)",
    ],
)
def test_anything_else_is_refused_in_a_short_sentence(link):
    with pytest.raises(LinkError) as refusal:
        outside_target_of(link)
    sentence = str(refusal.value)
    assert sentence.endswith(".") and "\n" not in sentence and len(sentence) < 200


@given(st.text(st.characters(codec="utf-8")))
def test_a_link_from_outside_at_worst_is_refused(text):
    for link in (text, f"errdex://{text}", f"errdex://search?{text}"):
        with suppress(LinkError):
            outside_target_of(link)
