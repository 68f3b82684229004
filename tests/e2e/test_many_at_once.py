"""Several processes on one home: each sees the old or the new, and nothing is lost."""

import json
import os
import subprocess

import pytest

from index.catalog import dump_catalog
from tests.conftest import home_variables
from tests.e2e.program import command
from tests.index.made import catalog, record


@pytest.fixture
def errdex(tmp_path):
    """Starts a command in one home."""
    environment = {"PATH": os.environ["PATH"], **home_variables(tmp_path / "home")}

    def start(*words):
        return subprocess.Popen(
            [command(), *map(str, words)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    return start


@pytest.fixture
def document(tmp_path):
    """A catalog file of so many errors."""

    def made(name, count):
        path = tmp_path / f"{name}.json"
        errors = (record(f"Boat{n}", code=f"boat_{n}") for n in range(count))
        path.write_text(dump_catalog(catalog(*errors, catalog_id=name)), encoding="utf-8")
        return path

    return made


def answer(process):
    out, told = process.communicate(timeout=60)
    assert told == ""
    return process.returncode, out


def test_searches_during_an_import_find_the_old_or_the_new(errdex, document):
    assert answer(errdex("import", document("harbour", 100)))[0] == 0
    importing = errdex("import", document("harbour", 1_000))
    totals = set()
    while not totals or importing.poll() is None:
        searching = [errdex("search", "catalog:harbour", "--json") for _ in range(3)]
        for status, out in map(answer, searching):
            assert status == 0
            totals.add(json.loads(out)["total"])
    assert answer(importing)[0] == 0
    assert totals <= {100, 1_000}
    _, out = answer(errdex("search", "catalog:harbour", "--json"))
    assert json.loads(out)["total"] == 1_000


def test_imports_at_once_are_all_there_and_all_can_be_undone(errdex, document):
    names = ("first", "second", "third", "fourth")
    imports = [errdex("import", document(name, 10)) for name in names]
    assert [answer(one)[0] for one in imports] == [0] * len(names)
    listed = json.loads(answer(errdex("catalogs", "--json"))[1])
    assert {one["id"] for one in listed} == {*names, "clerk"}
    undone = [json.loads(answer(errdex("import", "--undo", "--json"))[1]) for _ in names]
    assert {one["undone"]["catalog"] for one in undone} == set(names)
    listed = json.loads(answer(errdex("catalogs", "--json"))[1])
    assert {one["id"] for one in listed} == {"clerk"}
