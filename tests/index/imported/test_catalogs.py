"""Imported catalogs on the disk: whole or not at all, undoable, switched on and off."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.catalog import dump_catalog, load_catalog
from index.errors import CatalogError
from index.files import lock
from index.files.lock import alone
from index.imported.catalogs import InstalledCatalogs
from index.resources import bundled_catalogs
from tests.index.made import catalog, record
from tests.strange import STRANGE, in_place_of

ROOT = Path(__file__).resolve().parents[3]
OLD = catalog(record("Old"), edition="1")
NEW = catalog(record("New"), edition="2")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "catalogs"


@pytest.fixture
def installed(folder):
    return InstalledCatalogs(folder)


def at_hand(installed, shipped=()):
    found = installed.load(shipped)
    assert found.problems == ()
    return {(one.id, one.edition): one.entries for one in found.catalogs}


def test_nothing_is_made_before_there_is_something_to_keep(installed, folder):
    assert at_hand(installed) == {}
    assert installed.last_step() is None
    assert not folder.exists()


def test_editions_are_kept_side_by_side(installed, folder):
    installed.install(OLD)
    installed.install(NEW)
    assert at_hand(InstalledCatalogs(folder)) == {
        ("acme", "1"): OLD.entries,
        ("acme", "2"): NEW.entries,
    }
    assert (folder / "acme@2.json").read_text(encoding="utf-8") == dump_catalog(NEW)


def test_an_import_can_be_undone(installed):
    installed.install(OLD)
    installed.install(NEW)
    step = installed.undo()
    assert (step.catalog, step.edition) == ("acme", "2")
    assert at_hand(installed) == {("acme", "1"): OLD.entries}
    installed.undo()
    assert at_hand(installed) == {}
    with pytest.raises(CatalogError, match="There is no import to undo"):
        installed.undo()


def test_what_an_import_replaced_comes_back(installed):
    for text in ("first", "second", "third"):
        installed.install(catalog(record(shortMessage=text), edition="1"))
    for text in ("third", "second", "first"):
        (entry,) = at_hand(installed)[("acme", "1")]
        assert entry.short_message == text
        installed.undo()
    assert at_hand(installed) == {}


def test_a_removed_edition_comes_back(installed):
    installed.install(OLD)
    installed.remove("acme", "1")
    assert at_hand(installed) == {}
    with pytest.raises(CatalogError, match="no imported catalog “acme” of edition “1”"):
        installed.remove("acme", "1")
    installed.undo()
    assert at_hand(installed) == {("acme", "1"): OLD.entries}


def test_ten_steps_can_be_undone_and_no_more_is_kept(installed, folder):
    for number in range(15):
        installed.install(catalog(record(shortMessage=str(number)), edition="1"))
    assert len(list((folder / "replaced").iterdir())) == 10
    for _ in range(10):
        installed.undo()
    (entry,) = at_hand(installed)[("acme", "1")]
    assert entry.short_message == "4"
    assert installed.last_step() is None


def test_an_imported_edition_stands_in_for_the_shipped_one(installed):
    shipped = bundled_catalogs()
    installed.install(catalog(record(), catalog_id="clerk", edition="2025-07"))
    found = at_hand(installed, shipped)
    assert set(found) == {("clerk", "2024-02"), ("clerk", "2025-07")}
    assert len(found[("clerk", "2025-07")]) == 1
    installed.undo()
    assert len(at_hand(installed, shipped)[("clerk", "2025-07")]) == 473


def test_catalogs_are_switched_off_and_on(installed, folder):
    installed.install(OLD)
    installed.switch("clerk", on=False)
    assert set(at_hand(installed, bundled_catalogs())) == {("acme", "1")}
    again = InstalledCatalogs(folder)
    assert not again.is_on("clerk")
    again.switch("acme", on=False)
    again.switch("clerk", on=True)
    assert {one for one, _ in at_hand(again, bundled_catalogs())} == {"clerk"}


def test_a_damaged_file_is_named_and_the_others_are_at_hand(installed, folder):
    installed.install(OLD)
    installed.install(NEW)
    (folder / "acme@1.json").write_text("{", encoding="utf-8")
    found = installed.load(())
    assert [one.edition for one in found.catalogs] == ["2"]
    (problem,) = found.problems
    assert "acme@1.json" in problem
    assert problem.endswith("Import it again, or take the file away.")


@pytest.mark.parametrize(
    "journal",
    [
        "",
        "{",
        "[]",
        '{"steps": 7}',
        '{"steps": [7]}',
        '{"steps": [{}]}',
        '{"steps": [{"catalog": "../x", "edition": "1", "kept": null}]}',
        '{"steps": [{"catalog": "acme", "edition": "1", "kept": "../../acme@1.json"}]}',
    ],
)
def test_a_damaged_journal_undoes_nothing(installed, folder, journal):
    installed.install(OLD)
    (folder / "steps.json").write_text(journal, encoding="utf-8")
    (folder / "state.json").write_text(journal, encoding="utf-8")
    assert installed.last_step() is None
    (one,) = installed.load(()).catalogs
    assert one.entries == OLD.entries


@pytest.mark.parametrize("name", ["steps.json", "state.json"])
@pytest.mark.parametrize("seed", range(10))
def test_a_small_file_damaged_anywhere_is_put_aside_once(installed, folder, name, seed):
    installed.install(OLD)
    installed.switch("clerk", on=False)
    spoilt = damaged((folder / name).read_bytes(), seed)
    (folder / name).write_bytes(spoilt)
    found = installed.load(())
    (problem,) = found.problems
    aside = Path(problem.rpartition("the damaged file is ")[2].removesuffix("."))
    assert aside.read_bytes() == spoilt
    assert aside.parent == folder
    assert at_hand(installed) == {("acme", "1"): OLD.entries}
    installed.install(NEW)
    assert installed.undo().edition == "2"


@pytest.mark.parametrize("name", ["steps.json", "state.json"])
@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_a_small_file_is_put_aside(installed, folder, name, strange):
    installed.install(OLD)
    installed.switch("clerk", on=False)
    in_place_of(folder / name, strange)
    (problem,) = installed.load(()).problems
    assert problem.startswith(f"{folder / name}: cannot be read (")
    (aside,) = folder.glob(f"{name}.damaged-*")
    assert problem.endswith(f"{aside}.")
    assert at_hand(installed) == {("acme", "1"): OLD.entries}
    installed.install(NEW)
    assert installed.undo().edition == "2"


@pytest.mark.parametrize("name", ["steps.json", "state.json"])
def test_what_is_damaged_meanwhile_is_not_written_over(installed, folder, name):
    installed.install(OLD)
    installed.switch("clerk", on=False)
    spoilt = damaged((folder / name).read_bytes(), 1)
    (folder / name).write_bytes(spoilt)
    installed.switch("other", on=False)
    installed.install(NEW)
    (aside,) = folder.glob(f"{name}.damaged-*")
    assert aside.read_bytes() == spoilt


@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_a_catalog_is_named_and_can_be_replaced(
    installed, folder, strange
):
    installed.install(OLD)
    installed.install(NEW)
    in_place_of(folder / "acme@1.json", strange)
    found = installed.load(())
    assert [one.edition for one in found.catalogs] == ["2"]
    (problem,) = found.problems
    assert str(folder / "acme@1.json") in problem
    installed.install(OLD)
    assert at_hand(installed)[("acme", "1")] == OLD.entries
    assert list(folder.glob("acme@1.json.damaged-*"))  # what it holds is not for us to remove
    installed.undo()
    assert at_hand(installed) == {("acme", "2"): NEW.entries}


@pytest.mark.parametrize("strange", STRANGE)
def test_what_stands_in_the_place_of_a_catalog_holds_up_no_undoing(installed, folder, strange):
    installed.install(OLD)
    installed.install(catalog(record("Old", shortMessage="second"), edition="1"))
    in_place_of(folder / "acme@1.json", strange)
    installed.undo()
    assert at_hand(installed) == {("acme", "1"): OLD.entries}
    in_place_of(folder / "acme@1.json", strange)
    installed.undo()
    assert (at_hand(installed), installed.last_step()) == ({}, None)


@pytest.mark.parametrize("strange", STRANGE)
def test_what_was_replaced_and_is_no_file_any_more_stays_gone(installed, folder, strange):
    installed.install(OLD)
    installed.install(catalog(record("Old", shortMessage="second"), edition="1"))
    in_place_of(folder / "replaced" / "acme@1.json~1", strange)
    with pytest.raises(CatalogError, match="so acme@1"):
        installed.undo()
    assert installed.undo().edition == "1"


def test_a_lock_that_a_disk_does_not_close_is_no_undoing_that_failed(installed, monkeypatch):
    installed.install(OLD)
    close = os.close

    def failing(handle):
        close(handle)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "close", failing)
        assert installed.undo().edition == "1"
    assert at_hand(installed) == {}


def test_a_window_that_changes_something_waits_less_than_a_second(installed, folder, monkeypatch):
    installed.install(OLD)
    passed = []
    monkeypatch.setattr(lock, "sleep", passed.append)
    monkeypatch.setattr(lock, "monotonic", lambda: sum(passed))
    changes = (lambda: installed.switch("acme", on=False), lambda: installed.remove("acme", "1"))
    for change in changes:
        passed.clear()
        with alone(folder / "lock", 1), pytest.raises(CatalogError, match="try again in a moment"):
            change()
        assert sum(passed) < 1


def test_a_file_that_is_replaced_within_the_same_tick_is_another_state(installed, folder):
    installed.install(OLD)
    path = folder / "acme@1.json"
    facts = path.stat()
    before = installed.state()
    installed.install(catalog(record("Alt"), edition="1"))
    assert path.stat().st_size == facts.st_size
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))  # as where a second is the smallest
    assert installed.state() != before


@pytest.mark.parametrize("seed", range(20))
def test_a_catalog_damaged_anywhere_is_named(installed, folder, seed):
    installed.install(OLD)
    installed.install(catalog(record("Old", shortMessage="first"), edition="1"))
    installed.install(NEW)
    path = folder / "acme@1.json"
    path.write_bytes(damaged(path.read_bytes(), seed))
    found = installed.load(())
    assert "2" in [one.edition for one in found.catalogs]
    (problem,) = found.problems
    assert str(path) in problem
    installed.install(OLD)
    assert at_hand(installed)[("acme", "1")] == OLD.entries


def damaged(content, seed):
    """The content cut off somewhere, or with some of its bytes changed."""
    chance = random.Random(seed)  # noqa: S311
    spoilt = bytearray(content)
    if chance.random() < 0.3:
        del spoilt[chance.randrange(len(spoilt)) :]
    else:
        for at in chance.sample(range(len(spoilt)), chance.randint(1, 9)):
            spoilt[at] ^= chance.randint(1, 255)
    return bytes(spoilt)


def test_two_processes_at_once_lose_no_step(folder):
    """Each imports five editions of a catalog of its own; all of them can be undone."""
    processes = [
        subprocess.Popen([sys.executable, "-c", IMPORTER, folder, name], cwd=ROOT)
        for name in ("first", "second")
    ]
    assert [process.wait() for process in processes] == [0, 0]
    installed = InstalledCatalogs(folder)
    assert len(at_hand(installed)) == 10
    undone = [installed.undo() for _ in range(10)]
    for name in ("first", "second"):
        editions = [step.edition for step in undone if step.catalog == name]
        assert editions == ["5", "4", "3", "2", "1"]
    assert at_hand(installed) == {}


IMPORTER = """
import sys
from pathlib import Path
from index.imported.catalogs import InstalledCatalogs
from tests.index.made import catalog, record
installed = InstalledCatalogs(Path(sys.argv[1]))
for number in range(1, 6):
    installed.install(catalog(record(), catalog_id=sys.argv[2], edition=str(number)))
