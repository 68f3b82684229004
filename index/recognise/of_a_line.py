"""Codes that a line says as a field of their own: the sentence of that line is their message."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from index.recognise.align import align_within
from index.recognise.fields import Field
from index.recognise.objects import CODE, MESSAGE
from index.recognise.passages import passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.align import Alignment
    from index.recognise.objects import ErrorObject
    from index.recognise.tables import Tables
    from index.recognise.words import Words

_REACH = 400
_AGREES = 0.99
_COMPARED = 64


def with_its_sentence(
    error: ErrorObject, known: Sequence[str], text: Words, tables: Tables
) -> ErrorObject:
    """The object with the message of its code that stands before it in the line, if one does."""
    at = error.fields[CODE].start
    if error.fields.keys() != {CODE} or text.text[at - 1 : at] != "=":
        return error
    start = max(at - _REACH, *(text.text.rfind(sign, 0, at) + 1 for sign in "\n{}"))
    low, high = bisect_left(text.starts, start), bisect_left(text.starts, at) - 1
    best, most = error, 0.0
    numbers = [number for code in known for number in tables.codes.entries(code)]
    for message in dict.fromkeys(_messages(numbers[:_COMPARED], tables)):
        found = align_within(tables.messages.pattern(message), text, low, high)
        if found is None or found.coverage < _AGREES or found.matched <= most:
            continue
        best = replace(error, fields={**error.fields, MESSAGE: _said(found, text, start, high)})
        most = found.matched
    return best


def _said(found: Alignment, text: Words, start: int, high: int) -> Field:
    """What a message says in a line: its own words, and the values at either end of them."""
    begin, end = text.starts[found.start], text.ends[found.end - 1]
    bounds = passage(text.text, begin, end, found.pattern)
    if found.pattern.has_leading_value:
        begin = max(bounds.start, start)
    if found.pattern.has_trailing_value:
        end = min(bounds.end, text.ends[high - 1])
    return Field(begin, end, bounds.escapes)


def _messages(numbers: Sequence[int], tables: Tables) -> list[int]:
    """The messages of these entries, the long ones first."""
    messages = tables.messages
    long = [
        one for number in numbers for one in (messages.long(number), *messages.wordings(number))
    ]
    return [one for one in (*long, *map(messages.short, numbers)) if one >= 0]
