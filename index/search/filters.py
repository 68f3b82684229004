"""Filters and exclusions: which entries a query lets through."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from index.analysis import fold, plain, words
from index.search.answer import Problem, Superseded
from index.search.flat import Bits, Zone, members, to_bits
from index.search.headings import Headings
from index.search.query import HAS, IS, Clause
from index.search.tables import Tables, anywhere
from index.search.together import in_one_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from index.library import Group, Library


_CHECKED_EVERY = 256  # texts
_MOST_LISTED = 8
_MANY = 64  # groups


class _Unfit(Exception):  # noqa: N818  (a fault of the query, told to whoever typed it)
    """A filter that asks for what there is none of; the text says so.

    One that `empties` is understood, and no entry passes it.
    """

    def __init__(self, reason: str, *, empties: bool = False) -> None:
        super().__init__(reason)
        self.empties = empties


class Filters:
    """The filters of the query language over one library."""

    def __init__(self, library: Library, tables: Tables, patterns: Callable[[str], Bits]) -> None:
        self._library = library
        self._tables = tables
        self._patterns = patterns
        self._headings: dict[str, Headings] = {}

    def passing(
        self,
        clauses: Iterable[Clause],
        starred: frozenset[str],
        problems: list[Problem],
        superseded: Callable[[], bool],
    ) -> Bits:
        """The entries that every filter lets through; values of one filter add up.

        A filter that is not understood is put into `problems` and lets everything through; one
        that asks for what no entry has is put there, too, and lets nothing through.
        """
        entries = self._tables.everything
        wanted: dict[str, Bits] = defaultdict(int)
        for clause in clauses:
            if superseded():
                raise Superseded
            try:
                found = self._of(clause, starred, superseded)
            except _Unfit as why:
                problems.append(Problem(clause.start, clause.end, str(why), empties=why.empties))
                if not why.empties:
                    continue
                found = 0
            if clause.negated:
                entries &= ~found
            else:
                wanted[clause.kind] |= found
        for found in wanted.values():
            entries &= found
        return entries

    def _of(  # noqa: PLR0911  (one for each filter)
        self, clause: Clause, starred: frozenset[str], superseded: Callable[[], bool]
    ) -> Bits:
        """The entries that one filter lets through. Raises _Unfit."""
        match clause.kind:
            case "api" | "domain" | "edition" | "catalog":
                return self._of_groups(clause)
            case "code":
                return self._whole(clause, Zone.WHOLE_CODE, Zone.CODE)
            case "name":
                return self._whole(clause, Zone.WHOLE_NAME, Zone.NAME)
            case "status":
                return self._status(clause)
            case "has":
                return self._has(clause)
            case "is":
                return self._is(clause, starred)
        return self.containing(clause, superseded)

    def containing(self, clause: Clause, superseded: Callable[[], bool]) -> Bits:
        """The entries that have a word, a phrase in one piece, a beginning or a pattern.

        Raises Superseded when a long comparison of texts is not waited for any more.
        """
        if clause.kind == "pattern":
            return self._patterns("*".join(map(fold, clause.text.split("*"))))
        parts = [word.term for word in words(clause.text)]
        found = self._tables.everything
        for number, part in enumerate(parts):
            goes_on = clause.kind == "prefix" and number == len(parts) - 1
            found &= anywhere(self._tables.prefix(part) if goes_on else self._tables.term(part))
        if clause.kind == "phrase" and len(parts) > 1:
            found = self._in_one_piece(parts, found, superseded)
        return found

    def _in_one_piece(
        self, parts: Sequence[str], among: Bits, superseded: Callable[[], bool]
    ) -> Bits:
        in_a_row = r"[\W_]+".join(map(re.escape, parts))
        phrase = re.compile(rf"(?<![^\W_]){in_a_row}(?![^\W_])")
        roughly = re.compile(in_a_row)  # far quicker than the phrase itself
        found: list[int] = []
        for place, number in enumerate(members(among)):
            if place % _CHECKED_EVERY == 0 and superseded():
                raise Superseded
            if phrase.search(" ".join(self._tables.name_words(number))) or (
                self._library.may_have(roughly, number)
                and any(map(phrase.search, map(plain, self._texts(number))))
            ):
                found.append(number)
        return to_bits(found, self._tables.size)

    def _texts(self, number: int) -> Iterator[str]:
        """The texts of an entry but its name."""
        entry = self._library.entries[number]
        yield from (entry.code, entry.short_message, entry.long_message or "")
        yield from (entry.description, entry.domain)

    def _of_groups(self, clause: Clause) -> Bits:
        headings = self._headings.get(clause.kind)
        if headings is None:
            headings = self._headings[clause.kind] = Headings(self._library.groups, clause.kind)
        found = headings.called(fold(clause.text))
        if found:
            return _bits_of(found, self._tables.size)
        there = headings.first(_MOST_LISTED + 1)
        listed = _listed(there, headings.count)
        raise _Unfit(f"No {clause.kind} is called “{clause.text}”. There is {listed}.")

    def _whole(self, clause: Clause, whole: Zone, parts: Zone) -> Bits:
        wanted = fold(clause.text)
        exact = self._tables.term(wanted).get(whole, 0)
        if exact and whole is Zone.WHOLE_CODE:
            return exact
        found = self._tables.prefix(wanted).get(whole, 0)
        terms = [word.term for word in words(clause.text)]
        found |= self._having_begun(terms, parts)
        if not found and len(terms) == 1:
            found = self._having_begun(in_one_name(terms[0], self._tables, goes_on=True), parts)
        if not found:
            raise _Unfit(f"No {clause.kind} has “{clause.text}” in it.", empties=True)
        return found

    def _having_begun(self, terms: Sequence[str], zone: Zone) -> Bits:
        """Who has words in the zone that begin as each of these; nobody where there are none."""
        found = self._tables.everything if terms else 0
        for term in terms:
            found &= self._tables.prefix(term).get(zone, 0)
        return found

    def _status(self, clause: Clause) -> Bits:
        digits = clause.text.casefold().rstrip("x*")
        if not digits.isdecimal() or len(clause.text) > 3:
            raise _Unfit(f"“{clause.text}” is not an HTTP status; write status:404 or status:4xx.")
        found = self._tables.prefix(f"status:{digits}").get(Zone.FACT, 0)
        if not found:
            raise _Unfit(f"No error here states the HTTP status {clause.text}.", empties=True)
        return found

    def _has(self, clause: Clause) -> Bits:
        wanted = clause.text.casefold()
        if wanted not in HAS:
            raise _Unfit(f"“has:” asks for {_listed(HAS)}; “{clause.text}” is none of these.")
        return self._tables.term(f"has:{wanted}").get(Zone.FACT, 0)

    def _is(self, clause: Clause, starred: frozenset[str]) -> Bits:
        wanted = clause.text.casefold()
        if wanted not in IS:
            raise _Unfit(f"“is:” asks for {_listed(IS)}; “{clause.text}” is none of these.")
        if wanted == "starred":
            return self._starred(starred)
        return self._tables.term(f"is:{wanted}").get(Zone.FACT, 0)

    def _starred(self, starred: frozenset[str]) -> Bits:
        bits = 0
        for entry_id in starred:
            number = self._library.number_of(entry_id)
            if number is not None:
                bits |= 1 << number
        return bits


def _bits_of(groups: Sequence[Group], size: int) -> Bits:
    if len(groups) > _MANY:  # putting so many into one long integer would copy it each time
        return to_bits(
            chain.from_iterable([range(one.first, one.first + one.size) for one in groups]), size
        )
    bits = 0
    for group in groups:
        bits |= ((1 << group.size) - 1) << group.first
    return bits


def _listed(values: Sequence[str], count: int | None = None) -> str:
    shown = ", ".join(f"“{value}”" for value in values[:_MOST_LISTED])
    more = (len(values) if count is None else count) - _MOST_LISTED
    return shown if more <= 0 else f"{shown} and {more} more"
