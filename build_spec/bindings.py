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
    if not compileall.compile_dir(support, quiet=1, legacy=True, ddir="shiboken6"):
        raise RuntimeError(f"{support} does not compile")
    for source in support.rglob("*.py"):
        source.unlink()
    return support
