"""What the database did not take before the program ended: in files beside it until it does.

One holds what was starred and noted, the other what was taken away, each as an export would.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

from app.database.records import KeepError
from app.database.sentences import left_aside, left_damaged, left_there
from index.files.quarantine import put_aside
from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path

    from app.database.records import Kept, Record
    from app.database.store import Store

LEFT = "left-*.md"
GONE = "gone-*.md"
_MOST_TOLD = 20
"""Sentences on as many files: all stand on one line, and a thousand would hold the window up."""


def leave(before: Kept, after: Kept, folder: Path) -> None:
    """Write how these stars and notes differ, where they do, into files of their own. KeepError."""
    known, wanted = set(before.lasting), set(after.lasting)
    _write(wanted - known, folder, LEFT)
    _write(known - wanted, folder, GONE)


def take_up(store: Store, folder: Path) -> tuple[str, ...]:
    """Have what was left in what is kept; a sentence for each file of which that cannot be, as far
    as somebody will read them.

    Where this is killed it is done again the next time, which changes nothing.
    """
    # A note that was rewritten is in both.
    told = [_taken_up(store.remove, path) for path in sorted(folder.glob(GONE))]
    told += [_taken_up(store.merge, path) for path in sorted(folder.glob(LEFT))]
    return tuple(filter(None, told))[:_MOST_TOLD]


def _write(records: Collection[Record], folder: Path, pattern: str) -> None:
    """Its name is one that no other window takes in the same moment, and tells later of damage."""
    from app.database.exchange import dumped, save  # noqa: PLC0415  (few windows leave anything)

    if records:
        name = os.urandom(6).hex() + _seal(dumped(records).encode())
        save(records, folder / pattern.replace("*", name))


def _taken_up(take: Callable[[Iterable[Record]], object], path: Path) -> str:
    from app.database.exchange import load  # noqa: PLC0415

    try:
        brought = load(path)
    except KeepError as error:
        with suppress(OSError):
            return left_aside(put_aside(path), str(error))
        # Another program may have been faster.
        return left_there(path, str(error)) if os.path.lexists(path) else ""
    try:
        take(brought)
    except KeepError as error:
        return left_there(path, str(error))
    with suppress(OSError):  # where it stays it is taken up again, which changes nothing
        if not path.stem.endswith(_seal(read_whole(path))):
            return left_damaged(path, put_aside(path))
        path.unlink()
    return ""


def _seal(content: bytes) -> str:
    return f"-{crc32(content):08x}"
