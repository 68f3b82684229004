"""What is kept on this machine can be cleared, and nothing else is."""

import pytest

from app.database.keeper import Keeper
from app.faults.faults import LOG
from app.settings.settings import Settings
from app.window.stored import Stored
from index.cache.manifest import in_memory
from index.cache.places import HOME, Places


@pytest.mark.parametrize("thing", ["index", "log"])
def test_what_others_put_beside_it_stays(qapp, tmp_path, monkeypatch, thing):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    stored = Stored(Keeper(None), Settings(None))
    folder = stored.folder(thing)
    Places(folder).keep(in_memory({"file": b"made"}), "acme-0123")
    (folder / LOG).write_text("a report")
    (folder / "of-somebody-else").mkdir()
    before = {one.name for one in folder.iterdir()}
    stored.clear(thing)
    gone = before - {one.name for one in folder.iterdir()}
    assert gone == {{"index": HOME, "log": LOG}[thing]}


def test_what_a_window_left_of_stars_and_notes_goes_with_them(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    stored = Stored(Keeper(None), Settings(None))
    folder = stored.folder("kept")
    for name in ("left-1f.md", "left-2e.md.damaged-2026-11-30", "gone-1f.md", "left.txt"):
        (folder / name).write_text("a note", encoding="utf-8")
    stored.clear("kept")
    assert [path.name for path in folder.iterdir()] == ["left.txt"]
