"""Counting a set of entries group by group, whichever way is the shorter."""

import random

import pytest

from index.library import Group
from index.search.bits import to_bits
from index.search.counts import Counter


@pytest.mark.parametrize("share", [0, 0.01, 0.2, 0.8, 1])
@pytest.mark.parametrize("largest", [1, 3, 40])
def test_every_group_has_as_many_as_of_its_entries_are_there(share, largest):
    chance = random.Random(largest)  # noqa: S311
    groups, first = [], 0
    for number in range(200):
        size = chance.randint(1, largest)
        groups.append(Group("acme", "1", "API", f"Domain {number}", first, size))
        first += size
    found = {number for number in range(first) if chance.random() < share}
    expected = tuple(
        sum(number in found for number in range(one.first, one.first + one.size)) for one in groups
    )
    assert Counter(groups).counts(to_bits(found, first)) == expected


def test_of_nothing_nothing_is_counted():
    assert Counter([]).counts(0) == ()
