"""Opens the database: made where there is none, mended where it is damaged, in memory at worst."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from app.database.carve import carved
from app.database.left import take_up
from app.database.schema import (
    INSERT,
    DamagedError,
    NewerError,
    check,
    connect,
    migrate,
    row_of,
)
from app.database.sentences import DAMAGED, is_damage, newer, only_in_memory, set_aside
from app.database.store import Store
from index.files.atomic import make_folder, sync_folders
from index.files.lock import Patience, alone
from index.files.quarantine import free_name, put_aside
from index.files.regular import StrangeFileError, is_strange, read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.database.records import Record

DATABASE = "kept.db"
_LOCK = "kept.lock"
_LOCK_SECONDS = 10.0


def open_store(folder: Path | None, patience: Patience | None = None) -> Store:
    """The store of this folder; one in memory, which says why, where that cannot be.

    Two programs may open it in the same moment: who makes or mends the file holds a lock.
    """
    patience = patience or Patience()
    if folder is None:
        return in_memory(only_in_memory(None, "there is no folder to write to"))
    path = folder / DATABASE
    try:
        for beside in (_journal(path), _new(path)):
            # SQLite would wait for a pipe, or refuse a folder.
            if is_strange(beside):
                with suppress(FileNotFoundError):  # another program was faster
                    put_aside(beside)
        # SQLite plays what a kill left in the journal back as far as it is whole, and removes it.
        unfinished = _legible(_journal(path))
        store = _existing(path, patience) or _made_or_mended(path, unfinished, patience)
        store.troubles += take_up(store, folder)
        return store
    except NewerError:
        return in_memory(newer(path))
    except DamagedError:  # by another program, just now, where the home is mounted without locks
        return _read_only(path, DAMAGED)
    except OSError as error:
        return _read_only(path, str(error.strerror or error))
    except sqlite3.Error as error:
        return _read_only(path, str(error))


def _existing(path: Path, patience: Patience) -> Store | None:
    """The store of a whole file that may be written; None where there is none."""
    try:
        if not os.path.lexists(path):
            return None
        return Store(_checked(path, patience), path)
    except DamagedError:
        return None


def _made_or_mended(path: Path, unfinished: bytes, patience: Patience) -> Store:
    make_folder(path.parent)  # it may have been removed while the program runs
    with alone(path.with_name(_LOCK), _LOCK_SECONDS, patience):
        # Another program may have done it while this one waited.
        store = _existing(path, patience)
        if store is not None:
            return store
        if not os.path.lexists(path):
            _make(path, ())
            return Store(_checked(path, patience), path)
        found = carved(_legible(path) + unfinished)
        aside = put_aside(path) if is_strange(path) else _put_aside(path)
        # The journal of the damaged file must never be played into the new one.
        if _journal(path).exists():
            _journal(path).replace(_journal(aside))
        _make(path, (record for record, _ in found))
        intact = sum(whole for _, whole in found)
        trouble = set_aside(aside, intact, len(found) - intact)
        return Store(_checked(path, patience), path, (trouble,))


def _checked(path: Path, patience: Patience) -> sqlite3.Connection:
    """A connection to a file that is whole. Raises DamagedError, NewerError, sqlite3.Error."""
    folder = path.parent
    if is_strange(path):
        raise DamagedError("it is no file")
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(folder, os.W_OK | os.X_OK)):
        raise PermissionError("it may not be written")
    if not path.stat().st_size:
        raise DamagedError("it is empty")  # SQLite would take it for a new one
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(str(path), patience)
        check(connection)
        migrate(connection)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if _is_damage(error):
            raise DamagedError(str(error)) from error
        raise
    return connection


def _is_damage(error: BaseException) -> bool:
    # A damaged name of a column cannot be decoded, and then it is Python that complains.
    return isinstance(error, UnicodeDecodeError) or (
        isinstance(error, sqlite3.Error) and is_damage(error)
    )


def _legible(path: Path) -> bytes:
    """The bytes of a file; none of what is no file, or larger than any that was written.

    None either of one that goes meanwhile, as the journal of another program does at each commit.
    """
    try:
        return read_whole(path) if path.is_file() else b""
    except (StrangeFileError, FileNotFoundError):
        return b""


def _make(path: Path, kept: Iterable[Record]) -> None:
    """Put a new database in place, whole from the first moment that it is seen."""
    made = _new(path)
    made.unlink(missing_ok=True)
    os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = connect(str(made))
    try:
        _fill(connection, kept)
    finally:
        connection.close()
    made.replace(path)
    sync_folders(path.parent)


def _fill(connection: sqlite3.Connection, kept: Iterable[Record]) -> None:
    """Make the tables, and put these records into them."""
    migrate(connection)
    connection.execute("BEGIN")
    connection.executemany(INSERT, map(row_of, kept))
    connection.execute("COMMIT")


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _new(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _put_aside(path: Path) -> Path:
    aside = free_name(path)
    try:
        os.link(path, aside)  # the bytes stay where they are, also on a disk that is full
    except OSError:
        shutil.copy2(path, aside)
    return aside


def _read_only(path: Path, reason: str) -> Store:
    """What can be read, in memory."""
    try:
        legible = _legible(path)
    except OSError:
        legible = b""
    kept = (record for record, whole in carved(legible) if whole)
    return in_memory(only_in_memory(path, reason), kept)


def in_memory(trouble: str, kept: Iterable[Record] = ()) -> Store:
    """A store of these records that is gone once it is closed."""
    connection = connect(":memory:")
    _fill(connection, kept)
    return Store(connection, None, (trouble,))
