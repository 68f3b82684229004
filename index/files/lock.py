"""One process at a time: a lock on a file, which ends with its holder, also with a killed one."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from math import inf
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


class Patience:
    """How long other processes are waited for; whichever thread may lose it."""

    def __init__(self) -> None:
        self._end = inf

    @property
    def is_lost(self) -> bool:
        """Whether there is an end to all waiting."""
        return self._end < inf

    def lose(self, seconds: float) -> None:
        """Wait so many seconds more in all, and never after."""
        self._end = monotonic() + seconds

    def tries(self, seconds: float) -> Iterator[None]:
        """One try, and more of them after short pauses until so many seconds have passed."""
        end = monotonic() + seconds
        yield
        while monotonic() < min(end, self._end):
            sleep(_PAUSE)
            yield


@contextmanager
def alone(lock: Path, seconds: float, patience: Patience | None = None) -> Iterator[None]:
    """Be the only process here; OSError where another one stays longer than so many seconds.

    The lock file stays for ever: one that is removed could be locked twice. A file system that
    knows no locks does not keep anybody from writing.
    """
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError as error:  # else the file that is to be written would be taken for the cause
        raise OSError(error.errno, f"{error.strerror}: {lock}") from error
    try:
        for _ in (patience or Patience()).tries(seconds):
            if hold(handle):
                break
        else:
            raise OSError(errno.EBUSY, "another Errdex is writing there; try again in a moment")
        yield
    finally:
        with suppress(OSError):  # nothing was written there
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
