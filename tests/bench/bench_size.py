"""The size of the program in dist/ beside that of a bare window trimmed as it is.

usage: bench_size.py     the bare window is made on the first run; the rule is 1.15 times its size
"""

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "build_spec"))

from archives import xz_archive  # noqa: E402

PROGRAM = ROOT / "dist" / "errdex"
WORK = ROOT / "build" / "bench" / "size"
BARE = WORK / "bare"
MOST = 8


def make_bare():
    command = (sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "--noconfirm")
    places = ("--distpath", WORK, "--workpath", WORK / "work")
    spec = ROOT / "tests" / "bench" / "bare_window.spec"
    subprocess.run((*command, *places, spec), check=True)


def size(folder):
    """Bytes of all files."""
    return sum(one.lstat().st_size for one in folder.rglob("*") if not one.is_dir())


def packed_size(folder):
    """Bytes of them as the .tar.xz that people get."""
    with tempfile.TemporaryDirectory() as scratch:
        parts = [(folder.name, folder)]
        return xz_archive(Path(scratch, "packed.tar.xz"), parts, 0).stat().st_size


def what_dominates(folder):
    parts = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts[path.relative_to(folder).as_posix()] += path.stat().st_size
    return parts.most_common(MOST)


def main():
    if not PROGRAM.exists():
        sys.stdout.write("size: not measured without dist/errdex: make package makes it\n")
        return
    if not BARE.exists():
        make_bare()
    for kind, measure in (("unpacked", size), ("as .tar.xz", packed_size)):
        own, bare = measure(PROGRAM), measure(BARE)
        sys.stdout.write(
            f"{own / 1e6:7.1f} MB  {own / bare:4.2f} times the bare window's "
            f"{bare / 1e6:.1f} MB, {kind}\n"
        )
    for place, length in what_dominates(PROGRAM):
        sys.stdout.write(f"{length / 1e6:7.1f} MB  {place}\n")


if __name__ == "__main__":
    main()
