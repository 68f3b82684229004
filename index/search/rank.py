"""Ranking: which entries answer a query at all, and in which order.

All entries are compared at once, coarsely; only the best few are then scored finely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.search.asked import Asked
from index.search.bits import members
from index.search.concepts import MEANT
from index.search.planes import FULL, Planes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.search.bits import Bits
    from index.search.concepts import Concept, Reading
    from index.search.tables import Tables

# What makes an entry an answer.
_ENOUGH = 0.45  # the share of a query's weight that it must be credited
_LESS = 0.35  # the same where few entries have enough, if every word is known
_FEW, _MANY = 6, 30  # entries
_BESIDE_BEST = 0.75  # of the best one's share, where there are many

# What makes the best of them explain the query, which else is about something else.
_EXPLAINED = (0.53, 0.41, 0.37)
"""Of what an entry can score, what one must that answers a query of one known word that says
something, beside others; of two such words; or of more. The fewer they are, the more easily an
entry has them by chance. With 0.05 less more of the judged queries about something else are
answered, with as much more others lose answers that are wanted.
"""
_HALF, _MORE_THAN_HALF = 0.5, 0.55  # of what a query says
_NAMED = 0.95  # of a name, all of it but for an ending
_SEVERAL = 2  # words that say something
_SENTENCE_FROM = 3  # words that say little: who looks for an error hardly writes so many

# What makes a query do without its unknown words.
_SURE = 0.5  # credit that tells that an entry has a word, beside one that nothing has
_BESIDE_UNKNOWN = 2
"""More known words than this for each unknown one: with one, many judged queries about something
else are answered."""
_COMMON = 0.5  # of a known word, that one counts there which the errors of any program use


class Worth(NamedTuple):
    """What it adds that a query says all of an entry's name, and all that people say of it."""

    name: float
    said: float


IN_ONE_PIECE = Worth(name=0.5, said=0.4)  # what is typed so is most likely a name
IN_WORDS = Worth(name=0.37, said=0.5)  # and this a sentence


