"""The keeper: changes are told once they are on the disk, notes as typed, others' changes too."""

import shutil

import pytest

from app.database.keeper import Keeper
from app.database.opening import DATABASE, open_store
from app.database.records import Kind
from tests.app.samples import entry, library, record

USER, CLIENT = entry("UserNotFound"), entry("ClientNotFound")


@pytest.fixture
def keeper(qtbot, tmp_path):
    made = opened(qtbot, tmp_path)
    yield made
    made.stop()


def opened(qtbot, folder):
    keeper = Keeper(folder)
    with qtbot.waitSignal(keeper.opened):
        keeper.start()
    return keeper


def on_disk(folder):
    store = open_store(folder)
    assert store.troubles == ()
    kept = store.kept()
    store.close()
    return kept


def test_a_star_is_told_once_it_is_on_the_disk(qtbot, keeper, tmp_path):
    seen = []
    keeper.changed.connect(lambda: seen.append(set(on_disk(tmp_path).stars)))
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([USER])
        assert not keeper.is_starred(USER.id)
    assert keeper.is_starred(USER.id)
    assert seen == [{USER.id}]
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([USER])
    assert not keeper.is_starred(USER.id)


def test_two_quick_toggles_are_none(qtbot, keeper):
    with qtbot.waitSignals([keeper.changed, keeper.changed]):
        keeper.toggle_stars([USER])
        keeper.toggle_stars([USER])
    assert not keeper.is_starred(USER.id)


def test_a_note_is_kept_as_typed_and_read_back_at_once(qtbot, keeper, tmp_path):
    kept = []
    keeper.note_kept.connect(lambda entry_id, text: kept.append((entry_id, text)))
    with qtbot.waitSignal(keeper.note_kept):
        for end in range(1, 6):
            keeper.write_note(USER, "typed"[:end])
            assert keeper.note(USER.id) == "typed"[:end]
    assert kept == [(USER.id, "typed")]
    assert on_disk(tmp_path).notes[USER.id].text == "typed"


def test_typing_on_while_the_disk_works_is_the_readers_own_note(qtbot, keeper, tmp_path):
    texts = ["first", "fi", "fi and other", "another"]
    for text in texts:
        keeper.write_note(USER, text)
        keeper.flush()
    keeper.stop()
    assert on_disk(tmp_path).notes[USER.id].text == "another"


def test_stopping_keeps_what_was_typed_last(qtbot, tmp_path):
    keeper = opened(qtbot, tmp_path)
    keeper.toggle_stars([CLIENT])
    keeper.write_note(USER, "the last words")
    keeper.stop()
    kept = on_disk(tmp_path)
    assert (kept.notes[USER.id].text, list(kept.stars)) == ("the last words", [CLIENT.id])


def test_a_note_of_another_process_is_kept_beside_the_readers(qtbot, keeper, tmp_path):
    other = open_store(tmp_path)
    other.write_note(USER, "theirs")
    other.close()
    with qtbot.waitSignal(keeper.note_kept) as told:
        keeper.write_note(USER, "mine")
    assert told.args == [USER.id, "theirs\n\n---\n\nmine"]
    assert keeper.note(USER.id) == "theirs\n\n---\n\nmine"


def test_changes_of_another_process_are_shown_when_the_window_is_entered(qtbot, keeper, tmp_path):
    other = open_store(tmp_path)
    other.star(USER)
    other.close()
    with qtbot.waitSignal(keeper.changed):
        keeper.refresh()
    assert keeper.is_starred(USER.id)
    with qtbot.assertNotEmitted(keeper.changed, wait=50):
        keeper.refresh()


@pytest.mark.parametrize("remove", [lambda folder: (folder / DATABASE).unlink(), shutil.rmtree])
def test_a_database_that_was_removed_is_made_anew(qtbot, keeper, tmp_path, remove):
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([USER])
    remove(tmp_path)
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([CLIENT])
    assert list(on_disk(tmp_path).stars) == list(keeper.kept.stars) == [CLIENT.id]


def test_trouble_on_opening_is_told_and_stars_still_work(qtbot, tmp_path):
    (tmp_path / "file").touch()
    keeper = Keeper(tmp_path / "file")
    told = []
    keeper.told.connect(told.append)
    with qtbot.waitSignal(keeper.opened):
        keeper.start()
    assert [sentence.partition(" (")[0] for sentence in told] == [
        "Stars and notes are kept only until Errdex is closed"
    ]
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([USER])
    assert keeper.is_starred(USER.id)
    keeper.stop()


def test_recent_things_come_and_go(qtbot, keeper):
    with qtbot.waitSignals([keeper.changed] * 2):
        keeper.visit(USER)
        keeper.search("not found")
    assert [record.key for record in keeper.kept.errors] == [USER.id]
    assert [record.key for record in keeper.kept.searches] == ["not found"]
    with qtbot.waitSignal(keeper.changed):
        keeper.clear(Kind.ERROR, Kind.SEARCH)
    assert (keeper.kept.errors, keeper.kept.searches) == ((), ())


def test_clearing_notes_takes_the_one_being_typed(qtbot, keeper, tmp_path):
    keeper.write_note(USER, "typed")
    with qtbot.waitSignal(keeper.changed):
        keeper.clear(Kind.NOTE)
    keeper.stop()
    assert on_disk(tmp_path).notes == {}


def test_stars_follow_an_update(qtbot, keeper):
    with qtbot.waitSignal(keeper.changed):
        keeper.toggle_stars([USER])
    with qtbot.waitSignal(keeper.changed):
        keeper.carry_over(library(record(name="UserNotFound", domain="People")))
    assert list(keeper.kept.stars) == ["acme/backend-api/people/UserNotFound"]


def test_export_and_import_go_round(qtbot, keeper, tmp_path):
    path = tmp_path / "stars.md"
    keeper.toggle_stars([USER])
    keeper.write_note(CLIENT, "not yet on the disk")
    with qtbot.waitSignal(keeper.exported) as told:
        keeper.export_to(path)
    assert told.args == [str(path)]
    with qtbot.waitSignal(keeper.changed):
        keeper.clear(Kind.STAR, Kind.NOTE)
    with qtbot.waitSignal(keeper.imported) as told:
        keeper.import_from(path)
    assert (told.args[0].stars, told.args[0].notes) == (1, 1)
    assert keeper.is_starred(USER.id)
    assert keeper.note(CLIENT.id) == "not yet on the disk"


def test_a_file_that_cannot_be_imported_is_told(qtbot, keeper, tmp_path):
    with qtbot.waitSignal(keeper.refused) as told:
        keeper.import_from(tmp_path / "missing.md")
    assert "cannot be read" in told.args[0]
