"""Error objects judged: a known code, an unknown one, or somebody else's object."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.recognise.evidence.choice import BY_CODE, Choice, choose, worth_comparing
from index.recognise.evidence.context import is_shaped
from index.recognise.evidence.finding import Finding
from index.recognise.evidence.fit import Agreement, found_values
from index.recognise.evidence.support import backed, by_itself
from index.recognise.objects.agreement import agreement, meta_values
from index.recognise.objects.alone import all_there_is, fills_an_object, is_object_alone
from index.recognise.objects.beside import Beside
from index.recognise.objects.coded import code_of, other_codes
from index.recognise.objects.codeless import by_both_messages
from index.recognise.objects.doubtful import doubtful
from index.recognise.objects.error_object import CODE, LONG, MESSAGE, PARAM, TRACE, ErrorObject
from index.recognise.objects.judgement import ENOUGH, Judgement, Verdict, verdict_on_unknown
from index.recognise.objects.unshaped import in_any_shape, of_its_service
from index.recognise.text.spelling import code_weight, has_words_of_its_own

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.evidence.context import Context
    from index.recognise.known.tables import Tables
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Words

_OF_THE_SDK = frozenset({"api_response_error", "clerk_runtime_error"})
"""What an SDK writes as the code of its own exception; the API's codes are inside."""
_TELLING = 2.4
"""A code that says so much is hardly another's, whatever is around it."""
_LOGGED = 0.4

Values = dict[int, dict[str, str]]
"""For each entry, what filled its placeholders."""


