"""Power loss: every file is on the disk before it gets its name, and then its name is."""

import shutil
import sys
from pathlib import Path

import pytest

from index.catalog import dump_catalog
from tests.conftest import home_variables
from tests.e2e.ordering import read_order, traced
from tests.e2e.program import command
from tests.index.made import catalog, record

ROOT = Path(__file__).resolve().parents[2]
KEEPING = """
import sys
from pathlib import Path
from app.database.exchange import save
from app.database.opening import open_store
from app.system.paths import config_dir, data_dir
from app.settings.settings import Settings
from tests.app.samples import library, record
folder = Path(sys.argv[1])
settings = Settings(config_dir() / "settings.ini")
settings.theme = "dark"
assert settings.save()
(entry,) = library(record()).entries
store = open_store(data_dir())
store.star(entry)
store.write_note(entry, "Comes when the webhook is late.")
save(store.kept().notes.values(), folder / "notes.md")
"""

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture
def order(tmp_path):
    """What a command does to the disk, in a home of its own."""
    home = tmp_path / "home"
    environment = {"PATH": "/usr/bin:/bin", **home_variables(home), "PYTHONPATH": str(ROOT)}

    def run(*words):
        traced(words, environment, tmp_path / "calls")
        return read_order(tmp_path / "calls", tmp_path)

    return run


def names(order):
    return [Path(path).name for path in order.renamed]


def test_settings_stars_and_notes(order, tmp_path):
    done = order(sys.executable, "-c", KEEPING, str(tmp_path))
    assert done.faults == []
    assert names(done) == ["settings.ini", "kept.db", "notes.md"]


def test_imports_and_exports(order, tmp_path):
    document = tmp_path / "document.json"
    document.write_text(dump_catalog(catalog(record())), encoding="utf-8")
    for words, renamed in (
        (("import", document), ["steps.json", "acme@2025-07.json"]),
        (("import", "--undo"), ["steps.json"]),
        (("export", "--format", "csv", "-o", tmp_path / "errors.csv"), ["errors.csv"]),
        (("export", "--format", "docset", "-o", tmp_path / "E.docset"), ["E.docset"]),
        (("catalogs", "--off", "clerk"), ["state.json"]),
    ):
        done = order(command(), *map(str, words))
        assert done.faults == []
        assert names(done) == renamed


def test_it_notices_what_was_not_synced(order, tmp_path):
    script = (
        "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.write_bytes(b'x');"
        "p.rename(p.with_name('named'))"
    )
    faults = order(sys.executable, "-c", script, str(tmp_path / "file")).faults
    assert len(faults) == 2
