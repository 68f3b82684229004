"""Texts cut into runs: nothing added, nothing lost, everything told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.texts.runs import Run, Style, description_runs, joined, marked, message_runs

TEXTS = st.text(st.sampled_from("ab <>{}%dq_`É\N{HEBREW LETTER ALEF}\n\U0001f600B"), max_size=40)
PIECES = st.sampled_from(
    ["<userID>", "{{<x>}}", "%d", "%q", "No user ", "`code`", "<b>", "UserNotFound", "%", "<"]
)
MESSAGES = st.one_of(TEXTS, st.lists(PIECES, max_size=6).map("".join))
MARKS = st.lists(
    st.tuples(st.integers(0, 45), st.integers(0, 45)).map(lambda pair: tuple(sorted(pair))),
    max_size=4,
)


def whole(runs):
    return "".join(run.text for run in runs)


def styled(runs, style):
    return [run.text for run in runs if run.style is style]


@given(MESSAGES, MARKS)
def test_a_message_reads_the_same_in_runs(message, marks):
    assert whole(message_runs(message, marks)) == message


@given(MESSAGES, MARKS)
def test_so_does_a_description(description, marks):
    runs = description_runs(description, {"UserNotFound": "errdex://x"}.get, marks)
    assert whole(runs) == description
    assert all(run.text for run in runs)


@given(MESSAGES, MARKS)
def test_exactly_the_marked_places_are_marked(message, marks):
    runs = message_runs(message, marks)
    shown = "".join(("#" if run.marked else ".") * len(run.text) for run in runs)
    wanted = "".join(
        "#" if any(start <= at < end for start, end in marks) else "." for at in range(len(message))
    )
    assert shown == wanted


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("No user with <userID>", ["<userID>"]),
        ("%q is not %d", ["%q", "%d"]),
        ("Use {{<name>}}", ["{{<name>}}"]),
        ("100 % sure", []),
        ("a < b > c", []),
        ("", []),
    ],
)
def test_placeholders_are_told_apart(message, expected):
    assert styled(message_runs(message), Style.PLACEHOLDER) == expected


def test_marks_inside_and_across_a_placeholder_keep_its_style():
    runs = message_runs("with id <userID>", [(5, 10), (12, 14)])
    assert runs == [
        Run("with "),
        Run("id ", marked=True),
        Run("<u", Style.PLACEHOLDER, marked=True),
        Run("se", Style.PLACEHOLDER),
        Run("rI", Style.PLACEHOLDER, marked=True),
        Run("D>", Style.PLACEHOLDER),
    ]


def test_a_known_value_stands_in_the_place_of_its_placeholder():
    runs = message_runs("%d of %d for <userID>", values={"%d 2": "9", "userID": "user_1"})
    assert whole(runs) == "%d of 9 for user_1"
    assert styled(runs, Style.VALUE) == ["9", "user_1"]
    assert styled(runs, Style.PLACEHOLDER) == ["%d"]


def test_a_value_is_text_and_never_looked_into():
    runs = message_runs("<a> and <b>", values={"a": "<b>", "b": "x"})
    assert whole(runs) == "<b> and x"
    assert not styled(runs, Style.PLACEHOLDER)


def test_a_description_links_the_names_of_errors_and_sets_code_apart():
    links = {"UserNotFound": "errdex://clerk/users/UserNotFound"}
    runs = description_runs("Deprecated: `old`. Use UserNotFound or UserFound", links.get)
    assert styled(runs, Style.CODE) == ["`old`"]
    assert [(run.text, run.link) for run in runs if run.link] == [
        ("UserNotFound", links["UserNotFound"])
    ]


def test_a_name_within_inline_code_is_code():
    runs = description_runs("see `UserNotFound`", {"UserNotFound": "errdex://x"}.get)
    assert styled(runs, Style.CODE) == ["`UserNotFound`"]
    assert not any(run.link for run in runs)


def test_a_mark_keeps_a_link_whole():
    runs = description_runs("UserNotFound", {"UserNotFound": "errdex://x"}.get, [(4, 7)])
    assert [(run.text, run.link, run.marked) for run in runs] == [
        ("User", "errdex://x", False),
        ("Not", "errdex://x", True),
        ("Found", "errdex://x", False),
    ]


def test_empty_runs_vanish_where_text_is_marked():
    assert marked([Run(""), Run("a"), Run("")], []) == [Run("a")]


def test_every_shipped_text_reads_the_same_in_runs(shipped):
    def link_of(word):
        return "errdex://x" if shipped.named(word) else None

    for entry in shipped.entries:
        for text in (entry.short_message, entry.long_message or "", entry.description):
            assert whole(message_runs(text)) == text
            assert whole(description_runs(text, link_of)) == text


@pytest.mark.parametrize(
    ("message", "links"),
    [
        ("See https://clerk.com/docs/upgrade.", ["https://clerk.com/docs/upgrade"]),
        (
            "(https://a.example/x?y=1) and https://b.example",
            ["https://a.example/x?y=1", "https://b.example"],
        ),
        ("http://plain.example javascript:alert(1) file:///etc/passwd", []),
        ("<https://x.example>", ["https://x.example"]),
    ],
)
def test_only_https_addresses_are_links(message, links):
    runs = message_runs(message)
    assert [run.link for run in runs if run.link] == links
    assert "".join(run.text for run in runs) == message


def test_parts_are_told_apart_by_what_stands_between():
    parts = [[Run("New here?"), Run("F1", Style.CODE)], [Run("The best 500.")]]
    assert joined(parts, "\n") == [*parts[0], Run("\n", Style.MUTED), *parts[1]]
    assert joined([], "\n") == []
