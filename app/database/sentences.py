"""What is said where the disk refuses: what, where, and what to do."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DAMAGED = "the file is damaged; restart Errdex to have it repaired"
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again",
    sqlite3.SQLITE_READONLY: "the file or its folder may not be written; allow it and try again",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened; allow it to be written and try again",
    sqlite3.SQLITE_PERM: "the file or its folder may not be written; allow it and try again",
    sqlite3.SQLITE_BUSY: "another program is using the file; try again in a moment",
    sqlite3.SQLITE_LOCKED: "another program is using the file; try again in a moment",
    sqlite3.SQLITE_IOERR: "the disk failed or is full; check it and try again",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


def not_kept(path: Path | None, error: Exception) -> str:
    """A change that did not reach the disk."""
    return f"The change could not be kept in {path or 'memory'}: {_reason(error)}."


def not_read(path: Path | None, error: Exception) -> str:
    """Stars and notes that cannot be read any more."""
    return f"Stars and notes cannot be read from {path or 'memory'}: {_reason(error)}."


def only_in_memory(path: Path | None, reason: str) -> str:
    """Nothing that is starred or noted now will be there next time."""
    where = f" ({path}: {reason})" if path else f" ({reason})"
    return f"Stars and notes are kept only until Errdex is closed{where}."


def newer(path: Path) -> str:
    """A newer program's database, which is not touched."""
    return only_in_memory(
        path, "a newer version of Errdex made this file; it was left as it is, use that version"
    )


def set_aside(aside: Path, intact: int, doubtful: int) -> str:
    """A damaged database, what of it was saved, and where the rest is."""
    saved = f"{intact} of its records were saved" if intact else "none of its records was readable"
    doubt = f", {doubtful} more may have wrong letters" if doubtful else ""
    return f"The file of stars and notes was damaged: {saved}{doubt}; the damaged one is {aside}."


def left_aside(aside: Path, problem: str) -> str:
    """What an earlier window left, and nobody can read now."""
    return f"{problem} The last changes of stars and notes are in {aside}."


def left_damaged(path: Path, aside: Path) -> str:
    """What an earlier window left, and cannot be read as it was written."""
    return f"{path}: damaged; what can be read of it is kept, and the damaged file is {aside}."


def left_there(path: Path, problem: str) -> str:
    """What an earlier window left, and cannot be kept now either."""
    kept = "until they can be kept"
    return f"{problem} The last changes of stars and notes are in {path}, {kept}."


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program is using the file."""
    return _code(error) in _BUSY


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error is about what the file holds, not about reaching it."""
    return _code(error) in _DAMAGED


def _reason(error: Exception) -> str:
    return _REASONS.get(_code(error), str(error))


def _code(error: Exception) -> int:
    """SQLite's primary code; that of plain errors where Python raised it by itself."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF
