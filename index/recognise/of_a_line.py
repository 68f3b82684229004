"""Codes of objects that say nothing else: the sentence beside such an object is their message."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from index.recognise.align import align_within
from index.recognise.fields import Field
from index.recognise.objects import CODE, DETAIL, LONG, MESSAGE, TITLE
from index.recognise.passages import passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.recognise.align import Alignment
    from index.recognise.objects import ErrorObject
    from index.recognise.recognition import Span
    from index.recognise.tables import Tables
    from index.recognise.words import Words

_REACH = 2_000
"""A stack trace may stand between the sentence and the object."""
_AGREES = 0.99
_COMPARED = 64
_OPENING = " \t\n{([\"'`,"
"""What stands between a sentence and the first key of an object."""
_SAYING = frozenset({MESSAGE, LONG, DETAIL, TITLE})


def with_its_sentence(
    error: ErrorObject, known: Sequence[str], text: Words, tables: Tables
) -> ErrorObject:
    """The object with the message of its code that stands before or after it, if one does.

    It is none where another code stands in between.
    """
    if not _SAYING.isdisjoint(error.fields):
        return error
    best, most = error, 0.0
    numbers = [number for code in known for number in tables.codes.entries(code)]
    messages = dict.fromkeys(_messages(numbers[:_COMPARED], tables))
    patterns = list(map(tables.messages.pattern, messages))
    for low, high in _beside(error, text):
        words = bisect_left(text.starts, low), bisect_left(text.starts, high)
        there = set(text.words[slice(*words)])
        for pattern in patterns if there else ():
            if not all(literal[0] in there for literal in pattern.literals):
                continue
            found = align_within(pattern, text, *words)
            if found is None or found.coverage < _AGREES or found.matched <= most:
                continue
            best = replace(error, fields={**error.fields, MESSAGE: _said(found, text, low, high)})
            most = found.matched
    return best


def _beside(error: ErrorObject, text: Words) -> Iterator[Span]:
    """What stands before the key of the code, and what after the object."""
    start, end = error.fields[CODE].start, error.span[1]
    low, high = max(error.room[0], start - _REACH), min(error.room[1], end + _REACH)
    key = text.starts[max(0, bisect_left(text.starts, start) - 1)]
    yield low, low + len(text.text[low:key].rstrip(_OPENING))
    yield end, high


def _said(found: Alignment, text: Words, low: int, high: int) -> Field:
    """What a message says between these places: its own words, and the values at either end."""
    begin, end = text.starts[found.start], text.ends[found.end - 1]
    bounds = passage(text.text, begin, end, found.pattern)
    if found.pattern.has_leading_value:
        begin = max(bounds.start, low)
    if found.pattern.has_trailing_value:
        end = min(bounds.end, high)
    return Field(begin, end, bounds.escapes)


def _messages(numbers: Sequence[int], tables: Tables) -> list[int]:
    """The messages of these entries, the long ones first."""
    messages = tables.messages
    long = [
        one for number in numbers for one in (messages.long(number), *messages.wordings(number))
    ]
    return [one for one in (*long, *map(messages.short, numbers)) if one >= 0]
