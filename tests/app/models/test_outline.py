"""The nodes of a tree, made all at once or one by one."""

import pytest

from app.models.outline import ALL, ROOT, Outline
from index.library import Group
from tests.work import calls_of


def groups_at(places):
    """Groups of one entry each, at these places of catalog, API and domain."""
    return [
        Group(catalog, "1", api, domain, number, 1)
        for number, (catalog, api, domain) in enumerate(places)
    ]


def outline(groups):
    return Outline(groups, lambda group: (group.catalog, group.api), "All")


@pytest.mark.parametrize(
    "places",
    [
        pytest.param([("a", "X", "1"), ("a", "X", "2"), ("a", "Y", "1")], id="each is new"),
        pytest.param([("", "", "1"), ("", "", "2"), ("", "X", "1")], id="domains at the top"),
        pytest.param([("a", "X", ""), ("a", "X", "1"), ("a", "", "2")], id="without a domain"),
        pytest.param([("a", "X", "1"), ("a", "Y", "1"), ("a", "X", "2")], id="an API comes again"),
        pytest.param([("a", "X", "1"), ("a", "X", "2"), ("a", "X", "1")], id="a domain does"),
        pytest.param([("a", "X", "1"), ("b", "X", "1"), ("a", "X", "1")], id="a catalog does"),
    ],
)
def test_every_group_is_under_its_path_and_all_above_it(places):
    made = outline(groups_at(places))
    for number, place in enumerate(places):
        path = tuple(filter(None, place))
        assert made.path_of_group(number) == path
        for depth in range(len(path) + 1):
            node = made.find(path[:depth])
            assert made.path(node) == path[:depth]
            assert made.firsts[node] <= number < made.lasts[node]
            assert node == ROOT or node in made.children[made.parents[node]]
    assert sorted(made.children[ROOT]) == made.children[ROOT]
    assert (made.firsts[ALL], made.lasts[ALL]) == (0, len(places))
    assert made.find(("nowhere",)) is None


def test_very_many_domains_are_not_made_one_by_one():
    groups = groups_at([("a", "X", str(number)) for number in range(3_000)])
    assert calls_of(lambda: outline(groups)) < 100
