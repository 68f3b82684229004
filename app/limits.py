"""What the system allows this process, where that is too little for a window."""

from __future__ import annotations

import sys

_LEAST_MB = 512
"""With fewer addresses Qt gets no threads or nothing to paint on, and neither goes on nor ends."""
_LEAST_FILES = 64
"""A window has 20 open as a rule; without one for each thread it never answers."""


def lacking() -> str:
    """What a window lacks here, and by which command the limit is seen; empty where nothing is."""
    if sys.platform != "linux":  # where no such limit is kept
        return ""
    from resource import RLIM_INFINITY, RLIMIT_AS, RLIMIT_NOFILE, getrlimit  # noqa: PLC0415

    megabytes = getrlimit(RLIMIT_AS)[0] >> 20
    if RLIM_INFINITY >> 20 != megabytes < _LEAST_MB:
        return f"{_LEAST_MB} MB of addresses, of which {megabytes} MB are allowed (ulimit -v)"
    files = getrlimit(RLIMIT_NOFILE)[0]
    if RLIM_INFINITY != files < _LEAST_FILES:
        return f"{_LEAST_FILES} open files, of which {files} are allowed (ulimit -n)"
    return ""
