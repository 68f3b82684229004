"""The one table of the database: its rows as records, changed all at once or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from app.database.records import LAST_TIME, KeepError, Kept, Kind, Record
from app.database.schema import (
    INSERT,
    SELECT,
    NewerError,
    record_of,
    records,
    refuse_newer,
    row_of,
)
from app.database.sentences import not_kept, not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Table:
    """Records by kind and key; `clock` gives the time of one that has none, in milliseconds.

    What changes it stands in a `with changing()`, which raises KeepError where the disk refuses.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, clock: Callable[[], int]
    ) -> None:
        self._connection = connection
        self._path = path
        self._clock = clock
        self._seen = self._data_version()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def kept(self) -> Kept:
        """Every record. Raises KeepError where the file cannot be read."""
        try:
            self._seen = self._data_version()
            refuse_newer(self._connection)
            return Kept.made_of(records(self._connection))
        except (NewerError, sqlite3.Error) as error:
            raise KeepError(not_read(self._path, error)) from error

    def has_changed(self) -> bool:
        """Whether another process changed something since `kept` was last asked. KeepError."""
        try:
            return self._data_version() != self._seen
        except sqlite3.Error as error:
            raise KeepError(not_read(self._path, error)) from error

    @contextmanager
    def changing(self) -> Iterator[None]:
        """A transaction: all of it is on the disk, or nothing of it and KeepError."""
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                refuse_newer(connection)
                yield
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        except (NewerError, sqlite3.Error) as error:
            raise KeepError(not_kept(self._path, error)) from error

    def find(self, kind: Kind, key: str) -> Record | None:
        """The record; None where there is none."""
        row = self._execute(f"{SELECT} WHERE kind=? AND key=?", kind, key).fetchone()
        return None if row is None else record_of(row)

    def put(self, record: Record) -> None:
        """Have this in place of one of the same kind and key; without a time, it is of now."""
        if record.time <= 0:
            record = replace(record, time=self.next_time(record.kind))
        self._execute(INSERT, *row_of(record))

    def drop(self, kind: Kind, key: str) -> None:
        """Take a record away, where there is one."""
        self._execute("DELETE FROM kept WHERE kind=? AND key=?", kind, key)

    def trim(self, kind: Kind, most: int) -> None:
        """Leave only so many of this kind, the latest."""
        query = "SELECT key FROM kept WHERE kind=? ORDER BY time DESC, key LIMIT -1 OFFSET ?"
        for (key,) in self._execute(query, kind, most).fetchall():
            self.drop(kind, key)

    def clear(self, kind: Kind) -> None:
        """Take all of this kind away."""
        self._execute("DELETE FROM kept WHERE kind=?", kind)

    def forget_bytes(self) -> None:
        """Have no trace in the file of what was taken away; outside of `changing`."""
        with suppress(sqlite3.Error):  # what was forgotten is gone, only perhaps not its bytes
            self._execute("VACUUM")

    def next_time(self, kind: Kind) -> int:
        """Now, or just after the newest record where the clock was set back.

        A time beyond all dates is damage: nothing can come after the last number there is.
        """
        query = "SELECT max(time) FROM kept WHERE kind=? AND time<=?"
        newest = self._execute(query, kind, LAST_TIME).fetchone()[0] or 0
        return max(self._clock(), int(newest) + 1)

    def _execute(self, query: str, *values: str | int) -> sqlite3.Cursor:
        return self._connection.execute(query, values)

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
