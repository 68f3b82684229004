"""Why an entry is among the hits, in short sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, overload

from index.analysis import cut, fold, runs
from index.search.terms import LOOSELY, initials_of, meta_text, other_words_of

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept, Meant
    from index.search.marks import Matcher

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

    __slots__ = ("_concepts", "_entry", "_found", "_is_noted", "_matcher")

    def __init__(
        self, entry: ErrorEntry, concepts: Sequence[Concept], matcher: Matcher, *, is_noted: bool
    ) -> None:
        self._entry = entry
        self._is_noted = is_noted
        self._concepts = concepts
        self._matcher = matcher
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
            found = reasons(self._entry, self._concepts, self._matcher, is_noted=self._is_noted)
            self._found = found
        return self._found


def reasons(
    entry: ErrorEntry, concepts: Sequence[Concept], matcher: Matcher, *, is_noted: bool
) -> tuple[str, ...]:
    """Where and how an entry matches; the longest words of the query are explained first."""
    if not concepts:
        return ()
    whole = _as_a_whole(entry, matcher.typed)
    if whole:
        return (whole,)
    texts = {label: text(entry) or "" for label, text in _PLACES.items()}
    known = set().union(*map(_terms, texts.values()))
    longest_first = sorted(concepts, key=lambda concept: -len(concept.words))
    explained = {concept.words[0] for concept in concepts if concept.stands_in(known)}
    places = [label for label, text in texts.items() if matcher.marks(label, text)]
    why = [_where([*places, "your note"] if is_noted else places)]
    why += [f"“{c.typed}” read as “{' '.join(c.words)}”" for c in concepts if c.typed]
    why += _meant(longest_first, known, explained)
    in_other_words = _in_other_words(entry, concepts, explained)
    why += _akin(longest_first, known, explained)
    why.append(in_other_words)
    return tuple(dict.fromkeys(filter(None, why))) or _shortened(entry, matcher.typed)


def _meant(concepts: Sequence[Concept], known: set[str], explained: set[str]) -> Iterator[str]:
    """What else words mean that the entry has not; they are then among those `explained`."""
    for concept in concepts:
        meant = _first_said(concept.meant, known)
        if meant and not explained.issuperset(concept.words):
            explained.update(concept.words)
            yield f"“{' '.join(concept.words)}” also means “{' '.join(meant.phrase)}”"


def _akin(concepts: Sequence[Concept], known: set[str], explained: set[str]) -> Iterator[str]:
    for concept in concepts:
        akin = _first_said(concept.akin, known)
        if akin and not explained.issuperset(concept.words):
            explained.update(concept.words)
            yield f"“{' '.join(concept.words)}” is close in meaning to “{' '.join(akin.phrase)}”"


def _first_said(phrases: Sequence[Meant], known: set[str]) -> Meant | None:
    return next((one for one in phrases if one.is_said(known)), None)


def _as_a_whole(entry: ErrorEntry, typed: str) -> str:
    name, code = fold(entry.name), fold(entry.code)
    if not typed:
        return ""
    if typed == code:
        return "the code is what was typed"
    if typed == name:
        return "the name is what was typed"
    if code.startswith(typed):
        return "the code begins with what was typed"
    if name.startswith(typed):
        return "the name begins with what was typed"
    initials = {one.removesuffix(LOOSELY) for one in initials_of(entry.name)}
    return "these are the initials of the name" if typed in initials else ""


def _shortened(entry: ErrorEntry, typed: str) -> tuple[str, ...]:
    if any(initials.startswith(typed) for initials in initials_of(entry.name)):
        return ("the initials of the name begin with what was typed",)
    letters = iter(fold(entry.name))
    return ("what was typed shortens the name",) if all(one in letters for one in typed) else ()


def _where(places: Sequence[str]) -> str:
    return f"{', '.join(places)} {'match' if len(places) > 1 else 'matches'}" if places else ""


def _in_other_words(entry: ErrorEntry, concepts: Sequence[Concept], explained: set[str]) -> str:
    """The phrase that people say of the entry: all of the query, or most of what is unexplained."""
    saying = [concept for concept in concepts if len(concept.words) == 1 and not concept.small]
    lacking = [c for c in concepts if not c.small and explained.isdisjoint(c.words)]
    best, most = "", 0
    for phrase in other_words_of(entry):
        terms = _terms(phrase)
        if len(saying) > 1 and all(concept.stands_in(terms) for concept in saying):
            return f"people also say “{phrase}”"
        lacked = sum(concept.is_said(terms) for concept in lacking)
        if lacked > most:
            best, most = phrase, lacked
    return f"people also say “{best}”" if best else ""


def _terms(text: str) -> set[str]:
    return {word.term for run in runs(text) for word in cut(run)}
