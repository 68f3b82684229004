"""A copy of `index/` in which what a keystroke runs through is compiled to C, as it is packaged.

usage: compiled.py     brings `build/compiled/` up to date and prints its place

It lies apart from the sources: an extension beside them would hide them from whoever edits them.
Compiled code lets no other thread run until it calls a function that is not compiled, and
meanwhile the window would stand still. So what asks whether it is superseded stays as it is, and so
does `remembered.py`, which compiled code calls again and again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Item = tuple[str, str, str]  # place in the package, file, kind

ROOT = Path(__file__).resolve().parents[1]
TREE = ROOT / "build" / "compiled"
LOG = ROOT / "build" / "compiled.log"
# What is not here was measured and is no faster, or is not run at every key.
MODULES = (
    "index.analysis",
    "index.chain",
    "index.search.asked",
    "index.search.bits",
    "index.search.concepts",
    "index.search.counts",
    "index.search.elsewhere",
    "index.search.flat",
    "index.search.hits",
    "index.search.identifiers",
    "index.search.marks",
    "index.search.planes",
    "index.search.query",
    "index.search.quoting",
    "index.search.rank",
    "index.search.readings",
    "index.search.scores",
    "index.search.sought",
    "index.search.spelling",
    "index.search.synonyms",
    "index.search.tables",
    "index.search.terms",
    "index.search.tiers",
    "index.search.together",
)
# The third level compares long integers several digits at a time: with 100,000 entries a key takes
# a sixth less. Debug information names this machine's folders.
OPTIONS = {"MYPYC_OPT_LEVEL": "3", "MYPYC_DEBUG_LEVEL": "0"}
PROBE = """
from setuptools import Extension, setup
setup(name="probe", ext_modules=[Extension("probe", ["probe.c"])], script_args=["build_ext"])
"""
PROBE_IN_C = "#include <Python.h>\nPyMODINIT_FUNC PyInit_probe(void) { return NULL; }\n"


def compiled_index() -> Path:
    """The folder that holds the copy; uncompiled where this machine cannot compile.

    Raises CalledProcessError where it can, and the sources do not compile.
    """
    made_of, state = TREE / "made-of", _state()
    if not made_of.exists() or made_of.read_text(encoding="utf-8") != state:
        shutil.rmtree(TREE, ignore_errors=True)
        skipped = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "index", TREE / "index", ignore=skipped)
        if sys.platform != "win32":  # where it takes rights that few have
            (TREE / "resources").symlink_to(ROOT / "resources")
        if _can_compile(TREE / "probe"):
            _compile()
            made_of.write_text(state, encoding="utf-8")
        else:
            _say("Search is not compiled and takes half as long again: this machine has no C")
            _say(f"compiler, or no headers of this Python. What it said is in {LOG}.")
    return TREE


def extensions() -> list[Item]:
    """What was compiled, as PyInstaller lists it; nothing where this machine cannot compile."""
    tree = compiled_index()
    found = sorted(path for path in tree.rglob("*") if path.name.endswith(EXTENSION_SUFFIXES[0]))
    return [(str(path.relative_to(tree)), str(path), "EXTENSION") for path in found]


def without_sources_of(extensions: Iterable[Item], modules: Iterable[Item]) -> list[Item]:
    """The modules but for those of which there are extensions.

    PyInstaller has read the sources by then, and so knows what they import.
    """
    places = (Path(place) for place, *_ in extensions)
    names = {".".join((*place.parts[:-1], place.name.partition(".")[0])) for place in places}
    return [module for module in modules if module[0] not in names]


def _compile() -> None:
    """Put extensions in place of the modules; says why where that fails."""
    _say("Compiling search, which takes about a minute")
    sources = [_source(Path(), module) for module in MODULES]
    command = [sys.executable, "-m", "mypyc", "--config-file", str(ROOT / "pyproject.toml")]
    with LOG.open("wb") as log:
        done = subprocess.run(  # noqa: S603
            [*command, *sources],
            cwd=TREE,
            env={**os.environ, **OPTIONS},
            stdout=log,
            stderr=log,
            check=False,
        )
    if done.returncode:
        _say(LOG.read_text(encoding="utf-8", errors="replace"))
        done.check_returncode()
    for source in sources:
        (TREE / source).unlink()
    for scrap in ("build", ".mypy_cache"):
        shutil.rmtree(TREE / scrap, ignore_errors=True)


def _can_compile(folder: Path) -> bool:
    folder.mkdir()
    (folder / "probe.c").write_text(PROBE_IN_C, encoding="utf-8")
    with LOG.open("wb") as log:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", PROBE], cwd=folder, stdout=log, stderr=log, check=False
        )
    shutil.rmtree(folder)
    return done.returncode == 0


def _state() -> str:
    """What tells whether the copy is still that of these sources, by this Python."""
    digest = sha256(f"{sys.version} {OPTIONS} {MODULES}".encode())
    for path in (ROOT / "pyproject.toml", *sorted((ROOT / "index").rglob("*.py"))):
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _source(folder: Path, module: str) -> Path:
    return folder / f"{module.replace('.', '/')}.py"


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    sys.stdout.write(f"{compiled_index()}\n")
