"""A big catalog is indexed by processes of its own, while what is there is searched."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QLabel, QProgressBar

from app.catalogs.indexer import Indexer
from app.library.reference import open_reference
from app.system.paths import cache_dir
from index.catalog import dump_catalog
from tests.bench.synthetic import write_catalog

TOLD_TWICE = """
import os, signal, sys
from app.library.indexing import run

os.dup2(os.pipe()[0], 0)  # a window that stays
run(("signs", "/nowhere.json"), sys.stdout, sys.stderr)
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    os.kill(os.getpid(), signal.SIGTERM)
    print("cleared away")
"""


@pytest.fixture
def opener(tmp_path, monkeypatch):
    """Opens what is at hand, with a cache of this test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return partial(open_reference, cache_dir())


@pytest.fixture
def big(shipped, tmp_path):
    """A catalog among the imported ones that takes seconds to index."""
    folder = tmp_path / "data" / "errdex" / "catalogs"
    folder.mkdir(parents=True)
    return write_catalog(shipped, 3_000, folder / "synthetic-3000@2025-01.json")


def processes(desk):
    found = desk.window.findChildren(QProcess)
    return [one for one in found if one.state() is not QProcess.ProcessState.NotRunning]


def is_indexing(desk):
    return desk.window.findChild(Indexer).is_busy


def progress(desk):
    return desk.window.findChild(QProgressBar)


def kept(tmp_path):
    return [path.name for path in (tmp_path / "cache" / "errdex" / "index").iterdir()]


def test_search_goes_on_until_the_catalog_is_there(open_desk, big):
    desk = open_desk("").ready()
    assert desk.status.startswith("478 errors")
    assert is_indexing(desk)
    assert progress(desk).isVisible()
    desk.search("user not found")
    assert desk.names[0] == "UserNotFound"
    assert is_indexing(desk)  # the answer did not wait for it
    desk.qtbot.waitUntil(lambda: not is_indexing(desk), timeout=60_000)
    desk.search("")
    desk.until(lambda: desk.status.startswith("3478 errors"))
    assert not progress(desk).isVisible()


@pytest.fixture
def many(shipped, tmp_path):
    """So many small catalogs among the imported ones that indexing them takes seconds."""
    folder = tmp_path / "data" / "errdex" / "catalogs"
    folder.mkdir(parents=True)
    for number in range(30):
        small = replace(shipped.catalogs[0], id=f"c{number:02}", entries=shipped.entries[:60])
        (folder / f"c{number:02}@{small.edition}.json").write_text(dump_catalog(small))
    return folder


def test_of_many_small_catalogs_a_few_are_there_at_once_the_others_soon(open_desk, many, opener):
    desk = open_desk("").ready()
    found = int(desk.status.split()[0])
    assert 478 <= found < 478 + 30 * 60
    assert is_indexing(desk)
    assert any("Your catalogs" in label.text() for label in desk.window.findChildren(QLabel))
    desk.qtbot.waitUntil(lambda: not is_indexing(desk), timeout=60_000)
    desk.search("")
    desk.until(lambda: desk.status.startswith(f"{478 + 30 * 60} errors"))
    assert opener().waiting == ()


def test_a_window_that_is_closed_leaves_nothing_behind(open_desk, big, opener, tmp_path):
    desk = open_desk("").ready()
    desk.until(lambda: processes(desk))
    desk.window.close()
    assert not processes(desk)
    assert not [name for name in kept(tmp_path) if "synthetic" in name]
    assert opener().waiting == (big,)


def test_a_catalog_that_goes_meanwhile_is_let_go(open_desk, big):
    desk = open_desk("").ready()
    desk.until(lambda: processes(desk))
    big.unlink()
    desk.window.findChild(Indexer).indexed.emit()  # whatever has the catalogs opened anew
    desk.until(lambda: not is_indexing(desk))
    desk.until(lambda: not processes(desk))
    assert not progress(desk).isVisible()


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be stopped there")
def test_nobody_waits_for_what_is_let_go(open_desk, big):
    desk = open_desk("").ready()
    desk.until(lambda: processes(desk))
    indexing = processes(desk)
    for one in indexing:
        os.kill(one.processId(), signal.SIGSTOP)
    desk.window.findChild(Indexer).index(())
    assert processes(desk) == indexing
    for one in indexing:
        os.kill(one.processId(), signal.SIGCONT)
    desk.until(lambda: not processes(desk))


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be told so there")
def test_who_is_told_again_to_leave_clears_away_all_the_same():
    done = subprocess.run(
        [sys.executable, "-c", TOLD_TWICE], capture_output=True, text=True, check=False
    )
    assert done.stdout == "cleared away\n"


@pytest.mark.parametrize("target", ["nowhere", "strange@1.json", "/dev/zero"])
def test_a_link_that_leads_to_no_file_is_named_and_in_nobodys_way(open_desk, tmp_path, target):
    strange = tmp_path / "data" / "errdex" / "catalogs" / "strange@1.json"
    strange.parent.mkdir(parents=True)
    strange.symlink_to(target)
    desk = open_desk("").ready()
    assert desk.status.startswith("478 errors")
    assert any(str(strange) in label.text() for label in desk.window.findChildren(QLabel))


def test_what_cannot_be_read_is_named_and_not_tried_again(open_desk, big):
    big.write_text('{"format": "errdex-catalog/1",' + " " * 1_000_000, encoding="utf-8")
    desk = open_desk("").ready()
    desk.until(lambda: not is_indexing(desk))
    assert any(str(big) in label.text() for label in desk.window.findChildren(QLabel))
    assert not progress(desk).isVisible()


def test_what_cannot_be_indexed_is_told_of_as_long_as_it_is_wanted(open_desk, tmp_path):
    desk = open_desk("").ready()
    broken = tmp_path / "broken@1.json"
    broken.write_text("{", encoding="utf-8")
    indexer = desk.window.findChild(Indexer)
    for _ in range(2):
        indexer.index((broken,))
        desk.until(lambda: not is_indexing(desk))
        assert "broken@1.json" in desk.alerts
    indexer.index(())
    assert desk.alerts == ""
