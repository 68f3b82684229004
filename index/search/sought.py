"""The words that a query seeks, and the query with other words in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import joined, words
from index.search.concepts import Sought

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.search.query import Query
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables

_MOST = 24  # words of a query that are looked at; who pastes more is helped by recognition


def sought_words(query: Query, tables: Tables, synonyms: Synonyms) -> list[Sought]:
    """The words of a query that rank; the last may still go on, as may those with a `*`."""
    found: list[Sought] = []
    last = query.sought[-1] if query.sought else None
    for clause in query.sought:
        if clause.kind == "pattern":
            continue
        goes_on = clause.kind == "prefix" or (clause is last and query.open_end)
        terms = _terms(clause.text, tables, synonyms)
        found += [
            Sought(term, goes_on and number == len(terms) - 1) for number, term in enumerate(terms)
        ]
    return found[:_MOST]


def corrected(query: Query, instead: Mapping[str, str]) -> str:
    """The whole query with some of its words replaced."""
    text = query.text
    for clause in reversed(query.sought):
        for word in reversed(list(words(clause.text))):
            new = instead.get(word.term)
            if new is not None:
                offset = text.index(clause.text, clause.start)
                text = text[: offset + word.start] + new + text[offset + word.end :]
    return text


def _terms(text: str, tables: Tables, synonyms: Synonyms) -> list[str]:
    """The words of a text, `2fa` in one piece where that is a word anywhere."""
    parts = list(words(text))
    whole = {
        word.start: word
        for word in joined(parts)
        if tables.term(word.term) or synonyms.knows(word.term)
    }
    terms: list[str] = []
    end = 0
    for part in parts:
        if part.start >= end:
            word = whole.get(part.start, part)
            terms.append(word.term)
            end = word.end
    return terms
