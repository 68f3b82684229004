"""How well entries answer a query, in whichever reading of it suits each of them best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.bits import members, to_bits
from index.search.identifiers import fit
from index.search.quoting import quoting
from index.search.rank import IN_ONE_PIECE, IN_WORDS, Scored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from index.search.bits import Bits
    from index.search.concepts import Reading
    from index.search.tables import Tables

AS_IDENTIFIER, AS_WORDS = 0.5, 0.2  # what it adds that a query spells a name or code in order
QUOTED = 0.4  # what it adds that the messages have all words of the query, as they are
QUOTED_ALONE = QUOTED + IN_WORDS.said  # and where nothing is known that people say of it besides
FINELY = 40  # entries that are scored one by one, and as many that quote

_OTHER = 0.8  # what a name is worth where a code was typed, and the reverse
_TOLD_APART = 10_000  # parts of a score


class Scores:
    """The scores of the entries that answer: coarse ones of all, fine ones of the first."""

    def __init__(
        self,
        readings: Sequence[Reading],
        passing: Bits,
        tables: Tables,
        *,
        as_one: bool,
        as_code: bool,
    ) -> None:
        self._tables = tables
        self._as_one, self._as_code = as_one, as_code
        self._parts = [concept.words[0] for concept in readings[0]] if readings else []
        worth = IN_ONE_PIECE if as_one else IN_WORDS
        self.each = [Scored(reading, passing, tables, worth) for reading in readings if reading]
        self.of_several = len(self._parts) > 1 and bool(self.each)  # words
        self._may_be_spelt = self.each[0].in_head() if self.of_several else 0
        self.quoted = quoting(readings[0], tables) if self.of_several else 0

    @property
    def all_alike(self) -> bool:
        """Whether there is nothing to rank by, so that entries stay in the catalog's order."""
        return not self.each

    def finely(self, numbers: Sequence[int]) -> Mapping[int, float]:
        """The score of each of these entries; all are alike where catalog order is kept."""
        if self.all_alike:
            return dict.fromkeys(numbers, 0.0)
        entries = to_bits(numbers, self._tables.size)
        scores = _best(self.each, numbers, entries)
        for number in members(entries & self._may_be_spelt):
            scores[number] += self._spelt(number)
        for number in members(entries & self.quoted):
            told = self._tables.phrases(self._tables.said[number]).words
            scores[number] += QUOTED if told else QUOTED_ALONE
        return scores

    def coarsely(self, tier: Bits, limit: int) -> list[int]:
        """The first `limit` entries of a tier by their coarse scores."""
        if self.all_alike:
            return members(tier, limit)
        numbers: list[int] = []
        left = tier
        for scored in self.each[::-1]:
            numbers += scored.planes.first(left & scored.entries, limit - len(numbers))
            left ^= left & scored.entries
        return numbers + self.each[0].planes.first(left, limit - len(numbers))

    def pool(self, tier: Bits, numbers: list[int], most: int) -> tuple[list[int], list[int]]:
        """The first of these, with those of the tier that quote; and the others.

        The coarse order knows nothing of quoting: the very one that is meant may be far back.
        """
        first, rest = numbers[:most], numbers[most:]
        quoted = tier & self.quoted
        if not quoted:
            return first, rest
        quoting = members(quoted & ~to_bits(first, self._tables.size), FINELY)
        taken = set(quoting)
        return first + quoting, [number for number in rest if number not in taken]

    def _spelt(self, number: int) -> float:
        """What it adds that the query spells the name or code in order."""
        name = fit(self._parts, self._tables.name_words(number))
        code = fit(self._parts, self._tables.code_words(number))
        how_well = max(_OTHER * name, code) if self._as_code else max(name, _OTHER * code)
        return how_well * (AS_IDENTIFIER if self._as_one else AS_WORDS)


def _best(scored: Sequence[Scored], numbers: Sequence[int], entries: Bits) -> dict[int, float]:
    """The score of each of these entries in the reading that suits it best."""
    scores = scored[0].finely(numbers, entries)
    for other in scored[1:]:
        for number, score in other.finely(numbers, entries).items():
            scores[number] = max(score, scores[number])
    return scores


def by_score(numbers: Sequence[int], scores: Mapping[int, float]) -> list[int]:
    """The entries of higher scores first; of equal ones in the catalog's order."""
    return sorted(numbers, key=lambda number: (-round(scores[number] * _TOLD_APART), number))
