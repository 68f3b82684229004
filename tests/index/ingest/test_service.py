"""Whose errors an import holds, whatever it is called."""

import pytest

from index.catalog import load_catalog
from index.ingest.naming import Naming
from index.ingest.preview import preview_import
from index.library import Library
from index.resources import bundled_catalogs

AT_HAND = tuple(map(load_catalog, bundled_catalogs()))
CLERK = next(one for one in AT_HAND if one.edition == "2025-07")
FOREIGN = '### Card{0}\n```json\n{{ "shortMessage": "no", "code": "card_{0}" }}\n```\n'


def page(entries, foreign=0):
    """A page without a word of whose errors it has."""
    ours = (
        f'### {one.name}\n```json\n{{ "shortMessage": "", "code": "{one.code}" }}\n```\n'
        for one in entries
    )
    return "\n".join(
        ["---\ntitle: Backend API errors\n---\n", "## Errors\n", *ours]
        + [FOREIGN.format(number) for number in range(foreign)]
    )


@pytest.fixture
def imported(tmp_path):
    """The catalog that becomes of a page."""

    def read(text, at_hand=AT_HAND, **naming):
        file = tmp_path / "backend-api.mdx"
        file.write_text(text, encoding="utf-8")
        preview = preview_import([file], Naming(**naming), "2026-08", at_hand)
        assert preview.is_whole
        return preview.catalog

    return read


def test_a_page_of_known_errors_is_of_their_service(imported):
    catalog = imported(page(CLERK.entries[:190]))
    assert (catalog.id, catalog.service) == ("backend-api-errors", "clerk")
    (older,) = (one for one in AT_HAND if one != CLERK)
    assert imported(page(older.entries)).service == "clerk"


def test_new_errors_among_the_known_change_nothing(imported):
    known = [entry for entry in CLERK.entries if entry.code][:20]
    assert imported(page(known, foreign=19)).service == "clerk"
    assert imported(page(known, foreign=20)).service == ""


def test_a_name_alone_tells_nothing_of_the_service(imported):
    bare = '### Gone\n```json\n{{ "shortMessage": "{0}" }}\n```\n'
    text = "---\ntitle: Boat errors\n---\n\n## Errors\n\n"
    boats = imported(text + bare.format("It sank."), id="boats")
    cars = imported(text + bare.format("Towed."), at_hand=[boats], id="cars")
    assert [entry.code for entry in (*boats.entries, *cars.entries)] == ["", ""]
    assert cars.service == ""


def test_what_is_called_after_its_service_says_no_more(imported):
    assert imported(page(CLERK.entries[:9]), id="clerk").service == ""


def test_a_service_is_handed_on(imported):
    mine = imported(page(CLERK.entries[:9]), id="mine")
    assert imported(page(mine.entries), at_hand=[mine]).service == "clerk"


def test_a_catalog_file_says_itself_whose_errors_it_has():
    (path, *_) = bundled_catalogs()
    named = preview_import([path], Naming(id="mine"), "2026-08").catalog
    assert (named.id, named.service) == ("mine", "clerk")
    assert preview_import([path], Naming(), "2026-08").catalog.service == ""


def test_a_library_knows_the_service_of_every_error(imported):
    mine = imported(page(CLERK.entries[:9]), id="mine")
    other = imported(page((), foreign=3), id="pay")
    library = Library([*AT_HAND, mine, other])
    assert set(library.services) == {"clerk", "pay"}
    assert {library.service_of(entry) for entry in library.entries if entry.catalog != "pay"} == {
        "clerk"
    }
    assert library.service_of(library.named("Card1")[0]) == "pay"
