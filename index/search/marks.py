"""Which parts of an entry's texts a query matched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import RUN, Word, cut, fold, joined

if TYPE_CHECKING:
    from index.entry import ErrorEntry
    from index.search.concepts import Concept, Meant
    from index.search.synonyms import Phrase

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
        self._lasts = frozenset(self._by_last)
        self._orders: dict[Phrase, dict[str, int]] = {}  # which word of a phrase each term is
        alone = {term for one in meant if len(one.forms) == 1 for term in one.forms[0].terms}
        typed_words = {word for concept in concepts for word in concept.words}
        alone.update(*(concept.own_terms for concept in concepts))
        alone -= typed_words
        # A small word is marked beside one that says something, as in "user is banned"; all over
        # a text it would be noise, as would the "not" of what a word also means.
        small = typed_words & small_words | alone & _NEGATIONS
        saying = (typed_words | alone) - small_words - small
        begun = {prefix for concept in concepts for prefix in concept.prefixes}
        self._prefixes = tuple(begun - small_words if saying else begun)
        self._lengths = dict.fromkeys(small, _SMALL) | dict.fromkeys(saying or small, _WHOLE)
        self._found: dict[str, Spans] = {}  # a domain or a short message stands in many hits

    def marks(self, field: str, text: str) -> Spans:
        """Where in the text of a field the query stands; marks that touch are joined.

        So are those with nothing but an underscore in between, which would not be seen there.
        """
        spans = self._found.get(text)
        if spans is None:
            spans = self._found[text] = self._marks(text)
        if not spans and field in _IDENTIFIERS:
            return _run_together(text, self.typed)
        return spans

    def _marks(self, text: str) -> Spans:
        words = _words_of(text)
        lengths = [self._length(term) for term in words.terms]
        if not self._lasts.isdisjoint(words.there):
            for place in self._of_phrases(words):
                lengths[place] = _WHOLE
        if not any(lengths):
            return ()
        spans: list[tuple[int, int]] = []
        beside: list[tuple[int, int]] = []  # small words that stand just before
        ended = False  # whether the word before is marked
        last = -1
        for place, length in enumerate(lengths):
            if not length:
                continue
            if place > last + 1:
                ended, beside = False, []
            last = place
            start, end = words.spans[place]
            if length == _SMALL:
                _add(spans if ended else beside, text, start, end)
                continue
            for first, after in beside:
                _add(spans, text, first, after)
            _add(spans, text, start, min(end, start + length))
            ended, beside = True, []
        return tuple(spans)

    def _length(self, term: str) -> int:
        """How many letters of a word are marked; of one that is not the query's, its beginning."""
        length = self._lengths.get(term)
        if length is None:
            begun = term.startswith(self._prefixes)
            length = max(len(p) for p in self._prefixes if term.startswith(p)) if begun else 0
            self._lengths[term] = length
        return length

    def _of_phrases(self, words: Cut) -> set[int]:
        """The places of words that together are a phrase that is meant."""
        places: set[int] = set()
        for last in words.there & self._lasts:
            for phrase in self._by_last[last]:
                if phrase.is_said(words.there):
                    places.update(self._whole(words.terms, phrase))
        return places

    def _whole(self, terms: Sequence[str], phrase: Meant) -> Collection[int]:
        """The places of a phrase's words, where they stand near each other."""
        order = self._orders.get(phrase.phrase)
        if order is None:
            order = {term: at for at, forms in enumerate(phrase.forms) for term in forms.terms}
            self._orders[phrase.phrase] = order
        there = [place for place, term in enumerate(terms) if term in order]
        if len(there) == len(phrase.forms):  # as mostly: once
            return there if self._is_near(terms, there) else ()
        taken: set[int] = set()
        for _, run in sorted(self._runs(terms, there, order)):
            if taken.isdisjoint(run):
                taken.update(run)
        return taken

    def _is_near(self, terms: Sequence[str], places: Sequence[int]) -> bool:
        start, end = min(places), max(places) + 1
        if end - start - len(places) <= _BETWEEN:
            return True
        others = (terms[place] for place in range(start, end) if place not in places)
        return sum(term not in self._small_words for term in others) <= _BETWEEN

    def _runs(
        self, terms: Sequence[str], there: Sequence[int], order: Mapping[str, int]
    ) -> Iterator[tuple[tuple[int, int], list[int]]]:
        """Where all of a phrase stands, after how far it is strewn and out of order there."""
        wanted = len(set(order.values()))
        for first, start in enumerate(there[: len(there) - wanted + 1]):
            run: dict[int, int] = {}  # the places by their order in the phrase
            for place in there[first:]:
                run.setdefault(order[terms[place]], place)
                if len(run) == wanted:
                    if self._is_near(terms, list(run.values())):
                        disorder = sum(at != n for n, at in enumerate(run))
                        yield (place - start, disorder), list(run.values())
                    break


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Put a span after those that are there, as one with the last where they touch."""
    if spans and not text[spans[-1][1] : start].strip("_"):
        spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
    else:
        spans.append((start, end))


class LazyMarks(Mapping[str, Spans]):
    """The marks of one entry, found field by field when they are asked for."""

    __slots__ = ("_entry", "_matcher")

    def __init__(self, entry: ErrorEntry, matcher: Matcher) -> None:
        self._entry = entry
        self._matcher = matcher

    def __getitem__(self, field: str) -> Spans:
        if field not in FIELDS:
            raise KeyError(field)
        return self._matcher.marks(field, getattr(self._entry, field) or "")

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


# Of most texts it takes 2 kB, of the longest that an import keeps half a megabyte.
@lru_cache(maxsize=1 << 10)
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
