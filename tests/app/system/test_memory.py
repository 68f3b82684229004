"""Memory is given back: a window that is open for days keeps no more than it needs."""

import ctypes
import os
import platform
from pathlib import Path

import pytest

from app.system.memory import give_back

PIECE, PIECES = 1_000, 60_000


def resident():
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_what_was_freed_between_things_in_use_is_given_back():
    c = ctypes.CDLL(None)
    c.malloc.restype, c.free.argtypes = ctypes.c_void_p, (ctypes.c_void_p,)
    pieces = [c.malloc(PIECE) for _ in range(PIECES)]
    for piece in pieces:
        ctypes.memset(piece, 1, PIECE)
    *freed, in_use = pieces
    for piece in freed:
        c.free(piece)
    kept = resident()
    give_back()
    given_back = kept - resident()
    c.free(in_use)
    assert given_back > PIECE * PIECES / 2
