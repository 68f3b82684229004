"""The search engine: a question in, a ranked answer out."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from index.analysis import fold, words
from index.search.answer import Answer, Hit, Question, Superseded
from index.search.concepts import Concept, concepts_of
from index.search.filters import Filters
from index.search.flat import Bits, Zone
from index.search.marks import LazyMarks
from index.search.query import Query, parse
from index.search.rank import Found, find, fine_score
from index.search.store import Shard, open_shard
from index.search.synonyms import Synonyms, load_synonyms
from index.search.tables import Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.library import Library

_POOL = 200
_EXACT, _BEGINS, _INITIALS = 300.0, 200.0, 100.0


class SearchEngine:
    """Answers questions about one library."""

    def __init__(self, library: Library, shards: Sequence[Shard], synonyms: Synonyms) -> None:
        self._library = library
        self._shards = shards
        self._tables = Tables([shard.flat for shard in shards])
        self._synonyms = synonyms
        self._filters = Filters(library, self._tables)
        self._older = _older(library)

    def search(self, question: Question, superseded: Callable[[], bool]) -> Answer:
        """Answer; no query raises. Raises Superseded soon after `superseded()` turns true."""
        started = perf_counter()
        query = parse(question.text)
        problems = list(query.problems)
        passing = self._filters.passing(query.restricting, question.starred, problems)
        concepts = self._concepts(query)
        _stop_if(superseded)
        if any(not clause.negated for clause in query.sought):
            ranked, entries = self._ranked(query, concepts, passing, question, superseded)
        else:
            ranked, entries = None, passing
            if not _names_edition(query):
                entries &= ~self._replaced(passing)
        inside = entries & _bits_of_range(question.within, self._tables.size)
        if ranked is None:
            ranked = [(number, 0.0) for number in _numbers(inside, question.limit)]
        hits = tuple(self._hit(number, score, concepts) for number, score in ranked)
        return Answer(
            question=question,
            hits=hits,
            total=inside.bit_count(),
            counts=self._counts(entries),
            problems=tuple(problems),
            did_you_mean=None,
            elapsed_ms=(perf_counter() - started) * 1000,
        )

    def _concepts(self, query: Query) -> list[Concept]:
        sought = [word.term for clause in query.sought for word in words(clause.text)]
        open_end = query.open_end or (bool(query.sought) and query.sought[-1].kind == "prefix")
        return concepts_of(sought, self._tables, self._synonyms, open_end=open_end)

    def _ranked(
        self,
        query: Query,
        concepts: list[Concept],
        passing: Bits,
        question: Question,
        superseded: Callable[[], bool],
    ) -> tuple[list[tuple[int, float]], Bits]:
        key = fold(" ".join(clause.text for clause in query.sought))
        exact = self._whole(self._tables.term(key)) & passing
        begins = self._whole(self._tables.prefix(key)) & passing
        initials = self._tables.term(key).get(Zone.INITIALS, 0) & passing
        is_code = exact and any("_" in clause.text for clause in query.sought)
        found = Found(0, find([], 0).planes) if is_code else find(concepts, passing)
        for clause in query.sought:
            if clause.kind == "phrase":
                found = Found(found.entries & self._filters._containing(clause), found.planes)
        entries = found.entries | exact | begins | initials
        _stop_if(superseded)
        within = _bits_of_range(question.within, self._tables.size)
        scores: dict[int, float] = {}
        for bits, bonus in ((exact, _EXACT), (begins & ~exact, _BEGINS), (initials, _INITIALS)):
            for number in _numbers(bits & within, _POOL):
                scores.setdefault(number, bonus + fine_score(number, concepts, self._tables))
        rest = []
        for group in found.planes.falling(found.entries & within):
            rest += [number for number in _numbers(group, question.limit) if number not in scores]
            if len(rest) >= question.limit:
                break
        for number in rest[:_POOL]:
            scores[number] = fine_score(number, concepts, self._tables)
        for place, number in enumerate(rest[_POOL:]):
            scores[number] = -1.0 - place
        entries, scores = self._without_replaced(query, entries, scores)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return self._twins_together(ranked)[: question.limit], entries

    def _whole(self, sets: dict[int, Bits]) -> Bits:
        return sets.get(Zone.WHOLE_NAME, 0) | sets.get(Zone.WHOLE_CODE, 0)

    def _without_replaced(
        self, query: Query, entries: Bits, scores: dict[int, float]
    ) -> tuple[Bits, dict[int, float]]:
        if _names_edition(query):
            return entries, scores
        for old, current in self._older.items():
            if not entries >> old & 1:
                continue
            best = max((scores.get(n, -1e9) for n in current if entries >> n & 1), default=-1e9)
            if current and best >= scores.get(old, -1e8) - 1.0:
                entries &= ~(1 << old)
                scores.pop(old, None)
        return entries, scores

    def _replaced(self, entries: Bits) -> Bits:
        bits = 0
        for old, current in self._older.items():
            if any(entries >> number & 1 for number in current):
                bits |= 1 << old
        return bits

    def _twins_together(self, ranked: list[tuple[int, float]]) -> list[tuple[int, float]]:
        by_name: dict[str, list[tuple[int, float]]] = {}
        for number, score in ranked:
            by_name.setdefault(self._library.entries[number].name, []).append((number, score))
        return [item for group in by_name.values() for item in group]

    def _hit(self, number: int, score: float, concepts: list[Concept]) -> Hit:
        entry = self._library.entries[number]
        return Hit(entry, score, LazyMarks(entry, concepts), ())

    def _counts(self, entries: Bits) -> tuple[int, ...]:
        data = entries.to_bytes((self._tables.size >> 3) + 1, "little")
        counts = []
        for group in self._library.groups:
            low, high = group.first, group.first + group.size
            part = int.from_bytes(data[low >> 3 : (high >> 3) + 1], "little") >> (low & 7)
            counts.append((part & ((1 << group.size) - 1)).bit_count())
        return tuple(counts)


def open_engine(
    library: Library,
    cache_dir: Path | None = None,
    bundled: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> SearchEngine:
    """The engine over this library; its index comes from the package, the cache, or is made now.

    `progress` is told how many entries of how many were read while an index is made.
    """
    shards = [open_shard(catalog, cache_dir, bundled, progress) for catalog in library.catalogs]
    return SearchEngine(library, shards, load_synonyms())


def _older(library: Library) -> dict[int, tuple[int, ...]]:
    older: dict[int, tuple[int, ...]] = {}
    for group in library.groups:
        first = library.entries[group.first]
        if library.is_current(first):
            continue
        for number in range(group.first, group.first + group.size):
            entry = library.entries[number]
            older[number] = tuple(
                place
                for other in library.named(entry.name)
                if other.catalog == entry.catalog
                and library.is_current(other)
                and (place := library.number_of(other.id)) is not None
            )
    return older


def _names_edition(query: Query) -> bool:
    return any(clause.kind == "edition" and not clause.negated for clause in query.restricting)


def _numbers(entries: Bits, most: int) -> list[int]:
    numbers: list[int] = []
    for at, byte in enumerate(entries.to_bytes((entries.bit_length() >> 3) + 1, "little")):
        if byte:
            numbers += [at * 8 + bit for bit in range(8) if byte >> bit & 1]
            if len(numbers) >= most:
                break
    return numbers[:most]


def _bits_of_range(within: range | None, size: int) -> Bits:
    if within is None:
        return (1 << size) - 1
    return ((1 << len(within)) - 1) << within.start


def _stop_if(superseded: Callable[[], bool]) -> None:
    if superseded():
        raise Superseded
