"""The database of what the reader keeps: every change is on the disk when its call returns."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from app.database.notes import merged
from app.database.records import (
    LAST_TIME,
    LASTING,
    KeepError,
    Kept,
    Kind,
    Merged,
    Record,
    plain_text,
)
from app.database.schema import (
    INSERT,
    SELECT,
    NewerError,
    now,
    record_of,
    records,
    refuse_newer,
    row_of,
)
from app.database.sentences import not_kept, not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from index.entry import ErrorEntry

_MOST_RECENT = {Kind.ERROR: 100, Kind.SEARCH: 50}
_LONGEST_SEARCH = 200


class Store:
    """Stars, notes and recent things in one table; `path` is None where they are in memory only.

    `troubles` has a sentence for each thing that was wrong on opening. A store belongs to one
    thread. Every method raises KeepError where the disk refuses; nothing is then changed.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        troubles: tuple[str, ...] = (),
        clock: Callable[[], int] = now,
    ) -> None:
        self._connection = connection
        self.path = path
        self.troubles = troubles
        self._clock = clock
        self._identity = _identity(path)
        self._seen = self._data_version()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def kept(self) -> Kept:
        """Everything kept now. Raises KeepError where it cannot be read."""
        try:
            self._seen = self._data_version()
            refuse_newer(self._connection)
            return Kept.made_of(records(self._connection))
        except (NewerError, sqlite3.Error) as error:
            raise KeepError(not_read(self.path, error)) from error

    def has_changed(self) -> bool:
        """Whether another process changed something since `kept` was last asked.

        Raises KeepError where the file cannot be read.
        """
        try:
            return self._data_version() != self._seen
        except sqlite3.Error as error:
            raise KeepError(not_read(self.path, error)) from error

    def is_in_place(self) -> bool:
        """Whether the file is still the one that was opened, and not removed or replaced."""
        return _identity(self.path) == self._identity

    # Stars and notes

    def star(self, *entries: ErrorEntry, on: bool | None = None) -> bool:
        """Star these entries, or take their stars away. Whether they have one.

        None stars all of them, and takes the stars away where each has one.
        """
        with self._changing():
            bare = [one for one in entries if self._find(Kind.STAR, one.id) is None]
            starred = bool(bare) if on is None else on
            for entry in bare if starred else ():
                self._put(Record.of(Kind.STAR, entry))
            for entry in () if starred else entries:
                self._drop(Kind.STAR, entry.id)
        return starred

    def write_note(self, entry: ErrorEntry, text: str, known: Collection[str] = ("",)) -> str:
        """Keep this note; an empty one is removed. What is kept now.

        `known` are the texts that this reader wrote over: where another process wrote something
        else meanwhile, both are kept.
        """
        text = plain_text(text)
        with self._changing():
            stored = self._find(Kind.NOTE, entry.id)
            if stored is not None and stored.text not in {text, *map(plain_text, known)}:
                text = merged(stored.text, text)
            if not text.strip():
                self._drop(Kind.NOTE, entry.id)
            elif stored is None or stored.text != text:
                self._put(Record.of(Kind.NOTE, entry, text))
        return text

    # Recent things

    def visit(self, entry: ErrorEntry) -> None:
        """The entry is the most recent error now."""
        with self._changing():
            self._put(Record.of(Kind.ERROR, entry))
            self._trim(Kind.ERROR)

    def search(self, query: str) -> None:
        """The query is the most recent search now; what no one types as a search is not kept."""
        query = plain_text(query).strip()
        if not query or "\n" in query or len(query) > _LONGEST_SEARCH:
            return
        with self._changing():
            self._put(Record(Kind.SEARCH, query, "", "", "", "", 0))
            self._trim(Kind.SEARCH)

    def clear(self, kinds: Iterable[Kind]) -> None:
        """Forget everything of these kinds; the file keeps no trace of it."""
        with self._changing():
            for kind in kinds:
                self._execute("DELETE FROM kept WHERE kind=?", kind)
        with suppress(sqlite3.Error):  # what was forgotten is gone, only perhaps not its bytes
            self._execute("VACUUM")

    # Many at once

    def merge(self, brought: Iterable[Record]) -> Merged:
        """Add these stars and notes to what is here; nothing that is here is lost.

        Those without a time, or with one to come, are of now.
        """
        stars = notes = joined = 0
        with self._changing():
            now = {kind: self._next_time(kind) for kind in LASTING}
            for told in brought:
                at = now[told.kind]
                record = replace(told, time=min(told.time or at, at))
                here = self._find(record.kind, record.key)
                if here is None:
                    self._put(record)
                    stars += record.kind is Kind.STAR
                    notes += record.kind is Kind.NOTE
                elif record.kind is Kind.NOTE:
                    text = merged(here.text, record.text)
                    joined += text != here.text
                    if text != here.text:
                        self._put(replace(here, text=text, time=at))
                elif record.kind is Kind.STAR and record.time < here.time:
                    self._put(replace(here, time=record.time))
        return Merged(stars, notes, joined)

    def remove(self, records: Iterable[Record]) -> None:
        """Take these away; what was made anew since stays."""
        with self._changing():
            for record in records:
                here = self._find(record.kind, record.key)
                if here and (here.time, here.text) == (record.time, record.text):
                    self._drop(record.kind, record.key)

    def move(self, moves: Iterable[tuple[Record, ErrorEntry]]) -> int:
        """Put records under the entries they belong to now; how many were put elsewhere."""
        moved = 0
        with self._changing():
            for record, entry in moves:
                self._drop(record.kind, record.key)
                there = self._find(record.kind, entry.id)
                made = Record.of(record.kind, entry, record.text, record.time)
                if there is not None and record.kind is Kind.NOTE:
                    made = replace(made, text=merged(there.text, record.text))
                if there is not None and record.kind not in LASTING:
                    made = replace(made, time=max(there.time, record.time))
                self._put(made)
                moved += record.key != entry.id
        return moved

    # The table

    def _put(self, record: Record) -> None:
        if record.time <= 0:
            record = replace(record, time=self._next_time(record.kind))
        self._execute(INSERT, *row_of(record))

    def _next_time(self, kind: Kind) -> int:
        """Now, or just after the newest record where the clock was set back.

        A time beyond all dates is damage: nothing can come after the last number there is.
        """
        query = "SELECT max(time) FROM kept WHERE kind=? AND time<=?"
        newest = self._execute(query, kind, LAST_TIME).fetchone()[0] or 0
        return max(self._clock(), int(newest) + 1)

    def _find(self, kind: Kind, key: str) -> Record | None:
        row = self._execute(f"{SELECT} WHERE kind=? AND key=?", kind, key).fetchone()
        return None if row is None else record_of(row)

    def _drop(self, kind: Kind, key: str) -> None:
        self._execute("DELETE FROM kept WHERE kind=? AND key=?", kind, key)

    def _trim(self, kind: Kind) -> None:
        query = "SELECT key FROM kept WHERE kind=? ORDER BY time DESC, key LIMIT -1 OFFSET ?"
        for (key,) in self._execute(query, kind, _MOST_RECENT[kind]).fetchall():
            self._drop(kind, key)

    def _execute(self, query: str, *values: str | int) -> sqlite3.Cursor:
        return self._connection.execute(query, values)

    @contextmanager
    def _changing(self) -> Iterator[None]:
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
            raise KeepError(not_kept(self.path, error)) from error

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
