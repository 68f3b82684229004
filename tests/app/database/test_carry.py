"""A catalog update: records follow their entry; what has none any more stays to be seen."""

import pytest

from app.database.carry import moves, orphans
from app.database.opening import open_store
from app.database.records import Kind
from index.library import Library
from tests.app.samples import entry, library, record
from tests.index.made import catalog

USER = entry("UserNotFound", domain="Users", code="user_not_found")


@pytest.fixture
def store():
    return open_store(None)


def carried(store, *records):
    """The ids under which things are kept after an update to a catalog of these records."""
    updated = library(*records)
    store.move(moves(store.kept(), updated))
    return updated


MOVED = record(name="UserNotFound", domain="People", code="user_not_found")
RENAMED = record(name="NoSuchUser", code="user_not_found")
RECODED = record(name="UserNotFound", domain="People", code="no_such_user")
OTHER = record(name="Other", code="other")


@pytest.mark.parametrize(
    ("records", "now"),
    [
        ([record(name="UserNotFound", code="user_not_found"), OTHER], USER.id),
        ([MOVED, OTHER], "acme/backend-api/people/UserNotFound"),
        ([RENAMED, OTHER], "acme/backend-api/users/NoSuchUser"),
        ([RECODED, RENAMED], "acme/backend-api/people/UserNotFound"),  # name before code
        ([OTHER], USER.id),
        # two of one code, and nothing tells which: it stays where it was
        ([RENAMED, record(name="UserGone", code="user_not_found")], USER.id),
        ([record(name="NoSuchUser", api="Frontend API", code="user_not_found"), RENAMED], None),
        ([], USER.id),
    ],
)
def test_star_note_and_recent_error_follow_the_entry(store, records, now):
    store.star(USER)
    store.write_note(USER, "mine")
    store.visit(USER)
    carried(store, *records)
    now = now or "acme/backend-api/users/NoSuchUser"
    kept = store.kept()
    assert list(kept.stars) == [now]
    assert (list(kept.notes), kept.notes[now].text) == ([now], "mine")
    assert [record.key for record in kept.errors] == [now]


def test_an_empty_code_leads_nowhere(store):
    store.star(entry("Gone", code=""))
    updated = carried(store, record(name="New", code=""))
    assert [record.name for record in orphans(store.kept(), updated)] == ["Gone"]


def test_two_notes_that_come_together_are_both_kept(store):
    store.write_note(USER, "old place")
    there = library(MOVED).entries[0]
    store.write_note(there, "new place")
    store.star(there)
    carried(store, MOVED)
    assert store.kept().notes[there.id].text == "new place\n\n---\n\nold place"
    assert list(store.kept().stars) == [there.id]


def test_orphans_are_kept_listed_and_found_again(store):
    store.star(USER)
    store.write_note(USER, "mine")
    gone = carried(store, OTHER)
    found = orphans(store.kept(), gone)
    assert [(record.kind, record.key) for record in found] == [
        (Kind.NOTE, USER.id),
        (Kind.STAR, USER.id),
    ]
    back = carried(store, OTHER, MOVED)
    assert orphans(store.kept(), back) == []
    assert list(store.kept().notes) == ["acme/backend-api/people/UserNotFound"]


def test_what_a_catalog_says_now_is_what_leads_the_next_time(store):
    store.star(USER)
    carried(store, record(name="UserNotFound", code="new_code"))
    carried(store, record(name="NoSuchUser", code="new_code"))
    assert list(store.kept().stars) == ["acme/backend-api/users/NoSuchUser"]


def test_a_catalog_that_is_switched_off_keeps_its_records(store):
    store.star(USER)
    other = Library([catalog(record(name="UserNotFound", code="user_not_found"), catalog_id="x")])
    assert moves(store.kept(), other) == []
    assert [record.key for record in orphans(store.kept(), other)] == [USER.id]


def test_an_older_edition_is_where_it_goes_when_the_newer_has_it_no_more(store):
    store.star(USER)
    editions = Library(
        [
            catalog(OTHER, edition="2026-01"),
            catalog(record(name="UserNotFound", code="user_not_found"), edition="2025-07"),
        ]
    )
    store.move(moves(store.kept(), editions))
    assert list(store.kept().stars) == ["acme@2025-07/backend-api/users/UserNotFound"]
    again = Library([catalog(MOVED, edition="2026-02")])
    store.move(moves(store.kept(), again))
    assert list(store.kept().stars) == ["acme/backend-api/people/UserNotFound"]


def test_what_shared_the_code_with_a_lost_error_does_not_take_its_place(store):
    both = [
        record(name="UserNotFound", code="user_not_found"),
        record("Gone", code="user_not_found"),
    ]
    store.star(USER)
    store.write_note(USER, "mine")
    updated = Library([catalog(*both[1:], edition="2026-01"), catalog(*both, edition="2025-07")])
    store.move(moves(store.kept(), updated))
    old = "acme@2025-07/backend-api/users/UserNotFound"
    assert (list(store.kept().stars), list(store.kept().notes)) == ([old], [old])


def test_an_update_that_moves_nothing_writes_nothing(store):
    store.star(USER)
    same = library(record(name="UserNotFound", code="user_not_found"))
    assert moves(store.kept(), same) == []
