"""The store always opens: made, mended, read only or in memory, and one sentence says which."""

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from app.database import opening
from app.database.carve import carved
from app.database.opening import DATABASE, open_store
from app.database.records import KeepError, Kind
from app.database.schema import STEPS, DamagedError, check, connect, migrate
from index.files.atomic import sync_folders
from index.files.lock import Patience
from tests.app.samples import entry
from tests.strange import STRANGE, in_place_of

ENTRIES = [entry(f"Error{number}", code=f"code_{number}") for number in range(40)]
LONG = entry("LongNote")


def filled(folder):
    """A database with stars, notes, one of them over many pages, and recent things."""
    store = open_store(folder)
    for one in ENTRIES:
        store.star(one)
    for one in ENTRIES[:10]:
        store.write_note(one, f"A note on {one.name}\n" * 5)
    store.write_note(LONG, "".join(f"Line {number} of a long note.\n" for number in range(1000)))
    store.search("user not found")
    kept = store.kept()
    store.close()
    return kept


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    return folder, filled(folder)


@pytest.fixture
def copied(whole, tmp_path):
    """A folder with a copy of the database."""
    shutil.copy(whole[0] / DATABASE, tmp_path)
    return tmp_path


@pytest.fixture
def damaged(whole, copied):
    """The same, to be damaged; and what was in it."""
    return copied, whole[1]


def everything(kept):
    parts = (kept.stars.values(), kept.notes.values(), kept.errors, kept.searches)
    return {record for part in parts for record in part}


def test_a_new_store_is_private_and_of_one_file(tmp_path):
    store = open_store(tmp_path)
    store.star(LONG)
    store.close()
    path = tmp_path / DATABASE
    assert path.stat().st_mode & 0o777 == 0o600
    full = [one.name for one in tmp_path.iterdir() if one.stat().st_size]
    assert full == [DATABASE]


def test_a_whole_database_is_opened_without_a_word(whole):
    folder, kept = whole
    store = open_store(folder)
    assert (store.troubles, everything(store.kept())) == ((), everything(kept))
    store.close()


def test_every_commit_waits_for_the_disk(whole):
    connection = connect(str(whole[0] / DATABASE))
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_flipped_bytes_are_noticed_and_what_is_intact_is_kept(damaged):
    folder, kept = damaged
    path = folder / DATABASE
    good = path.read_bytes()
    rng = random.Random(8)  # noqa: S311
    mended = 0
    for round_ in range(80):
        data = bytearray(good)
        for _ in range(rng.choice((1, 1, 1, 20))):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        path.write_bytes(data)
        store = open_store(folder)
        now = everything(store.kept())
        lost = everything(kept) - now
        if store.troubles:
            mended += 1
            assert store.path == path
            assert not lost or "were saved" in store.troubles[0]
        else:  # the byte said nothing about what is kept
            assert now == everything(kept), round_
        assert len(lost) <= 21, round_
        store.star(entry(f"After{round_}"))
        store.close()
        for aside in folder.glob("*.damaged-*"):
            assert aside.read_bytes() == bytes(data)
            aside.unlink()
    assert mended > 25


