"""What is kept, as plain values: a record, and everything of one moment."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from index.errors import ErrdexError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from index.entry import ErrorEntry


class KeepError(ErrdexError):
    """Something could not be kept, read or brought in; one sentence says why and what to do."""


class Kind(StrEnum):
    """What a record is; the value is what the database calls it."""

    STAR = "star"
    NOTE = "note"
    ERROR = "error"
    SEARCH = "search"


_FIRST = datetime.fromtimestamp(0, UTC)
LAST_TIME = 253_402_300_799_999
"""The last millisecond that has a date, as a record counts them."""
LASTING = (Kind.STAR, Kind.NOTE)
"""What a reader made on purpose; it is exported, and nothing but the reader removes it."""


@dataclass(frozen=True, slots=True)
class Record:
    """One kept thing; `time` counts milliseconds since 1970.

    `key` is the entry's id, of a search its text. API, name and code find the entry again when
    its id is gone; `text` is the note.
    """

    kind: Kind
    key: str
    api: str
    name: str
    code: str
    text: str
    time: int

    @classmethod
    def of(cls, kind: Kind, entry: ErrorEntry, text: str = "", time: int = 0) -> Record:
        """A record about this entry; time 0 stands for "now"."""
        return cls(kind, entry.id, entry.api, entry.name, entry.code, text, time)

    @property
    def catalog(self) -> str:
        """The catalog of the entry, whichever edition of it."""
        return self.key.partition("/")[0].partition("@")[0]

    @property
    def moment(self) -> datetime:
        """The time as a date in UTC; a time beyond all dates is the first one."""
        try:
            return _FIRST + timedelta(milliseconds=self.time)  # to the millisecond, as kept
        except OverflowError:
            return _FIRST


def seal(record: Record) -> int:
    """A checksum over the whole record; the database itself has none and would not see a flip."""
    values = (record.kind, record.key, record.api, record.name, record.code, record.text)
    return zlib.crc32(json.dumps((*values, record.time)).encode())


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import brought: new stars, new notes, and notes that were joined with others."""

    stars: int
    notes: int
    joined: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything kept at one moment: stars and notes by entry id, the recent ones newest first."""

    stars: Mapping[str, Record] = field(default_factory=dict)
    notes: Mapping[str, Record] = field(default_factory=dict)
    errors: tuple[Record, ...] = ()
    searches: tuple[Record, ...] = ()

    @property
    def lasting(self) -> tuple[Record, ...]:
        """What the reader made on purpose."""
        return (*self.stars.values(), *self.notes.values())

    @classmethod
    def made_of(cls, records: Iterable[Record]) -> Kept:
        """These records by kind; they come newest first."""
        by_kind: dict[Kind, list[Record]] = {kind: [] for kind in Kind}
        for record in records:
            by_kind[record.kind].append(record)
        return cls(
            stars={record.key: record for record in by_kind[Kind.STAR]},
            notes={record.key: record for record in by_kind[Kind.NOTE]},
            errors=tuple(by_kind[Kind.ERROR]),
            searches=tuple(by_kind[Kind.SEARCH]),
        )


def plain_text(text: str) -> str:
    """The text as it is stored: line ends are `\\n`, and what UTF-8 cannot say is replaced."""
    ends = text.replace("\r\n", "\n").replace("\r", "\n")
    return ends.encode("utf-8", "replace").decode("utf-8")
