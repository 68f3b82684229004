"""Badges tell several catalogs apart, and stay away where there is only one."""

from app.content.badges import COLORS, Badge, badges
from app.models.results import ResultRole, ResultsModel
from index.library import Library
from tests.app.samples import hits, record
from tests.index.made import catalog


def test_one_catalog_of_several_editions_has_none():
    editions = [catalog(record(), edition=edition) for edition in ("2024-02", "2025-07")]
    assert badges(Library(editions)) == {}


def test_each_of_several_catalogs_has_its_own_colour():
    made = [catalog(record(), catalog_id=f"c{n}", title=f"Catalog {n}") for n in range(3)]
    found = badges(Library(made))
    assert [found[f"c{n}"].title for n in range(3)] == ["Catalog 0", "Catalog 1", "Catalog 2"]
    assert len({badge.kind for badge in found.values()}) == len(COLORS)


def test_a_result_has_the_badge_of_its_catalog():
    made = [catalog(record(), catalog_id=one, title=one.title()) for one in ("acme", "navy")]
    of = Library(made)
    model = ResultsModel()
    model.set_badges(badges(of))
    model.set_hits(hits(*of.entries))
    assert model.index(1, 0).data(ResultRole.BADGE) == Badge("Navy", "placeholder", is_single=True)
