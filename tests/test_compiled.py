"""What is compiled stands apart from the sources, and takes their place in packages only."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def compiled(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    import compiled  # noqa: PLC0415

    return compiled


def test_no_extension_hides_a_source():
    every = [path for room in ("app", "index") for path in (ROOT / room).rglob("*")]
    assert [path for path in every if path.suffix in {".so", ".pyd"}] == []


def test_all_that_is_compiled_is_there(compiled):
    places = [ROOT / f"{module.replace('.', '/')}.py" for module in compiled.MODULES]
    assert [place for place in places if not place.is_file()] == []


def test_an_extension_takes_the_place_of_its_source(compiled):
    place = str(Path("index", "search", "rank.cpython-311-x86_64-linux-gnu.so"))
    modules = [(name, "", "PYMODULE") for name in ("index.search.rank", "index.search.ranks")]
    left = compiled.without_sources_of([(place, "", "EXTENSION")], modules)
    assert [name for name, *_ in left] == ["index.search.ranks"]


def test_what_must_let_other_threads_run_is_not_compiled(compiled):
    assert {"index.search.engine", "index.search.remembered"}.isdisjoint(compiled.MODULES)
