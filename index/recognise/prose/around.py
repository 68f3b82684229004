"""What stands around a code in running text: its messages, before and after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.recognise.alignment.align import align_within
from index.recognise.alignment.passages import is_whole, passage
from index.recognise.evidence.fit import NOTHING, Agreement, Fit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.recognise.known.tables import Tables
    from index.recognise.text.words import Span, Words

_PARTED = re.compile(
    r"[\])`*\"']{0,3}[:|,.;]?(?:\s+(?:[-=]{0,2}>|[-\u2013\u2014\u2192|:])(?=\s))?\s*"
)
"""What stands between a code and its message on one line."""


def agreement_around(number: int, around: Iterable[Span], text: Words, tables: Tables) -> Agreement:
    """How the messages of an entry agree with what stands before and after its code, in words."""
    messages = tables.messages
    long = short = NOTHING
    for low, high in reversed(tuple(around)):
        for message in (messages.long(number), *messages.wordings(number)):
            long = max(long, _fit(message, low, high, text, tables), key=_share)
        short = max(short, _fit(messages.short(number), low, high, text, tables), key=_share)
    return Agreement(number, long, short if short.share >= 1.0 else NOTHING)


def _fit(message: int, low: int, high: int, text: Words, tables: Tables) -> Fit:
    """How well a message fits somewhere between two words."""
    if message < 0 or low >= high:
        return NOTHING
    found = align_within(tables.messages.pattern(message), text, low, high)
    if found is None or found.coverage < 0.5:
        return NOTHING
    bounds = passage(text.text, *text.span(found.start, found.end), found.pattern)
    bounds = bounds._replace(start=max(bounds.start, _after(low, text)))
    own = bounds._replace(end=min(bounds.end, text.ends[high - 1]))
    if found.matched < 1.5 and not is_whole(found, text, own):
        return NOTHING
    return Fit(found.coverage, found, bounds)


def _after(word: int, text: Words) -> int:
    """Where a message may begin whose first word is this: what parts it from a code is none."""
    end = text.ends[word - 1] if word else 0
    parted = _PARTED.match(text.text, end, text.starts[word])
    return parted.end() if word and parted else end


def _share(fit: Fit) -> float:
    return fit.share
