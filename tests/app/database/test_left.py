"""What a database does not take when its window is left: in a file beside it, taken up later."""

import errno
import os
import sqlite3
from contextlib import closing, contextmanager

import pytest

from app.database.keeper import Keeper
from app.database.left import leave
from app.database.opening import DATABASE, open_store
from app.database.records import Kept, Kind, Record
from tests.app.samples import entry
from tests.strange import STRANGE, in_place_of

USER, CLIENT = entry("UserNotFound"), entry("ClientNotFound")


@pytest.fixture
def keeper(qtbot, tmp_path):
    """One that keeps a star and a note on one error."""
    made = Keeper(tmp_path)
    with qtbot.waitSignal(made.opened):
        made.start()
    with qtbot.waitSignal(made.note_kept):
        made.toggle_stars([USER])
        made.write_note(USER, "Wake the boat.")
    yield made
    made.stop()


@contextmanager
def locked(folder):
    """Another program keeps the database to itself meanwhile."""
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def taken_up(folder):
    with closing(open_store(folder)) as store:
        assert store.troubles == ()
        kept = store.kept()
    assert left(folder) == []
    return set(kept.stars), {key: note.text for key, note in kept.notes.items()}


def left(folder):
    return sorted(path.name for kind in ("left", "gone") for path in folder.glob(f"{kind}-*"))


def test_what_a_locked_database_does_not_take_is_there_the_next_time(keeper, tmp_path):
    with locked(tmp_path):
        keeper.toggle_stars([CLIENT])
        for text in ("Wake", "Wake the boat. Twice"):
            keeper.write_note(USER, text)
            keeper.flush()
        keeper.write_note(CLIENT, "Ask again.")
        for number in range(20):
            keeper.search(f"boat {number}")
        keeper.stop()
        assert [name[:5] for name in left(tmp_path)] == ["gone-", "left-"]
    notes = {USER.id: "Wake the boat. Twice", CLIENT.id: "Ask again."}
    assert taken_up(tmp_path) == ({USER.id, CLIENT.id}, notes)


def test_what_was_changed_before_a_locked_database_opened_is_there_the_next_time(tmp_path):
    open_store(tmp_path).close()
    keeper = Keeper(tmp_path)
    with locked(tmp_path):
        keeper.start()
        keeper.toggle_stars([CLIENT])
        keeper.write_note(USER, "Wake the boat.")
        keeper.stop()
    assert taken_up(tmp_path) == ({CLIENT.id}, {USER.id: "Wake the boat."})


def test_a_note_that_is_written_after_the_notes_were_cleared_is_left(keeper, tmp_path):
    with locked(tmp_path):
        keeper.write_note(CLIENT, "Ask again.")
        keeper.flush()
        keeper.clear(Kind.NOTE)
        keeper.write_note(CLIENT, "Ask again tomorrow.")
        keeper.stop()
    assert taken_up(tmp_path)[1][CLIENT.id] == "Ask again tomorrow."


def test_what_was_taken_away_while_it_was_locked_is_gone_the_next_time(keeper, tmp_path):
    with locked(tmp_path):
        keeper.toggle_stars([USER])
        keeper.write_note(USER, "")
        keeper.stop()
    assert taken_up(tmp_path) == (set(), {})


def test_a_note_that_was_rewritten_while_it_was_locked_is_what_was_written(keeper, tmp_path):
    with locked(tmp_path):
        keeper.write_note(USER, "Let it sleep.")
        keeper.stop()
    assert taken_up(tmp_path) == ({USER.id}, {USER.id: "Let it sleep."})


def test_what_was_made_anew_since_it_was_taken_away_stays(keeper, tmp_path):
    with locked(tmp_path):
        keeper.toggle_stars([USER])
        keeper.write_note(USER, "")
        keeper.stop()
    aside = tmp_path / "elsewhere"
    aside.mkdir()
    for name in left(tmp_path):
        (tmp_path / name).rename(aside / name)
    with closing(open_store(tmp_path)) as store:
        store.star(USER, on=False)
        store.star(USER, on=True)
        store.write_note(USER, "Wake the boat. Twice", ["Wake the boat."])
    for path in aside.iterdir():
        path.rename(tmp_path / path.name)
    assert taken_up(tmp_path) == ({USER.id}, {USER.id: "Wake the boat. Twice"})


def test_where_nothing_changed_nothing_is_left(keeper, tmp_path):
    with locked(tmp_path):
        keeper.search("boat")
        keeper.toggle_stars([CLIENT])
        keeper.toggle_stars([CLIENT])
        keeper.stop()
        assert left(tmp_path) == []
    assert taken_up(tmp_path) == ({USER.id}, {USER.id: "Wake the boat."})


def test_an_export_that_cannot_be_made_writes_over_nothing(keeper, tmp_path):
    target = tmp_path / "notes.md"
    target.write_text("mine", encoding="utf-8")
    with locked(tmp_path):
        keeper.export_to(target)
        keeper.stop()
    assert target.read_text(encoding="utf-8") == "mine"


def test_what_two_windows_left_is_taken_up_together(tmp_path):
    open_store(tmp_path).close()
    for one in (USER, CLIENT):
        leave(Kept(), Kept.made_of([Record.of(Kind.STAR, one)]), tmp_path)
    assert len(left(tmp_path)) == 2
    assert taken_up(tmp_path) == ({USER.id, CLIENT.id}, {})


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("name", ["left-1.md", "gone-1.md"])
def test_what_is_no_such_file_is_told_of_once_and_put_aside(tmp_path, name, strange):
    in_place_of(tmp_path / name, strange)
    with closing(open_store(tmp_path)) as store:
        assert "The last changes of stars and notes are in" in store.troubles[0]
        assert store.path == tmp_path / DATABASE
    [aside] = left(tmp_path)
    assert aside.startswith(f"{name}.damaged-")
    with closing(open_store(tmp_path)) as store:
        assert store.troubles == ()


def test_of_very_many_files_the_first_are_told_of_and_all_put_aside(tmp_path):
    names = {f"gone-{number}.md" for number in range(100)}
    for name in names:
        (tmp_path / name).write_text("nothing that was left", encoding="utf-8")
    with closing(open_store(tmp_path)) as store:
        assert len(store.troubles) == 20
    assert {name.partition(".damaged-")[0] for name in left(tmp_path)} == names


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[: content.index(b"\n## ", 60)],
        lambda content: content.replace(b"boat", b"goat"),
    ],
    ids=["cut off", "another letter"],
)
def test_of_what_was_damaged_the_rest_is_kept_and_it_is_told_of_once(tmp_path, damage):
    open_store(tmp_path).close()
    note = Record.of(Kind.NOTE, CLIENT, "Wake the boat.")
    stars = [Record.of(Kind.STAR, one) for one in (CLIENT, USER)]
    leave(Kept(), Kept.made_of([note, *stars]), tmp_path)
    path = tmp_path / left(tmp_path)[0]
    path.write_bytes(damage(path.read_bytes()))
    with closing(open_store(tmp_path)) as store:
        [told] = store.troubles
        assert CLIENT.id in store.kept().stars
    [aside] = left(tmp_path)
    assert f"{path}: damaged; what can be read of it is kept" in told
    assert told.endswith(f"{aside}.")
    with closing(open_store(tmp_path)) as store:
        assert store.troubles == ()


def test_of_each_file_that_is_no_such_one_is_told_by_itself(qtbot, tmp_path):
    for name in ("left-1.md", "left-2.md"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    keeper = Keeper(tmp_path)
    told = []
    keeper.told.connect(told.append)
    with qtbot.waitSignal(keeper.opened):
        keeper.start()
    keeper.stop()
    assert [sentence.count("The last changes of stars and notes are in") for sentence in told] == [
        1,
        1,
    ]


@pytest.mark.parametrize("refused", ["app.database.left.put_aside", "pathlib.Path.unlink"])
def test_a_file_that_cannot_be_moved_away_keeps_nobody_from_the_database(
    keeper, tmp_path, monkeypatch, refused
):
    def refuse(*_arguments, **_options):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    keeper.stop()
    leave(Kept(), Kept.made_of([Record.of(Kind.STAR, CLIENT)]), tmp_path)
    (tmp_path / "left-0.md").write_text("neither star nor note", encoding="utf-8")
    monkeypatch.setattr(refused, refuse)
    with closing(open_store(tmp_path)) as store:
        assert store.path is not None
        assert set(store.kept().stars) == {USER.id, CLIENT.id}
        [told] = store.troubles
        assert "left-0.md" in told


def test_what_cannot_be_kept_even_then_stays(tmp_path):
    open_store(tmp_path).close()
    leave(Kept(), Kept.made_of([Record.of(Kind.STAR, USER)]), tmp_path)
    resource = pytest.importorskip("resource", reason="a limit on the length of files is needed")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with closing(open_store(tmp_path)) as store:
            assert "could not be kept" in store.troubles[0]
            assert str(tmp_path / left(tmp_path)[0]) in store.troubles[0]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert taken_up(tmp_path) == ({USER.id}, {})