def test_a_truncated_file_is_noticed_whatever_is_left(damaged):
    folder, kept = damaged
    path = folder / DATABASE
    good = path.read_bytes()
    rng = random.Random(9)  # noqa: S311
    sizes = [0, 1, 99, 4096, len(good) // 2, len(good) - 4096, len(good) - 1]
    for size in sizes + [rng.randrange(len(good)) for _ in range(30)]:
        path.write_bytes(good[:size])
        store = open_store(folder)
        now = everything(store.kept())
        assert "was damaged" in " ".join(store.troubles) or now == everything(kept), size
        assert store.path == path
        intact = {record for record, whole in carved(good[:size]) if whole}
        assert intact <= now <= everything(kept) | {r for r in now if r.key == LONG.id}
        store.close()


@pytest.mark.parametrize("junk", [b"x" * 50_000, b"SQLite format 3\x00" + b"\x00" * 8000])
def test_what_never_was_a_database_is_set_aside(tmp_path, junk):
    (tmp_path / DATABASE).write_bytes(junk)
    store = open_store(tmp_path)
    assert "none of its records was readable" in store.troubles[0]
    aside = Path(re.search(r"damaged one is (.*)\.$", store.troubles[0])[1])
    assert aside.read_bytes() == junk
    assert re.fullmatch(r"kept\.db\.damaged-\d{4}-\d\d-\d\d", aside.name)
    store.close()


def test_a_second_damage_of_a_day_has_a_file_of_its_own(tmp_path):
    for junk in (b"first" * 999, b"second" * 999):
        (tmp_path / DATABASE).write_bytes(junk)
        open_store(tmp_path).close()
    assert len(list(tmp_path.glob("*.damaged-*"))) == 2


def test_the_journal_of_a_damaged_file_goes_aside_with_it(damaged):
    folder, _ = damaged
    journal = folder / f"{DATABASE}-journal"
    (folder / DATABASE).write_bytes(b"")
    journal.write_bytes(b"of another file")
    store = open_store(folder)
    assert "was damaged" in store.troubles[0]
    assert not journal.exists()
    store.close()


@pytest.mark.parametrize(
    "planted",
    [
        "CREATE TRIGGER planted AFTER INSERT ON kept BEGIN DELETE FROM kept; END",
        "ALTER TABLE kept RENAME TO old; CREATE VIEW kept AS WITH RECURSIVE one(n) AS"
        " (SELECT 1 UNION ALL SELECT n + 1 FROM one) SELECT old.* FROM one, old",
    ],
    ids=["trigger", "view"],
)
def test_nothing_runs_that_stands_in_the_file(damaged, planted):
    folder, kept = damaged
    with closing(sqlite3.connect(folder / DATABASE)) as other:
        other.executescript(planted)
    store = open_store(folder)
    store.star(entry("ClientNotFound"))
    stars = set(store.kept().stars)
    store.close()
    assert {*kept.stars, entry("ClientNotFound").id} == stars
    assert "was damaged" in store.troubles[0]


def test_records_on_overflow_pages_are_carved_whole(whole):
    folder, kept = whole
    found = carved((folder / DATABASE).read_bytes())
    assert all(intact for _, intact in found)
    assert {record for record, _ in found} == everything(kept)


def test_no_folder_is_said_and_kept_in_memory():
    store = open_store(None)
    assert store.troubles[0] == (
        "Stars and notes are kept only until Errdex is closed (there is no folder to write to)."
    )
    store.star(LONG)
    assert list(store.kept().stars) == [LONG.id]


def test_a_folder_that_is_gone_is_made_anew(tmp_path):
    store = open_store(tmp_path / "missing" / "errdex")
    assert (store.troubles, store.star(LONG)) == ((), True)
    store.close()
    again = open_store(tmp_path / "missing" / "errdex")
    assert list(again.kept().stars) == [LONG.id]
    again.close()


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "errdex"):
        store = open_store(folder)
        assert str(folder / DATABASE) in store.troubles[0]
        assert store.star(LONG)


@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_the_file_is_put_aside(tmp_path, strange):
    in_place_of(tmp_path / DATABASE, strange)
    store = open_store(tmp_path)
    aside = Path(re.search(r"the damaged one is (.+)\.", store.troubles[0])[1])
    assert os.path.lexists(aside)
    assert store.star(LONG)
    store.close()
    again = open_store(tmp_path)
    assert (again.troubles, list(again.kept().stars)) == ((), [LONG.id])
    again.close()


@pytest.mark.parametrize("name", [f"{DATABASE}-journal", f"{DATABASE}.new"])
@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_beside_the_file_is_in_nobodys_way(damaged, name, strange):
    folder, kept = damaged
    in_place_of(folder / name, strange)
    store = open_store(folder)
    assert everything(store.kept()) == everything(kept)
    assert store.star(entry("AnotherOne"))
    assert store.path == folder / DATABASE
    store.close()


@pytest.mark.closed
def test_a_read_only_database_is_shown(damaged):
    folder, kept = damaged
    (folder / DATABASE).chmod(0o400)
    folder.chmod(0o500)
    store = open_store(folder)
    folder.chmod(0o700)
    assert "it may not be written" in store.troubles[0]
    assert everything(store.kept()) == everything(kept)


