"""Back and forward: what was chosen stays, what was passed through does not."""

import pytest

from app.content.history import History, Place
from app.content.paste import Handed


def place(name):
    return Place("query", (), name)


def history(steps):
    """Visit places: "a" in passing, "A" to stay; "<" goes back, ">" forward."""
    made = History()
    for step in steps:
        match step:
            case "<":
                made.go(-1)
            case ">":
                made.go(1)
            case _:
                made.visit(place(step.lower()), lasting=step.isupper())
    return made


def trail(made):
    """Every place from the first to the last; empty where there is no way from the only one."""
    found = ""
    while (at := made.go(-1)) is not None:
        found = at.error
    while (at := made.go(1)) is not None:
        found += at.error
    return found


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("A", ""),
        ("AB", "ab"),
        ("ABC", "abc"),
        ("abcD", ""),  # typing passes through
        ("ABcdE", "abe"),
        ("AaB", "ab"),  # coming again in passing makes nothing new
        ("aAB", "ab"),  # staying where one passed keeps it
        ("ABC<<D", "ad"),  # from a new place there is no way forward
        ("ABC<<dE", "ae"),
        ("ABC<>D", "abcd"),
    ],
)
def test_the_places_that_stay(steps, expected):
    assert trail(history(steps)) == expected


@pytest.mark.parametrize(
    ("steps", "back", "forward"),
    [
        ("", False, False),
        ("A", False, False),
        ("AB", True, False),
        ("AB<", False, True),
        ("ABC<", True, True),
        ("AB<>", True, False),
    ],
)
def test_it_says_whether_there_is_a_way(steps, back, forward):
    made = history(steps)
    assert (made.can_go_back, made.can_go_forward) == (back, forward)


def test_at_either_end_it_stays_where_it_is():
    made = history("AB")
    assert made.go(1) is None
    assert made.go(-1) == place("a")
    assert made.go(-1) is None
    assert made.go(1) == place("b")


def test_the_same_error_under_another_query_or_node_is_another_place():
    made = History()
    made.visit(Place("user", (), "a"), lasting=True)
    made.visit(Place("user", ("Backend API",), "a"), lasting=True)
    made.visit(Place("users", ("Backend API",), "a"), lasting=True)
    assert made.go(-1) == Place("user", ("Backend API",), "a")
    assert made.go(-1) == Place("user", (), "a")


def test_only_the_newest_places_are_kept():
    made = History()
    for number in range(1_000):
        made.visit(place(str(number)), lasting=True)
    steps = 0
    while (at := made.go(-1)) is not None:
        steps += 1
        oldest = at.error
    assert steps == 199
    assert oldest == "800"


def test_only_the_latest_places_keep_what_was_pasted_there():
    made = History()
    for number in range(50):
        made.visit(Place("", (), "a", Handed(f"paste {number}")), lasting=True)
    kept = [place.handed for place in made.places_back()]
    assert kept[0] == Handed("paste 48")
    assert 5 < len([one for one in kept if one]) < 40 and kept[40] is None