class Judge:
    """Judges the error objects of one text; the same object again is judged once."""

    def __init__(self, text: Words, context: Context, tables: Tables) -> None:
        self._text = text
        self._context = context
        self._tables = tables
        self._beside = Beside(text, tables)
        self._chosen: dict[tuple[str, ...], tuple[Choice, Values]] = {}

    def judge(self, error: ErrorObject) -> Judgement:
        """What an error object is: by its code, or by what else in it is a code that is known."""
        judged = self._by_code(error)
        if judged.verdict is not Verdict.KNOWN:
            for code, at in other_codes(error, self._text.text):
                known = self._tables.codes.known(code)
                other = self._by_what_it_says(error, code, at, known) if known else None
                if other is not None:
                    return other
        return judged

    def _by_what_it_says(
        self, error: ErrorObject, code: str, at: Field, known: Sequence[str]
    ) -> Judgement | None:
        """An object with a known code where another may have it, if that is the error's."""
        named = replace(error, fields={**error.fields, CODE: at})
        named = self._beside.with_sentence(named, (*known,))
        choice, values = self._choice(named, code, known)
        sure = backed(choice, code) or by_itself(choice, code)
        sure = _surer(sure, self._unshaped(choice, error, code))
        if sure is None:
            return None
        return Judgement(named, Verdict.KNOWN, code, _finding(sure, values, named))

    def _by_code(self, error: ErrorObject) -> Judgement:
        code, cut = code_of(error, self._text.text)
        if not code or code.isdigit() or code in _OF_THE_SDK:
            likely = self._shape_here(error) >= ENOUGH
            both = by_both_messages(error, self._text, self._tables) if likely else None
            return Judgement(error, Verdict.KNOWN if both else Verdict.UNCODED, "", both)
        codes = self._tables.codes
        if known := codes.known(code):
            return self._by_one_of(error, code, known, cut=False)
        if cut and (known := codes.beginning_with(code)):
            return self._by_one_of(error, code, known, cut=True)
        shape = ENOUGH if codes.near.is_misspelt(code) else self._shape_here(error)
        return Judgement(error, verdict_on_unknown(code, shape, cut=cut), code, None)

    def _by_one_of(
        self, error: ErrorObject, code: str, known: tuple[str, ...], *, cut: bool
    ) -> Judgement:
        """An object with one of these codes, or with what they begin with where that is cut off."""
        error = self._beside.with_sentence(error, known)
        choice, values = self._choice(error, code, known)
        if cut and _is_against(choice.best[0]):
            return Judgement(
                error, verdict_on_unknown(code, self._shape_here(error), cut=True), code, None
            )
        if cut and not choice.best[0].long.agrees:
            choice = choice._replace(certain=False, why=_of_a_beginning(choice.why))
        believed = self._believed(choice, error, code, known)
        if believed is None:
            return Judgement(error, Verdict.FOREIGN, code, None)
        return Judgement(error, Verdict.KNOWN, code, _finding(believed, values, error))

    def _believed(
        self, choice: Choice, error: ErrorObject, code: str, known: Sequence[str]
    ) -> Choice | None:
        """The choice as sure as an object that looks like this makes it; None for not at all."""
        literal = code == known[0]
        alone = literal and self._is_alone(choice, error, code)
        if alone and is_object_alone(self._text.text, *error.span):
            return choice
        ours = self._context.is_of((one.entry for one in choice.best), self._tables)
        if _shape(error, named=ours) >= ENOUGH or code_weight(known[0]) >= _TELLING:
            return choice
        likely = self._likely(choice, error, code, ours=ours, literal=literal)
        if likely is None and (alone or self._is_logged(choice, error, code)):
            return choice._replace(confidence=_LOGGED, certain=False)
        return likely

    def _shape_here(self, error: ErrorObject) -> float:
        """How much an object looks like the service's own in this text."""
        return _shape(error, named=bool(self._context.named))

    def _likely(
        self, choice: Choice, error: ErrorObject, code: str, *, ours: bool, literal: bool
    ) -> Choice | None:
        """How sure a common code is in an object that looks like anybody's; None for not at all."""
        text, tables = self._text.text, self._tables
        likely = (
            backed(choice, code)
            or doubtful(choice, error, code, ours=ours, literal=literal)
            or by_itself(choice, code)
        )
        likely = _surer(likely, self._unshaped(choice, error, code))
        return likely or all_there_is(choice, error, code, text, tables)

    def _unshaped(self, choice: Choice, error: ErrorObject, code: str) -> Choice | None:
        """How sure a code is of a service whose bodies have no known shape; None for not at all."""
        text, tables = self._text.text, self._tables
        found = in_any_shape(choice, error, code, text, tables)
        if self._context.is_of((one.entry for one in choice.best), tables):
            found = _surer(found, of_its_service(choice, error, code, text, tables))
        return found

    def _is_alone(self, choice: Choice, error: ErrorObject, code: str) -> bool:
        """Whether an object holds this code and nothing else, and only one error has it.

        It does not look like the service's own, nor like another's: of several words that are
        not HTTP's it may be either.
        """
        several = "_" in code and has_words_of_its_own(code)
        only_one = choice.certain and choice.left == 1
        if not several or not only_one or error.fields.keys() != {CODE}:
            return False
        known = is_shaped(choice.best[0].entry, self._tables)
        return known and fills_an_object(self._text.text, *error.span)

    def _is_logged(self, choice: Choice, error: ErrorObject, code: str) -> bool:
        """Whether a log says `code=` and no more of the error, where HTTP has no such words."""
        at = error.fields[CODE].start
        bare = len(error.fields) == 1 and self._text.text[at - 1 : at] == "=" and not error.foreign
        exact = choice.best[0].exact and choice.is_of_few
        return bare and exact and has_words_of_its_own(code)

    def _choice(self, error: ErrorObject, code: str, known: Sequence[str]) -> tuple[Choice, Values]:
        """Which of the entries with one of these codes is meant, and the values that it tells."""
        text, tables = self._text, self._tables
        said = [code, *(text.text[at.start : at.end] for at in error.named)]
        said += [f"{role} {text.text[at.start : at.end]}" for role, at in error.fields.items()]
        said += [f"{name} {text.text[at.start : at.end]}" for name, at in error.meta.items()]
        chosen = self._chosen.get(key := tuple(said))
        if chosen is None:
            exact = tables.codes.entries(known[0]) if known[0] == code else []
            numbers = [number for one in known for number in tables.codes.entries(one)]
            agreements = [
                agreement(number, tables.entries[number], tables.messages, text, error)._replace(
                    exact=not exact or number in exact
                )
                for number in worth_comparing(numbers, text, error.span, tables)
            ]
            choice = choose(agreements, tables.entries, len(exact or numbers))
            values = {one.entry: self._values(one, error) for one in choice.best}
            chosen = self._chosen[key] = choice, values
        return chosen

    def _values(self, one: Agreement, error: ErrorObject) -> dict[str, str]:
        """What filled the placeholders of an entry."""
        entry = self._tables.entries[one.entry]
        named = meta_values(entry, self._text.text, error)
        return found_values(one.entry, (one.long, one.short), self._text, self._tables, named)


def _surer(one: Choice | None, other: Choice | None) -> Choice | None:
    """The one that more speaks for; the first where that is even."""
    if one is None or other is None:
        return one or other
    return other if (other.certain, other.confidence) > (one.certain, one.confidence) else one


def _is_against(one: Agreement) -> bool:
    """Whether an object says what this entry does not, nor anything like it."""
    is_like = one.long.has_half or one.short.agrees
    return one.spoken and not one.silent and not is_like


def _shape(error: ErrorObject, *, named: bool) -> float:
    """How much an object looks like the service's own."""
    points = 2.0 * (PARAM in error.fields) + 2.0 * (TRACE in error.fields)
    points += 1.5 * named + error.listed * 0.5
    if LONG in error.fields:
        points += 2.0 if MESSAGE in error.fields else 1.5
    return points - min(error.foreign, 3)


def _of_a_beginning(why: tuple[str, ...]) -> tuple[str, ...]:
    """What speaks for an error of which only the code's beginning is there."""
    return ("the beginning of the code agrees", *(one for one in why if one != BY_CODE))


def _finding(choice: Choice, values: Values, error: ErrorObject) -> Finding:
    return Finding(
        error.span[0],
        [(value.start, value.end) for value in error.fields.values()],
        [one.entry for one in choice.best],
        choice.confidence,
        choice.certain,
        list(choice.why),
        {number: dict(told) for number, told in values.items()},
        error.listed,
    )
