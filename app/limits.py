"""What the system allows this process, where that is too little for a window."""

from __future__ import annotations

import sys
from math import inf

_LEAST_MB = 512
"""With fewer addresses Qt gets no threads or nothing to paint on, and neither goes on nor ends."""
_LEAST_FILES = 64
"""A window has 20 open as a rule; without one for each thread it never answers."""


def lacking() -> str:
    """What a window lacks here, and by which command the limit is seen; empty where nothing is."""
    if sys.platform != "linux":  # where no such limit is kept
        return ""
    from resource import RLIMIT_AS, RLIMIT_NOFILE  # noqa: PLC0415

    megabytes = _allowed(RLIMIT_AS) / 2**20
    if megabytes < _LEAST_MB:
        return f"{_LEAST_MB} MB of addresses, of which {megabytes:.0f} MB are allowed (ulimit -v)"
    files = _allowed(RLIMIT_NOFILE)
    if files < _LEAST_FILES:
        return f"{_LEAST_FILES} open files, of which {files} are allowed (ulimit -n)"
    return ""


def _allowed(kind: int) -> float:
    from resource import RLIM_INFINITY, getrlimit  # noqa: PLC0415

    limit = getrlimit(kind)[0]
    return inf if limit == RLIM_INFINITY else limit
