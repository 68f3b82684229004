"""The database of what the reader keeps: every change is on the disk when its call returns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.database.notes import merged
from app.database.records import LASTING, Kept, Kind, Merged, Record, plain_text
from app.database.schema import now
from app.database.table import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable
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
        self._table = Table(connection, path, clock)
        self.path = path
        self.troubles = troubles
        self._identity = _identity(path)

    def close(self) -> None:
        """Let go of the file."""
        self._table.close()

    def kept(self) -> Kept:
        """Everything kept now. Raises KeepError where it cannot be read."""
        return self._table.kept()

    def has_changed(self) -> bool:
        """Whether another process changed something since `kept` was last asked.

        Raises KeepError where the file cannot be read.
        """
        return self._table.has_changed()

    def is_in_place(self) -> bool:
        """Whether the file is still the one that was opened, and not removed or replaced."""
        return _identity(self.path) == self._identity

    # Stars and notes

    def star(self, *entries: ErrorEntry, on: bool | None = None) -> bool:
        """Star these entries, or take their stars away. Whether they have one.

        None stars all of them, and takes the stars away where each has one.
        """
        with self._table.changing():
            bare = [one for one in entries if self._table.find(Kind.STAR, one.id) is None]
            starred = bool(bare) if on is None else on
            for entry in bare if starred else ():
                self._table.put(Record.of(Kind.STAR, entry))
            for entry in () if starred else entries:
                self._table.drop(Kind.STAR, entry.id)
        return starred

    def write_note(self, entry: ErrorEntry, text: str, known: Collection[str] = ("",)) -> str:
        """Keep this note; an empty one is removed. What is kept now.

        `known` are the texts that this reader wrote over: where another process wrote something
        else meanwhile, both are kept.
        """
        text = plain_text(text)
        with self._table.changing():
            stored = self._table.find(Kind.NOTE, entry.id)
            if stored is not None and stored.text not in {text, *map(plain_text, known)}:
                text = merged(stored.text, text)
            if not text.strip():
                self._table.drop(Kind.NOTE, entry.id)
            elif stored is None or stored.text != text:
                self._table.put(Record.of(Kind.NOTE, entry, text))
        return text

    # Recent things

    def visit(self, entry: ErrorEntry) -> None:
        """The entry is the most recent error now."""
        with self._table.changing():
            self._table.put(Record.of(Kind.ERROR, entry))
            self._table.trim(Kind.ERROR, _MOST_RECENT[Kind.ERROR])

    def search(self, query: str) -> None:
        """The query is the most recent search now; what no one types as a search is not kept."""
        query = plain_text(query).strip()
        if not query or "\n" in query or len(query) > _LONGEST_SEARCH:
            return
        with self._table.changing():
            self._table.put(Record(Kind.SEARCH, query, "", "", "", "", 0))
            self._table.trim(Kind.SEARCH, _MOST_RECENT[Kind.SEARCH])

    def clear(self, kinds: Iterable[Kind]) -> None:
        """Forget everything of these kinds; the file keeps no trace of it."""
        with self._table.changing():
            for kind in kinds:
                self._table.clear(kind)
        self._table.forget_bytes()

    # Many at once

    def merge(self, brought: Iterable[Record]) -> Merged:
        """Add these stars and notes to what is here; nothing that is here is lost.

        Those without a time, or with one to come, are of now.
        """
        stars = notes = joined = 0
        with self._table.changing():
            now = {kind: self._table.next_time(kind) for kind in LASTING}
            for told in brought:
                at = now[told.kind]
                record = replace(told, time=min(told.time or at, at))
                here = self._table.find(record.kind, record.key)
                if here is None:
                    self._table.put(record)
                    stars += record.kind is Kind.STAR
                    notes += record.kind is Kind.NOTE
                elif record.kind is Kind.NOTE:
                    text = merged(here.text, record.text)
                    joined += text != here.text
                    if text != here.text:
                        self._table.put(replace(here, text=text, time=at))
                elif record.kind is Kind.STAR and record.time < here.time:
                    self._table.put(replace(here, time=record.time))
        return Merged(stars, notes, joined)

    def remove(self, records: Iterable[Record]) -> None:
        """Take these away; what was made anew since stays."""
        with self._table.changing():
            for record in records:
                here = self._table.find(record.kind, record.key)
                if here and (here.time, here.text) == (record.time, record.text):
                    self._table.drop(record.kind, record.key)

    def move(self, moves: Iterable[tuple[Record, ErrorEntry]]) -> int:
        """Put records under the entries they belong to now; how many were put elsewhere."""
        moved = 0
        with self._table.changing():
            for record, entry in moves:
                self._table.drop(record.kind, record.key)
                there = self._table.find(record.kind, entry.id)
                made = Record.of(record.kind, entry, record.text, record.time)
                if there is not None and record.kind is Kind.NOTE:
                    made = replace(made, text=merged(there.text, record.text))
                if there is not None and record.kind not in LASTING:
                    made = replace(made, time=max(there.time, record.time))
                self._table.put(made)
                moved += record.key != entry.id
        return moved


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
