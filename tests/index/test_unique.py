"""Names of which no two are alike: whichever are wanted, and in how many steps."""

import pytest

from index.unique import Unique


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["a", "b", "a", "a"], ["a", "b", "a-2", "a-3"]),
        (["a", "a-2", "a", "a-2"], ["a", "a-2", "a-3", "a-2-2"]),
        (["a", "a", "a-2"], ["a", "a-2", "a-2-2"]),
        (["a", "A", "a"], ["a", "A-2", "a-3"]),
    ],
)
def test_of_those_alike_the_later_ones_get_a_number(wanted, given):
    names = Unique("-", str.casefold)
    assert [names.name(one) for one in wanted] == given


def test_names_that_differ_in_their_case_alone_are_two_unless_told():
    names = Unique()
    assert [names.name("a"), names.name("A")] == ["a", "A"]


def test_many_that_are_wanted_alike_are_not_all_tried_for_each():
    looked_at = []

    def fold(name):
        looked_at.append(name)
        return name

    names = Unique(fold=fold)
    given = [names.name("a") for _ in range(1_000)]
    assert len(set(given)) == 1_000
    assert len(looked_at) < 10_000
