"""Print how good search is, beside other engines on the same judged queries.

usage: bench_quality.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from index.library import load_library
from index.resources import bundled_catalogs
from tests.bench.engines import Errdex, SqliteFts5, WhooshAsItComes
from tests.golden.judged import HALVED, WHOLE, read_judged
from tests.golden.measures import by_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Library
    from tests.bench.engines import Engine
    from tests.golden.judged import Judged

_ENGINES = (Errdex, SqliteFts5, WhooshAsItComes)


def main() -> None:
    """Print the figures of each part of the judged queries, for each engine."""
    library = load_library(bundled_catalogs())
    with tempfile.TemporaryDirectory() as folder:
        engines = [_opened(engine, library, Path(folder, engine.name)) for engine in _ENGINES]
        for part, queries in _parts(library).items():
            _line(f"\nQuality, {part} part: nDCG@10 MRR@10 S@1 S@5, nonsense unanswered")
            for engine in engines:
                _figures(engine, queries)


def _opened(engine: type[Engine], library: Library, folder: Path) -> Engine:
    folder.mkdir()
    engine.build(library, folder)
    return engine(folder, bundled_catalogs())


def _parts(library: Library) -> dict[str, list[Judged]]:
    parts = {path.stem: read_judged(library, path) for path in WHOLE}
    for path in HALVED:
        for query in read_judged(library, path):
            parts.setdefault(f"{path.stem}, {query.half}", []).append(query)
    return parts


def _figures(engine: Engine, queries: Sequence[Judged]) -> None:
    for kind, f in sorted(by_kind(engine.ids, queries).items()):
        if kind.startswith("nonsense"):
            _line(f"  {engine.name:22} {kind:16} {f.unanswered:.2f} unanswered")
        else:
            _line(
                f"  {engine.name:22} {kind:16} {f.ndcg:.3f} {f.mrr:.3f} {f.success_1:.3f} "
                f"{f.success_5:.3f}"
            )


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
