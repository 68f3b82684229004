"""One question: how it is read, and which entries answer it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import fold
from index.search.answer import stop_if
from index.search.ids import query_of
from index.search.numbers import respelt
from index.search.query import parse
from index.search.readings import readings_of
from index.search.sought import respelt_together, sought_words, spelt_out, without_begun
from index.search.tiers import Tiers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.library import Library
    from index.search.answer import Problem, Question
    from index.search.bits import Bits
    from index.search.concepts import Reading
    from index.search.editions import Editions
    from index.search.filters import Filters
    from index.search.query import Clause, Query
    from index.search.readings import Sought
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables


class Searched(NamedTuple):
    """What is searched: a library's tables, the words that mean others, and what narrows."""

    library: Library
    tables: Tables
    synonyms: Synonyms
    filters: Filters
    editions: Editions


class Found(NamedTuple):
    """A question as it was read, and what answers it."""

    query: Query
    problems: list[Problem]
    readings: list[Reading]
    tiers: Tiers
    noted: Bits
    """The entries whose note has words of the query."""


class Inquiry:
    """Looks for what answers a question, as long as nothing newer is asked.

    Whatever takes long raises Superseded soon after `superseded()` turns true.
    """

    def __init__(
        self, question: Question, superseded: Callable[[], bool], searched: Searched
    ) -> None:
        self.question = question
        self.searched = searched
        self._superseded = superseded

    def instead(self, text: str, *, plain: bool | None = None) -> Inquiry:
        """The same with this text; `plain` where that is to be read otherwise."""
        plain = self.question.plain if plain is None else plain
        question = replace(self.question, text=text, plain=plain)
        return Inquiry(question, self._superseded, self.searched)

    @property
    def within(self) -> Bits:
        """The entries among which it is asked."""
        everything, within = self.searched.tables.everything, self.question.within
        if within is None:
            return everything
        return ((1 << len(within)) - 1) << max(within.start, 0) & everything

    def found(self) -> Found:
        """What answers it, else what was misspelt, else what was only begun."""
        question, searched = self.question, self.searched
        tables, synonyms = searched.tables, searched.synonyms
        text = query_of(question.text, searched.library) or respelt(question.text, searched.library)
        # The filter for an id or a number's code is in the query language, whatever the text was.
        plain = question.plain and text == question.text
        query = parse(text, plain=plain, is_ended=question.is_ended)
        problems = list(query.problems)
        passing = self.passing(query.restricting, problems)
        stop_if(self._superseded)
        sought = sought_words(query, tables, synonyms)
        found = self._answering(query, problems, sought, passing)
        noted = searched.filters.noted(query, question, self._superseded) & passing
        if not found.tiers.entries and not noted:
            other = respelt_together(sought, tables, synonyms)
            other = other or spelt_out(sought, tables)
            other = other or without_begun(sought, tables, synonyms)
            if other:
                return self._answering(query, problems, other, passing)
        # What was typed and is in a note goes before what may have been meant by it.
        is_guess = any(concept.typed for concept in found.readings[0])
        found.tiers.add(noted, first=is_guess)
        return found._replace(noted=noted)

    def passing(self, clauses: Sequence[Clause], problems: list[Problem]) -> Bits:
        """The entries that these filters let through; what is wrong with one is added."""
        filters = self.searched.filters
        return filters.passing(clauses, self.question, problems, self._superseded)

    def tiers(self, query: Query, readings: Sequence[Reading], passing: Bits) -> Tiers:
        """Which of the entries that pass answer the query, in whichever of these readings."""
        for clause in query.sought:
            if clause.kind in ("phrase", "pattern") and passing:
                stop_if(self._superseded)
                passing &= self.searched.filters.containing(clause, self._superseded)
        ranks = any(clause.kind != "pattern" for clause in query.sought)
        passed = readings if ranks else ()
        tiers = Tiers(query, passed, passing, self.searched.tables, folded(query))
        if query.sought and not query.names("edition"):
            self.searched.editions.leave_out_replaced(tiers)
        return tiers

    def _answering(
        self, query: Query, problems: list[Problem], sought: Sequence[Sought], passing: Bits
    ) -> Found:
        readings = readings_of(sought, self.searched.tables, self.searched.synonyms)
        stop_if(self._superseded)
        tiers = self.tiers(query, readings, passing)
        stop_if(self._superseded)
        return Found(query, problems, readings, tiers, noted=0)


def folded(query: Query) -> str:
    """What is sought, as it would stand whole in a name or code; patterns cannot."""
    return fold(" ".join(clause.text for clause in query.sought if clause.kind != "pattern"))
