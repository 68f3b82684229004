"""Errdex's search and other engines, set up as anybody would, to compare with.

Each builds its index into a folder, and is opened from there.
"""

from __future__ import annotations

import gc
import pickle
import sqlite3
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

import tantivy
from whoosh.codec import whoosh3
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.qparser import MultifieldParser, OrGroup

from index.analysis import cut, runs
from index.cache.places import Places
from index.library import Library
from index.search.answer import Question
from index.search.engine import open_engine
from index.search.store import open_catalog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.entry import ErrorEntry

_FIELDS = ("name", "code", "domain", "short", "long", "description")
_SQLITE = "fts5.sqlite"
_SHOWN = 20  # hits of which a list shows the name, the code and a message
_OF_LIST = ("name", "code", "short_message")


class Engine(ABC):
    """Ranks entries for a text, with an index that was built of these catalogs in this folder."""

    name: ClassVar[str]

    @abstractmethod
    def __init__(self, folder: Path, catalogs: Sequence[Path]) -> None: ...

    @staticmethod
    @abstractmethod
    def build(library: Library, folder: Path) -> None:
        """Make the index."""

    @abstractmethod
    def ids(self, text: str) -> Sequence[str]:
        """The ids of the best ten, best first."""

    def prepare(self, text: str) -> None:  # noqa: B027
        """What is done between two keys, once the answer for a text is delivered."""


class Errdex(Engine):
    """Search as the window has it: the entries, and hits with their marks and counts."""

    name = "Errdex"

    def __init__(self, folder: Path, catalogs: Sequence[Path]) -> None:
        places = Places(folder, None)
        library = Library(open_catalog(path, places) for path in catalogs)
        self._engine = open_engine(library, folder)

    @staticmethod
    def build(library: Library, folder: Path) -> None:
        open_engine(library, folder)

    def ids(self, text: str) -> Sequence[str]:
        answer = self._engine.search(Question(text), lambda: False)
        for hit in answer.hits[:_SHOWN]:
            for field in _OF_LIST:
                hit.marks[field]
        return [hit.entry.id for hit in answer.hits[:10]]

    def prepare(self, text: str) -> None:
        self._engine.prepare(Question(text), lambda: False)
        gc.collect(1)


class SqliteFts5(Engine):
    """SQLite FTS5: porter stemmer, bm25, words joined by OR, prefix on the last."""

    name = "SQLite FTS5"

    def __init__(self, folder: Path, catalogs: Sequence[Path]) -> None:
        self._database = sqlite3.connect(folder / _SQLITE)

    @staticmethod
    def build(library: Library, folder: Path) -> None:
        database = sqlite3.connect(folder / _SQLITE)
        columns = ", ".join(_FIELDS)
        with database:
            database.execute(
                f"CREATE VIRTUAL TABLE e USING fts5(id UNINDEXED, {columns}, "
                "tokenize='porter unicode61', prefix='1 2 3')"
            )
            database.executemany(
                "INSERT INTO e VALUES (?, ?, ?, ?, ?, ?, ?)",
                ((entry.id, *map(_said, _texts(entry))) for entry in library.entries),
            )
        database.close()

    def ids(self, text: str) -> Sequence[str]:
        words = [f'"{word}"' for word in _said(text).split()]
        if not words:
            return []
        words[-1] += "*"
        rows = self._database.execute(
            "SELECT id FROM e WHERE e MATCH ? ORDER BY bm25(e) LIMIT 10", (" OR ".join(words),)
        )
        return [row[0] for row in rows]


class Tantivy(Engine):
    """tantivy: stemmed fields, words joined by OR, prefix on the last."""

    name = "tantivy"

    def __init__(self, folder: Path, catalogs: Sequence[Path]) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    @staticmethod
    def build(library: Library, folder: Path) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in _FIELDS:
            builder.add_text_field(field, tokenizer_name="en_stem")
        writer = tantivy.Index(builder.build(), path=str(folder)).writer()
        for entry in library.entries:
            said = dict(zip(_FIELDS, map(_said, _texts(entry)), strict=True))
            writer.add_document(tantivy.Document(id=entry.id, **said))
        writer.commit()
        writer.wait_merging_threads()

    def ids(self, text: str) -> Sequence[str]:
        *words, last = _said(text).split() or [""]
        if not last:
            return []
        should = tantivy.Occur.Should
        clauses = [(should, self._index.parse_query(word, list(_FIELDS))) for word in words if word]
        clauses += [
            (should, tantivy.Query.regex_query(self._index.schema, field, f"{last}.*"))
            for field in _FIELDS
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), 10).hits
        return [self._searcher.doc(place)["id"][0] for _, place in hits]


class WhooshAsItComes(Engine):
    """Whoosh out of the box: TEXT fields, the multi-field parser, words joined by OR."""

    name = "Whoosh as it comes"

    def __init__(self, folder: Path, catalogs: Sequence[Path]) -> None:
        index = FileStorage(str(folder)).open_index()
        self._searcher = index.searcher()
        self._parser = MultifieldParser(list(_FIELDS), index.schema, group=OrGroup)

    @staticmethod
    def build(library: Library, folder: Path) -> None:
        schema = Schema(id=ID(stored=True), **{field: TEXT() for field in _FIELDS})
        writer = FileStorage(str(folder)).create_index(schema).writer(limitmb=512)
        for entry in library.entries:
            writer.add_document(id=entry.id, **dict(zip(_FIELDS, _texts(entry), strict=True)))
        writer.commit()

    def ids(self, text: str) -> Sequence[str]:
        # In one process with Errdex, which reads no pickles but those of its own index.
        whoosh3.loads = pickle.loads
        found = self._searcher.search(self._parser.parse(text), limit=10)
        return [hit["id"] for hit in found]


def _texts(entry: ErrorEntry) -> tuple[str, ...]:
    return (
        entry.name,
        entry.code,
        entry.domain,
        entry.short_message,
        entry.long_message or "",
        entry.description,
    )


def _said(text: str) -> str:
    """Identifiers cut into words, so that the rivals can find those too."""
    return " ".join(word.term for run in runs(text) for word in cut(run))
