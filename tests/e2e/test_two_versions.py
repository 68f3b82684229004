"""Two versions of the program over one home: an index each, and nothing of either's is lost."""

import json
import os
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from index.catalog import dump_catalog
from tests.conftest import home_variables
from tests.e2e.processes import run
from tests.e2e.program import command
from tests.e2e.screen import look
from tests.e2e.waiting import eventually
from tests.index.made import catalog, record

SOURCES = Path(__file__).resolve().parents[2]
FORMATS = {
    "index/search/store.py": r"(?m)^(FORMAT = )(\d+)",
    "index/search/synonym_store.py": r"(?m)^(FORMAT = )(\d+)",
    "index/recognise/known/signs.py": r"(?m)^(FORMAT = )(\d+)",
    "index/small_catalogs.py": r"(Archive\(\"records-)(\d+)",
}
NEWER = "a newer version of Errdex uses this file now"
TABLES = ("wordings/clerk.json", "synonyms/in-other-words.txt", "synonyms/groups.txt")
STEP = "STEPS += (\"ALTER TABLE kept ADD COLUMN colour TEXT NOT NULL DEFAULT ''\",)\n"

pytestmark = pytest.mark.skipif(
    "ERRDEX_PROGRAM" in os.environ, reason="only the sources can be made another version"
)


@pytest.fixture
def other(tmp_path):
    """Another version of the program: its sources, to be changed and put before these."""
    folder = tmp_path / "other"
    for room in ("app", "index", "resources"):
        left_out = shutil.ignore_patterns("__pycache__")
        shutil.copytree(SOURCES / room, folder / room, ignore=left_out)
    return folder


def with_other_formats(version):
    for name, pattern in FORMATS.items():
        change(version / name, lambda text, pattern=pattern: re.sub(pattern, next_number, text))


def with_other_words(version):
    for name in TABLES:
        change(version / "resources" / name, lambda text: text + "\n")


def with_a_newer_database(version):
    change(
        version / "app/database/schema.py",
        lambda text: text.replace("SELECT =", f"{STEP}\nSELECT ="),
    )


def change(path, how):
    before = path.read_text(encoding="utf-8")
    path.write_text(how(before), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before


def next_number(found):
    return f"{found[1]}{int(found[2]) + 1}"


@pytest.mark.parametrize("differ", [with_other_formats, with_other_words])
def test_each_keeps_its_own_index(tmp_path, other, differ):
    differ(other)
    mine = {"PATH": os.environ["PATH"], **home_variables(tmp_path / "home")}
    theirs = {**mine, "PYTHONPATH": str(other)}
    for name, count in (("harbour", 1_000), ("quay", 10), ("pier", 10)):
        path = tmp_path / f"{name}.json"
        errors = (
            record(f"Boat{n}", code=f"boat_{n}", shortMessage="boat sank") for n in range(count)
        )
        path.write_text(dump_catalog(catalog(*errors, catalog_id=name)), encoding="utf-8")
        run((command(), "import", str(path)), mine)

    def kept():
        folder = tmp_path / "home" / "cache" / "errdex" / "index"
        return {path.name: path.stat().st_ino for path in folder.iterdir()}

    def used(environment):
        found = run((command(), "search", '"boat sank" code:boat_7', "--json"), environment)
        assert len(json.loads(found)["results"]) == 3
        (tmp_path / "pasted").write_text("boat_777", encoding="utf-8")
        assert "boat_777" in run((command(), "match", str(tmp_path / "pasted")), environment)
        return kept()

    alone = used(mine)
    both = used(theirs)
    assert alone.items() < both.items()
    assert used(mine) == both
    assert used(theirs) == both


@pytest.fixture
def apart():
    """A folder for the socket of a window that is not to meet the other one; its path is short."""
    with TemporaryDirectory(dir="/tmp") as folder:
        yield folder


def test_an_older_one_leaves_the_stars_to_the_newer_one(accessible_desktop, other, apart):
    desktop = accessible_desktop
    with_a_newer_database(other)
    older = desktop.open("code:session_exists")
    starred(desktop, "session_exists", 1)
    newer = desktop.start(
        "code:authentication_invalid", PYTHONPATH=str(other), XDG_RUNTIME_DIR=apart
    )
    # Its sources are compiled first, and its index is made.
    eventually(lambda: len(desktop.windows()) == 2, "each has a window", seconds=60)
    desktop.active_window().activate()
    starred(desktop, "authentication_invalid", 2)
    desktop.key("ctrl+q")
    assert newer.wait() == 0

    older.window.activate()
    desktop.key("ctrl+k", "ctrl+a")
    desktop.type("code:client_state_invalid")
    desktop.shows_code("client_state_invalid")
    desktop.key("ctrl+d")
    eventually(lambda: any(NEWER in one for one in look(desktop).labels), "it tells why not")
    desktop.key("ctrl+n")
    desktop.type("Typed at last.")
    assert older.quit() == 0
    assert stars(desktop) == 2
    listed = run((command(), "list", "is:starred"), desktop.environment, check=False)
    assert listed == ""  # an older one knows nothing of them; a newer one finds nothing damaged
    theirs = desktop.environment | {"PYTHONPATH": str(other)}
    assert len(run((command(), "list", "is:starred"), theirs).splitlines()) == 2
    assert "client_state_invalid" in run((command(), "list", "has:note"), theirs)


def starred(desktop, code, number):
    """Star the error of this code, until so many have a star."""
    desktop.shows_code(code)
    desktop.key("ctrl+d")
    eventually(lambda: stars(desktop) == number, "the star is on the disk")


def stars(desktop):
    path = desktop.home / "data" / "errdex" / "kept.db"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT count(*) FROM kept WHERE kind='star'").fetchone()[0]
