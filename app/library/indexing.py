"""Indexing a catalog in a process of its own, so that it holds up neither window nor search.

The window starts it as `errdex --index KIND FILE`; it writes how many percent are done, a line
each, and ends with status 0 once what it made is kept. Its standard input is a pipe into which the
window never writes: it ends when the window does, and so does this process.
"""

from __future__ import annotations

import _thread
import gc
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NoReturn, TextIO

from app.library.index_command import SIGNS
from app.system.paths import cache_dir
from index.cache.places import Places
from index.catalog import load_catalog
from index.errors import ErrdexError
from index.library import newest_first
from index.resources import BUNDLED_INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.catalog import Catalog

_DONE, _REFUSED = 0, 2


def run(arguments: Sequence[str], out: TextIO, problems: TextIO) -> int:
    """Make what the first argument names for the catalog file that the second names.

    A folder stands for all catalogs at hand that are not long.
    """
    kind, path = arguments[0], Path(arguments[1])
    signal.signal(signal.SIGTERM, _leave)
    Thread(target=_follow_the_window, name="the window's end", daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(10)  # what the reader does goes first
    gc.disable()  # all of it is needed to the end; looking for garbage takes a quarter of the time
    try:
        is_kept = _make_signs(path) if kind == SIGNS else _make_index(path, out)
    except ErrdexError as error:
        problems.write(f"{error}\n")
        return _REFUSED
    return _DONE if is_kept else _REFUSED


def _make_index(path: Path, out: TextIO) -> bool:
    from index.search.store import open_shards, unindexed  # noqa: PLC0415

    told = -1

    def tell(done: int, of: int) -> None:
        nonlocal told
        percent = done * 100 // max(of, 1)
        if percent > told:
            told = percent
            out.write(f"{percent}\n")
            out.flush()

    catalogs, places = _catalogs(path), Places(cache_dir(), BUNDLED_INDEX)
    open_shards(catalogs, places, tell)
    return not unindexed(catalogs, places)


def _make_signs(path: Path) -> bool:
    from index.recognise.known.store import signs_of  # noqa: PLC0415

    signs_of(_catalogs(path), Places(cache_dir(), BUNDLED_INDEX))
    return True  # where the disk refused them, the next paste gathers them once more


def _catalogs(path: Path) -> tuple[Catalog, ...]:
    if path.is_dir():
        from app.library.at_hand import shorter_catalogs  # noqa: PLC0415

        return newest_first(shorter_catalogs(cache_dir())[0].catalogs)
    return (load_catalog(path),)


def _follow_the_window() -> None:
    """Leave as if told to once nobody holds the other end of the pipe, however the window ended."""
    with suppress(OSError):  # no standard input at all: nothing to follow
        # Not by sys.stdin, whose lock this thread would hold when the process ends.
        os.read(0, 1)
        _thread.interrupt_main(signal.SIGTERM)


def _leave(_number: int, _frame: object) -> NoReturn:
    """Let go of what is half written on the way out, which must not be broken off as well."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(_REFUSED)
