"""The search engine: a question in, a ranked answer out."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import fold
from index.cache.places import Places
from index.search.answer import (
    Answer,
    Droppable,
    Problem,
    Question,
    stop_if,
)
from index.search.counts import Counter
from index.search.editions import Editions
from index.search.filters import Filters
from index.search.foreign import Part, foreign_parts, shown, without
from index.search.hits import LazyHits
from index.search.ids import query_of
from index.search.marks import Matcher
from index.search.numbers import respelt
from index.search.query import Query, parse
from index.search.readings import Sought, readings_of
from index.search.sought import (
    corrected,
    respelt_together,
    sought_words,
    spelt_out,
    without_begun,
)
from index.search.store import Shard, open_shards
from index.search.synonym_store import open_synonyms
from index.search.tables import Tables
from index.search.telling import telling_words
from index.search.tiers import Tiers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.library import Library
    from index.search.bits import Bits
    from index.search.concepts import Concept, Reading
    from index.search.synonyms import Synonyms


class _Found(NamedTuple):
    """A question as it was read, and what answers it."""

    query: Query
    problems: list[Problem]
    readings: list[Reading]
    tiers: Tiers
    noted: Bits
    """The entries whose note has words of the query."""


class SearchEngine:
    """Answers questions about one library."""

    def __init__(self, library: Library, shards: Sequence[Shard], synonyms: Synonyms) -> None:
        self._library = library
        self._tables = Tables([shard.flat for shard in shards], synonyms.stem)
        self._synonyms = synonyms
        self._filters = Filters(library, self._tables, shards)
        self._editions = Editions(library)
        self._counter = Counter(library.groups)

    def search(self, question: Question, superseded: Callable[[], bool]) -> Answer:
        """Answer; no query raises. Raises Superseded soon after `superseded()` turns true."""
        started = perf_counter()
        query, problems, readings, tiers, noted = self._found(question, superseded)
        within = _bits_of_range(question.within, self._tables.everything)
        ranked = tiers.ranked(within, question.limit)
        concepts = [concept for reading in readings for concept in reading]
        matcher = Matcher(concepts, _typed(query), self._synonyms.small_words)
        hits = LazyHits(ranked, self._library.entries, concepts, matcher, noted)
        better = None if noted else _did_you_mean(query, readings)
        if_dropped: tuple[Droppable, ...] = ()
        if not tiers.entries:
            if_dropped = (
                *self._droppable(query, readings, question, superseded),
                *self._foreign(question, query, superseded),
            )
            # What is found by a word read as another is also found by that word itself.
            if better and not self._found(replace(question, text=better), superseded).tiers.entries:
                better = None
        return Answer(
            question=question,
            hits=hits,
            total=(tiers.entries & within).bit_count(),
            counts=self._counter.counts(tiers.entries),
            problems=tuple(problems),
            did_you_mean=better,
            if_dropped=if_dropped,
            is_as_meant=self._is_as_meant(better, question, tiers, ranked.numbers[:1], superseded),
            elapsed_ms=(perf_counter() - started) * 1000,
        )

    def prepare(self, question: Question, superseded: Callable[[], bool]) -> None:
        """Read what a phrase or pattern that is begun will ask for. Raises Superseded.

        To be called between two keys: most people type neither, and it takes longer than a key.
        """
        if not question.plain:
            self._filters.prepare(question.text, superseded)

    def _is_as_meant(
        self,
        better: str | None,
        question: Question,
        tiers: Tiers,
        first: Sequence[int],
        superseded: Callable[[], bool],
    ) -> bool:
        """Whether the better query finds the same, and of it the same first."""
        if not better or not 0 < tiers.entries.bit_count() <= question.limit:
            return False
        meant = self._found(replace(question, text=better), superseded).tiers
        within = _bits_of_range(question.within, self._tables.everything)
        return meant.entries == tiers.entries and meant.first(within) == first

    def _found(self, question: Question, superseded: Callable[[], bool]) -> _Found:
        text = query_of(question.text, self._library) or respelt(question.text, self._library)
        # The filter for an id or a number's code is in the query language, whatever the text was.
        query = parse(text, plain=question.plain and text == question.text)
        problems = list(query.problems)
        passing = self._filters.passing(query.restricting, question, problems, superseded)
        stop_if(superseded)
        sought = sought_words(query, self._tables, self._synonyms)
        found = self._answering(query, problems, sought, passing, superseded)
        noted = self._filters.noted(query, question, superseded) & passing
        if not found.tiers.entries and not noted:
            instead = respelt_together(sought, self._tables, self._synonyms)
            instead = instead or spelt_out(sought, self._tables)
            instead = instead or without_begun(sought, self._tables, self._synonyms)
            if instead:
                return self._answering(query, problems, instead, passing, superseded)
        # What was typed and is in a note goes before what may have been meant by it.
        is_guess = any(concept.typed for concept in found.readings[0])
        found.tiers.add(noted, first=is_guess)
        return found._replace(noted=noted)

    def _answering(
        self,
        query: Query,
        problems: list[Problem],
        sought: Sequence[Sought],
        passing: Bits,
        superseded: Callable[[], bool],
    ) -> _Found:
        readings = readings_of(sought, self._tables, self._synonyms)
        stop_if(superseded)
        tiers = self._tiers(query, readings, passing, superseded)
        stop_if(superseded)
        return _Found(query, problems, readings, tiers, noted=0)

    def _tiers(
        self,
        query: Query,
        readings: Sequence[Reading],
        passing: Bits,
        superseded: Callable[[], bool],
    ) -> Tiers:
        for clause in query.sought:
            if clause.kind in ("phrase", "pattern") and passing:
                stop_if(superseded)
                passing &= self._filters.containing(clause, superseded)
        ranks = any(clause.kind != "pattern" for clause in query.sought)
        tiers = Tiers(query, readings if ranks else (), passing, self._tables, _typed(query))
        if query.sought and not query.names("edition"):
            self._editions.leave_out_replaced(tiers)
        return tiers

    def _droppable(
        self,
        query: Query,
        readings: Sequence[Reading],
        question: Question,
        superseded: Callable[[], bool],
    ) -> tuple[Droppable, ...]:
        found = []
        for clause in query.restricting:
            others = [other for other in query.restricting if other is not clause]
            passing = self._filters.passing(others, question, [], superseded)
            total = self._tiers(query, readings, passing, superseded).entries.bit_count()
            if total:
                found.append(_without(query, [Part(clause.start, clause.end)], total))
        return tuple(found)

    def _foreign(
        self, question: Question, query: Query, superseded: Callable[[], bool]
    ) -> tuple[Droppable, ...]:
        """Each part without which something is found, or else all such parts together.

        A pasted text has many: of it, all but what tells most.
        """
        if question.plain:
            return self._telling(question, superseded)
        parts = foreign_parts(query, self._tables, self._synonyms)
        each = [[part] for part in parts]
        for some in (each, [parts] if len(parts) > 1 else []):
            found = tuple(self._rest(question, query, one, superseded) for one in some)
            if any(rest.total for rest in found):
                return tuple(rest for rest in found if rest.total)
        return ()

    def _telling(self, question: Question, superseded: Callable[[], bool]) -> tuple[Droppable, ...]:
        words = telling_words(question.text, self._tables, self._synonyms)
        if not words:
            return ()
        found = self._found(replace(question, text=words, plain=False), superseded)
        total = found.tiers.entries.bit_count()
        return (Droppable(None, words, total),) if total else ()

    def _rest(
        self,
        question: Question,
        query: Query,
        parts: Sequence[Part],
        superseded: Callable[[], bool],
    ) -> Droppable:
        rest = without(query.text, parts)
        found = self._found(replace(question, text=rest), superseded)
        total = found.tiers.entries.bit_count() if found.query.sought else 0
        return _without(query, parts, total)


def open_engine(
    library: Library,
    cache_dir: Path | None = None,
    bundled: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> SearchEngine:
    """The engine over this library; its index comes from the package, the cache, or is made now.

    `progress` is told how many entries of how many were read while an index is made.
    """
    places = Places(cache_dir, bundled)
    shards = open_shards(library.catalogs, places, progress)
    return SearchEngine(library, shards, open_synonyms(places))


def _did_you_mean(query: Query, readings: Sequence[Reading]) -> str | None:
    instead: dict[str, dict[str, None]] = {}
    for concept in readings[0]:
        if concept.typed:
            instead.setdefault(concept.typed, {})[concept.words[0]] = None
    if not instead:
        return None
    for concept in readings[0]:
        if full := _spelt_out(concept):
            instead[concept.words[0]] = {full: None}
    better = corrected(query, {typed: " ".join(words) for typed, words in instead.items()})
    return better if fold(better) != fold(query.text) else None


def _spelt_out(concept: Concept) -> str:
    """The word that an abbreviation stands for, which has its letters in their order."""
    short = concept.words[0]
    for meant in () if concept.typed or concept.own_terms else concept.meant:
        full = meant.phrase[0]
        letters = iter(full)
        if len(meant.phrase) == 1 and full[0] == short[0] and all(one in letters for one in short):
            return full
    return ""


def _typed(query: Query) -> str:
    return fold(" ".join(clause.text for clause in query.sought if clause.kind != "pattern"))


def _without(query: Query, parts: Sequence[Part], total: int) -> Droppable:
    return Droppable(shown(query.text, parts), without(query.text, parts), total)


def _bits_of_range(within: range | None, everything: Bits) -> Bits:
    if within is None:
        return everything
    return ((1 << len(within)) - 1) << max(within.start, 0) & everything
