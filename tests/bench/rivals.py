"""Other engines, set up as anybody would, to compare with."""

from __future__ import annotations

import pickle
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import tantivy
from whoosh.codec import whoosh3
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import MultifieldParser, OrGroup

from index.analysis import cut, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry

_FIELDS = ("name", "code", "domain", "short", "long", "description")


class Rival(Protocol):
    """An engine that ranks entries for a text."""

    name: str

    def ids(self, text: str) -> Sequence[str]:
        """The ids of the best ten, best first."""
        ...


class SqliteFts5:
    """SQLite FTS5: porter stemmer, bm25, words joined by OR, prefix on the last."""

    name = "SQLite FTS5"

    def __init__(self, entries: Sequence[ErrorEntry]) -> None:
        self._database = sqlite3.connect(":memory:")
        columns = ", ".join(_FIELDS)
        self._database.execute(
            f"CREATE VIRTUAL TABLE e USING fts5(id UNINDEXED, {columns}, "
            "tokenize='porter unicode61', prefix='1 2 3')"
        )
        self._database.executemany(
            "INSERT INTO e VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((entry.id, *map(_said, _texts(entry))) for entry in entries),
        )

    @property
    def kept(self) -> int:
        """How many bytes its index takes."""
        pages, size = (
            self._database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "page_size")
        )
        return int(pages) * int(size)

    def ids(self, text: str) -> Sequence[str]:
        words = [f'"{word}"' for word in _said(text).split()]
        if not words:
            return []
        words[-1] += "*"
        rows = self._database.execute(
            "SELECT id FROM e WHERE e MATCH ? ORDER BY bm25(e) LIMIT 10", (" OR ".join(words),)
        )
        return [row[0] for row in rows]


class WhooshAsItComes:
    """Whoosh out of the box: TEXT fields, the multi-field parser, words joined by OR."""

    name = "Whoosh as it comes"

    def __init__(self, entries: Sequence[ErrorEntry]) -> None:
        schema = Schema(id=ID(stored=True), **{field: TEXT() for field in _FIELDS})
        index = RamStorage().create_index(schema)
        writer = index.writer(limitmb=512)
        for entry in entries:
            writer.add_document(id=entry.id, **dict(zip(_FIELDS, _texts(entry), strict=True)))
        writer.commit()
        self._searcher = index.searcher()
        self._parser = MultifieldParser(list(_FIELDS), schema, group=OrGroup)

    def ids(self, text: str) -> Sequence[str]:
        # In one process with Errdex, which reads no pickles but those of its own index.
        whoosh3.loads = pickle.loads
        found = self._searcher.search(self._parser.parse(text), limit=10)
        return [hit["id"] for hit in found]


class Tantivy:
    """tantivy: stemmed fields, words joined by OR, prefix on the last."""

    name = "tantivy"

    def __init__(self, entries: Sequence[ErrorEntry]) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in _FIELDS:
            builder.add_text_field(field, tokenizer_name="en_stem")
        self._schema = builder.build()
        self._folder = tempfile.TemporaryDirectory()
        self._index = tantivy.Index(self._schema, path=self._folder.name)
        writer = self._index.writer()
        for entry in entries:
            said = dict(zip(_FIELDS, map(_said, _texts(entry)), strict=True))
            writer.add_document(tantivy.Document(id=entry.id, **said))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    @property
    def kept(self) -> int:
        """How many bytes its index takes."""
        return sum(path.stat().st_size for path in Path(self._folder.name).iterdir())

    def ids(self, text: str) -> Sequence[str]:
        *words, last = _said(text).split() or [""]
        if not last:
            return []
        should = tantivy.Occur.Should
        clauses = [(should, self._index.parse_query(word, list(_FIELDS))) for word in words if word]
        pattern = f"{last}.*"
        clauses += [
            (should, tantivy.Query.regex_query(self._schema, field, pattern)) for field in _FIELDS
        ]
        hits = self._searcher.search(tantivy.Query.boolean_query(clauses), 10).hits
        return [self._searcher.doc(place)["id"][0] for _, place in hits]


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
