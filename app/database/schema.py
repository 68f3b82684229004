"""The database's tables, from the first version of them to this one."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

from app.database.records import Kind, Record, seal
from app.database.sentences import is_busy
from index.files.lock import Patience

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE kept (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        api TEXT NOT NULL,
        name TEXT NOT NULL,
        code TEXT NOT NULL,
        text TEXT NOT NULL,
        time INTEGER NOT NULL,
        seal INTEGER NOT NULL,
        PRIMARY KEY (kind, key)
    );
    """,
)
"""Each step leads from one version to the next; a step that was released is never changed."""

SELECT = "SELECT kind, key, api, name, code, text, time, seal FROM kept"
INSERT = (
    "INSERT OR REPLACE INTO kept (kind, key, api, name, code, text, time, seal)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)

PAGE_SIZE = 4096
_APPLICATION = 0x45727264  # "Errd", for programs that name files by their content
_FORMAT = "format"
_BUSY_SECONDS = 5.0


class DamagedError(Exception):
    """The file is not the database it was written as."""


class NewerError(Exception):
    """A newer version of the program made the database; it is to be left alone."""


class PatientConnection(sqlite3.Connection):
    """Waits for what other programs keep to themselves; SQLite's own wait could not be ended."""

    patience: Patience

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        """As SQLite's, tried for some seconds while another program is using the file."""
        for _ in self.patience.tries(_BUSY_SECONDS):
            try:
                return super().execute(statement, values)
            except sqlite3.OperationalError as error:
                refusal = error
                if not is_busy(error):
                    break
        raise refusal


def connect(path: str, patience: Patience | None = None) -> sqlite3.Connection:
    """A connection on which every commit is on the disk before it returns.

    A rollback journal, not a write-ahead log: at rest there is one file, it works on a shared
    home, and no damaged log can drop the last changes without a word.
    """
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, factory=PatientConnection)
    connection.patience = patience or Patience()
    try:
        for pragma in (
            "journal_mode=DELETE",
            "synchronous=EXTRA",
            "secure_delete=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def migrate(connection: sqlite3.Connection, steps: Sequence[str] = STEPS) -> None:
    """Bring the tables up to the newest version; all steps or none."""
    connection.execute(f"PRAGMA page_size={PAGE_SIZE}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        for step in steps[version:]:
            for statement in step.split(";"):
                connection.execute(statement)
        if version < len(steps):
            connection.execute(f"PRAGMA application_id={_APPLICATION}")
            connection.execute(f"PRAGMA user_version={len(steps)}")
            connection.execute("DELETE FROM kept WHERE kind=?", (_FORMAT,))
            connection.execute(INSERT, _format_row(len(steps)))
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def refuse_newer(connection: sqlite3.Connection, steps: Sequence[str] = STEPS) -> None:
    """Leave the tables of a newer version to it: what is written here would be none of theirs.

    Raises NewerError, sqlite3.Error.
    """
    if _version(connection) > len(steps):
        raise NewerError(
            "a newer version of Errdex uses this file now; close this one and use that"
        )


def check(connection: sqlite3.Connection, steps: Sequence[str] = STEPS) -> None:
    """Refuse a database that is not whole. Raises DamagedError, NewerError, sqlite3.Error.

    SQLite's own check sees broken pages, the seals see a flipped byte in a text. The version
    stands twice, in the header and in a row: where both agree on one that is not known
    here, a newer program wrote it.
    """
    connection.text_factory = lambda value: value.decode("utf-8", "replace")
    made = dict(connection.execute("SELECT name, type FROM sqlite_master"))
    if made.get("kept") != "table":  # a view could go on without end
        raise DamagedError("its table")
    version = _version(connection)
    rows = list(connection.execute(f"{SELECT} WHERE kind=?", (_FORMAT,)))
    if rows != [_format_row(version)]:
        raise DamagedError("the version")
    refuse_newer(connection, steps)
    if "trigger" in made.values():
        raise DamagedError("what would run at every change")
    found = connection.execute("PRAGMA integrity_check").fetchone()
    if found != ("ok",):
        raise DamagedError(str(found))
    for row in connection.execute(f"{SELECT} WHERE kind<>?", (_FORMAT,)):
        record = record_of(row)
        if record is None or seal(record) != row[7]:
            raise DamagedError("a record")
    connection.text_factory = str


def record_of(row: tuple[object, ...]) -> Record | None:
    """The record of a row, its seal left aside; None for a row that is none."""
    match row:
        case (str(kind), str(key), str(api), str(name), str(code), str(text), int(at), int(_)):
            if kind in _KINDS:
                return Record(_KINDS[kind], key, api, name, code, text, at)
    return None


def row_of(record: Record) -> tuple[str | int, ...]:
    """The row of a record, sealed."""
    values = (str(record.kind), record.key, record.api, record.name, record.code, record.text)
    return (*values, record.time, seal(record))


def records(connection: sqlite3.Connection) -> Iterator[Record]:
    """Every record, newest first."""
    query = f"{SELECT} WHERE kind<>? ORDER BY time DESC, key"
    for kind, key, api, name, code, text, at, _seal in connection.execute(query, (_FORMAT,)):
        yield Record(_KINDS[kind], key, api, name, code, text, at)


def now() -> int:
    """Milliseconds since 1970."""
    return time.time_ns() // 1_000_000


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _format_row(version: int) -> tuple[str | int, ...]:
    return (_FORMAT, str(version), "", "", "", "", 0, 0)


_KINDS = {kind.value: kind for kind in Kind}
