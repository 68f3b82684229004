"""Small things bound into volumes: one that comes or goes leaves nearly all volumes as they are."""

import random

from index.cache.volumes import Measure, volumes

NAMES = sorted({f"{random.Random(number).random():.9f}" for number in range(1_000)})  # noqa: S311


def bound(names, size=1, largest=1_000):
    return list(volumes(names, lambda name: Measure(name, size), largest))


def test_all_are_there_in_their_order_in_few_volumes():
    found = bound(NAMES)
    assert [name for volume in found for name in volume] == NAMES
    assert len(NAMES) / 100 < len(found) < len(NAMES) / 10


def test_one_that_comes_or_goes_changes_two_volumes_at_most():
    before = set(bound(NAMES))
    for place in range(0, len(NAMES), 50):
        for changed in (
            NAMES[:place] + NAMES[place + 1 :],
            [*NAMES[:place], f"{NAMES[place - 1]}a" if place else "", *NAMES[place:]],
        ):
            assert len(set(bound(changed)) - before) <= 2


def test_no_volume_grows_larger_than_it_may():
    assert max(map(len, bound(NAMES, size=100))) == 10
    assert bound(NAMES[:3], size=1_001) == [(name,) for name in NAMES[:3]]


def test_one_that_stays_alone_shares_with_neither_neighbour():
    names = ["b", "alone", "c", "d"]
    found = list(volumes(names, lambda name: Measure(name, 1, name == "alone"), 10))
    assert found == [("b",), ("alone",), ("c", "d")]
