"""Writing files that are there whole or not at all, also after the power failed."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import ExitStack, suppress
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from index.files.lock import hold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BEGINNING = 50
"""So many letters of a name go into another name beside it, which may not become too long."""


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
    """What a link leads to, so that the link stays when that is written; else the path itself.

    PermissionError for a link that another user laid where everybody may, as in `/tmp`.
    """
    if not path.is_symlink():
        return path
    if _is_planted(path):
        raise PermissionError(errno.EACCES, "a link that another user made", str(path))
    return Path(os.path.realpath(path))


def unheard(_count: int) -> None:
    """Where nobody asks how far it is."""


def write_whole_folder(
    path: Path, files: Mapping[str, bytes], progress: Callable[[int], object] = unheard
) -> None:
    """Write files, by their places in it, into a new folder that is seen once it is whole. OSError.

    One that is there and empty gives way. `progress` hears how many files were written, and then
    how many are on the disk; where that raises, nothing is left.
    """
    _refuse_impossible(path)
    _sweep(path)
    beside = _beside(path)
    beside.mkdir()  # not the folders above it: those would be a slip of the keyboard
    with ExitStack() as given_back:
        given_back.callback(_remove, beside)
        _hold_folder(beside, given_back)
        for number, (place, content) in enumerate(files.items()):
            progress(number)
            file = beside / place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        # After all is written: far quicker than each.
        for number, one in enumerate((*beside.rglob("*"), beside)):
            progress(number)
            (sync_folder if one.is_dir() else sync)(one)
        beside.replace(path)
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder for this user alone, and those above it, to stay. OSError."""
    if not folder.is_dir():
        _make(folder)
        sync_folders(folder.parent)


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def sync_folders(folder: Path) -> None:
    """Have it on the disk with all above it, of which some may be as new as what is in it."""
    for one in (folder, *folder.parents):
        sync_folder(one)


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


def _is_planted(link: Path) -> bool:
    """Whether neither this user nor the owner of the folder made it, and anybody could have.

    Linux follows none of these either, where it is told so; but a path that has no link in it any
    more it opens.
    """
    facts, around = link.lstat(), link.parent.stat()
    is_foreign = hasattr(os, "getuid") and facts.st_uid not in (os.getuid(), around.st_uid)
    return is_foreign and bool(around.st_mode & stat.S_IWOTH)


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
