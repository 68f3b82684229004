"""Why an entry is among the hits, in short sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, overload

from index.analysis import cut, fold, runs
from index.search.other_words import load_other_words
from index.search.terms import LOOSELY, initials_of, meta_text

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept
    from index.search.synonyms import Phrase

_PLACES: Mapping[str, Callable[[ErrorEntry], str | None]] = {
    "name": attrgetter("name"),
    "code": attrgetter("code"),
    "domain": attrgetter("domain"),
    "API": attrgetter("api"),
    "short message": attrgetter("short_message"),
    "long message": attrgetter("long_message"),
    "description": attrgetter("description"),
    "meta": meta_text,
}


class LazyReasons(Sequence[str]):
    """The reasons for one hit, found when they are asked for."""

    __slots__ = ("_concepts", "_entry", "_found", "_typed")

    def __init__(self, entry: ErrorEntry, concepts: Sequence[Concept], typed: str) -> None:
        self._entry = entry
        self._concepts = concepts
        self._typed = typed
        self._found: tuple[str, ...] | None = None

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return self._all()[place]

    def _all(self) -> tuple[str, ...]:
        if self._found is None:
            self._found = reasons(self._entry, self._concepts, self._typed)
        return self._found


def reasons(entry: ErrorEntry, concepts: Sequence[Concept], typed: str) -> tuple[str, ...]:
    """Where and how an entry matches; `typed` is the query as exact comparison sees it."""
    if not concepts:
        return ()
    whole = _as_a_whole(entry, typed)
    if whole:
        return (whole,)
    there = {label: _terms(text(entry) or "") for label, text in _PLACES.items()}
    known = set().union(*there.values())
    why = [_where(there, concepts)]
    said: set[Phrase] = set()
    for concept in concepts:
        word = " ".join(concept.words)
        if concept.typed:
            why.append(f"“{concept.typed}” read as “{word}”")
        if _has(known, concept.words):
            continue
        for phrases, says in ((concept.meant, "also means"), (concept.akin, "is akin to")):
            there_too = next((phrase for phrase in phrases if _has(known, phrase)), None)
            if there_too:
                if there_too not in said:
                    why.append(f"“{word}” {says} “{' '.join(there_too)}”")
                said.add(there_too)
                break
    why.append(_in_other_words(entry, concepts, known))
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
    initials = {one.removesuffix(LOOSELY) for one in initials_of(entry.name)}
    return "initials of the name" if typed in initials else ""


def _where(there: dict[str, set[str]], concepts: Sequence[Concept]) -> str:
    places = [
        label
        for label, terms in there.items()
        if any(concept.strength_of(term) for concept in concepts for term in terms)
    ]
    return f"{', '.join(places)} {'match' if len(places) > 1 else 'matches'}" if places else ""


def _in_other_words(entry: ErrorEntry, concepts: Sequence[Concept], known: set[str]) -> str:
    """The phrase that people say of the entry and that has most of what its texts lack."""
    best, most = "", 0
    for phrase in load_other_words().of(entry.name):
        terms = _terms(phrase) - known
        lacked = sum(any(map(c.strength_of, terms)) for c in concepts if not c.small)
        if lacked > most:
            best, most = phrase, lacked
    return f"people also say “{best}”" if best else ""


def _has(known: set[str], phrase: Sequence[str]) -> bool:
    return all(word in known for word in phrase)


def _terms(text: str) -> set[str]:
    return {word.term for run in runs(text) for word in cut(run)}
