"""Make the packages of this platform in `dist/`; run by `make package`.

usage: make_package.py [program|archive|deb|appimage]…     all of the platform's without a word
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import product  # noqa: E402
from archives import xz_archive  # noqa: E402

from app import __version__  # noqa: E402

DIST = ROOT / "dist"
WORK = ROOT / "build" / "package"


def program() -> Path:
    """The one-folder program; its window and its search are tried before anything is packed."""
    shutil.rmtree(DIST, ignore_errors=True)
    environment = {
        **os.environ,
        # The archives around the program compress better, and starting then reads without work.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": str(when()),
    }
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(WORK)]
    spec = str(ROOT / "build_spec" / "errdex.spec")
    subprocess.run([*command, *places, spec], env=environment, cwd=ROOT, check=True)  # noqa: S603
    _try_out(DIST / product.ID)
    return DIST / product.ID


def archive() -> Path:
    """The one-folder program as a .tar.xz, or a .zip where people expect one."""
    name = f"{product.ID}-{__version__}-{sys.platform}-{platform.machine().lower()}"
    if sys.platform == "linux":
        return xz_archive(DIST / f"{name}.tar.xz", [(product.ID, DIST / product.ID)], when())
    if sys.platform == "darwin":
        # Links hold a bundle together, and Python's own zip files know none.
        target, bundle = DIST / f"{name}.zip", DIST / f"{product.NAME}.app"
        subprocess.run(["ditto", "-c", "-k", "--keepParent", bundle, target], check=True)  # noqa: S603, S607
        return target
    return Path(shutil.make_archive(str(DIST / name), "zip", DIST, product.ID))


def deb() -> Path:
    """The Debian package."""
    import debian  # noqa: PLC0415

    return debian.package(DIST / f"{product.ID}-bare", DIST, __version__, when())


def appimage() -> Path:
    """The AppImage."""
    import appimage  # noqa: PLC0415

    return appimage.package(DIST / product.ID, DIST, __version__, when())


def when() -> int:
    """The time that everything in the packages carries: that of the commit they are made of."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603


def _try_out(folder: Path) -> None:
    """Let the program check itself, far from any screen and Python; raises where that fails."""
    name = f"{product.CONSOLE_TWIN}.exe" if sys.platform == "win32" else product.ID
    # Of a locale that is not UTF-8, Qt writes to standard error, and off the screen it has no
    # fonts on Windows.
    bare = {
        "QT_QPA_PLATFORM": "windows" if sys.platform == "win32" else "offscreen",
        "LC_ALL": "C.UTF-8",
        "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
    }
    with tempfile.TemporaryDirectory() as home:
        environment = {**bare, "HOME": home, "PATH": ""}
        done = subprocess.run(  # noqa: S603
            [folder / name, "--self-check"], env=environment, capture_output=True, check=False
        )
    if done.returncode or done.stderr:
        raise SystemExit((done.stdout + done.stderr).decode(errors="replace"))


def main() -> None:
    """Make what was asked for and say how large it became."""
    steps = {"program": program, "archive": archive}
    if sys.platform == "linux":
        steps |= {"deb": deb, "appimage": appimage}
    for name in sys.argv[1:] or steps:
        made = steps[name]()
        sys.stdout.write(f"{_megabytes(made):7.1f} MB  {made.relative_to(ROOT)}\n")
        sys.stdout.flush()


def _megabytes(made: Path) -> float:
    files = [made] if made.is_file() else made.rglob("*")
    return sum(one.lstat().st_size for one in files if not one.is_dir()) / 1e6


if __name__ == "__main__":
    main()
