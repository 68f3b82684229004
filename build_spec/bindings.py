"""The Python part of the Qt bindings, compiled once here instead of at every start.

What of it few programs ever ask for is put off until then: see `bindings_loader.py`.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from pathlib import Path

LOADER = Path(__file__).with_name("bindings_loader.py")
# Writes type stubs for developers; importing it takes a fifth of the time that Qt takes.
UNUSED = Path("shibokensupport", "signature", "lib", "pyi_generator.py")
UNPACKING = """
import sys
from types import ModuleType

# The library imports these to unpack what lies unpacked beside it.
_unused = {"base64", "traceback", "zipfile"} - sys.modules.keys()
sys.modules.update({name: ModuleType(name) for name in _unused})
from shiboken6.Shiboken import *
for _name in _unused:
    del sys.modules[_name]
"""


def compiled_support(folder: Path) -> Path:
    """A folder for the place `shiboken6/files.dir`, where the bindings look before they unpack.

    They unpack their sources themselves, beside a copy of their library, when asked to.
    """
    import shiboken6  # noqa: PLC0415

    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(Path(shiboken6.__file__).parent, folder / "shiboken6")
    subprocess.run(
        [sys.executable, "-c", "import shiboken6.Shiboken"],
        env={**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(folder)},
        check=True,
    )
    support = folder / "shiboken6" / "files.dir"
    signature = support / "shibokensupport" / "signature"
    (signature / "loader.py").rename(signature / "whole_loader.py")
    shutil.copy(LOADER, signature / "loader.py")
    (support / UNUSED).write_text("", encoding="utf-8")
    if not compileall.compile_dir(support, quiet=1, legacy=True, ddir="shiboken6", optimize=2):
        raise RuntimeError(f"{support} does not compile")
    for source in support.rglob("*.py"):
        source.unlink()
    return support


def lean_package(folder: Path) -> Path:
    """The file of the package `shiboken6` without the imports that only unpacking needs."""
    import shiboken6  # noqa: PLC0415

    lines = Path(shiboken6.__file__).read_text(encoding="utf-8").splitlines()
    versions = [line for line in lines if line.startswith("__")]
    lean = folder / "shiboken6" / "__init__.py"
    lean.parent.mkdir(parents=True, exist_ok=True)
    lean.write_text("\n".join(versions) + UNPACKING, encoding="utf-8")
    return lean