def test_a_database_that_another_program_keeps_to_itself_is_shown(damaged):
    folder, kept = damaged
    patience = Patience()
    patience.lose(0.1)
    with closing(sqlite3.connect(folder / DATABASE)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store = open_store(folder, patience)
    assert "kept only until Errdex is closed" in store.troubles[0]
    assert "locked" in store.troubles[0]
    assert everything(store.kept()) == everything(kept)
    assert store.star(LONG)


def test_a_newer_database_is_left_as_it_is(tmp_path):
    path = tmp_path / DATABASE
    connection = connect(str(path))
    migrate(connection, (*STEPS, "ALTER TABLE kept ADD COLUMN colour TEXT NOT NULL DEFAULT ''"))
    connection.close()
    before = path.read_bytes()
    store = open_store(tmp_path)
    assert "newer version of Errdex" in store.troubles[0]
    assert store.star(LONG)
    assert path.read_bytes() == before


def test_a_database_that_a_newer_program_brings_up_meanwhile_is_left_to_it(copied):
    store = open_store(copied)
    newer = connect(str(copied / DATABASE))
    migrate(newer, (*STEPS, "ALTER TABLE kept ADD COLUMN colour TEXT NOT NULL DEFAULT ''"))
    newer.execute("UPDATE kept SET kind='tag', colour='red' WHERE kind='search'")
    before = (copied / DATABASE).read_bytes()
    changes = (
        lambda: store.star(LONG),
        lambda: store.write_note(LONG, "Another note."),
        lambda: store.clear(Kind),
        store.kept,
    )
    for change in changes:
        with pytest.raises(KeepError, match="a newer version of Errdex uses this file now"):
            change()
    assert (copied / DATABASE).read_bytes() == before
    store.close()
    newer.close()


def test_a_file_that_others_damage_while_it_is_made_is_told_of(tmp_path, monkeypatch):
    def damaging(path):  # as where the home is mounted without locks
        sync_folders(path)
        (path / DATABASE).write_bytes(b"")

    monkeypatch.setattr(opening, "sync_folders", damaging)
    store = open_store(tmp_path)
    (told,) = store.troubles
    assert told.startswith("Stars and notes are kept only until Errdex is closed")
    assert "the file is damaged" in told
    assert store.star(LONG)
    store.close()


def test_an_older_database_is_brought_up_and_keeps_what_is_in_it(copied):
    connection = connect(str(copied / DATABASE))
    steps = (*STEPS, "CREATE INDEX by_time ON kept (kind, time); CREATE TABLE more (x TEXT)")
    migrate(connection, steps)
    check(connection, steps)
    assert connection.execute("SELECT count(*) FROM kept WHERE kind='star'").fetchone() == (40,)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
    migrate(connection, steps)  # there is nothing to do any more
    connection.close()


def test_a_step_that_fails_leaves_the_older_database(copied):
    connection = connect(str(copied / DATABASE))
    with pytest.raises(sqlite3.Error):
        migrate(connection, (*STEPS, "CREATE TABLE more (x TEXT); CREATE TABLE kept (y TEXT)"))
    connection.close()
    store = open_store(copied)
    assert (store.troubles, len(store.kept().stars)) == ((), 40)
    store.close()


def test_a_version_that_is_a_flipped_byte_is_damage_and_no_newer_program(copied):
    connection = connect(str(copied / DATABASE))
    connection.execute("PRAGMA user_version=65537")
    with pytest.raises(DamagedError):
        check(connection)
    connection.close()


OPENING = """
import sys
from pathlib import Path
from app.database.opening import open_store
from tests.app.samples import entry
store = open_store(Path(sys.argv[1]))
assert store.path, store.troubles
store.star(entry(sys.argv[2]))
store.close()
"""


@pytest.mark.parametrize("before", [None, b"broken" * 2000])
def test_many_programs_that_start_at_once_share_one_file(tmp_path, before):
    if before:
        (tmp_path / DATABASE).write_bytes(before)
    root = Path(__file__).resolve().parents[3]
    running = [
        subprocess.Popen([sys.executable, "-c", OPENING, tmp_path, f"Star{number}"], cwd=root)
        for number in range(5)
    ]
    assert [program.wait(60) for program in running] == [0] * 5
    store = open_store(tmp_path)
    assert {star.name for star in store.kept().stars.values()} == {f"Star{n}" for n in range(5)}
    store.close()
    assert len(list(tmp_path.glob("*.damaged-*"))) == (1 if before else 0)


def test_a_journal_that_comes_and_goes_is_another_programs(tmp_path):
    open_store(tmp_path).close()
    journal = tmp_path / f"{DATABASE}-journal"
    is_over = Event()

    def commit():
        while not is_over.is_set():
            journal.touch()
            journal.unlink(missing_ok=True)

    other = Thread(target=commit)
    other.start()
    try:
        for _ in range(300):
            store = open_store(tmp_path)
            assert not store.troubles
            store.close()
    finally:
        is_over.set()
        other.join()
    assert not list(tmp_path.glob("*.damaged-*"))


def test_what_a_kill_left_unfinished_is_undone_even_from_a_damaged_journal(damaged, tmp_path):
    folder, kept = damaged
    path, journal = folder / DATABASE, folder / f"{DATABASE}-journal"
    connection = connect(str(path))
    connection.execute("PRAGMA cache_size=1")  # so that pages are written before the commit
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM kept WHERE kind='star'")
    half_done, undo = path.read_bytes(), journal.read_bytes()
    connection.rollback()
    connection.close()
    path.write_bytes(half_done)
    journal.write_bytes(undo)
    store = open_store(folder)
    assert (store.troubles, everything(store.kept())) == ((), everything(kept))
    store.close()
    rng = random.Random(4)  # noqa: S311
    for _ in range(20):
        broken = bytearray(undo)
        broken[rng.randrange(len(undo))] ^= 1 << rng.randrange(8)
        path.write_bytes(half_done)
        journal.write_bytes(broken)
        store = open_store(folder)
        assert store.path == path
        assert len(everything(kept) - everything(store.kept())) <= 1
        store.close()
