"""Memory that is free again, given back to the system."""

from __future__ import annotations


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
