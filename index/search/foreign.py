"""The parts of a query that may keep its answer empty: unknown words and the names of elsewhere."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import values, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search.query import Query
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables

_MOST = 3  # parts that are told of; each is searched without


class Part(NamedTuple):
    """From where to where in the query."""

    start: int
    end: int


class _Placed(NamedTuple):
    term: str
    start: int
    end: int


def foreign_parts(query: Query, tables: Tables, synonyms: Synonyms) -> list[Part]:
    """The first few words and phrases of a query that no entry has, in their order."""
    placed = list(_placed(query))
    taken: set[int] = set()
    found: list[Part] = []
    for meaning in synonyms.meanings([word.term for word in placed]):
        inside = range(meaning.start, meaning.end)
        if meaning.is_strange and taken.isdisjoint(inside):
            taken.update(inside)
            found.append(Part(placed[inside[0]].start, placed[inside[-1]].end))
    for place, (term, start, end) in enumerate(placed):
        if place not in taken and not _is_known(term, tables, synonyms):
            found.append(Part(start, end))
    return list(islice(sorted(found), _MOST))


def without(text: str, parts: Sequence[Part]) -> str:
    """A query without these parts of it."""
    for part in reversed(parts):
        text = f"{text[: part.start]} {text[part.end :]}"
    return " ".join(text.split())


def shown(text: str, parts: Sequence[Part]) -> str:
    """These parts of a query, as they stand there."""
    pieces: list[Part] = []
    for part in parts:
        goes_on = pieces and not text[pieces[-1].end : part.start].strip()
        start = pieces.pop().start if goes_on else part.start
        pieces.append(Part(start, part.end))
    return " … ".join(text[piece.start : piece.end] for piece in pieces)


def _placed(query: Query) -> Iterator[_Placed]:
    for clause in query.sought:
        if clause.kind in ("words", "prefix"):
            offset = query.text.index(clause.text, clause.start)
            # A value that a service made up keeps nothing from being found.
            text = clause.text
            for start, end in values(text):
                text = text[:start] + " " * (end - start) + text[end:]
            for word in words(text):
                yield _Placed(word.term, offset + word.start, offset + word.end)


def _is_known(term: str, tables: Tables, synonyms: Synonyms) -> bool:
    if term in synonyms.small_words or tables.forms(term).terms:
        return True
    return any(not meaning.is_strange for meaning in synonyms.meanings([term]))
