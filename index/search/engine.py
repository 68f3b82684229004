"""The search engine: a question in, a ranked answer out."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from index.cache.places import Places
from index.search.answer import Answer
from index.search.counts import Counter
from index.search.editions import Editions
from index.search.filters import Filters
from index.search.hits import LazyHits
from index.search.inquiry import Inquiry, Searched, folded
from index.search.marks import Matcher
from index.search.offers import offers_beside
from index.search.store import open_shards
from index.search.synonym_store import open_synonyms
from index.search.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.library import Library
    from index.search.answer import Question
    from index.search.store import Shard
    from index.search.synonyms import Synonyms


class SearchEngine:
    """Answers questions about one library."""

    def __init__(self, library: Library, shards: Sequence[Shard], synonyms: Synonyms) -> None:
        tables = Tables([shard.flat for shard in shards], synonyms.stem)
        self._filters = Filters(library, tables, shards)
        self._searched = Searched(library, tables, synonyms, self._filters, Editions(library))
        self._counter = Counter(library.groups)

    def search(self, question: Question, superseded: Callable[[], bool]) -> Answer:
        """Answer; no query raises. Raises Superseded soon after `superseded()` turns true."""
        started = perf_counter()
        library, synonyms = self._searched.library, self._searched.synonyms
        inquiry = Inquiry(question, superseded, self._searched)
        found, within = inquiry.found(), inquiry.within
        tiers = found.tiers
        ranked = tiers.ranked(within, question.limit)
        concepts = [concept for reading in found.readings for concept in reading]
        matcher = Matcher(concepts, folded(found.query), synonyms.small_words)
        offers = offers_beside(found, ranked.numbers[:1], inquiry)
        return Answer(
            question=question,
            hits=LazyHits(ranked, library.entries, concepts, matcher, found.noted),
            total=(tiers.entries & within).bit_count(),
            counts=self._counter.counts(tiers.entries),
            problems=tuple(found.problems),
            did_you_mean=offers.did_you_mean,
            if_dropped=offers.if_dropped,
            is_as_meant=offers.is_as_meant,
            elapsed_ms=(perf_counter() - started) * 1000,
        )

    def prepare(self, question: Question, superseded: Callable[[], bool]) -> None:
        """Read what a phrase or pattern that is begun will ask for. Raises Superseded.

        To be called between two keys: most people type neither, and it takes longer than a key.
        """
        if not question.plain:
            self._filters.prepare(question.text, superseded)


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
