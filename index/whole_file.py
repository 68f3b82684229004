"""Files that are there whole or not at all, also after the power failed, and reading them."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import ExitStack, suppress
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from index.alone import hold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

LARGEST = 512 * 1024 * 1024
"""Bytes of a file that the program keeps: several times those of the largest import."""


_PIECE = 256 * 1024  # bytes; fits into the processor's cache
_BEGINNING = 50
"""So many letters of a name go into another name beside it, which may not become too long."""


class StrangeFileError(OSError):
    """What the program never wrote: a folder, a pipe, a device, or more than it ever writes."""


def read_whole(path: Path, largest: int = LARGEST) -> bytes:
    """A file's bytes. StrangeFileError for what is none, or larger than this; OSError."""
    _refuse_larger(path, largest)
    return path.read_bytes()


def pieces(path: Path, largest: int = LARGEST) -> Iterator[memoryview]:
    """A file's bytes one piece after another; each is overwritten by the next. As `read_whole`.

    To have pages of memory for all of a large file takes longer than to look through it.
    """
    _refuse_larger(path, largest)
    piece = memoryview(bytearray(_PIECE))
    with path.open("rb", buffering=0) as file:
        while count := file.readinto(piece):
            yield piece[:count]


def size_of(path: Path) -> int:
    """The size of a file. StrangeFileError for what is none; OSError.

    To be asked before it is opened: a pipe would be waited for, and some devices never end.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise StrangeFileError(errno.EINVAL, "not a file", str(path))
    return found.st_size


def write_whole(path: Path, content: bytes, *, before: Callable[[], None] | None = None) -> None:
    """Write a file; until it is whole and on the disk, what was there before stays. OSError.

    `before` is called once the content is on the disk under another name: the last moment at
    which nothing has changed yet.
    """
    _refuse_impossible(path)
    _sweep(path)
    beside = _beside(path)
    try:
        with beside.open("xb") as file:
            hold(file.fileno())  # so that nobody takes it for a left-over
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            if before is not None:
                before()
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def led_to(path: Path) -> Path:
    """What a link leads to, so that the link stays when that is written; else the path itself."""
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def write_whole_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by their places in it, into a new folder that is seen once it is whole. OSError.

    One that is there and empty gives way.
    """
    _refuse_impossible(path)
    _sweep(path)
    beside = _beside(path)
    beside.mkdir()  # not the folders above it: those would be a slip of the keyboard
    with ExitStack() as given_back:
        given_back.callback(_remove, beside)
        _hold_folder(beside, given_back)
        for place, content in files.items():
            file = beside / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        for one in (*beside.rglob("*"), beside):  # after all is written: far quicker than each
            (sync_folder if one.is_dir() else sync)(one)
        beside.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder for this user alone, and those above it, to stay. OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Have the folder's list of files on the disk, where the platform can be asked for it."""
    with suppress(OSError, AttributeError):
        sync(folder, os.O_RDONLY | os.O_DIRECTORY)


def sync(path: Path, flags: int = os.O_RDWR) -> None:
    """Have a file on the disk. OSError."""
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_aside(path: Path) -> Path:
    """Take a damaged file out of the way, under a name that tells the day. OSError."""
    aside = free_name(path)
    path.replace(aside)
    sync_folder(path.parent)
    return aside


def free_name(path: Path) -> Path:
    """A name beside a damaged file that no other file has."""
    from datetime import UTC, datetime  # noqa: PLC0415  (few files are ever damaged)

    day = datetime.now(UTC).date().isoformat()
    aside, number = path.with_name(f"{path.name}.damaged-{day}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{day}-{number}")
    return aside


def _refuse_larger(path: Path, largest: int) -> None:
    if size_of(path) > largest:
        raise StrangeFileError(errno.EFBIG, f"larger than {largest >> 20} MB", str(path))


def _refuse_impossible(path: Path) -> None:
    """OSError for what no file is called: for these Python has errors of other kinds.

    That is no name at all, a NUL, or half a letter.
    """
    if not path.name:
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    try:
        is_possible = b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        is_possible = False
    if not is_possible:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))


def _beside(path: Path) -> Path:
    """A name in the same folder that nobody can know before, and lay something under."""
    return path.with_name(f".{path.name[:_BEGINNING]}.{os.urandom(6).hex()}.new")


def _sweep(path: Path) -> None:
    """Remove what a writer that was killed left beside this file or folder."""
    for left in path.parent.glob(f".{escape(path.name[:_BEGINNING])}.*.new"):
        with suppress(OSError), ExitStack() as given_back:
            if left.is_dir():
                if _hold_folder(left, given_back):
                    _remove(left)
            elif hold(given_back.enter_context(left.open("rb+")).fileno()):
                left.unlink()


def _remove(folder: Path) -> None:
    import shutil  # noqa: PLC0415  (the first frame would wait for it)

    shutil.rmtree(folder, ignore_errors=True)


def _hold_folder(folder: Path, until: ExitStack) -> bool:
    """Lock a folder, where the platform locks folders; False where another process holds it."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return False
    until.callback(os.close, handle)
    return hold(handle)
