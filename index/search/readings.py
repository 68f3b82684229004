"""How a query can be read: what its words stand for, each alone or some of them together."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import is_value
from index.search.concepts import (
    AKIN,
    AS_TYPED,
    CREDIT,
    GOES_ON,
    MEANT,
    STEM,
    Concept,
    Meant,
    Reading,
)
from index.search.elsewhere import is_elsewhere
from index.search.flat import Zone
from index.search.quoting import quoting
from index.search.synonyms import Meaning

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from index.search.bits import Bits
    from index.search.synonyms import Phrase, Synonyms
    from index.search.tables import Forms, Tables

BESIDE_KNOWN = 4.0  # what it weighs beside several words that are known
_SEVERAL = 2
_LETTERS_ALONE = 2  # two of them are no word that somebody cut
_BEGINS_FROM = 3  # letters of what is no word, to be the beginning of one
_NEGATIONS = frozenset({"not", "no", "cannot", "cant", "without"})


class Sought(NamedTuple):
    """A word of the query; `goes_on` when it may be only the beginning of one.

    `typed` is what stands in the query when the word is taken to be a misspelling.
    """

    term: str
    goes_on: bool
    typed: str = ""


def readings_of(words: Sequence[Sought], tables: Tables, synonyms: Synonyms) -> list[Reading]:
    """The ways to read a query, the one that takes it word by word first."""
    concepts = [_of_word(word, tables, synonyms) for word in words]
    terms = [word.term for word in words]
    phrases: list[Meaning] = []
    strangers: list[Meaning] = []
    for meaning in (*synonyms.meanings(terms), *_fused(terms, tables)):
        if meaning.is_strange:
            strangers.append(meaning)
        elif meaning.end - meaning.start == 1:
            _add_meanings(concepts[meaning.start], meaning, tables)
        else:
            phrases.append(meaning)
    named = {stranger.start for stranger in strangers if stranger.end - stranger.start == 1}
    _weigh_each(concepts, named, tables)
    readings = [concepts]
    if phrases:
        readings.append(_phrased(concepts, phrases, tables))
    having = [concept.having() for concept in concepts]
    elsewhere = is_elsewhere(terms, having, (*strangers, *phrases), tables, synonyms)
    if elsewhere and (strangers or not quoting(concepts, tables)):
        for concept in chain.from_iterable(readings):
            concept.levels = []  # no entry answers it
    _make_light_of_unknown(readings)
    return readings


def _weigh_each(concepts: Reading, named: Container[int], tables: Tables) -> None:
    """Weigh each word; one that nothing has, unless short or a stranger, may begin another."""
    for place, concept in enumerate(concepts):
        word = concept.words[0]
        may_begin = not concept.small and len(word) >= _BEGINS_FROM and place not in named
        if not concept.levels and may_begin:
            concept.credit(tables.prefix(word), GOES_ON)
            concept.prefixes += concept.words if concept.levels else ()
        if not concept.levels and is_value(word):
            concept.small = True  # where nothing has it, it says nothing
        concept.weigh(tables)


def _make_light_of_unknown(readings: Sequence[Reading]) -> None:
    """Let an unknown word matter less where two others say, however read, what is asked for."""
    if min(sum(concept.says for concept in reading) for reading in readings) < _SEVERAL:
        return
    for reading in readings:
        for concept in reading:
            if not concept.levels and not concept.small:
                concept.weight = BESIDE_KNOWN


def _of_word(word: Sought, tables: Tables, synonyms: Synonyms) -> Concept:
    small = word.term in synonyms.small_words
    # A letter alone, as of "<b>" or "%s", says nothing.
    is_letter = len(word.term) == 1 and word.term.isascii() and word.term.isalpha()
    saying = int(not small and not is_letter and word.term not in _NEGATIONS)
    common = synonyms.is_common(word.term)
    concept = Concept((word.term,), small, common, saying, typed=word.typed)
    for term, sets in tables.forms(word.term).terms.items():
        strength = AS_TYPED if term == word.term else STEM
        concept.credit(sets, strength)
        concept.terms[term] = strength
    if word.goes_on:
        concept.credit(tables.prefix(word.term), GOES_ON)
        concept.prefixes.append(word.term)
    return concept


def _add_meanings(concept: Concept, meaning: Meaning, tables: Tables) -> None:
    concept.meant += _credited(concept, meaning.phrases, tables, MEANT)
    concept.as_meant = concept.having()
    concept.akin += _credited(concept, meaning.akin, tables, AKIN)


def _credited(
    concept: Concept, phrases: Iterable[Phrase], tables: Tables, strength: float
) -> list[Meant]:
    """Credit whoever has these phrases, and return those that anyone has."""
    found = []
    for phrase in phrases:
        in_head, in_all, forms = _of_phrase(phrase, tables)
        if in_all:
            concept.levels.append((strength * CREDIT[Zone.NAME], in_head))
            concept.levels.append((strength * CREDIT[Zone.MESSAGE], in_all))
            concept.terms = dict.fromkeys(_terms(forms), strength) | concept.terms
            found.append(Meant(phrase, forms))
    return found


def _of_phrase(phrase: Phrase, tables: Tables) -> tuple[Bits, Bits, list[Forms]]:
    """Who has all words of a phrase in name and code, who has them at all, and their forms."""
    in_head, in_all = tables.everything, tables.everything
    forms = [tables.forms(word) for word in phrase]
    for one in forms:
        in_head &= one.in_head
        in_all &= one.anywhere
    return in_head, in_all, forms


def _terms(forms: Iterable[Forms]) -> Iterator[str]:
    return chain.from_iterable(one.terms for one in forms)


def _in_other_words(phrase: Phrase, tables: Tables) -> Bits:
    """Of whom people say all words of a phrase."""
    bits = tables.everything
    for word in phrase:
        bits &= tables.forms(word).in_other_words
    return bits


def _fused(terms: Sequence[str], tables: Tables) -> list[Meaning]:
    """Neighbours that the documents write as one word: "sub domain"."""
    pairs = [(start, terms[start] + terms[start + 1]) for start in range(len(terms) - 1)]
    return [
        Meaning(start, start + 2, ((pair,),))
        for start, pair in pairs
        if len(pair) > _LETTERS_ALONE and any(zone <= Zone.TEXT for zone in tables.term(pair))
    ]


def _phrased(concepts: Reading, meanings: Sequence[Meaning], tables: Tables) -> Reading:
    """The reading in which the longest phrases stand for what they mean as a whole."""
    reading: Reading = []
    taken = 0
    by_start: dict[int, list[Meaning]] = defaultdict(list)
    for meaning in meanings:
        by_start[meaning.start].append(meaning)
    for start, concept in enumerate(concepts):
        if start < taken:
            continue
        longest = max(by_start[start], key=lambda m: m.end, default=None)
        if longest is None:
            reading.append(concept)
            continue
        taken = longest.end
        parts = concepts[start:taken]
        phrase = Concept(
            tuple(c.words[0] for c in parts),
            common=all(c.common for c in parts),
            saying=sum(c.saying for c in parts),
        )
        in_head, in_all, forms = _of_phrase(phrase.words, tables)
        phrase.levels = [(CREDIT[Zone.NAME], in_head), (CREDIT[Zone.MESSAGE], in_all)]
        phrase.levels.append((CREDIT[Zone.OTHER_WORDS], _in_other_words(phrase.words, tables)))
        phrase.terms = dict.fromkeys(_terms(forms), AS_TYPED)
        phrase.as_typed = in_all
        for meaning in by_start[start]:
            if meaning.end == taken:
                _add_meanings(phrase, meaning, tables)
        phrase.weigh(tables)
        reading.append(phrase)
    return reading