"""


def test_what_another_process_imports_while_catalogs_are_read_is_no_damage(installed, folder):
    installed.install(catalog(record("Boat"), catalog_id="harbour"))
    newer = catalog(record("Boat"), record("Pier"), catalog_id="harbour")

    def read_late(path):
        InstalledCatalogs(folder).install(newer)
        return load_catalog(path)

    found = installed.load((), read_late)
    assert [len(one.entries) for one in found.catalogs] == [2]
    assert found.problems == ()


def test_a_process_that_holds_the_lock_for_ever_is_told_of(installed, folder):
    installed.install(OLD)
    with alone(folder / "lock", 0), pytest.raises(CatalogError, match="another Errdex is writing"):
        installed.switch("acme", on=False)
    assert installed.is_on("acme")


def test_ids_that_differ_only_in_case_are_refused(installed):
    installed.install(OLD)
    with pytest.raises(CatalogError, match="only in its case: use “acme”"):
        installed.install(catalog(record(), catalog_id="Acme"))


@pytest.mark.closed
def test_a_folder_that_cannot_be_written(installed, folder):
    installed.install(OLD)
    folder.chmod(0o500)
    try:
        with pytest.raises(CatalogError, match="cannot be written"):
            installed.install(NEW)
    finally:
        folder.chmod(0o700)
    assert at_hand(installed) == {("acme", "1"): OLD.entries}


@pytest.mark.closed
def test_a_folder_that_may_not_be_read_is_named(installed, folder):
    installed.install(OLD)
    folder.chmod(0o300)
    try:
        found = installed.load(bundled_catalogs())
        assert installed.paths() == ()
    finally:
        folder.chmod(0o700)
    assert found.problems == (f"{folder}: cannot be read: Permission denied.",)
    assert {one.id for one in found.catalogs} == {"clerk"}


def test_a_place_where_no_folder_can_be(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CatalogError, match=r"cannot be written: .*Nothing was changed"):
        InstalledCatalogs(tmp_path / "file").install(OLD)
    with pytest.raises(CatalogError, match="cannot be written"):
        InstalledCatalogs(tmp_path).install(catalog(record(), edition="x" * 300))


INSTALLER = """
import sys
from pathlib import Path
from index.imported.catalogs import InstalledCatalogs
from tests.index.made import catalog, record
installed = InstalledCatalogs(Path(sys.argv[1]))
print("ready", flush=True)
number = 0
while True:
    number += 1
    installed.install(catalog(*(record(f"E{n}", status=400 + number % 90) for n in range(300))))
"""


def test_a_process_killed_at_any_moment_leaves_a_whole_catalog(folder):
    for wait in (0.0, 0.003, 0.007, 0.013, 0.029):
        with subprocess.Popen(
            [sys.executable, "-c", INSTALLER, folder], cwd=ROOT, stdout=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        installed = InstalledCatalogs(folder)
        for entries in at_hand(installed).values():
            assert len(entries) == 300
            assert len({entry.status for entry in entries}) == 1
        if installed.last_step():
            installed.undo()
            assert installed.load(()).problems == ()
