"""Error objects judged: a known code, an unknown one, or somebody else's object."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.choice import Choice, choose
from index.recognise.codes import SHORTEST_STEM
from index.recognise.evidence import Agreement, Finding, agreement, found_values, meta_values
from index.recognise.objects import CODE, LONG, MESSAGE, PARAM, TRACE, ErrorObject
from index.recognise.spelling import code_weight, looks_like_a_code
from index.template import placeholders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.context import Context
    from index.recognise.tables import Tables
    from index.recognise.words import Words

_OF_THE_SDK = frozenset({"api_response_error", "clerk_runtime_error"})
"""What an SDK writes as the code of its own exception; the API's codes are inside."""
_TELLING = 2.4
_AGREES = 0.85
_COMPARED = 64
_WRAP = re.compile(r"\s*\n\s*")


class Kind(Enum):
    """What an error object turned out to be."""

    KNOWN = "an error with a known code"
    UNKNOWN = "an error of the catalog's shape with a code it does not know"
    UNCODED = "messages without a code"
    FOREIGN = "somebody else's"


class Judgement(NamedTuple):
    """An error object and what it is; `code` as written, `finding` where it is known."""

    error: ErrorObject
    kind: Kind
    code: str
    finding: Finding | None

    @property
    def span(self) -> tuple[int, int]:
        """Where the object is."""
        return self.error.span


def judge(error: ErrorObject, text: Words, context: Context, tables: Tables) -> Judgement:
    """What an error object is."""
    code, cut = _code(error, text.text)
    if not code or code.isdigit() or code in _OF_THE_SDK:
        return Judgement(error, Kind.UNCODED, "", None)
    shape = _shape(error, context)
    known = tables.codes.known(code)
    cut = cut and not known
    if cut:
        known = tables.codes.beginning_with(code)
        if not known and len(code) < SHORTEST_STEM:
            return Judgement(error, Kind.UNCODED, "", None)
    if not known:
        if shape >= 2 and looks_like_a_code(code):
            return Judgement(error, Kind.UNKNOWN, code, None)
        return Judgement(error, Kind.FOREIGN, code, None)
    numbers = [number for one in known for number in tables.codes.entries(one)]
    agreements = [
        agreement(number, tables.entries[number], tables.messages, text, error)
        for number in worth_comparing(numbers, text, error.span, tables)
    ]
    choice = choose(agreements, tables.entries, len(numbers))
    strong = shape >= 2 or code_weight(known[0]) >= _TELLING
    if cut and choice.best[0].long.share < _AGREES:
        choice = choice._replace(certain=False, why=("beginning of the code", *choice.why[1:]))
    if not strong:
        weak = _doubtful(choice, error)
        if weak is None:
            return Judgement(error, Kind.FOREIGN, code, None)
        choice = weak
    return Judgement(error, Kind.KNOWN, code, _finding(choice, error, text, tables))


def worth_comparing(
    numbers: Sequence[int], text: Words, span: tuple[int, int], tables: Tables
) -> Sequence[int]:
    """Of very many entries that share a code, those of which a message is in sight, or a few."""
    if len(numbers) <= _COMPARED:
        return numbers
    messages = tables.messages
    low, high = bisect_left(text.starts, span[0]), bisect_left(text.starts, span[1])
    seen = {one.message for one in messages.sightings(text.part(low, high), bytearray(span[1]))}
    saying = {
        number for one in seen for of in (messages.long_of, messages.short_of) for number in of(one)
    }
    return sorted(saying.intersection(numbers))[:_COMPARED] or numbers[:_COMPARED]


def _code(error: ErrorObject, text: str) -> tuple[str, bool]:
    """The code as written, less what a hard wrap put into it, and whether its end is cut off."""
    if CODE not in error.fields:
        return "", False
    value = error.fields[CODE]
    code = _WRAP.sub("", value.text(text)).strip()
    whole = code.rstrip(".\u2026")
    return whole, value.cut or whole != code


def _shape(error: ErrorObject, context: Context) -> float:
    """How much an object looks like the service's own; 2 is enough."""
    points = 2.0 * (PARAM in error.fields) + 2.0 * (TRACE in error.fields)
    points += 1.5 * context.mentioned + error.listed * 0.5
    if LONG in error.fields:
        points += 2.0 if MESSAGE in error.fields else 1.5
    return points - min(error.foreign, 3)


def _doubtful(choice: Choice, error: ErrorObject) -> Choice | None:
    """A common word for a code, in an object of no particular shape: the message must agree."""
    first = choice.best[0]
    if first.long.share >= _AGREES and first.long.alignment is not None:
        if first.long.alignment.matched >= 2.4:
            return choice._replace(confidence=0.8, certain=False)
        exact = first.long.share
    else:
        exact = first.short.share
    if exact >= 0.99 and error.listed and not error.foreign:
        return choice._replace(confidence=0.5, certain=False)
    return None


def _finding(choice: Choice, error: ErrorObject, text: Words, tables: Tables) -> Finding:
    finding = Finding(
        error.span[0],
        [(value.start, value.end) for value in error.fields.values()],
        [one.entry for one in choice.best],
        choice.confidence,
        choice.certain,
        list(choice.why),
    )
    for one in choice.best:
        finding.values[one.entry] = values(one, text, tables, error)
    return finding


def values(one: Agreement, text: Words, tables: Tables, error: ErrorObject) -> dict[str, str]:
    """What filled the placeholders of the entry that was chosen."""
    entry = tables.entries[one.entry]
    wanted = placeholders(entry.long_message, entry.short_message)
    if not wanted:
        return {}
    return found_values((one.long, one.short), text, meta_values(entry, text.text, error), wanted)
