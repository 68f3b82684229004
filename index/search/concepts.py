"""What each word of a query can stand for, and which entries have it, how well."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from index.search.flat import Bits, Zone
from index.search.spelling import near
from index.search.synonyms import Meaning, Synonyms, stem
from index.search.tables import Sets, Tables, anywhere, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

ZONE_CREDIT = {
    Zone.NAME: 1.0,
    Zone.CODE: 0.95,
    Zone.WHOLE_NAME: 1.0,
    Zone.WHOLE_CODE: 0.95,
    Zone.DOMAIN: 0.7,
    Zone.MESSAGE: 0.65,
    Zone.TEXT: 0.45,
}
AS_TYPED = 1.0
STEM = 0.93
GOES_ON = 0.85
MEANT = 0.8
NEAR = 0.7

SMALL = 0.15  # what a word such as "the" weighs beside one that says something


@dataclass(slots=True)
class Concept:
    """One word of the query: who has it, in levels of falling credit, and through which terms."""

    word: str
    weight: float = 0.0
    small: bool = False
    levels: list[tuple[float, Bits]] = field(default_factory=list)
    terms: dict[str, float] = field(default_factory=dict)
    prefixes: list[str] = field(default_factory=list)
    meant: list[tuple[str, ...]] = field(default_factory=list)
    near: list[str] = field(default_factory=list)

    @property
    def known(self) -> Bits:
        """Every entry that has the word in some form."""
        bits = 0
        for _, there in self.levels:
            bits |= there
        return bits

    def add(self, sets: Sets, strength: float) -> None:
        """Entries that have it in these sets, to be credited by zone and strength."""
        for zone, bits in sets.items():
            credit = ZONE_CREDIT.get(Zone(zone))
            if credit is not None and bits:
                self.levels.append((credit * strength, bits))

    def strength_of(self, term: str) -> float:
        """How well a term of an entry answers this word; 0 when it does not."""
        strength = self.terms.get(term, 0.0)
        if strength < GOES_ON and any(term.startswith(prefix) for prefix in self.prefixes):
            return GOES_ON
        return strength


def concepts_of(
    words: Sequence[str], tables: Tables, synonyms: Synonyms, *, open_end: bool
) -> list[Concept]:
    """The concepts of a query's words; `open_end`: the last word may still go on."""
    concepts = [Concept(word, small=word in synonyms.small_words) for word in words]
    for number, concept in enumerate(concepts):
        _as_typed(concept, tables, goes_on=open_end and number == len(words) - 1)
    for meaning in synonyms.meanings(words):
        _as_meant(concepts[meaning.start : meaning.end], meaning, tables)
    for concept in concepts:
        if not concept.levels and not concept.small:
            _as_begun_or_misspelt(concept, tables)
    for concept in concepts:
        concept.levels.sort(key=lambda level: -level[0])
        concept.weight = _weight(concept, tables)
    return concepts


def forms(word: str, tables: Tables) -> dict[str, float]:
    """The terms that are this word in one of its forms, with how well each answers."""
    terms = dict.fromkeys(tables.same_stem(stem(word)), STEM)
    terms[word] = AS_TYPED
    return terms


def _as_typed(concept: Concept, tables: Tables, *, goes_on: bool) -> None:
    for term, strength in forms(concept.word, tables).items():
        sets = tables.term(term)
        if sets:
            concept.add(sets, strength)
            concept.terms[term] = strength
    if goes_on:
        concept.add(tables.prefix(concept.word), GOES_ON)
        concept.prefixes.append(concept.word)


def _as_meant(concepts: Sequence[Concept], meaning: Meaning, tables: Tables) -> None:
    for phrase in meaning.phrases:
        in_head, in_all = tables.everything, tables.everything
        terms: dict[str, float] = {}
        for word in phrase:
            of_word = forms(word, tables)
            sets = merged(*(tables.term(term) for term in of_word))
            in_head &= sets.get(Zone.NAME, 0) | sets.get(Zone.CODE, 0)
            in_all &= anywhere(sets)
            terms.update(dict.fromkeys(of_word, MEANT))
        if not in_all:
            continue
        for concept in concepts:
            concept.levels.append((MEANT * ZONE_CREDIT[Zone.NAME], in_head))
            concept.levels.append((MEANT * ZONE_CREDIT[Zone.MESSAGE], in_all))
            concept.terms = terms | concept.terms
            concept.meant.append(phrase)


def _as_begun_or_misspelt(concept: Concept, tables: Tables) -> None:
    if len(concept.word) > 1:
        concept.add(tables.prefix(concept.word), GOES_ON)
        if concept.levels:
            concept.prefixes.append(concept.word)
            return
    for term in near(concept.word, tables.lexicons()):
        sets = tables.term(term)
        sets = {zone: bits for zone, bits in sets.items() if zone < Zone.INITIALS}
        if sets:
            concept.add(sets, NEAR)
            concept.terms[term] = NEAR
            concept.near.append(term)


def _weight(concept: Concept, tables: Tables) -> float:
    known = concept.known.bit_count()
    if concept.small:
        return SMALL * tables.weight(max(known, 1)) if known else 0.0
    return tables.weight(known)
