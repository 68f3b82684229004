"""A concept: words of a query that mean one thing, and which entries have it, how well."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.search.flat import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from index.search.bits import Bits
    from index.search.synonyms import Phrase
    from index.search.tables import Forms, Sets, Tables

CREDIT: dict[int, float] = {
    Zone.NAME: 1.0,
    Zone.CODE: 0.95,
    Zone.WHOLE_NAME: 1.0,
    Zone.WHOLE_CODE: 0.95,
    Zone.DOMAIN: 0.7,
    Zone.MESSAGE: 0.7,
    Zone.TEXT: 0.45,
    Zone.OTHER_WORDS: 0.6,
}

AS_TYPED = 1.0
STEM = 0.93
GOES_ON = 0.85
MEANT = 0.8
AKIN = 0.5
NEAR = 0.9

UNKNOWN = 8.0  # what a word weighs that nothing has: with one other word it is no question here
IN_NAME = 0.75  # credit that only a name or code gives, whatever of it is meant
_STEPS = 16  # credits are told apart no finer than that
SMALL = 0.15  # what a word such as "the" weighs beside one that says something


class Meant(NamedTuple):
    """A phrase that words of the query stand for, and each of its words in all forms."""

    phrase: Phrase
    forms: list[Forms]

    def is_said(self, terms: Set[str]) -> bool:
        """Whether all of its words are among these."""
        return not any(forms.terms.keys().isdisjoint(terms) for forms in self.forms)


@dataclass(slots=True)
class Concept:
    """Words of the query that mean one thing: who has it, in levels of falling credit."""

    words: Phrase
    small: bool = False
    common: bool = False
    saying: int = 1
    weight: float = 0.0
    levels: list[tuple[float, Bits]] = field(default_factory=list)
    as_typed: Bits = 0
    as_meant: Bits = 0
    as_said: Bits = 0
    terms: dict[str, float] = field(default_factory=dict)
    prefixes: list[str] = field(default_factory=list)
    meant: list[Meant] = field(default_factory=list)
    akin: list[Meant] = field(default_factory=list)
    typed: str = ""

    def having(self, more_than: float = 0.0) -> Bits:
        """The entries that have it with more than this credit."""
        bits = 0
        for credit, there in self.levels:
            if credit > more_than:
                bits |= there
        return bits

    @property
    def own_terms(self) -> set[str]:
        """The forms of its own words, without those of what it means."""
        return {term for term, strength in self.terms.items() if strength > MEANT}

    def in_name(self) -> Bits:
        """The entries whose name or code has it, as typed or as what it means, and which it tells.

        What the errors of any program say tells of none, and what was misspelt of none for sure.
        """
        return 0 if self.common or self.typed else self.having(IN_NAME)

    @property
    def is_begun(self) -> bool:
        """Whether its word is none by itself, but what words of some entries begin with."""
        return bool(self.prefixes and self.levels) and not self.own_terms

    @property
    def says(self) -> int:
        """How many of its words say what is asked for, if they are known here as typed."""
        return self.saying if self.levels and not self.typed else 0

    def credit(self, sets: Sets, strength: float) -> None:
        """Credit the entries in these sets by zone and strength."""
        for zone, bits in sets.items():
            worth = CREDIT.get(zone)
            if worth is not None:
                self.levels.append((worth * strength, bits))
                self.as_said |= bits
                if zone != Zone.OTHER_WORDS:
                    self.as_typed |= bits

    def strength_of(self, term: str) -> float:
        """How well a term of an entry answers it; 0 when it does not."""
        strength = self.terms.get(term, 0.0)
        if strength < GOES_ON and term.startswith(tuple(self.prefixes)):
            return GOES_ON
        return strength

    def stands_in(self, terms: Iterable[str]) -> bool:
        """Whether it is a word that is among these, in any form or begun."""
        return len(self.words) == 1 and any(self.strength_of(term) > MEANT for term in terms)

    def is_said(self, terms: Set[str]) -> bool:
        """Whether these have its word, or all of a phrase that it means."""
        return self.stands_in(terms) or any(one.is_said(terms) for one in self.meant)

    def weigh(self, tables: Tables) -> None:
        """Put the levels in order and let the concept weigh the more the fewer have it."""
        by_credit: dict[int, Bits] = defaultdict(int)
        for credit, bits in self.levels:
            by_credit[round(credit * _STEPS)] |= bits
        self.levels = [(step / _STEPS, by_credit[step]) for step in sorted(by_credit, reverse=True)]
        # What is only akin does not make a word more common.
        count = (self.as_meant or self.as_typed or self.having()).bit_count()
        if self.typed:
            self.levels = [(credit * NEAR, bits) for credit, bits in self.levels]
        if self.small:
            self.weight = SMALL * tables.weight(count) if count else 0.0
        else:
            self.weight = tables.weight(count) if count else UNKNOWN


Reading = list[Concept]
"""One way to read a query: word by word, or with some of its words as a phrase."""
