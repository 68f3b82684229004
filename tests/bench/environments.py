"""Which code a bench runs: search compiled, as it is packaged, or plain."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def compiled() -> dict[str, str]:
    """The environment of a process that runs search as it is packaged; compiles it if need be."""
    command = [sys.executable, ROOT / "build_spec" / "compiled.py"]
    made = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return _with_path(made.stdout.strip(), str(ROOT))


def plain() -> dict[str, str]:
    """The environment of a process that runs the sources."""
    return _with_path(str(ROOT))


def _with_path(*folders: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
