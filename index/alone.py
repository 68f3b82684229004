"""One process at a time: a lock on a file, which ends with its holder, also with a killed one."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_PAUSE = 0.02


@contextmanager
def alone(lock: Path, patience: float) -> Iterator[None]:
    """Be the only process here; OSError where another one stays longer than `patience` seconds.

    The lock file stays for ever: one that is removed could be locked twice. A file system that
    knows no locks does not keep anybody from writing.
    """
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError as error:  # else the file that is to be written would be taken for the cause
        raise OSError(error.errno, f"{error.strerror}: {lock}") from error
    try:
        deadline = monotonic() + patience
        while not hold(handle):
            if monotonic() > deadline:
                raise OSError(errno.EBUSY, "another Errdex is writing there; try again in a moment")
            sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def hold(handle: int) -> bool:
    """Lock an open file until it is closed; False where another process holds it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _HELD
    return True
