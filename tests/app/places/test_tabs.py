"""Tabs as a list: opened, closed, brought back, and written down."""

from dataclasses import replace

import pytest

from app.content.history import Place
from app.content.paste import Handed
from app.places.tabs import MOST, Left, Tabs, read_tabs


def left(name):
    return Left(Place("user", ("Backend API",), f"clerk/backend-api/users/{name}"))


def names(tabs):
    """The errors in the tabs, from the left."""
    return [left.place.error.rpartition("/")[2] for left in tabs.lefts]


def three():
    tabs = Tabs([left(name).place for name in ("One", "Two", "Three")], at=1)
    assert names(tabs) == ["One", "Two", "Three"]
    return tabs


def test_a_new_one_stands_beside_that_on_show_and_has_a_way_of_its_own():
    tabs = three()
    assert tabs.open(left("New")) == 2
    assert names(tabs) == ["One", "Two", "New", "Three"] and tabs.at == 1
    tabs.current.history.visit(left("Next").place, lasting=True)
    assert tabs.current.history.can_go_back
    tabs.at = 2
    assert not tabs.current.history.can_go_back


@pytest.mark.parametrize(
    ("closed", "shown"), [(0, "Two"), (1, "Three"), (2, "Two")], ids=["before", "itself", "after"]
)
def test_closing_one_keeps_that_on_show_or_goes_to_the_next(closed, shown):
    tabs = three()
    tabs.close(closed)
    assert names(tabs)[tabs.at] == shown


def test_after_the_last_comes_the_one_before():
    tabs = three()
    tabs.at = 2
    tabs.close(2)
    assert names(tabs)[tabs.at] == "Two"


def test_what_was_closed_comes_back_the_last_one_first_with_its_way():
    tabs = three()
    tabs.current.history.visit(left("Next").place, lasting=True)
    tabs.close(1)
    tabs.close(0)
    for name in ("One", "Two"):
        at = tabs.reopen()
        assert names(tabs)[at] == name
    assert not tabs.can_reopen
    tabs.at = names(tabs).index("Two")
    assert tabs.current.history.can_go_back


@pytest.mark.parametrize("closed", [(0,), (2,), (0, 0), (2, 1), (1, 0), (0, 1)])
def test_what_is_opened_again_stands_where_it_stood(closed):
    tabs = three()
    before = names(tabs)
    for at in closed:
        tabs.close(at)
    on_show = names(tabs)[tabs.at]
    for _ in closed:
        tabs.reopen()
        assert names(tabs)[tabs.at] == on_show
    assert names(tabs) == before


def test_all_that_were_closed_at_once_come_back():
    tabs = Tabs([left(f"Error{number}").place for number in range(MOST)], at=7)
    before = names(tabs)
    for at in reversed(range(MOST)):
        if at != tabs.at:
            tabs.close(at)
    assert names(tabs) == [before[7]]
    while tabs.can_reopen:
        tabs.reopen()
    assert names(tabs) == before


def test_what_was_closed_keeps_nothing_that_was_pasted():
    tabs = three()
    place = replace(left("Pasted").place, handed=Handed("secret text"))
    tabs.current.left = Left(place, 120)
    tabs.current.history.visit(place, lasting=True)
    tabs.current.history.visit(left("Next").place, lasting=True)
    tabs.close(1)
    tabs.at = tabs.reopen()
    assert tabs.current.left == Left(left("Pasted").place, 120)
    assert tabs.current.history.go(-1) == left("Pasted").place


def test_they_come_back_as_they_were_written_without_what_was_pasted():
    tabs = three()
    tabs.current.left = Left(replace(left("Pasted").place, handed=Handed("secret text")), 120)
    written = tabs.written()
    assert "secret" not in written
    again = read_tabs(written)
    assert names(again) == ["One", "Pasted", "Three"] and again.at == 1
    assert again.current.left == left("Pasted")
    assert Tabs().written() == ""


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "3", "null", '{"at": 0}', '{"at": 0, "tabs": []}', '{"at": 9, "tabs": []}',
        '{"at": "0", "tabs": [["", [], ""]]}', '{"at": 0, "tabs": [["", [1], ""]]}',
        '{"at": 0, "tabs": [["", "node", ""]]}', '{"at": 0, "tabs": [[null, [], ""]]}',
        '{"at": 0, "tabs": [["", []]]}', '{"at": 0, "tabs": {"a": 1}}', "[" * 9_000,
    ],
)  # fmt: skip
def test_what_is_damaged_is_a_single_tab(text):
    tabs = read_tabs(text)
    assert len(tabs) == 1 and names(tabs) == [""]


def test_there_are_never_more_than_the_strip_holds():
    many = Tabs([left(str(number)).place for number in range(MOST + 5)])
    assert len(read_tabs(many.written())) == MOST
