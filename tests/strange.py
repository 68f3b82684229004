"""What may stand where a file of the program's own is expected, and is none of its files."""

import os
import socket
from pathlib import Path


def folder(path: Path) -> None:
    (path / "inside").mkdir(parents=True)


def link_in_a_circle(path: Path) -> None:
    path.symlink_to(path.name)


def pipe(path: Path) -> None:
    os.mkfifo(path)  # reading waits for somebody who writes


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def waiting(path: Path) -> None:
    path.symlink_to("/proc/kmsg")  # the kernel calls it a file; to read it waits for its messages


def listening(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # a socket's path may have about a hundred bytes
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(before)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(4 << 30)  # takes no room on the disk


STRANGE = {
    one.__name__: one for one in (folder, link_in_a_circle, pipe, endless, waiting, listening, huge)
}


def in_place_of(path: Path, name: str) -> None:
    """Put such a thing where a file is, or would be."""
    path.unlink(missing_ok=True)
    STRANGE[name](path)
