"""Reading files that are just that, whatever else may lie in a file's place."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

LARGEST = 512 * 1024 * 1024
"""Bytes of a file that the program keeps: several times those of the largest import."""

_PIECE = 256 * 1024  # bytes; fits into the processor's cache


class StrangeFileError(OSError):
    """What the program never wrote: a folder, a pipe, a device, or more than it ever writes."""


def read_whole(path: Path, largest: int = LARGEST) -> bytes:
    """A file's bytes. StrangeFileError for what is none, or larger than this; OSError."""
    with open_file(path, largest) as file:
        return file.read()


def pieces(path: Path, largest: int = LARGEST) -> Iterator[memoryview]:
    """A file's bytes one piece after another; each is overwritten by the next. As `read_whole`.

    To have pages of memory for all of a large file takes longer than to look through it.
    """
    piece = memoryview(bytearray(_PIECE))
    with open_file(path, largest) as file:
        while count := file.readinto(piece):
            yield piece[:count]


def open_file(path: Path, largest: int = sys.maxsize) -> BufferedReader:
    """A file to read from, as `read_whole`: every path that people or the disk name.

    It is asked before it is opened, for some devices do something then, and again when it is
    open, for another may stand in its place by then.
    """
    size_of(path, largest)
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  (given to the caller)
    try:
        _size(file.fileno(), path, largest)
    except BaseException:
        file.close()
        raise
    return file


def size_of(path: Path, largest: int = sys.maxsize) -> int:
    """The size of a file. StrangeFileError for what is none, or larger than this; OSError."""
    return _size(path, path, largest)


def is_strange(path: Path, largest: int = sys.maxsize) -> bool:
    """Whether something is there that is no file, or too large: a folder, a link to nowhere."""
    try:
        size_of(path, largest)
    except StrangeFileError:
        return True
    except OSError:
        return path.is_symlink()
    return False


def _size(place: Path | int, path: Path, largest: int) -> int:
    """The size of the file that is there, or open under this number."""
    found = os.stat(place)  # noqa: PTH116  (numbers, too)
    if not stat.S_ISREG(found.st_mode) or not (found.st_size or _is_on_a_disk(place)):
        raise StrangeFileError(errno.EINVAL, "not a file", str(path))
    if found.st_size > largest:
        raise StrangeFileError(errno.EFBIG, f"larger than {largest >> 20} MB", str(path))
    return found.st_size


def _is_on_a_disk(place: Path | int) -> bool:
    """Whether there is room around it: a file of the kernel's says that it is one, and may wait."""
    ask = getattr(os, "statvfs", None)
    return ask is None or ask(place).f_blocks > 0


def _without_waiting(path: str, flags: int) -> int:
    """Open a pipe without its other end, and no terminal to be ended by."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