class Scored:
    """The entries that answer one reading of a query, and how well."""

    def __init__(self, reading: Reading, among: Bits, tables: Tables, worth: Worth) -> None:
        self._tables = tables
        self._worth = worth
        self._is_sentence = sum(concept.small for concept in reading) >= _SENTENCE_FROM
        reading = _known_of(reading, among)
        self._reading = [concept for concept in reading if concept.weight]
        self._saying = [concept for concept in self._reading if not concept.small]
        self._total = sum(concept.weight for concept in self._reading) or 1.0
        self.planes = Planes()
        self.entries = self._find(reading, among) if self._reading else 0
        self._asked = Asked(self._reading, self._total, tables)

    def finely(self, numbers: Sequence[int], entries: Bits) -> dict[int, float]:
        """The score of each of these entries, from 0 to about 1.4."""
        scores = dict.fromkeys(numbers, 0.0)
        for concept in self._reading:
            rest = entries
            for credit, bits in concept.levels:
                there = bits & rest
                if there:
                    rest ^= there
                    gain = credit * concept.weight / self._total
                    for number in members(there):
                        scores[number] += gain
                    if not rest:
                        break
        for number in scores:
            scores[number] += self._worth.name * self._asked.of_name(number)
        if sum(len(c.words) for c in self._reading) > 1:  # a single word is no phrase
            for number in scores:
                scores[number] += self._worth.said * self._asked.of_phrase(number)
        return scores

    def is_explained(self, scores: Mapping[int, float]) -> bool:
        """Whether one of these entries says enough of the query, or has words of it by chance.

        Of few words it has some by chance more easily than of many. Whatever it scores, it must
        have more than half of what is known here, or the query its whole name; and words that tell
        and are in its name or code are enough where they are half.
        """
        said = [(one.weight, one.having(), one.in_name()) for one in self._saying]
        total = sum(weight for weight, _, _ in said)
        known = [weight for weight, having, _ in said if having]
        least = _EXPLAINED[min(max(len(known), 1), len(_EXPLAINED)) - 1]
        for number, score in scores.items():
            told = sum(weight for weight, _, in_name in said if in_name >> number & 1)
            if len(said) >= _SEVERAL and told >= _HALF * total:
                return True
            if score >= least * self._most(number):
                had = sum(weight for weight, having, _ in said if having >> number & 1)
                if had >= _MORE_THAN_HALF * sum(known) or self._asked.of_name(number) >= _NAMED:
                    return True
        return False

    def _most(self, number: int) -> float:
        """What an entry scores of which a query says all."""
        said = self._worth.said if self._tables.phrases(self._tables.said[number]).words else 0.0
        return 1.0 + self._worth.name + said

    def is_said_of(self, entries: Bits) -> bool:
        """Whether one of these has every word as typed, or people say it of one; or one is begun.

        A single word among small ones is as likely about another thing where the errors of any
        program use it, or where those are many.
        """
        begun = any(concept.is_begun for concept in self._saying)
        if len(self._saying) - begun < _SEVERAL:
            if begun and not self._is_sentence:
                return True
            if self._is_sentence or any(concept.common for concept in self._saying):
                return False
        for concept in self._saying:
            entries &= concept.as_said
        return bool(entries)

    @property
    def says_much(self) -> bool:
        """Whether its words are too many to stand in one message by chance."""
        return len(self._saying) > _SEVERAL

    def in_head(self) -> Bits:
        """The entries whose name or code has every word as typed, or so begun."""
        found = self.entries
        for concept in self._reading:
            found &= concept.having(MEANT)
        return found

    def having_all(self) -> Bits:
        """The entries that have every word or what it means, in any place."""
        found = self.entries
        for concept in self._reading:
            if not concept.small:
                found &= concept.having()
        return found

    def having_all_as_typed(self) -> Bits:
        """The entries that have every word, as typed or begun so, in any place."""
        found = self.entries
        for concept in self._reading:
            if not concept.small:
                found &= concept.as_typed
        return found

    def _find(self, reading: Reading, among: Bits) -> Bits:
        saying = [concept for concept in reading if not concept.small]
        needed = sum(concept.weight for concept in saying or reading) or 1.0
        having_all = among
        for concept in saying or reading:
            rest = among
            for credit, bits in concept.levels:
                there = bits & rest
                if there:
                    rest ^= there
                    self.planes.add(there, round(FULL * credit * concept.weight / needed))
            having_all ^= having_all & rest
        if not saying:
            return _in_names(reading, having_all)
        return self._enough(having_all, among, saying)

    def _enough(self, having_all: Bits, among: Bits, saying: Sequence[Concept]) -> Bits:
        found = having_all | self.planes.at_least(among, round(FULL * _ENOUGH))
        count = found.bit_count()
        if count <= _FEW and len(saying) > 1 and all(concept.levels for concept in saying):
            return found | self.planes.at_least(among, round(FULL * _LESS))
        if count > _MANY:
            return self.planes.at_least(found, round(self.planes.highest(found) * _BESIDE_BEST))
        return found


def _known_of(reading: Reading, among: Bits) -> Reading:
    """The reading without its unknown words, where the others make a question without them.

    They do if they are many, and an entry has all of them or all but one. Two words and a stranger
    are as likely to be about something else.
    """
    known = [concept for concept in reading if concept.levels or concept.small]
    unknown = len(reading) - len(known)
    sure = sum(concept.says * (_COMMON if concept.common else 1.0) for concept in known)
    if not unknown or sure <= _BESIDE_UNKNOWN * unknown:
        return reading
    having_all, but_one = among, 0
    for concept in known:
        if not concept.small:
            there = concept.having(_SURE)
            but_one = having_all & ~there | but_one & there
            having_all &= there
    return known if having_all or but_one else reading


def _in_names(reading: Reading, among: Bits) -> Bits:
    """Words that say little alone do not make a query, unless a name or code has them all."""
    for concept in reading:
        in_name = 0
        for credit, bits in concept.levels:
            if credit >= MEANT:
                in_name |= bits
        among &= in_name
    return among
