"""Fuzz the parsers, guided by what of the code an input reaches.

    python -m tests.fuzz [--seconds 60] [--seed 1] [--keep FOLDER] [TARGET...]

Each target runs for so long in a process of its own. Inputs that break a promise, take more than
a second of the processor for 64 KB or touch a file are kept, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.fuzz.targets import TARGETS

_LONGEST = 64 * 1024
_DONE = re.compile(r"Done (\d+) runs")


def main() -> int:
    parser = argparse.ArgumentParser(description="Fuzz the parsers.")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build", "fuzz"), metavar="FOLDER")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options = parser.parse_args()
    importlib.import_module("atheris")  # say so at once where it is not there
    options.keep.mkdir(parents=True, exist_ok=True)
    found = [_fuzz(name, options) for name in options.targets or TARGETS]
    return 1 if any(found) else 0


def _fuzz(name: str, options: argparse.Namespace) -> int:
    """Fuzz one target; how many inputs it does not survive (the first ends it)."""
    stem = name.replace(" ", "-")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "corpus")
        folder.mkdir()
        for number, seed in enumerate(TARGETS[name].seeds()):
            Path(folder, f"seed{number}").write_bytes(seed[:_LONGEST])
        done = subprocess.run(
            (
                *(sys.executable, "-m", "tests.fuzz.worker", name, str(folder)),
                *(f"-max_total_time={options.seconds}", f"-seed={options.seed}"),
                *(f"-max_len={_LONGEST}", "-timeout=60", "-rss_limit_mb=2048"),
                *("-len_control=20", f"-artifact_prefix={options.keep}/{stem}-"),
            ),
            # What was compiled with the fuzzer's marks in it is kept from everybody else.
            env={**os.environ, "PYTHONPYCACHEPREFIX": str(Path(place, "compiled"))},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    ran = _DONE.search(done.stderr)
    inputs = ran[1] if ran else "?"
    sys.stdout.write(f"{name}: {inputs} inputs, {'ok' if done.returncode == 0 else 'BROKEN'}\n")
    sys.stdout.flush()
    if done.returncode:
        (options.keep / f"{stem}.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
        sys.stdout.write(f"  see {options.keep / stem}.txt\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
