"""One engine in a process of its own: built into a folder, or opened from there and typed into.

    python -m tests.bench.one_engine built|typed     with a `Task` as JSON on standard input

Prints a `Built` or a `Typed` as JSON. `built` and `typed` start such a process.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from index.library import load_library
from tests.bench.engines import Errdex, SqliteFts5, Tantivy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.bench.engines import Engine

T = TypeVar("T")

_ENGINES = {engine.name: engine for engine in (Errdex, SqliteFts5, Tantivy)}
_FIRST = "warm up"


class Task(NamedTuple):
    """What is asked of the process: an engine by its name, its files, the texts to search for."""

    engine: str
    catalogs: list[str]
    folder: str
    texts: list[str]


class Built(NamedTuple):
    """How an index was made: seconds, and megabytes on disk."""

    seconds: float
    size: float


class Typed(NamedTuple):
    """How an engine answered.

    Milliseconds to its first answer; megabytes that it took for that and all that followed;
    milliseconds of each later answer, ascending, and the longest between two of them.
    """

    opened: float
    memory: float
    latencies: list[float]
    prepared: float


def built(task: Task, environment: dict[str, str]) -> Built:
    """Build the engine's index."""
    return Built(*_asked("built", task, environment))


def typed(task: Task, environment: dict[str, str]) -> Typed:
    """Open the engine and search for each of the texts."""
    return Typed(*_asked("typed", task, environment))


def _asked(what: str, task: Task, environment: dict[str, str]) -> list[Any]:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.one_engine", what],
        env=environment,
        input=json.dumps(task),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    measured: list[Any] = json.loads(done.stdout)
    return measured


def _build(task: Task) -> Built:
    library = load_library([*map(Path, task.catalogs)])
    folder = Path(task.folder)
    _, seconds = _timed(partial(_ENGINES[task.engine].build, library, folder))
    kept = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Built(seconds, kept / 1e6)


def _type(task: Task) -> Typed:
    before = _resident("VmRSS")
    engine, opened = _timed(partial(_opened, task))
    gc.freeze()
    gc.disable()  # the window looks for garbage between two keys, too
    times = [
        (_timed(partial(engine.ids, text))[1], _timed(partial(engine.prepare, text))[1])
        for text in task.texts
    ]
    answered, prepared = (
        [seconds * 1_000 for seconds in kind] for kind in zip(*times, strict=True)
    )
    return Typed(opened * 1_000, _resident("VmHWM") - before, sorted(answered), max(prepared))


def _opened(task: Task) -> Engine:
    engine = _ENGINES[task.engine](Path(task.folder), [*map(Path, task.catalogs)])
    engine.ids(_FIRST)
    return engine


def _resident(kind: str) -> float:
    """Megabytes of this process, now (VmRSS) or at most (VmHWM)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(f"{kind}:")[1].split()[0]) / 1_024


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    started = perf_counter()
    return work(), perf_counter() - started


def main(arguments: Sequence[str]) -> None:
    """Do what standard input asks for, and print what was measured."""
    task = Task(*json.load(sys.stdin))
    json.dump({"built": _build, "typed": _type}[arguments[0]](task), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
