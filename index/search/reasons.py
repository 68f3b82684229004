"""Why an entry is among the hits, in short sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import cut, fold, runs
from index.search.terms import initials_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.entry import ErrorEntry
    from index.search.concepts import Concept

_PLACES = (
    ("name", "name"),
    ("code", "code"),
    ("domain", "domain"),
    ("short_message", "short message"),
    ("long_message", "long message"),
    ("description", "description"),
)


def reasons(entry: ErrorEntry, concepts: Sequence[Concept], typed: str) -> tuple[str, ...]:
    """Where and how an entry matches; `typed` is the query as exact comparison sees it."""
    if not concepts:
        return ()
    whole = _as_a_whole(entry, typed)
    if whole:
        return (whole,)
    there = {field: _terms(getattr(entry, field) or "") for field, _ in _PLACES}
    known = set().union(*there.values())
    why = [_where(there, concepts)]
    for concept in concepts:
        word = " ".join(concept.words)
        if concept.typed:
            why.append(f"“{concept.typed}” read as “{word}”")
        if _has(known, concept.words):
            continue
        meant = next((phrase for phrase in concept.meant if _has(known, phrase)), None)
        if meant:
            why.append(f"“{word}” also means “{' '.join(meant)}”")
    return tuple(dict.fromkeys(filter(None, why)))


def _as_a_whole(entry: ErrorEntry, typed: str) -> str:
    name, code = fold(entry.name), fold(entry.code)
    if not typed:
        return ""
    if typed == code:
        return "code is the same"
    if typed == name:
        return "name is the same"
    if code.startswith(typed):
        return "code begins so"
    if name.startswith(typed):
        return "name begins so"
    return "initials of the name" if typed in initials_of(entry.name) else ""


def _where(there: dict[str, set[str]], concepts: Sequence[Concept]) -> str:
    places = [
        label
        for field, label in _PLACES
        if any(concept.strength_of(term) for concept in concepts for term in there[field])
    ]
    return f"{', '.join(places)} {'match' if len(places) > 1 else 'matches'}" if places else ""


def _has(known: set[str], phrase: Sequence[str]) -> bool:
    return all(word in known for word in phrase)


def _terms(text: str) -> set[str]:
    return {word.term for run in runs(text) for word in cut(run)}
