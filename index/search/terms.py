"""What of an entry goes into the index: its terms, zone by zone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from index.analysis import fold, joined, words
from index.search.flat import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.entry import ErrorEntry


def zones_of(entry: ErrorEntry) -> Iterator[tuple[Zone, str]]:
    """The terms of an entry, each with the zone it stands in; a term can come twice."""
    yield from ((Zone.NAME, term) for term in _terms(entry.name))
    yield from ((Zone.CODE, term) for term in _terms(entry.code))
    yield from ((Zone.DOMAIN, term) for term in _terms(f"{entry.domain} {entry.api}"))
    yield from ((Zone.MESSAGE, term) for term in _terms(entry.short_message))
    yield from ((Zone.MESSAGE, term) for term in _terms(entry.long_message or ""))
    yield from ((Zone.TEXT, term) for term in _terms(entry.description))
    yield from ((Zone.TEXT, term) for term in _terms(_meta_text(entry)))
    if entry.status is not None:
        yield Zone.TEXT, str(entry.status)
    yield Zone.WHOLE_NAME, fold(entry.name)
    if entry.code:
        yield Zone.WHOLE_CODE, fold(entry.code)
    for initials in initials_of(entry.name):
        yield Zone.INITIALS, initials
    yield from ((Zone.FACT, fact) for fact in facts_of(entry))


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


def name_words(entry: ErrorEntry) -> list[str]:
    """The words of the entry's name, in order."""
    return [word.term for word in words(entry.name)]


def initials_of(name: str) -> set[str]:
    """The initials of a name of two words or more: `unf` for UserNotFound.

    An acronym can stand whole: SessionRefreshSIDMismatch has `srsm` and `srsidm`.
    """
    parts = list(words(name))
    if len(parts) < 2:
        return set()
    short = "".join(part.term[0] for part in parts)
    long = "".join(
        part.term if name[part.start : part.end].isupper() else part.term[0] for part in parts
    )
    return {short, long}


def _terms(text: str) -> Iterator[str]:
    parts = list(words(text))
    for word in parts:
        yield word.term
    for word in joined(parts):
        yield word.term


def _meta_text(entry: ErrorEntry) -> str:
    if entry.meta is None or isinstance(entry.meta, str):
        return entry.meta or ""
    return json.dumps(entry.meta, ensure_ascii=False)
