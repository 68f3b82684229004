"""Print how good search is, and how fast, beside other engines on the same queries.

    python tests/bench/bench_search.py [quality] [478] [10000] [100000] [1000000]

Without arguments: quality, and latencies at 478, 10,000 and 100,000 entries.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from index.library import Library, load_library
from index.resources import bundled_catalogs
from index.search.answer import Question
from index.search.engine import SearchEngine, open_engine
from index.search.opening import open_library
from tests.bench.rivals import Rival, SqliteFts5, Tantivy, WhooshAsItComes
from tests.bench.synthetic import write_catalog
from tests.golden.judged import BLIND, BLIND_2, BLIND_3, ELSEWHERE, Judged, read_judged
from tests.golden.measures import by_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_SIZES = ("478", "10000", "100000")
_SHOWN = 20  # hits of which a list shows the name, the code and a message, with their marks
_OF_LIST = ("name", "code", "short_message")
_TYPED = 25  # queries that are typed key by key


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
    parts |= {path.stem: read_judged(library, path) for path in (BLIND, BLIND_2, BLIND_3)}
    for query in read_judged(library, ELSEWHERE):
        parts.setdefault(f"elsewhere, {query.half}", []).append(query)
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
    del library
    (library, engine), opened = _timed(lambda: _open(paths, cache))
    _line(
        f"\n{size} entries: built in {build:.2f} s, opened in {opened * 1000:.0f} ms, "
        f"{bytes_kept / 1e6:.1f} MB on disk, {_memory_of(paths, cache):.0f} MB in memory"
    )
    strokes = [
        query.text[:end]
        for query in [query for query in judged if query.grades][:: len(judged) // _TYPED]
        for end in range(1, len(query.text) + 1)
    ]
    ours = _latencies(lambda text: _look(engine, text), strokes)
    _percentiles("Errdex", ours, ours)
    for rival in (SqliteFts5(library.entries), Tantivy(library.entries)):
        _percentiles(rival.name, _latencies(rival.ids, strokes), ours)


def _open(paths: Sequence[Path], cache: Path) -> tuple[Library, SearchEngine]:
    library = open_library(paths, cache)
    return library, open_engine(library, cache)


def _look(engine: SearchEngine, text: str) -> None:
    for hit in engine.search(Question(text), lambda: False).hits[:_SHOWN]:
        for field in _OF_LIST:
            hit.marks[field]


def _ids(engine: SearchEngine, text: str) -> list[str]:
    answer = engine.search(Question(text, limit=10), lambda: False)
    return [hit.entry.id for hit in answer.hits]


def _latencies(search: Callable[[str], object], strokes: Sequence[str]) -> list[float]:
    search("warm up")
    return sorted(_timed(partial(search, text))[1] * 1000 for text in strokes)


def _percentiles(name: str, found: Sequence[float], ours: Sequence[float]) -> None:
    p50, p95, p99 = (found[int((len(found) - 1) * share)] for share in (0.50, 0.95, 0.99))
    ratio = p95 / ours[int((len(ours) - 1) * 0.95)]
    _line(
        f"  {name:22} p50 {p50:7.2f} ms  p95 {p95:7.2f} ms  p99 {p99:7.2f} ms  "
        f"({ratio:.2f} of Errdex's p95)"
    )


def _memory_of(paths: Sequence[Path], cache: Path) -> float:
    """Megabytes of a process that opened the library and searched once."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from tests.bench.bench_search import _look, _open\n"
        "_, engine = _open([Path(path) for path in sys.argv[3:]], Path(sys.argv[2]))\n"
        "_look(engine, 'user not found')\n"
        "status = Path('/proc/self/status').read_text()\n"
        "print(status.split('VmHWM:')[1].split()[0])\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", code, root, str(cache), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return int(done.stdout) / 1024


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    started = perf_counter()
    return work(), perf_counter() - started


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
