"""Stars, notes and recent things: what is asked for is what is there after a restart."""

from itertools import count

import pytest

from app.database.opening import DATABASE, open_store
from app.database.records import LASTING, KeepError, Kind, Record
from app.database.schema import INSERT, connect, migrate, row_of
from app.database.store import Store
from tests.app.samples import entry

USER, ORGANIZATION = entry("UserNotFound"), entry("OrganizationNotFound", domain="Organizations")


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path)
    assert opened.troubles == ()
    yield opened
    opened.close()


@pytest.fixture
def memory():
    connection = connect(":memory:")
    migrate(connection)
    store = Store(connection, None)
    yield connection, store
    store.close()


def again(tmp_path):
    """What a program that starts now finds."""
    opened = open_store(tmp_path)
    assert opened.troubles == ()
    kept = opened.kept()
    opened.close()
    return kept


def test_a_star_is_there_after_a_restart_and_can_be_taken_away(store, tmp_path):
    assert store.star(USER) is True
    assert list(again(tmp_path).stars) == [USER.id]
    assert store.star(USER) is False
    assert again(tmp_path).stars == {}


def test_starring_a_starred_entry_keeps_its_time(store):
    store.star(USER, on=True)
    before = store.kept().stars[USER.id]
    assert store.star(USER, on=True) is True
    assert store.kept().stars[USER.id] == before
    assert store.star(ORGANIZATION, on=False) is False
    assert list(store.kept().stars) == [USER.id]


def test_a_note_is_kept_as_written_and_an_empty_one_is_none(store, tmp_path):
    text = "# Why\n\n\tcosts *nerves* \x00 \u2028 \N{GRINNING FACE}  \n"
    store.write_note(USER, text)
    assert again(tmp_path).notes[USER.id].text == text
    store.write_note(USER, " \n", known=(text,))
    assert again(tmp_path).notes == {}


def test_what_no_file_can_hold_is_replaced_in_a_note(store):
    assert store.write_note(USER, "a\r\nb\rc \ud800") == "a\nb\nc ?"


def test_a_note_that_another_process_wrote_meanwhile_is_not_lost(store, tmp_path):
    other = open_store(tmp_path)
    other.write_note(USER, "theirs")
    assert store.write_note(USER, "mine", known=("",)) == "theirs\n\n---\n\nmine"
    assert other.write_note(USER, "new", known=("theirs\n\n---\n\nmine",)) == "new"
    other.close()


def test_changes_of_another_process_are_seen(store, tmp_path):
    other = open_store(tmp_path)
    store.kept()
    assert not store.has_changed()
    store.star(ORGANIZATION)
    assert not store.has_changed()
    other.star(USER)
    assert store.has_changed()
    assert set(store.kept().stars) == {USER.id, ORGANIZATION.id}
    assert not store.has_changed()
    other.close()


def test_recent_errors_come_newest_first_each_once(store):
    for visited in (USER, ORGANIZATION, USER):
        store.visit(visited)
    assert [record.key for record in store.kept().errors] == [USER.id, ORGANIZATION.id]


def test_recent_things_are_limited_and_stars_are_not(memory):
    _, store = memory
    entries = [entry(f"Error{number}") for number in range(130)]
    for one in entries:
        store.visit(one)
        store.search(one.name)
        store.star(one)
    kept = store.kept()
    assert [record.key for record in kept.errors] == [one.id for one in reversed(entries[30:])]
    assert [record.key for record in kept.searches][:2] == ["Error129", "Error128"]
    assert len(kept.searches) == 50
    assert len(kept.stars) == 130


@pytest.mark.parametrize("text", ["", "  ", "Error: x\n  at y", "x" * 201])
def test_what_is_no_search_that_somebody_types_is_not_kept(store, text):
    store.search(text)
    assert store.kept().searches == ()


def test_order_survives_a_clock_that_is_set_back():
    connection = connect(":memory:")
    migrate(connection)
    backwards = count(2_000_000, -1000)
    store = Store(connection, None, clock=lambda: next(backwards))
    for visited in (ORGANIZATION, USER):
        store.visit(visited)
    assert [record.key for record in store.kept().errors] == [USER.id, ORGANIZATION.id]


def test_a_record_that_is_dated_after_all_others_is_in_no_ones_way(memory):
    connection, store = memory
    last = Record.of(Kind.STAR, ORGANIZATION, time=2**63 - 1)
    connection.execute(INSERT, row_of(last))
    store.star(USER)
    assert store.kept().stars.keys() == {USER.id, ORGANIZATION.id}


def test_what_is_cleared_leaves_no_bytes_in_the_file(store, tmp_path):
    store.write_note(USER, "the secret of " + "a long note " * 900)
    store.search("secret search")
    store.star(USER)
    store.clear((Kind.NOTE, Kind.SEARCH))
    kept = store.kept()
    assert (kept.notes, kept.searches, list(kept.stars)) == ({}, (), [USER.id])
    assert b"secret" not in (tmp_path / DATABASE).read_bytes()


def test_merging_loses_nothing_and_twice_is_once(store):
    store.write_note(USER, "mine")
    store.star(USER)
    mine = store.kept().stars[USER.id]
    brought = [
        Record.of(Kind.NOTE, USER, "theirs", 5),
        Record.of(Kind.STAR, USER, time=5),
        Record.of(Kind.STAR, ORGANIZATION, time=7),
    ]
    merged = store.merge(brought)
    assert (merged.stars, merged.notes, merged.joined) == (1, 0, 1)
    kept = store.kept()
    assert kept.notes[USER.id].text == "mine\n\n---\n\ntheirs"
    assert kept.stars[USER.id].time == 5 < mine.time
    merged = store.merge(brought)
    assert (merged.stars, merged.notes, merged.joined) == (0, 0, 0)
    assert store.kept() == kept


def test_what_is_brought_without_a_time_or_with_one_to_come_is_of_now(store):
    to_come = 253_402_300_799_999  # the last moment that a date can tell
    store.merge([Record.of(Kind.STAR, ORGANIZATION, time=to_come)])
    store.star(USER)
    stars = store.kept().stars
    assert list(stars) == [USER.id, ORGANIZATION.id]
    assert stars[USER.id].time < to_come
    # One moment for all: to look for the newest each time would take minutes for 100,000.
    store.merge([Record.of(Kind.NOTE, one, "by hand") for one in (USER, ORGANIZATION)])
    assert len({note.time for note in store.kept().notes.values()}) == 1


def test_a_change_that_the_disk_refuses_is_said_and_not_made(memory):
    connection, store = memory
    store.write_note(USER, "before")
    connection.execute("PRAGMA max_page_count=1")  # no more room than there is
    with pytest.raises(KeepError, match="the disk is full; make room"):
        store.write_note(USER, "x" * 100_000, known=("before",))
    assert store.kept().notes[USER.id].text == "before"
    connection.execute("PRAGMA max_page_count=1000000")
    store.write_note(USER, "after", known=("before",))
    assert store.kept().notes[USER.id].text == "after"


def test_a_file_that_was_removed_is_noticed(store, tmp_path):
    assert store.is_in_place()
    (tmp_path / DATABASE).unlink()
    assert not store.is_in_place()


def test_only_stars_and_notes_last():
    assert set(LASTING) == {Kind.STAR, Kind.NOTE}
