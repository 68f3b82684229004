"""Print how fast search is, and what its index costs, beside other engines on the same catalogs.

usage: bench_search.py [SIZE…]     entries, 478, 10000 and 100000 without; 1000000 takes minutes

Every engine keeps its index on disk, and is built, opened and typed into in a process of its own;
in brackets stand the ratios to Errdex's figures. Errdex is measured as it is packaged, its busy
modules compiled, and from its sources. Its answers carry counts and marks, and its memory holds
the entries; the others give ten ids.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from index.library import load_library
from index.resources import bundled_catalogs
from tests.bench.engines import Errdex, SqliteFts5, Tantivy
from tests.bench.environments import compiled, plain
from tests.bench.one_engine import Task, built, typed
from tests.bench.synthetic import write_catalog
from tests.golden.judged import read_judged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from tests.bench.one_engine import Built, Typed

_ENGINES = (Errdex.name, SqliteFts5.name, Tantivy.name)
_SIZES = ("478", "10000", "100000")
_TYPED = 25  # queries that are typed key by key
_LANGUAGE = (
    '"user not found" -*e',
    '-"already exists" form_*_invalid',
    "*o*n* u*d*",
    "name:user* *found -member*",
    "api:backend domain:saml is:deprecated",
    'status:4xx has:meta "is not" *er*',
)


def main(sizes: Sequence[str]) -> None:
    """Print the figures at each of these sizes."""
    shipped = load_library(bundled_catalogs())
    judged = read_judged(shipped)
    answered = [query.text for query in judged if query.grades]
    texts = _key_by_key(answered[:: len(judged) // _TYPED])
    for size in map(int, sizes or _SIZES):
        with tempfile.TemporaryDirectory() as folder:
            _speed(_catalogs(shipped, size, Path(folder)), texts, size, Path(folder))


def _key_by_key(queries: Sequence[str]) -> list[str]:
    return [text[:end] for text in queries for end in range(1, len(text) + 1)]


def _catalogs(shipped: Library, size: int, folder: Path) -> list[str]:
    paths = list(bundled_catalogs())
    if size > len(shipped.entries):
        paths.append(write_catalog(shipped, size, folder / f"{size}.json"))
    return [*map(str, paths)]


def _speed(catalogs: list[str], texts: list[str], size: int, folder: Path) -> None:
    _line(f"\n{size} entries")
    tasks = [_task(name, catalogs, texts, folder) for name in _ENGINES]
    ours, *others = [
        (task.engine, built(task, compiled()), typed(task, compiled())) for task in tasks
    ]
    plainly = typed(tasks[0], plain())
    language = typed(tasks[0]._replace(texts=_key_by_key(_LANGUAGE)), compiled())
    _, our_index, our_run = ours
    _percentiles("Errdex, compiled", our_run, our_run)
    _percentiles("Errdex, plain", plainly, our_run)
    _percentiles("Errdex, the language", language, our_run)
    for name, _, run in others:
        _percentiles(name, run, our_run)
    for name, index, run in (ours, *others):
        _costs(name, (index, run), (our_index, our_run))
    _line(
        f"  what a phrase or pattern needs is read between two keys in {language.prepared:.0f} ms"
    )


def _task(engine: str, catalogs: list[str], texts: list[str], folder: Path) -> Task:
    place = folder / engine
    place.mkdir()
    return Task(engine, catalogs, str(place), texts)


def _percentiles(name: str, run: Typed, ours: Typed) -> None:
    p50, p95, p99 = times = _at_shares(run.latencies)
    ratios = _ratios(times, _at_shares(ours.latencies))
    _line(
        f"  {name:22} p50 {p50:7.2f} ms  p95 {p95:7.2f} ms  p99 {p99:7.2f} ms  "
        f"worst {run.latencies[-1]:7.2f} ms  ({ratios})"
    )


def _at_shares(found: Sequence[float]) -> list[float]:
    return [found[int((len(found) - 1) * share)] for share in (0.50, 0.95, 0.99)]


def _costs(name: str, found: tuple[Built, Typed], ours: tuple[Built, Typed]) -> None:
    seconds, opened, size, memory = figures = _four(*found)
    _line(
        f"  {name:22} built in {seconds:7.2f} s, opened in {opened:6.0f} ms, "
        f"{size:7.1f} MB on disk, {memory:6.0f} MB in memory  ({_ratios(figures, _four(*ours))})"
    )


def _four(index: Built, run: Typed) -> tuple[float, float, float, float]:
    return index.seconds, run.opened, index.size, run.memory


def _ratios(figures: Sequence[float], ours: Sequence[float]) -> str:
    return ", ".join(f"{one / our:.2f}" for one, our in zip(figures, ours, strict=True))


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
