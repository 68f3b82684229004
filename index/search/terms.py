"""What of an entry goes into the index: its terms, zone by zone."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from index.analysis import cut, fold, joined, plain, runs, words
from index.search.flat import Zone
from index.search.other_words import load_other_words
from index.template import literals
from index.wordings import load_wordings

LOOSELY = "~"
"""Ends initials in which one letter stands for a whole acronym."""

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.entry import ErrorEntry


def zones_of(entry: ErrorEntry) -> Iterator[tuple[Zone, set[str]]]:
    """The terms of an entry, zone by zone; a zone can come twice."""
    yield Zone.NAME, _terms(entry.name)
    yield Zone.CODE, _terms(entry.code)
    yield Zone.DOMAIN, _terms_of_place(entry.domain, entry.api)
    yield Zone.MESSAGE, _terms(f"{entry.short_message}\n{entry.long_message or ''}")
    yield Zone.TEXT, _terms(f"{entry.description}\n{meta_text(entry)}\n{entry.status or ''}")
    yield Zone.WHOLE_NAME, {fold(entry.name)}
    if entry.code:
        yield Zone.WHOLE_CODE, {fold(entry.code)}
    yield Zone.INITIALS, initials_of(entry.name)
    yield Zone.FACT, set(facts_of(entry))
    yield Zone.OTHER_WORDS, _terms("\n".join(other_words_of(entry)))


def other_words_of(entry: ErrorEntry) -> Sequence[str]:
    """What people say of an entry, and what its service does though its documents do not."""
    wordings = load_wordings(entry.catalog).get(entry.code, ())
    return (*load_other_words().of(entry.name), *("…".join(literals(one)) for one in wordings))


def facts_of(entry: ErrorEntry) -> Iterator[str]:
    """What filters ask of an entry, as a filter writes it: `has:meta`, `status:404`."""
    given = {
        "meta": entry.meta is not None,
        "description": entry.description,
        "short": entry.short_message,
        "long": entry.long_message,
        "code": entry.code,
        "status": entry.status is not None,
    }
    yield from (f"has:{field}" for field, there in given.items() if there)
    if entry.is_deprecated:
        yield "is:deprecated"
    if entry.status is not None:
        yield f"status:{entry.status}"


def words_of(identifier: str) -> list[str]:
    """The words of a name or a code, in order."""
    return [word.term for run in runs(identifier) for word in cut(run)]


def rows_of(entry: ErrorEntry) -> Iterator[list[str]]:
    """The words of its texts in their order, text by text.

    Those of the name stand apart; a text has them as they are written, `userID` in one piece.
    """
    yield words_of(entry.name)
    yield row_of(entry.code)
    yield row_of(entry.short_message)
    yield row_of(entry.long_message or "")
    yield row_of(entry.description)
    yield row_of(entry.domain)


def row_of(text: str) -> list[str]:
    """The words of a text as they are written, in order."""
    return runs(plain(text))


def initials_of(name: str) -> set[str]:
    """The initials of a name of two words or more: `unf` for UserNotFound.

    An acronym stands whole; by its first letter it counts loosely, which a `~` says:
    SessionRefreshSIDMismatch has `srsidm` and `srsm~`.
    """
    parts = list(words(name))
    if len(parts) < 2:
        return set()
    short = "".join([part.term[0] for part in parts])
    long = "".join(
        [part.term if name[part.start : part.end].isupper() else part.term[0] for part in parts]
    )
    return {long} if long == short else {long, short + LOOSELY}


def _terms(text: str) -> set[str]:
    return set().union(*map(_terms_of_run, runs(text)))


@lru_cache(maxsize=16)  # neighbours share it
def _terms_of_place(domain: str, api: str) -> set[str]:
    return _terms(f"{domain} {api}")


@lru_cache(maxsize=1 << 12)
def _terms_of_run(run: str) -> tuple[str, ...]:
    parts = cut(run)
    return tuple(word.term for word in (*parts, *joined(parts)))


def meta_text(entry: ErrorEntry) -> str:
    """The meta of an entry as text."""
    if entry.meta is None or isinstance(entry.meta, str):
        return entry.meta or ""
    return json.dumps(entry.meta, ensure_ascii=False)
