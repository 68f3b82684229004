"""Ranking: which entries answer a query at all, and in which order.

All entries are compared at once, coarsely; only the best few are then scored finely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.search.bits import members
from index.search.concepts import GOES_ON, MEANT
from index.search.planes import FULL, Planes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.search.bits import Bits
    from index.search.concepts import Concept, Reading
    from index.search.flat import Said
    from index.search.tables import Tables

ENOUGH = 0.45  # the share of a query's weight, credited, that makes an entry an answer
LESS = 0.35  # the share that does where few entries have enough, if every word is known
FEW, MANY = 6, 30  # entries
BESIDE_BEST = 0.75  # of the best one's share, that an entry must have where there are many
EXPLAINED = (0.53, 0.41, 0.37)
"""Of what an entry can score, what one must that answers a query of one known word that says
something, beside others; of two such words; or of more."""
HALF, MORE_THAN_HALF = 0.5, 0.55  # of what a query says
NAMED = 0.95  # of a name
SEVERAL = 2  # words that say something
SENTENCE_FROM = 3  # words that say little
SURE = 0.5  # credit that tells that an entry has a word, beside one that nothing has
BESIDE_UNKNOWN = 2  # known words for each unknown one: with more, the query does without it
COMMON = 0.5  # of a known word, that one counts there which the errors of any program use


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
        self._is_sentence = sum(concept.small for concept in reading) >= SENTENCE_FROM
        reading = _known_of(reading, among)
        self._reading = [concept for concept in reading if concept.weight]
        self._saying = [concept for concept in self._reading if not concept.small]
        self._total = sum(concept.weight for concept in self._reading) or 1.0
        self.planes = Planes()
        self.entries = self._find(reading, among) if self._reading else 0
        self._names: dict[int, float] = {}  # how well a name answers, by its key
        self._said: dict[int, float] = {}
        self._weighed: dict[str, tuple[float, float]] = {}  # words of names
        self._prefixes = tuple([prefix for one in self._reading for prefix in one.prefixes])
        self._terms: dict[str, float] = {}
        self._asks: dict[str, tuple[float, float]] = {}
        for concept in self._reading:
            for term, strength in concept.terms.items():
                self._terms[term] = max(strength, self._terms.get(term, 0.0))
                weighed = (concept.weight, strength)
                self._asks[term] = max(weighed, self._asks.get(term, weighed))

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
            scores[number] += self._worth.name * self._said_of_name(number)
        if sum(len(c.words) for c in self._reading) > 1:  # a single word is no phrase
            for number in scores:
                scores[number] += self._worth.said * self._said_of_phrase(number)
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
        least = EXPLAINED[min(max(len(known), 1), len(EXPLAINED)) - 1]
        for number, score in scores.items():
            told = sum(weight for weight, _, in_name in said if in_name >> number & 1)
            if len(said) >= SEVERAL and told >= HALF * total:
                return True
            if score >= least * self._most(number):
                had = sum(weight for weight, having, _ in said if having >> number & 1)
                if had >= MORE_THAN_HALF * sum(known) or self._said_of_name(number) >= NAMED:
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
        if len(self._saying) - begun < SEVERAL:
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
        return len(self._saying) > SEVERAL

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
        found = having_all | self.planes.at_least(among, round(FULL * ENOUGH))
        count = found.bit_count()
        if count <= FEW and len(saying) > 1 and all(concept.levels for concept in saying):
            return found | self.planes.at_least(among, round(FULL * LESS))
        if count > MANY:
            return self.planes.at_least(found, round(self.planes.highest(found) * BESIDE_BEST))
        return found

    def _said_of_name(self, number: int) -> float:
        """How much of what a name says answers."""
        key = self._tables.name_keys[number]
        share = self._names.get(key)
        if share is None:
            total = answering = 0.0
            for word in self._tables.name_words(number):
                weight, answers = self._weighed.get(word) or self._weigh(word)
                total += weight
                answering += answers
            share = self._names[key] = answering / (total or 1.0)
        return share

    def _weigh(self, word: str) -> tuple[float, float]:
        """How much a word says in a name, and how much of that answers: as a term, or so begun."""
        strength = self._terms.get(word, 0.0)
        if strength < GOES_ON and word.startswith(self._prefixes):
            strength = GOES_ON
        weight = self._tables.weight_in_names(word)
        weighed = self._weighed[word] = (weight, weight * strength)
        return weighed

    def _said_of_phrase(self, number: int) -> float:
        """How much of a phrase that people say of it is asked for, and how much asks for that."""
        said = self._tables.said[number]
        most = self._said.get(said)
        if most is None:
            most = self._said[said] = self._most_asked(self._tables.phrases(said))
        return most

    def _most_asked(self, said: Said) -> float:
        """The same of the phrase of these that is asked for most."""
        matched: dict[int, float] = {}
        asked: dict[int, float] = {}
        for word in said.words.keys() & self._asks.keys():
            weight, strength = self._asks[word]
            at = said.words[word]
            for place in range(said.first[at], said.first[at + 1]):
                phrase = said.phrases[place]
                matched[phrase] = matched.get(phrase, 0.0) + said.shares[place] * strength
                asked[phrase] = asked.get(phrase, 0.0) + weight
        most = 0.0
        for phrase, share in matched.items():
            most = max(most, share * min(asked[phrase] / self._total, 1.0))
        return most


def _known_of(reading: Reading, among: Bits) -> Reading:
    """The reading without its unknown words, where the others make a question without them.

    They do if they are many, and an entry has all of them or all but one. Two words and a stranger
    are as likely to be about something else.
    """
    known = [concept for concept in reading if concept.levels or concept.small]
    unknown = len(reading) - len(known)
    sure = sum(concept.says * (COMMON if concept.common else 1.0) for concept in known)
    if not unknown or sure <= BESIDE_UNKNOWN * unknown:
        return reading
    having_all, but_one = among, 0
    for concept in known:
        if not concept.small:
            there = concept.having(SURE)
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
