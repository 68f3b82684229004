"""Which parts of an entry's texts a query matched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from index.analysis import RUN, Word, cut, fold, joined

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept

FIELDS = ("name", "code", "short_message", "long_message", "description", "domain")
_IDENTIFIERS = ("name", "code")
_NEGATIONS = frozenset({"not", "no"})

_SMALL, _WHOLE = -1, 1 << 30  # instead of a number of letters

Spans = tuple[tuple[int, int], ...]


class Matcher:
    """What a query marks in any text: terms as a whole, and the beginnings of words."""

    def __init__(
        self, concepts: Sequence[Concept], typed: str, small_words: frozenset[str]
    ) -> None:
        self.typed = typed
        typed_words = {word for concept in concepts for word in concept.words}
        meant = {term for concept in concepts for term in concept.terms} - typed_words
        # A small word is marked beside one that says something, as in "user is banned"; all over
        # a text it would be noise, as would the "not" of what a word also means.
        small = typed_words & small_words | meant & _NEGATIONS
        saying = (typed_words | meant) - small_words - small
        self._lengths = dict.fromkeys(small, _SMALL) if saying else {}
        self._lengths |= dict.fromkeys(saying or small, _WHOLE)
        self._prefixes = tuple({prefix for concept in concepts for prefix in concept.prefixes})
        self._found: dict[str, Spans] = {}  # a domain or a short message stands in many hits

    def marks(self, text: str) -> Spans:
        """Where in a text the query stands; marks that touch are joined.

        So are those with nothing but an underscore in between, which would not be seen there.
        """
        spans = self._found.get(text)
        if spans is None:
            spans = self._found[text] = tuple(self._marks(text))
        return spans

    def _marks(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        beside: list[tuple[int, int]] = []  # small words that stand just before
        lengths = self._lengths
        ended = False  # whether the word before is marked
        for term, start, end in _words_of(text):
            length = lengths.get(term)
            if length is None:
                length = lengths[term] = self._begun(term)
            if length == _SMALL:
                _add(spans if ended else beside, text, start, end)
                continue
            ended = length > 0
            if ended:
                for span in (*beside, (start, min(end, start + length))):
                    _add(spans, text, *span)
            if beside:
                beside = []
        return spans

    def _begun(self, term: str) -> int:
        """How many letters of a word are marked that is none of the query's."""
        if not term.startswith(self._prefixes):
            return 0
        return max(len(prefix) for prefix in self._prefixes if term.startswith(prefix))


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Put a span after those that are there, as one with the last where they touch."""
    if spans and not text[spans[-1][1] : start].strip("_"):
        spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
    else:
        spans.append((start, end))


class LazyMarks(Mapping[str, Spans]):
    """The marks of one entry, found field by field when they are asked for."""

    __slots__ = ("_entry", "_found", "_matcher")

    def __init__(self, entry: ErrorEntry, matcher: Matcher) -> None:
        self._entry = entry
        self._matcher = matcher
        self._found: dict[str, Spans] = {}

    def __getitem__(self, field: str) -> Spans:
        spans = self._found.get(field)
        if spans is None:
            if field not in FIELDS:
                raise KeyError(field)
            text = getattr(self._entry, field) or ""
            spans = self._matcher.marks(text)
            if not spans and field in _IDENTIFIERS:
                spans = _run_together(text, self._matcher.typed)
            self._found[field] = spans
        return spans

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


@lru_cache(maxsize=1 << 12)
def _words_of(text: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    for run in RUN.finditer(text):
        offset, letters = run.start(), run[0]
        parts = cut(letters) if letters.isalpha() else _with_joined(letters)
        for term, start, end in parts:
            found.append((term, offset + start, offset + end))
    return found


@lru_cache(maxsize=1 << 12)
def _with_joined(run: str) -> list[Word]:
    parts = cut(run)
    return sorted((*parts, *joined(parts)), key=itemgetter(1))


_folded = lru_cache(maxsize=1 << 12)(fold)


def _run_together(text: str, typed: str) -> Spans:
    """Where a name or code has the query in it when both are written without gaps."""
    at = _folded(text).find(typed) if typed else -1
    if at < 0:
        return ()
    places = [number for number, char in enumerate(text) if fold(char)]
    if len(places) < at + len(typed):  # a letter that folds into two
        return ()
    return ((places[at], places[at + len(typed) - 1] + 1),)
