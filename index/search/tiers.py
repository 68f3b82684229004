"""The order of an answer: tiers first, then score.

The tiers: the whole code or name; what begins so, or is told by its humps; the initials of a name;
what has a code that stands among other words; then everything that has enough of the words. Within
a tier the higher score comes first; of equal scores the entry that comes first in the catalog; and
entries of one name stand together.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import fold
from index.search.bits import Bits, members
from index.search.flat import Zone
from index.search.humps import told_by_humps
from index.search.program import identifiers, is_program
from index.search.scores import FINELY, Scores, by_score
from index.search.spelling import near
from index.search.terms import LOOSELY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.search.concepts import Reading
    from index.search.query import Query
    from index.search.tables import Tables


# Each run of letters is looked at once, however long it is.
_CODE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z0-9]++(?:_[A-Za-z0-9]++)+|[A-Za-z]++\d\w*+)")
_IDENTIFIER = re.compile(r"\w+(?:-\w+)*")
_INITIALS_FROM = 2  # initials that may be the first of more
_LONG_ENOUGH = 10  # letters of a name or code that a slip leaves recognisable
_AT_LEAST = 12  # of every tier
_TOGETHER = 500  # entries among which those of one name are brought together


class Ranked(NamedTuple):
    """The numbers of entries, best first, and the score of each."""

    numbers: list[int]
    scores: dict[int, float]


class Tiers:
    """The entries that answer a query, in tiers."""

    def __init__(
        self,
        query: Query,
        readings: Sequence[Reading],
        passing: Bits,
        tables: Tables,
        typed: str,
    ) -> None:
        self._tables = tables
        self._as_one = len(query.sought) == 1
        self._piece = query.sought[0].text if self._as_one else ""
        self._as_code = "_" in self._piece
        self._is_identifier = _IDENTIFIER.fullmatch(self._piece) is not None
        self._scores = Scores(readings, passing, tables, as_one=self._as_one, as_code=self._as_code)
        self._scored = self._scores.each
        self._wordless = bool(readings) and not self._scored
        self._codes = _codes_in(query) if self._scores.of_several else []
        self._program = query.text if is_program(query.text) else ""
        self._tiers = self._cut(typed, passing)
        self.entries: Bits = 0
        for tier in self._tiers:
            self.entries |= tier

    def rank(self, number: int) -> tuple[int, float]:
        """How high an entry ranks: its tier, then its score there; more is higher."""
        for place, tier in enumerate(self._tiers):
            if tier >> number & 1:
                return -place, round(self._scores.finely([number])[number], 1)
        return -len(self._tiers), 0.0

    def leave_out(self, entries: Bits) -> None:
        """Take entries out of the answer."""
        self._tiers = [tier ^ (tier & entries) for tier in self._tiers]
        self.entries ^= self.entries & entries

    def add(self, entries: Bits, *, first: bool) -> None:
        """Have these in the answer, too: before all others or after them."""
        others = entries & ~self.entries
        if others:
            self._tiers.insert(0 if first else len(self._tiers), others)
            self.entries |= others

    def first(self, within: Bits) -> list[int]:
        """The one entry among `within` that ranks highest, if there is any."""
        there = next(filter(None, (tier & within for tier in self._tiers)), 0)
        most = _AT_LEAST if self._scores.all_alike else FINELY
        pool, _ = self._scores.pool(there, self._scores.coarsely(there, most), most)
        return by_score(pool, self._scores.finely(pool))[:1]

    def ranked(self, within: Bits, limit: int) -> Ranked:
        """The best `limit` entries among `within`, best first, and their scores."""
        pools = self._pools(within, max(limit, _TOGETHER))
        finely = self._scores.finely([number for pool, _ in pools for number in pool])
        numbers: list[int] = []
        scores: dict[int, float] = {}
        for place, (pool, rest) in enumerate(pools):
            bonus = float(100 * (len(pools) - 1 - place))
            scores.update((number, bonus + finely[number]) for number in pool)
            tier = by_score(pool, scores)
            if rest:
                scores |= dict.fromkeys(rest, scores[tier[-1]])
                tier += rest
            numbers += tier if self._scores.all_alike else self._names_together(tier)
        return Ranked(numbers[:limit], scores)

    def _pools(self, within: Bits, limit: int) -> list[tuple[list[int], list[int]]]:
        """The best of every tier: those to score one by one, and the others in coarse order."""
        pools = []
        finely = 0 if self._scores.all_alike else FINELY
        for tier in self._tiers:
            numbers = self._scores.coarsely(tier & within, limit)
            limit -= len(numbers)
            pools.append(self._scores.pool(tier & within, numbers, max(finely, _AT_LEAST)))
            finely -= len(numbers)
        return pools

    def _cut(self, typed: str, passing: Bits) -> list[Bits]:
        if not self._scored:
            return [0 if self._wordless else passing]
        if not typed:
            return [0]
        exactly, so_far = self._tables.term(typed), self._tables.prefix(typed)
        name, code = (Zone.WHOLE_NAME, Zone.WHOLE_CODE)
        same = exactly.get(name, 0) | exactly.get(code, 0)
        begins = [so_far.get(code, 0), so_far.get(name, 0)]
        if not self._as_code:
            begins = [begins[0] | begins[1]]
        if self._as_one and passing and not (same | begins[0]) & passing:
            begins.append(self._nearly(typed))
            if self._is_identifier:
                begins += told_by_humps(self._piece, self._tables)
        initials = [
            self._tables.term(letters).get(Zone.INITIALS, 0) for letters in (typed, typed + LOOSELY)
        ]
        enough = self._enough()
        if same & passing:
            # Who writes a whole code means that code and no other; beside a whole name stands
            # what has all its words too.
            enough &= 0 if self._as_code else self._scored[0].having_all_as_typed()
        elif not enough and self._as_one and len(typed) >= _INITIALS_FROM:
            initials.append(self._tables.prefix(typed).get(Zone.INITIALS, 0))
        return _apart([same, *begins, *initials, self._coded(enough), enough], passing)

    def _coded(self, enough: Bits) -> Bits:
        """Those of which the query has the whole code, if it is no other error's or they answer."""
        bits = 0
        for code in self._codes:
            having = self._tables.term(code).get(Zone.WHOLE_CODE, 0)
            names = {self._tables.name_keys[number] for number in members(having)}
            bits |= having if len(names) == 1 else having & enough
        return bits

    def _nearly(self, typed: str) -> Bits:
        """Names and codes that are a slip away from what was typed in one piece."""
        if len(typed) < _LONG_ENOUGH:
            return 0
        bits = 0
        for term in near(typed, self._tables.lexicons(), lambda _: 0.0):
            sets = self._tables.term(term)
            bits |= sets.get(Zone.WHOLE_NAME, 0) | sets.get(Zone.WHOLE_CODE, 0)
        return bits

    def _enough(self) -> Bits:
        """The entries that have enough of the words, if any of them is an answer at all."""
        if self._program:
            quoted = self._scores.quoted if self._scored[0].says_much else 0
            return quoted | self._spelt_in_program()
        bits = 0
        for scored in self._scored:
            bits |= scored.entries
        return bits | self._scores.quoted if bits and self._is_answered_by(bits) else 0

    def _spelt_in_program(self) -> Bits:
        """The entries of which a line of a program has the whole name or code."""
        bits = 0
        for identifier in map(fold, identifiers(self._program)):
            sets = self._tables.term(identifier)
            bits |= sets.get(Zone.WHOLE_NAME, 0) | sets.get(Zone.WHOLE_CODE, 0)
        return bits

    def _is_answered_by(self, entries: Bits) -> bool:
        """Whether one of these says enough of the query, or has its words only by chance.

        A name or code in one piece is that of another program's error unless one has all of it.
        """
        if self._is_identifier and not any(one.having_all() & entries for one in self._scored):
            return False
        if not self._scores.of_several or self._scores.quoted:
            return True
        if self._scored[0].is_said_of(entries):
            return True
        likeliest = self._scores.finely(self._scores.coarsely(entries, _AT_LEAST))
        return any(scored.is_explained(likeliest) for scored in self._scored)

    def _names_together(self, numbers: Sequence[int]) -> Sequence[int]:
        """The entries, those of one name where the first of them stands."""
        keys = self._tables.name_keys
        first: dict[int, int] = {}
        others: dict[int, list[int]] = {}  # by the first of their name
        for number in numbers:
            named = first.setdefault(keys[number], number)
            if named != number:
                others.setdefault(named, []).append(number)
        if not others:
            return numbers
        return [one for named in first.values() for one in (named, *others.get(named, ()))]


def _codes_in(query: Query) -> list[str]:
    """What may be codes in the query, among other words: of several words, or with a number."""
    texts = (clause.text for clause in query.sought if clause.kind != "pattern")
    return [fold(code) for text in texts for code in _CODE.findall(text)]


def _apart(tiers: Sequence[Bits], passing: Bits) -> list[Bits]:
    apart: list[Bits] = []
    left = passing
    for tier in tiers:
        there = tier & left
        apart.append(there)
        left ^= there
    return apart
