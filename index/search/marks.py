"""Which parts of an entry's texts a query matched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from index.analysis import Word, fold, joined, words

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept

FIELDS = ("name", "code", "short_message", "long_message", "description", "domain")
_IDENTIFIERS = ("name", "code")

Spans = tuple[tuple[int, int], ...]


class LazyMarks(Mapping[str, Spans]):
    """The marks of one entry, found field by field when they are asked for."""

    __slots__ = ("_concepts", "_entry", "_found", "_typed")

    def __init__(self, entry: ErrorEntry, concepts: Sequence[Concept], typed: str) -> None:
        self._entry = entry
        self._concepts = concepts
        self._typed = typed
        self._found: dict[str, Spans] = {}

    def __getitem__(self, field: str) -> Spans:
        if field not in FIELDS:
            raise KeyError(field)
        spans = self._found.get(field)
        if spans is None:
            text = getattr(self._entry, field) or ""
            spans = marks_in(text, self._concepts)
            if not spans and field in _IDENTIFIERS:
                spans = _run_together(text, self._typed)
            self._found[field] = spans
        return spans

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


def marks_in(text: str, concepts: Sequence[Concept]) -> Spans:
    """Where in a text the concepts stand; marks that touch are joined."""
    spans: list[tuple[int, int]] = []
    parts = list(words(text))
    for word in sorted((*parts, *joined(parts)), key=lambda word: word.start):
        end = _matched_until(word, concepts)
        if end <= word.start:
            continue
        if spans and word.start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((word.start, end))
    return tuple(spans)


def _matched_until(word: Word, concepts: Sequence[Concept]) -> int:
    end = word.start
    for concept in concepts:
        if word.term in concept.terms:
            return word.end
        for prefix in concept.prefixes:
            if word.term.startswith(prefix):
                end = max(end, min(word.end, word.start + len(prefix)))
    return end


def _run_together(text: str, typed: str) -> Spans:
    """Where a name or code has the query in it when both are written without gaps."""
    at = fold(text).find(typed) if typed else -1
    if at < 0:
        return ()
    places = [number for number, char in enumerate(text) if fold(char)]
    if len(places) < at + len(typed):  # a letter that folds into two
        return ()
    return ((places[at], places[at + len(typed) - 1] + 1),)
