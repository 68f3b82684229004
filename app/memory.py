"""Memory: what the system allows, and what is free again, given back to it."""

from __future__ import annotations

import sys


def allowed() -> int:
    """Bytes of addresses that this process may use; `sys.maxsize` where nothing limits them."""
    if sys.platform != "linux":  # where no such limit is kept
        return sys.maxsize
    from resource import RLIM_INFINITY, RLIMIT_AS, getrlimit  # noqa: PLC0415

    limit, _ = getrlimit(RLIMIT_AS)
    return sys.maxsize if limit == RLIM_INFINITY else limit


def give_back() -> None:
    """Give back what the C library keeps of freed memory; it takes about a millisecond.

    Only glibc can be asked. It keeps holes between what is in use, some 20 MB after hours.
    """
    from ctypes import CDLL  # noqa: PLC0415  (no start of the window needs it)

    try:
        trim = CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library
        return
    trim(0)
