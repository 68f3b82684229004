"""How much of what an error is called, and of what people say of it, a query asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.concepts import GOES_ON

if TYPE_CHECKING:
    from index.search.concepts import Reading
    from index.search.flat import Said
    from index.search.tables import Tables


class Asked:
    """What one reading of a query asks for; `total` is what all its words weigh."""

    def __init__(self, reading: Reading, total: float, tables: Tables) -> None:
        self._tables = tables
        self._total = total
        self._names: dict[int, float] = {}  # how well a name answers, by its key
        self._said: dict[int, float] = {}
        self._weighed: dict[str, tuple[float, float]] = {}  # words of names
        self._prefixes = tuple([prefix for one in reading for prefix in one.prefixes])
        self._terms: dict[str, float] = {}
        self._asks: dict[str, tuple[float, float]] = {}
        for concept in reading:
            for term, strength in concept.terms.items():
                self._terms[term] = max(strength, self._terms.get(term, 0.0))
                weighed = (concept.weight, strength)
                self._asks[term] = max(weighed, self._asks.get(term, weighed))

    def of_name(self, number: int) -> float:
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

    def of_phrase(self, number: int) -> float:
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
