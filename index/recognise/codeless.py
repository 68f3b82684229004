"""Error objects without a code, or cut off before it: both messages together tell what they are."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from index.recognise.align import align_within
from index.recognise.evidence import Finding, Fit, found_values
from index.recognise.objects import LONG, MESSAGE
from index.recognise.passages import Bounds
from index.recognise.sentences import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.fields import Field
    from index.recognise.objects import ErrorObject
    from index.recognise.tables import Tables
    from index.recognise.words import Words

_CONFIDENCE = 0.6
_ENOUGH = 2.0
"""So much of a long message needs no short one beside it."""
_COMPARED = 64
_BEGUN = "short message and the beginning of the long message agree"
_BOTH = "short message and long message agree"


def by_both_messages(error: ErrorObject, text: Words, tables: Tables) -> Finding | None:
    """The errors with an object's short message whose long message is, or begins as, its own."""
    short, long = error.fields.get(MESSAGE), error.fields.get(LONG)
    if short is None or long is None:
        return None
    numbers = islice(_with(short, text, tables), _COMPARED)
    seen = {number: _fit(number, long, text, tables) for number in numbers}
    fits = {number: fit for number, fit in seen.items() if fit is not None}
    most = max((fit.share for fit in fits.values()), default=0.0)
    best = {number: fit for number, fit in fits.items() if fit.share >= most}
    if not best:
        return None
    spans = [(value.start, value.end) for value in error.fields.values()]
    values = {
        number: found_values(tables.entries[number], (fit._replace(share=1.0),), text)
        for number, fit in best.items()
    }
    why = [_BEGUN if long.cut else _BOTH]
    return Finding(error.span[0], spans, list(best), _CONFIDENCE, False, why, values, error.listed)


def _with(short: Field, text: Words, tables: Tables) -> Iterator[int]:
    """The entries whose short message is all that this field says."""
    part = text.part(*_words(short, text))
    for one in tables.messages.sightings(part, bytearray(short.end)):
        if one.alignment.is_complete and len(part) == one.alignment.end - one.alignment.start:
            yield from tables.messages.short_of(one.message)


def _fit(number: int, long: Field, text: Words, tables: Tables) -> Fit | None:
    """How much of an entry's long message this field says, by weight; all that it can, or none."""
    message = tables.messages.long(number)
    if message < 0:
        return None
    found = align_within(tables.messages.pattern(message), text, *_words(long, text))
    bounds = Bounds(long.start, long.end, long.escapes)
    if found is None or not found.has_head or not is_whole(found, text, bounds):
        return None
    if not long.cut and (not found.is_complete or found.matched >= _ENOUGH):
        return None
    return Fit(found.matched - found.missed, found, bounds)


def _words(value: Field, text: Words) -> tuple[int, int]:
    return bisect_left(text.starts, value.start), bisect_left(text.starts, value.end)
