"""An AppImage of the one-folder program: a small program of C, and behind it an image to mount."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tempfile
from pathlib import Path

import icons
import product

LINUX = Path(__file__).parent / "linux"
# Debian's squashfuse reads every compression, and is linked whole.
LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "lzma", "z", "lz4", "zstd", "lzo2", "pthread")
MAGIC = (8, b"AI\x02")
"""By these bytes of the ELF head desktops know an AppImage of the second type."""


def package(program: Path, folder: Path, version: str, when: int) -> Path:
    """Write Errdex-VERSION-MACHINE.AppImage of the program into the folder."""
    target = folder / f"{product.NAME}-{version}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory() as scratch:
        front = _front(Path(scratch, "front"))
        image = _image([*program.iterdir(), *_desktop_files(Path(scratch, "root"))], scratch, when)
        target.write_bytes(front + image.read_bytes())
    target.chmod(0o755)
    return target


def _front(target: Path) -> bytes:
    libraries = [f"-l{name}" for name in LIBRARIES]
    source = LINUX / "appimage.c"
    _run("gcc", "-O2", "-s", "-static", "-Wall", "-Wextra", "-o", target, source, *libraries)
    made = bytearray(target.read_bytes())
    place, magic = MAGIC
    made[place : place + len(magic)] = magic
    return bytes(made)


def _desktop_files(folder: Path) -> list[Path]:
    """What desktops and their helpers look for at the top of the image."""
    folder.mkdir()
    shutil.copy(LINUX / "errdex.desktop", folder)
    (folder / f"{product.ID}.png").write_bytes(icons.png(256))
    (folder / ".DirIcon").symlink_to(f"{product.ID}.png")
    (folder / "AppRun").symlink_to(product.ID)
    return sorted(folder.iterdir())


def _image(parts: list[Path], scratch: str, when: int) -> Path:
    image = Path(scratch, "image")
    times = ("-all-time", str(when), "-mkfs-time", str(when))
    options = ("-comp", "zstd", "-all-root", "-noappend", "-quiet", "-no-progress")
    _run("mksquashfs", *sorted(parts), image, *options, *times)
    return image


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
