"""Filters and exclusions: which entries a query lets through."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from index.analysis import fold, words
from index.search.answer import Problem, stop_if
from index.search.bits import Bits, flagged
from index.search.flat import Zone
from index.search.headings import Headings
from index.search.notes import Notes
from index.search.patterns import Patterns
from index.search.phrases import Phrases
from index.search.query import HAS, IS, Clause, Query
from index.search.tables import Tables, anywhere
from index.search.together import in_one_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from index.library import Group, Library
    from index.search.answer import Question
    from index.search.store import Shard

_MOST_LISTED = 8


class _Unfit(Exception):  # noqa: N818  (a fault of the query, told to whoever typed it)
    """A filter that asks for what there is none of; the text says so.

    One that `empties` is understood, and no entry passes it.
    """

    def __init__(self, reason: str, *, empties: bool = False) -> None:
        super().__init__(reason)
        self.empties = empties


class Filters:
    """The filters of the query language over one library."""

    def __init__(self, library: Library, tables: Tables, shards: Sequence[Shard]) -> None:
        self._library = library
        self._tables = tables
        self._patterns = Patterns([shard.flat for shard in shards])
        self._phrases = Phrases(shards)
        self._notes = Notes()
        self._headings: dict[str, Headings] = {}

    def prepare(self, begun: str, superseded: Callable[[], bool]) -> None:
        """Read what phrases or patterns ask, of which there is one in it. Raises Superseded."""
        if '"' in begun:
            self._phrases.prepare(superseded)
        if "*" in begun:
            self._patterns.prepare(superseded)

    def passing(
        self,
        clauses: Iterable[Clause],
        question: Question,
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
            stop_if(superseded)
            try:
                found = self._of(clause, question, superseded)
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
        self, clause: Clause, question: Question, superseded: Callable[[], bool]
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
            case "id":
                return self._id(clause)
            case "has":
                return self._has(clause, question.noted)
            case "note":
                return self._note(clause, question.noted, superseded)
            case "is":
                return self._is(clause, question.starred)
        return self.containing(clause, superseded)

    def containing(self, clause: Clause, superseded: Callable[[], bool]) -> Bits:
        """Who has a word, a phrase in one piece, a beginning or a pattern. Raises Superseded."""
        if clause.kind == "pattern":
            return self._patterns.fitting(clause.text, superseded)
        parts = [word.term for word in words(clause.text)]
        found = self._tables.everything
        for number, part in enumerate(parts):
            goes_on = clause.kind == "prefix" and number == len(parts) - 1
            found &= anywhere(self._tables.prefix(part) if goes_on else self._tables.term(part))
        if clause.kind == "phrase" and len(parts) > 1:
            found = self._phrases.having(clause.text, found, superseded)
        return found

    def noted(self, query: Query, question: Question, superseded: Callable[[], bool]) -> Bits:
        """Who has each word of the query in its texts or its note, and one in its note at least."""
        if question.plain or not question.noted:
            return 0
        found = 0
        in_notes = [
            self._with_ids(self._notes.having(part, question.noted, superseded))
            for part in query.sought
        ]
        for in_note in in_notes:
            found |= in_note
        for clause, in_note in zip(query.sought, in_notes, strict=True):
            if found & ~in_note:
                goes_on = query.open_end and clause is query.sought[-1]
                part = replace(clause, kind="prefix") if goes_on else clause
                found &= in_note | self.containing(part, superseded)
        return found

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

    def _id(self, clause: Clause) -> Bits:
        found = self._with_ids((clause.text,))
        if not found:
            raise _Unfit(f"No error here has the id “{clause.text}”.", empties=True)
        return found

    def _has(self, clause: Clause, noted: Iterable[str]) -> Bits:
        wanted = clause.text.casefold()
        if wanted not in HAS:
            raise _Unfit(f"“has:” asks for {_listed(HAS)}; “{clause.text}” is none of these.")
        if wanted == "note":
            return self._with_ids(noted)
        return self._tables.term(f"has:{wanted}").get(Zone.FACT, 0)

    def _note(
        self, clause: Clause, noted: Mapping[str, str], superseded: Callable[[], bool]
    ) -> Bits:
        found = self._with_ids(self._notes.having(clause, noted, superseded))
        if not found:
            raise _Unfit(f"No note has “{clause.text}” in it.", empties=True)
        return found

    def _is(self, clause: Clause, starred: frozenset[str]) -> Bits:
        wanted = clause.text.casefold()
        if wanted not in IS:
            raise _Unfit(f"“is:” asks for {_listed(IS)}; “{clause.text}” is none of these.")
        if wanted == "starred":
            return self._with_ids(starred)
        return self._tables.term(f"is:{wanted}").get(Zone.FACT, 0)

    def _with_ids(self, ids: Iterable[str]) -> Bits:
        bits = 0
        for entry_id in ids:
            number = self._library.number_of(entry_id)
            if number is not None:
                bits |= 1 << number
        return bits


def _bits_of(groups: Iterable[Group], size: int) -> Bits:
    flags = bytearray(size)  # there may be tens of thousands of groups
    for group in groups:
        flags[group.first : group.first + group.size] = b"\1" * group.size
    return flagged(flags)


def _listed(values: Sequence[str], count: int | None = None) -> str:
    shown = ", ".join(f"“{value}”" for value in values[:_MOST_LISTED])
    more = (len(values) if count is None else count) - _MOST_LISTED
    return shown if more <= 0 else f"{shown} and {more} more"
