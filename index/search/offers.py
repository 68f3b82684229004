"""What is offered besides an answer: another spelling, and what to leave out where it is empty."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import fold
from index.search.answer import Droppable
from index.search.foreign import Part, foreign_parts, shown, without
from index.search.sought import corrected
from index.search.telling import telling_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.search.concepts import Concept, Reading
    from index.search.inquiry import Found, Inquiry
    from index.search.query import Query


class Offers(NamedTuple):
    """Other queries to ask, as an Answer has them."""

    did_you_mean: str | None
    if_dropped: tuple[Droppable, ...]
    is_as_meant: bool


def offers_beside(found: Found, first: Sequence[int], inquiry: Inquiry) -> Offers:
    """What to offer beside what was found, the best of which goes `first`."""
    better = None if found.noted else _did_you_mean(found.query, found.readings)
    meant = inquiry.instead(better).found() if better and _is_to_compare(found, inquiry) else None
    if found.tiers.entries:
        is_as_meant = meant is not None and (
            meant.tiers.entries == found.tiers.entries
            and meant.tiers.first(inquiry.within) == first
        )
        return Offers(better, (), is_as_meant)
    if_dropped = (*_droppable(found, inquiry), *_foreign(found.query, inquiry))
    # What is found by a word read as another is also found by that word itself.
    is_found = meant is not None and bool(meant.tiers.entries)
    return Offers(better if is_found else None, if_dropped, is_as_meant=False)


def _is_to_compare(found: Found, inquiry: Inquiry) -> bool:
    """Whether to look what the better query finds: not where too much is found to be compared."""
    return found.tiers.entries.bit_count() <= inquiry.question.limit


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
    """The word that an abbreviation stands for, which has its letters; two may be swapped."""
    short = concept.words[0]
    for meant in () if concept.typed or concept.own_terms else concept.meant:
        full = meant.phrase[0]
        has_letters = Counter(short) <= Counter(full)
        if len(meant.phrase) == 1 and full[0] == short[0] and has_letters:
            return full
    return ""


def _droppable(found: Found, inquiry: Inquiry) -> tuple[Droppable, ...]:
    """Each filter or exclusion without which something is found."""
    query, droppable = found.query, []
    for clause in query.restricting:
        others = [other for other in query.restricting if other is not clause]
        tiers = inquiry.tiers(query, found.readings, inquiry.passing(others, []))
        if total := tiers.entries.bit_count():
            droppable.append(_without(query, [Part(clause.start, clause.end)], total))
    return tuple(droppable)


def _foreign(query: Query, inquiry: Inquiry) -> tuple[Droppable, ...]:
    """Each part without which something is found, or else all such parts together.

    A pasted text has many: of it, all but what tells most.
    """
    if inquiry.question.plain:
        return _telling(inquiry)
    parts = foreign_parts(query, inquiry.searched.tables, inquiry.searched.synonyms)
    each = [[part] for part in parts]
    for some in (each, [parts] if len(parts) > 1 else []):
        rests = [_rest(query, one, inquiry) for one in some]
        if any(rest.total for rest in rests):
            return tuple(rest for rest in rests if rest.total)
    return ()


def _telling(inquiry: Inquiry) -> tuple[Droppable, ...]:
    searched = inquiry.searched
    words = telling_words(inquiry.question.text, searched.tables, searched.synonyms)
    if not words:
        return ()
    total = inquiry.instead(words, plain=False).found().tiers.entries.bit_count()
    return (Droppable(None, words, total),) if total else ()


def _rest(query: Query, parts: Sequence[Part], inquiry: Inquiry) -> Droppable:
    found = inquiry.instead(without(query.text, parts)).found()
    total = found.tiers.entries.bit_count() if found.query.sought else 0
    return _without(query, parts, total)


def _without(query: Query, parts: Sequence[Part], total: int) -> Droppable:
    return Droppable(shown(query.text, parts), without(query.text, parts), total)
