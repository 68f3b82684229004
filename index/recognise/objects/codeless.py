"""Error objects without a code that is known: what their messages tell of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from index.recognise.alignment.align import align_within
from index.recognise.alignment.passages import is_whole
from index.recognise.alignment.quotation import Bounds
from index.recognise.evidence.finding import Finding
from index.recognise.evidence.fit import Fit, found_values
from index.recognise.objects.error_object import LONG, MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.alignment.align import Alignment
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Words

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
    seen = {number: _seen(number, long, text, tables) for number in numbers}
    fits = {
        number: Fit(one.matched - one.missed, one, _bounds(long))
        for number, one in seen.items()
        if one is not None and _wants_both(one, long)
    }
    most = max((fit.share for fit in fits.values()), default=0.0)
    best = {number: fit for number, fit in fits.items() if fit.share >= most}
    if not best:
        return None
    spans = [(value.start, value.end) for value in error.fields.values()]
    values = {
        number: found_values(number, (fit._replace(share=1.0),), text, tables)
        for number, fit in best.items()
    }
    why = [_BEGUN if long.cut else _BOTH]
    return Finding(error.span[0], spans, list(best), _CONFIDENCE, False, why, values, error.listed)


def codes_of_its_message(error: ErrorObject, text: Words, tables: Tables) -> Iterator[str]:
    """The codes of the errors whose long message an object says: its own may be a new name."""
    long = error.fields.get(LONG)
    if long is None:
        return
    part = text.part(*text.within(long.start, long.end))
    for one in tables.messages.sightings(part, bytearray(long.end)):
        for number in tables.messages.long_of(one.message):
            seen = _seen(number, long, text, tables)
            if seen is not None and seen.is_complete:
                yield tables.entries[number].code


def _with(short: Field, text: Words, tables: Tables) -> Iterator[int]:
    """The entries whose short message is all that this field says."""
    part = text.part(*text.within(short.start, short.end))
    for one in tables.messages.sightings(part, bytearray(short.end)):
        if one.alignment.is_complete and len(part) == one.alignment.end - one.alignment.start:
            yield from tables.messages.short_of(one.message)


def _seen(number: int, long: Field, text: Words, tables: Tables) -> Alignment | None:
    """An entry's long message as this field says it from its beginning, and nothing else."""
    message = tables.messages.long(number)
    if message < 0:
        return None
    found = align_within(tables.messages.pattern(message), text, *text.within(long.start, long.end))
    if found is None or not found.has_head or not is_whole(found, text, _bounds(long)):
        return None
    return found


def _wants_both(seen: Alignment, long: Field) -> bool:
    """Whether a long message, as far as it goes, is its error's beside the short one only."""
    return long.cut or (seen.is_complete and seen.matched < _ENOUGH)


def _bounds(value: Field) -> Bounds:
    return Bounds(value.start, value.end, value.escapes)
