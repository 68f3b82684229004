"""Several catalogs and editions seen as one library."""

import pytest

from index.catalog import unpacked_catalog
from index.library import Library
from index.records import MOST_ALIKE, Records
from tests.index import made
from tests.work import calls_of


def catalog(catalog_id, edition, *places):
    records = [
        {
            "api": api,
            "domain": domain,
            "name": name,
            "description": "",
            "shortMessage": "",
            "code": code,
        }
        for api, domain, name, code in places
    ]
    return made.catalog(*records, catalog_id=catalog_id, title="", edition=edition)


NEW = catalog(
    "acme",
    "2025-01",
    ("Backend API", "Boats", "BoatSunk", "gone"),
    ("Backend API", "Crew", "CrewLost", "gone"),
    ("Frontend API", "Boats", "BoatSunk", "gone"),
    ("Frontend API", "Boats", "BoatStolen", ""),
)
MIDDLE = catalog("acme", "2024-06", ("Backend API", "Boats", "BoatSunk", "sunk"))
OLD = catalog("acme", "2023-12", ("", "Boats", "BoatSunk", "gone"), ("", "Boats", "BoatLeaks", ""))
OTHER = catalog("zeta", "2020-01", ("Other API", "Boats", "BoatSunk", "gone"))


@pytest.fixture
def library():
    return Library([OLD, OTHER, MIDDLE, NEW])


def ids(entries):
    return [entry.id for entry in entries]


def test_current_editions_come_first_then_the_older_ones_newest_first(library):
    assert ids(library.entries) == [
        "zeta/other-api/boats/BoatSunk",
        "acme/backend-api/boats/BoatSunk",
        "acme/backend-api/crew/CrewLost",
        "acme/frontend-api/boats/BoatSunk",
        "acme/frontend-api/boats/BoatStolen",
        "acme@2024-06/backend-api/boats/BoatSunk",
        "acme@2023-12/boats/BoatSunk",
        "acme@2023-12/boats/BoatLeaks",
    ]
    assert [library.is_current(entry) for entry in library.entries] == [True] * 5 + [False] * 3


def test_every_entry_is_found_by_its_id(library):
    assert all(library.find(entry.id) is entry for entry in library.entries)
    assert library.find("acme/boats/BoatSunk") is None


def test_groups_cover_the_entries_in_their_order(library):
    covered = [
        (group.api, group.domain, entry.id)
        for group in library.groups
        for entry in library.entries[group.first : group.first + group.size]
    ]
    assert [found for _, _, found in covered] == ids(library.entries)
    assert all(library.find(found).domain == domain for _, domain, found in covered)
    assert [group.size for group in library.groups] == [1, 1, 1, 2, 1, 2]


def test_names_and_codes_lead_to_all_their_entries(library):
    assert len(library.named("BoatSunk")) == 5
    assert library.named("boatsunk") == ()
    assert len(library.with_code("gone")) == 5
    assert library.with_code("") == ()


def test_what_shares_a_code_stays_within_the_edition(library):
    entry = library.find("acme/backend-api/boats/BoatSunk")
    assert ids(library.sharing_code(entry)) == [
        "acme/backend-api/boats/BoatSunk",
        "acme/backend-api/crew/CrewLost",
        "acme/frontend-api/boats/BoatSunk",
    ]
    assert library.sharing_code(library.find("acme/frontend-api/boats/BoatStolen")) == ()


def test_twins_are_of_the_same_edition(library):
    entry = library.find("acme/frontend-api/boats/BoatSunk")
    assert ids(library.twins(entry)) == ["acme/backend-api/boats/BoatSunk"]


def test_an_empty_library():
    library = Library([])
    assert (tuple(library.entries), library.groups, library.find("x")) == ((), (), None)


def test_the_shipped_library(shipped):
    assert len(shipped.entries) == 478
    assert len({entry.id for entry in shipped.entries}) == 478
    assert [shipped.is_current(entry) for entry in shipped.entries] == [True] * 473 + [False] * 5
    assert len(shipped.with_code("resource_not_found")) == 28
    user, twin = shipped.named("UserNotFound")
    assert user.id == "clerk/backend-api/users/UserNotFound"
    assert shipped.twins(user) == (twin,)
    assert len(shipped.groups) == 41 + 39 + 1
    assert all(group.size for group in shipped.groups)


def test_replacements_of_deprecated_errors_are_entries(shipped):
    deprecated = [entry for entry in shipped.entries if entry.is_deprecated]
    assert deprecated
    for entry in deprecated:
        assert any(other.api == entry.api for other in shipped.named(entry.replacement))


def test_of_thousands_that_are_alike_the_nearest_are_read():
    place = ("Backend API", "Boats", "BoatSunk", "gone")
    library = Library([catalog("acme", "1", *[place] * 2_000), catalog("other", "1", place)])
    for number in (0, 1_000, 1_999):
        entry = library.entries[number]
        alike = library.sharing_code(entry)
        assert entry in alike
        assert alike == library.edition_around(entry)
        assert len(alike) == MOST_ALIKE
        assert {*alike} == {*library.twins(entry), entry}
        assert {*library.neighbours(entry)} < {*alike} - {entry}
        assert library.count_sharing_code(entry) == 2_000


def test_of_thousands_of_one_name_or_code_no_more_are_read_than_asked_for():
    place = ("Backend API", "Boats", "BoatSunk", "gone")
    library = Library([catalog("acme", "1", *[place] * 2_000), catalog("other", "1", place)])
    assert library.named("BoatSunk", 3) == (*library.entries[:3], library.entries[2_000])
    assert calls_of(lambda: library.with_code("gone", 3)) < 200
    assert len(library.named("BoatSunk")) == 2_001


def test_names_and_codes_are_looked_up_without_asking_each_of_many_catalogs():
    place = ("API", "Boats", "BoatSunk", "gone")
    many = Library(
        [
            *(catalog(f"c{n}", "1", ("API", "Boats", f"Boat{n}", f"code_{n}")) for n in range(200)),
            *(catalog(one, "1", place) for one in ("y", "z")),
        ]
    )
    assert [entry.id for entry in many.named("BoatSunk")] == [
        "y/api/boats/BoatSunk",
        "z/api/boats/BoatSunk",
    ]
    assert [entry.name for entry in many.with_code("code_7")] == ["Boat7"]
    assert calls_of(lambda: many.named("BoatSunk") and many.with_code("gone")) < 100


def test_codes_and_statuses_are_told_without_reading_an_entry(monkeypatch, shipped):
    codes = dict.fromkeys(entry.code for entry in shipped.entries if entry.code)
    statuses = {entry.status for entry in shipped.entries if entry.status}
    packed = Library([unpacked_catalog(one.packed(), "") for one in shipped.catalogs])
    monkeypatch.setattr(Records, "_read", None)
    assert dict.fromkeys(code for some in packed.codes for code in some) == codes
    assert packed.statuses == tuple(sorted(statuses))


def test_those_of_older_editions_are_the_last_ones(library):
    older = [n for n, entry in enumerate(library.entries) if not library.is_current(entry)]
    assert list(library.older) == older
    assert len(older) == len(OLD.entries) + len(MIDDLE.entries)
