"""What the system allows this process, where that is too little for a window."""

from __future__ import annotations

import sys
from math import inf

_LEAST_MB = 512
"""With fewer addresses Qt gets no threads or nothing to paint on, and neither goes on nor ends."""
_LEAST_DATA_MB = 256
"""A window begins with 90 MB; where Qt gets no more, it crashes or waits without end."""
_LEAST_FILES = 64
"""A window has 20 open as a rule; without one for each thread it never answers."""
_LEAST_THREADS = 12
"""A window has 9 as a rule; what a thread that never came was to do is waited for without end."""
_FEW_PROCESSES = 1024
"""Nobody's desktop allows so few; where more are allowed, to try would only cost time."""


def lacking() -> str:
    """What a window lacks here, and by which command the limit is seen; empty where nothing is."""
    if sys.platform != "linux":  # where no such limit is kept
        return ""
    from resource import RLIMIT_AS, RLIMIT_DATA, RLIMIT_NOFILE, RLIMIT_NPROC  # noqa: PLC0415

    memory = (
        (RLIMIT_AS, _LEAST_MB, "addresses", "-v"),
        (RLIMIT_DATA, _LEAST_DATA_MB, "data", "-d"),
    )
    for kind, least, what, flag in memory:
        megabytes = _allowed(kind) / 2**20
        if megabytes < least:
            return f"{least} MB of {what}, of which {megabytes:.0f} MB are allowed (ulimit {flag})"
    files = _allowed(RLIMIT_NOFILE)
    if files < _LEAST_FILES:
        return f"{_LEAST_FILES} open files, of which {files} are allowed (ulimit -n)"
    if _allowed(RLIMIT_NPROC) < _FEW_PROCESSES:
        threads = _threads_had()
        if threads < _LEAST_THREADS:
            return f"{_LEAST_THREADS} threads, of which {threads} are to be had (ulimit -u)"
    return ""


def _threads_had() -> int:
    """How many of the threads that a window needs can be started; they end at once.

    The limit counts all that the reader runs, so that it can only be tried.
    """
    from _thread import LockType, allocate_lock, start_new_thread  # noqa: PLC0415

    def wait(gate: LockType) -> None:
        with gate:
            pass

    gate = allocate_lock()
    with gate:
        for number in range(_LEAST_THREADS):
            try:
                start_new_thread(wait, (gate,))
            except RuntimeError:
                return number
    return _LEAST_THREADS


def _allowed(kind: int) -> float:
    from resource import RLIM_INFINITY, getrlimit  # noqa: PLC0415

    limit = getrlimit(kind)[0]
    return inf if limit == RLIM_INFINITY else limit
