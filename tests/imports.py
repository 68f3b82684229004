"""Hostile files imported by the real program: is each previewed, or refused in a sentence?

    python -m tests.imports [--seed 1] [--count 250]

gives each to `errdex import` with limits on time and memory, and prints those that are answered
in another way than by an import, or by a sentence, the exit status 2 and nothing written.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

from tests.conftest import home_variables
from tests.e2e.program import command
from tests.index.ingest.hostile import Hostile, hostile_files

_SECONDS = 30
_MEMORY = 2 << 30


def main() -> int:
    parser = argparse.ArgumentParser(description="Import what should not be imported.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=250)
    options = parser.parse_args()
    complaints: list[str] = []
    statuses: Counter[int] = Counter()
    slowest = (0.0, "")
    for hostile in islice(hostile_files(options.seed, scale=100), options.count):
        status, seconds, complaint = _imported(hostile)
        statuses[status] += 1
        slowest = max(slowest, (seconds, hostile.name))
        complaints += [f"{hostile.name}: {complaint}"] if complaint else []
    sys.stdout.write("\n".join(complaints) + "\n" if complaints else "")
    sys.stdout.write(
        f"{options.count} files, exit statuses {dict(statuses)}, {len(complaints)} answered badly, "
        f"slowest {slowest[0]:.1f} s of processor ({slowest[1]})\n"
    )
    return 1 if complaints else 0


def _imported(hostile: Hostile) -> tuple[int, float, str]:
    """The exit status, the processor's seconds, and what is wrong with the answer."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, hostile.name)
        path.write_bytes(hostile.content)
        home = Path(folder, "home")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            (command(), "import", str(path)),
            env={**os.environ, **home_variables(home)},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=_limit,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        written = list(home.rglob("*@*.json"))
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, seconds, _complaint(hostile, done, written)


def _complaint(hostile: Hostile, done: subprocess.CompletedProcess[str], written: list) -> str:
    said = done.stderr.strip()
    if done.returncode not in (0, 2):
        return f"ended with {done.returncode}: {said[-200:]}"
    if done.returncode == 0:
        return "imported" if hostile.is_refused else "" if written else "nothing written"
    if written:
        return "refused, and written all the same"
    if not said.startswith("errdex: ") or not said.endswith(".") or "Traceback" in said:
        return f"no sentence: {said[:200]!r}"
    return (
        ""
        if said.isprintable() or all(line.isprintable() for line in said.split("\n"))
        else "signs"
    )


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    sys.exit(main())
