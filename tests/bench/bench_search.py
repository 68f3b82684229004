"""Print how good search is, and how fast, beside other engines on the same queries.

    python tests/bench/bench_search.py [quality] [478] [10000] [100000] [1000000]

Without arguments: quality, and latencies at 478, 10,000 and 100,000 entries. These are of search
as it is packaged, its busy modules compiled, and of the same from its sources; in brackets stand
ratios to the former.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from index.library import Library, load_library
from index.resources import bundled_catalogs
from index.search import rank
from index.search.answer import Question
from index.search.engine import SearchEngine, open_engine
from tests.bench.environments import compiled, plain
from tests.bench.rivals import Rival, SqliteFts5, Tantivy, WhooshAsItComes
from tests.bench.synthetic import write_catalog
from tests.golden.judged import (
    BLIND,
    BLIND_2,
    BLIND_3,
    BLIND_4,
    BLIND_5,
    BLIND_6,
    ELSEWHERE,
    Judged,
    read_judged,
)
from tests.golden.measures import by_kind
from tests.index.search.opening import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_SIZES = ("478", "10000", "100000")
_SHOWN = 20  # hits of which a list shows the name, the code and a message, with their marks
_OF_LIST = ("name", "code", "short_message")
_TYPED = 25  # queries that are typed key by key
_LANGUAGE = (
    '"user not found" -*e',
    '-"already exists" form_*_invalid',
    "*o*n* u*d*",
    "name:user* *found -member*",
    "api:backend domain:saml is:deprecated",
    'status:4xx has:meta "is not" *er*',
)


def main(arguments: Sequence[str]) -> None:
    """Print what the arguments ask for."""
    library = load_library(bundled_catalogs())
    judged = read_judged(library)
    wanted = arguments or ("quality", *_SIZES)
    with tempfile.TemporaryDirectory() as folder:
        if "quality" in wanted:
            _quality(library, judged)
        for size in wanted:
            if size.isdigit():
                _speed(library, judged, int(size), Path(folder))


def _quality(library: Library, judged: Sequence[Judged]) -> None:
    engine = open_engine(library)
    rivals: list[Rival] = [SqliteFts5(library.entries), WhooshAsItComes(library.entries)]
    parts = {half: [query for query in judged if query.half == half] for half in ("dev", "check")}
    parts |= {path.stem: read_judged(library, path) for path in (BLIND, BLIND_2, BLIND_3, BLIND_4)}
    for path in (BLIND_5, BLIND_6, ELSEWHERE):
        for query in read_judged(library, path):
            parts.setdefault(f"{path.stem}, {query.half}", []).append(query)
    for part, queries in parts.items():
        _line(f"\nQuality, {part} part: nDCG@10 MRR@10 S@1 S@5, nonsense unanswered")
        _figures("Errdex", lambda text: _ids(engine, text), queries)
        for rival in rivals:
            _figures(rival.name, rival.ids, queries)


def _figures(name: str, ranking: Callable[[str], Sequence[str]], queries: Sequence[Judged]) -> None:
    for kind, f in sorted(by_kind(ranking, queries).items()):
        if kind.startswith("nonsense"):
            _line(f"  {name:22} {kind:16} {f.unanswered:.2f} unanswered")
        else:
            _line(
                f"  {name:22} {kind:16} {f.ndcg:.3f} {f.mrr:.3f} {f.success_1:.3f} "
                f"{f.success_5:.3f}"
            )


def _speed(shipped: Library, judged: Sequence[Judged], size: int, folder: Path) -> None:
    paths = list(bundled_catalogs())
    if size > len(shipped.entries):
        paths.append(write_catalog(shipped, size, folder / f"{size}.json"))
    cache = folder / f"cache-{size}"
    cache.mkdir()
    library, _ = _timed(lambda: load_library(paths))
    _, build = _timed(lambda: open_engine(library, cache))
    bytes_kept = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
    answered = [query.text for query in judged if query.grades]
    strokes = _key_by_key(answered[:: len(judged) // _TYPED])
    ours = _typed(paths, cache, strokes, compiled())
    _line(
        f"\n{size} entries: built in {build:.2f} s, opened in {ours.opened:.0f} ms, "
        f"{bytes_kept / 1e6:.1f} MB on disk, {ours.memory:.0f} MB in memory"
    )
    for run in (ours, _typed(paths, cache, strokes, plain())):
        _percentiles(f"Errdex, {run.code}", run.latencies, ours.latencies)
    language = _typed(paths, cache, _key_by_key(_LANGUAGE), compiled())
    _percentiles("Errdex, the language", language.latencies, ours.latencies)
    _line(
        f"  what a phrase or pattern needs is read between two keys in {language.prepared:.0f} ms"
    )
    for make in (SqliteFts5, Tantivy):
        rival, seconds = _timed(partial(make, library.entries))
        _percentiles(rival.name, _latencies(rival.ids, strokes), ours.latencies)
        _line(
            f"    built in {seconds:.2f} s, {rival.kept / 1e6:.1f} MB "
            f"({seconds / build:.2f} and {rival.kept / bytes_kept:.2f} of Errdex's)"
        )


def _key_by_key(queries: Sequence[str]) -> list[str]:
    return [text[:end] for text in queries for end in range(1, len(text) + 1)]


class _Run(NamedTuple):
    """What a process measured that opened a library and typed: milliseconds, and megabytes."""

    code: str
    opened: float
    prepared: float
    memory: float
    latencies: list[float]


def _typed(
    paths: Sequence[Path], cache: Path, strokes: Sequence[str], environment: dict[str, str]
) -> _Run:
    """Type in a process of its own."""
    program = "from tests.bench.bench_search import type_here; type_here()"
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env=environment,
        input=json.dumps([[str(path) for path in paths], str(cache), list(strokes)]),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return _Run(*json.loads(done.stdout))


def type_here() -> None:
    """Type what standard input asks for, and print what was measured."""
    paths, cache, strokes = json.load(sys.stdin)
    (_library, engine), opened = _timed(lambda: _open([*map(Path, paths)], Path(cache)))
    gc.freeze()
    gc.disable()  # the window looks for garbage between two keys, too
    between: list[float] = []
    latencies = _latencies(partial(_look, engine), strokes, partial(_prepare, engine, between))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    memory = int(status.split("VmHWM:")[1].split()[0]) / 1024
    code = "plain" if Path(rank.__file__).suffix == ".py" else "compiled"
    json.dump(_Run(code, opened * 1000, max(between), memory, latencies), sys.stdout)


def _open(paths: Sequence[Path], cache: Path) -> tuple[Library, SearchEngine]:
    library = open_library(paths, cache)
    return library, open_engine(library, cache)


def _look(engine: SearchEngine, text: str) -> None:
    for hit in engine.search(Question(text), lambda: False).hits[:_SHOWN]:
        for field in _OF_LIST:
            hit.marks[field]


def _prepare(engine: SearchEngine, between: list[float], text: str) -> None:
    """What the window's search does once an answer is delivered."""
    _, seconds = _timed(lambda: engine.prepare(Question(text), lambda: False))
    between.append(seconds * 1000)
    gc.collect(1)


def _ids(engine: SearchEngine, text: str) -> list[str]:
    answer = engine.search(Question(text, limit=10), lambda: False)
    return [hit.entry.id for hit in answer.hits]


def _latencies(
    search: Callable[[str], object],
    strokes: Sequence[str],
    between: Callable[[str], object] = lambda _: None,
) -> list[float]:
    search("warm up")
    latencies = []
    for text in strokes:
        latencies.append(_timed(partial(search, text))[1] * 1000)
        between(text)
    return sorted(latencies)


def _percentiles(name: str, found: Sequence[float], ours: Sequence[float]) -> None:
    p50, p95, p99 = times = _at_shares(found)
    ratios = ", ".join(
        f"{time / our:.2f}" for time, our in zip(times, _at_shares(ours), strict=True)
    )
    _line(
        f"  {name:22} p50 {p50:7.2f} ms  p95 {p95:7.2f} ms  p99 {p99:7.2f} ms  "
        f"worst {found[-1]:7.2f} ms  ({ratios} of Errdex's)"
    )


def _at_shares(found: Sequence[float]) -> list[float]:
    return [found[int((len(found) - 1) * share)] for share in (0.50, 0.95, 0.99)]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    started = perf_counter()
    return work(), perf_counter() - started


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
