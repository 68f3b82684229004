"""What the database did not take before the program ended: in files beside it until it does."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

from app.keep.records import KeepError
from app.keep.sentences import left_aside, left_damaged, left_there
from index.files.quarantine import put_aside
from index.files.regular import read_whole

if TYPE_CHECKING:
    from pathlib import Path

    from app.keep.records import Kept
    from app.keep.store import Store

LEFT = "left-*.md"


def leave(kept: Kept, folder: Path) -> None:
    """Write these stars and notes, where there are any, into a file of their own. KeepError.

    Its name is one that no other window takes in the same moment, and tells later of damage.
    """
    from app.keep.exchange import dumped, save  # noqa: PLC0415  (few windows leave anything)

    if records := (*kept.stars.values(), *kept.notes.values()):
        name = os.urandom(6).hex() + _seal(dumped(records).encode())
        save(records, folder / LEFT.replace("*", name))


def take_up(store: Store, folder: Path) -> tuple[str, ...]:
    """Add what was left to what is kept; a sentence for each file of which that cannot be.

    Where this is killed it is added again the next time, which changes nothing.
    """
    told = [_taken_up(store, path) for path in sorted(folder.glob(LEFT))]
    return tuple(filter(None, told))


def _taken_up(store: Store, path: Path) -> str:
    from app.keep.exchange import load  # noqa: PLC0415

    try:
        brought = load(path)
    except KeepError as error:
        with suppress(OSError):
            return left_aside(put_aside(path), str(error))
        # Another program may have been faster.
        return left_there(path, str(error)) if os.path.lexists(path) else ""
    try:
        store.merge(brought)
    except KeepError as error:
        return left_there(path, str(error))
    with suppress(OSError):  # where it stays it is added again, which changes nothing
        if not path.stem.endswith(_seal(read_whole(path))):
            return left_damaged(path, put_aside(path))
        path.unlink()
    return ""


def _seal(content: bytes) -> str:
    return f"-{crc32(content):08x}"
