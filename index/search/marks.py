"""Which parts of an entry's texts a query matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import RUN, Word, cut, fold, joined

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept, Meant

FIELDS = ("name", "code", "short_message", "long_message", "description", "domain")
_IDENTIFIERS = ("name", "code")
_NEGATIONS = frozenset({"not", "no"})

_BETWEEN = 2  # words that may stand between those of a phrase, besides small ones

_SMALL, _WHOLE = -1, 1 << 30  # instead of a number of letters

Spans = tuple[tuple[int, int], ...]


class Cut(NamedTuple):
    """The words of a text, as they are compared and where they stand."""

    terms: tuple[str, ...]
    spans: Spans
    there: frozenset[str]


class Matcher:
    """What a query marks in any text: terms as a whole, and the beginnings of words.

    That is what was typed and what it means, not what is merely akin. Of a phrase that is meant
    the words are marked only where all of them stand near each other.
    """

    def __init__(
        self, concepts: Sequence[Concept], typed: str, small_words: frozenset[str]
    ) -> None:
        self.typed = typed
        self._small_words = small_words
        meant = [one for concept in concepts for one in concept.meant]
        self._by_last: dict[str, list[Meant]] = defaultdict(list)  # phrases by their last word
        for phrase in {one.phrase: one for one in meant if len(one.forms) > 1}.values():
            for term in phrase.forms[-1].terms:
                self._by_last[term].append(phrase)
        alone = {term for one in meant if len(one.forms) == 1 for term in one.forms[0].terms}
        typed_words = {word for concept in concepts for word in concept.words}
        alone.update(*(concept.own_terms for concept in concepts))
        alone -= typed_words
        # A small word is marked beside one that says something, as in "user is banned"; all over
        # a text it would be noise, as would the "not" of what a word also means.
        small = typed_words & small_words | alone & _NEGATIONS
        saying = (typed_words | alone) - small_words - small
        self._lengths = dict.fromkeys(small, _SMALL) if saying else {}
        self._lengths |= dict.fromkeys(saying or small, _WHOLE)
        begun = {prefix for concept in concepts for prefix in concept.prefixes}
        self._prefixes = tuple(begun - small_words if saying else begun)
        self._found: dict[str, Spans] = {}  # a domain or a short message stands in many hits

    def marks(self, field: str, text: str) -> Spans:
        """Where in the text of a field the query stands; marks that touch are joined.

        So are those with nothing but an underscore in between, which would not be seen there.
        """
        spans = self._found.get(text)
        if spans is None:
            spans = self._found[text] = tuple(self._marks(text))
        if not spans and field in _IDENTIFIERS:
            return _run_together(text, self.typed)
        return spans

    def _marks(self, text: str) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        beside: list[tuple[int, int]] = []  # small words that stand just before
        ended = False  # whether the word before is marked
        words = _words_of(text)
        last = -1
        for place, length in enumerate(self._lengths_of(words)):
            if not length:
                continue
            if place > last + 1:
                ended, beside = False, []
            last = place
            start, end = words.spans[place]
            if length == _SMALL:
                _add(spans if ended else beside, text, start, end)
                continue
            for span in (*beside, (start, min(end, start + length))):
                _add(spans, text, *span)
            ended, beside = True, []
        return spans

    def _lengths_of(self, words: Cut) -> list[int]:
        """How many letters of each word are marked."""
        lengths = self._lengths
        for term in words.there - lengths.keys():
            lengths[term] = self._begun(term)
        found = [*map(lengths.__getitem__, words.terms)]
        for place in self._of_phrases(words):
            found[place] = _WHOLE
        return found

    def _of_phrases(self, words: Cut) -> set[int]:
        """The places of words that together are a phrase that is meant."""
        places: set[int] = set()
        for last in words.there & self._by_last.keys():
            for phrase in self._by_last[last]:
                if phrase.is_said(words.there):
                    taken: set[int] = set()
                    runs = (
                        self._run(words.terms, start, phrase) for start in range(len(words.terms))
                    )
                    for _, run in sorted(filter(None, runs)):
                        if taken.isdisjoint(run):
                            taken.update(run)
                    places |= taken
        return places

    def _run(
        self, terms: Sequence[str], start: int, phrase: Meant
    ) -> tuple[tuple[int, int], list[int]] | None:
        """Where a phrase stands that begins here, after how far it is strewn and out of order."""
        left = list(phrase.forms)
        run: list[int] = []
        others = disorder = 0
        for place in range(start, len(terms)):
            at = next((n for n, forms in enumerate(left) if terms[place] in forms.terms), None)
            if at is not None:
                del left[at]
                run.append(place)
                disorder += at
                if not left:
                    return (place - start, disorder), run
            elif not run:
                return None
            elif terms[place] not in self._small_words:
                others += 1
                if others > _BETWEEN:
                    return None
        return None

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
            spans = self._found[field] = self._matcher.marks(field, text)
        return spans

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


@lru_cache(maxsize=1 << 12)
def _words_of(text: str) -> Cut:
    terms: list[str] = []
    spans: list[tuple[int, int]] = []
    for run in RUN.finditer(text):
        offset, letters = run.start(), run[0]
        for term, start, end in cut(letters) if letters.isalpha() else _with_joined(letters):
            terms.append(term)
            spans.append((offset + start, offset + end))
    return Cut(tuple(terms), tuple(spans), frozenset(terms))


@lru_cache(maxsize=1 << 12)
def _with_joined(run: str) -> list[Word]:
    parts = cut(run)
    return sorted((*parts, *joined(parts)), key=itemgetter(1))


_folded = lru_cache(maxsize=1 << 12)(fold)


def _run_together(text: str, typed: str) -> Spans:
    """Where a name or code has the query in it when both are written without gaps."""
    may_have = typed and not (text.isascii() and len(typed) > len(text))
    at = _folded(text).find(typed) if may_have else -1
    if at < 0:
        return ()
    places = [number for number, char in enumerate(text) if fold(char)]
    if len(places) < at + len(typed):  # a letter that folds into two
        return ()
    return ((places[at], places[at + len(typed) - 1] + 1),)
