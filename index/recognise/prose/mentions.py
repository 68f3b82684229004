"""Codes in running text: by themselves, or with their message beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from index.recognise.alignment.lines import newline, newline_before
from index.recognise.evidence.choice import IN_OTHER_WORDS, choose, worth_comparing
from index.recognise.evidence.context import is_shaped
from index.recognise.evidence.finding import Finding
from index.recognise.evidence.fit import Agreement, found_values
from index.recognise.evidence.support import said
from index.recognise.prose.around import agreement_around
from index.recognise.prose.bare_codes import ends_a_line, is_labelled
from index.recognise.text.spelling import code_weight, code_words, has_words_of_its_own
from index.recognise.text.vocabulary import is_telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.recognise.evidence.choice import Choice
    from index.recognise.evidence.context import Context
    from index.recognise.known.codes import CodeSighting
    from index.recognise.known.tables import Tables
    from index.recognise.text.records import Records
    from index.recognise.text.words import Span, Words

_NEAR = 400
"""How far from a code its message may stand."""
_RECORDS, _LINES = 8, 32
"""In so many records of a log a code is looked at, and on so many lines."""
_ENOUGH = 2.0
_SURE = 2.5
_COMPANY = 1.0
_ALONE = 2.0
"""Whoever pastes nothing but a code, or a label and a code, means the code."""
_MANY = 3
_SAYS = re.compile(r"[\])]?:[ \t]+\S")
_SET_APART = 1.25
_RESPELLED = 0.8
"""What marking a code counts where somebody spells it another way, as `captchaNotEnabled`."""
_MERELY_TOLD = 0.5
"""How sure a code is of which nothing but the text itself says that it is one.

Nor does a message tell whose it is that is the code once more, or HTTP's."""
_NO_MORE_THAN_POSSIBLE = 0.4
_OF_A_LIST = 0.5
_REACH = 40
_COMPARED_WITH = re.compile(
    r"(?P<list>errors\W{0,4}\[?(?:\d|first)\]?\W{1,6})?\bcode\b['\"\]]{0,2}"
    r"\s?(?:[=!]==?|is|was)\s?['\"`]?$|\bcase\s['\"`]$",
    re.IGNORECASE,
)


class Mentions:
    """Judges the codes sighted in one text outside of error objects."""

    def __init__(self, text: Words, records: Records, context: Context, tables: Tables) -> None:
        self._text = text
        self._records = records
        self._context = context
        self._tables = tables

    def findings(self, sightings: Iterable[CodeSighting]) -> list[Finding]:
        """The codes that say enough, each where most speaks for it, or on lines of its own."""
        by_code = [*map(self._judged, self._by_code(sightings))]
        # Codes keep company: one that is sure speaks for the others in the text.
        company = _COMPANY * any(
            strength >= _ENOUGH and choice.confidence > _NO_MORE_THAN_POSSIBLE
            for judged in by_code
            for _, choice, strength in judged
        )
        return [
            self._finding(one, choice, strength + company, alone=len(by_code) == 1)
            for judged in by_code
            for one, choice, strength in judged
            if strength + company >= _ENOUGH
        ]

    def _by_code(self, sightings: Iterable[CodeSighting]) -> Iterable[Sequence[CodeSighting]]:
        """The sightings of each code: the first on each of the first lines that have it."""
        of_code: defaultdict[str, dict[int, CodeSighting]] = defaultdict(dict)
        for one in sightings:
            line = newline_before(self._text.text, self._text.starts[one.first])
            if len(of_code[one.code]) < _LINES:
                of_code[one.code].setdefault(line, one)
        return ([*by_line.values()] for by_line in of_code.values())

    def _judged(self, of_code: Sequence[CodeSighting]) -> list[tuple[CodeSighting, Choice, float]]:
        """What a code means where most speaks for it, or on each line that says it in full."""
        by_record: dict[int, CodeSighting] = {}
        for one in of_code:
            by_record.setdefault(self._records.number(self._text.starts[one.first]), one)
        if len(of_code) > len(by_record):
            on_lines = [(one, *self._choice_within(self._line(one), one)) for one in of_code]
            told = [judged for judged in on_lines if _is_said(judged[1].best[0])]
            if len(told) > 1:
                return told
        first = islice(by_record.values(), _RECORDS)
        return [max(((one, *self._choice(one)) for one in first), key=itemgetter(2))]

    def _line(self, one: CodeSighting) -> Span:
        start, end = self._span(one)
        line = newline_before(self._text.text, start)
        return max(line, start - _NEAR), min(newline(self._text.text, end), end + _NEAR)

    def _choice(self, one: CodeSighting) -> tuple[Choice, float]:
        """Which error a code means here, and how telling it is."""
        start, end = self._span(one)
        near = (max(0, start - _NEAR), min(len(self._text.text), end + _NEAR))
        begin, stop = self._records.around(start)
        own = (max(begin, near[0]), min(stop, near[1]))
        choice, strength = self._choice_within(own, one)
        if strength >= _ENOUGH:
            return choice, strength
        possible = choice._replace(
            confidence=min(choice.confidence, _NO_MORE_THAN_POSSIBLE), certain=False
        )
        if self._begins_what_is_logged(one, choice):
            return possible._replace(why=(IN_OTHER_WORDS,)), _SURE
        # A message in another record says whose text it is, but not what this code means.
        others = own != near and self._choice_within(near, one)[1] >= _ENOUGH
        if others or self._is_what_failed(one, choice):
            return possible, _SURE
        return choice, strength

    def _begins_what_is_logged(self, one: CodeSighting, choice: Choice) -> bool:
        """Whether a log says this code of many words, and after it what its error does not say."""
        words = code_words(one.code)
        if not one.exact or len(words) < _MANY or not choice.is_of_few:
            return False
        start, end = self._span(one)
        goes_on = _SAYS.match(self._text.text, end) is not None
        return goes_on and self._records.are_at(start) and any(map(is_telling, words))

    def _is_what_failed(self, one: CodeSighting, choice: Choice) -> bool:
        """Whether the text says no more than that something failed, and this code of one's own.

        What HTTP has is in what every service's programs say.
        """
        if not one.exact or not has_words_of_its_own(one.code):
            return False
        known = any(is_shaped(each.entry, self._tables) for each in choice.best)
        return not known and ends_a_line(self._text.text, *self._span(one))

    def _choice_within(self, near: Span, one: CodeSighting) -> tuple[Choice, float]:
        """Which error a code means by what stands between two places, and how telling it is."""
        numbers = self._tables.codes.entries(one.code)
        low, high = self._text.within(*near)
        around = ((low, one.first), (one.last, high))
        compared = worth_comparing(numbers, self._text, near, self._tables)
        agreements = [
            agreement_around(number, around, self._text, self._tables) for number in compared
        ]
        choice = choose(agreements, self._tables.entries, len(numbers))
        return choice, self._strength(one, choice)

    def _finding(
        self, one: CodeSighting, choice: Choice, strength: float, *, alone: bool
    ) -> Finding:
        span = self._span(one)
        by_itself = strength - _COMPANY * alone  # it is no company to itself
        is_likely = (strength if one.exact else by_itself) >= _SURE
        confidence = round(choice.confidence - (0.0 if is_likely else 0.15), 2)
        certain = choice.certain and by_itself >= _SURE
        is_again = _is_said(choice.best[0]) and not said(choice.best[0], one.code)
        merely = is_again and self._of_code(one, choice) < _ENOUGH
        if merely or (one.told is not None and not _is_said(choice.best[0])):
            confidence, certain = min(confidence, _MERELY_TOLD), False
        finding = Finding(
            span[0],
            [span],
            [each.entry for each in choice.best],
            confidence,
            certain,
            list(choice.why),
        )
        for each in choice.best:
            self._explain(each, finding)
        return finding

    def _strength(self, one: CodeSighting, choice: Choice) -> float:
        """How telling the code is here: by its words, its surroundings and its message."""
        return self._of_code(one, choice) + _of_message(one, choice.best[0])

    def _of_code(self, one: CodeSighting, choice: Choice) -> float:
        """How telling it is without its message."""
        ours = self._context.is_of((each.entry for each in choice.best), self._tables)
        strength = code_weight(one.code) + 2.0 * ours - 0.5 * (not one.exact)
        if one.told is not None:
            strength += one.told
        else:
            is_all = len(self._text) <= one.last - one.first + 1
            strength += _ALONE * (is_all or is_labelled(self._text.text, *self._span(one)))
            strength += self._set_apart(one) * (1.0 if one.exact else _RESPELLED)
        return strength

    def _span(self, one: CodeSighting) -> Span:
        return self._text.span(one.first, one.last)

    def _set_apart(self, one: CodeSighting) -> float:
        """What it adds that a person marks it as a code.

        By backticks, or by comparing it with a code, the more so with that of a list of errors.
        """
        text = self._text.text
        start, end = self._span(one)
        compared = _COMPARED_WITH.search(text[max(0, start - _REACH) : start])
        if compared is not None:
            return _SET_APART + _OF_A_LIST * (compared["list"] is not None)
        return _SET_APART * (text[max(0, start - 1) : start] == "`" == text[end : end + 1])

    def _explain(self, one: Agreement, finding: Finding) -> None:
        finding.values[one.entry] = found_values(
            one.entry, (one.long, one.short), self._text, self._tables
        )
        for fit in (one.long, one.short):
            if fit.alignment is not None and fit.share > 0.6:
                span = self._text.span(fit.alignment.start, fit.alignment.end)
                finding.spans = sorted({*finding.spans, span})


def _of_message(one: CodeSighting, best: Agreement) -> float:
    """What the message of a code adds, the more so right beside it."""
    fit = best.long if best.long.agrees else best.short
    found = fit.alignment
    if found is None or not fit.agrees:
        return 0.0
    return found.matched + (found.start == one.last or found.end == one.first)


def _is_said(one: Agreement) -> bool:
    """Whether the message of a code stands beside it."""
    return one.long.agrees or one.short.agrees
