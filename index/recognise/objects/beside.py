"""Codes of objects that say nothing else: the sentence beside such an object is their message."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.alignment.align import align_within
from index.recognise.alignment.passages import passage
from index.recognise.objects.error_object import CODE, DETAIL, LONG, MESSAGE, TITLE
from index.recognise.text.fields import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.recognise.alignment.align import Alignment
    from index.recognise.alignment.patterns import Pattern
    from index.recognise.known.tables import Tables
    from index.recognise.objects.error_object import ErrorObject
    from index.recognise.text.words import Span, Words

_REACH = 2_000
"""A stack trace may stand between the sentence and the object."""
_IN_FULL = 0.99
_COMPARED = 64
_OPENING = " \t\n{([\"'`,"
"""What stands between a sentence and the first key of an object."""
_CLOSING = re.compile(r"[^\n()\[\]{}]{0,80}[)\]}]{1,8}[.,:;]?\s*")
"""What is left of an object after its code, and what parts it from a sentence."""
_SAYING = frozenset({MESSAGE, LONG, DETAIL, TITLE})
_FEWEST = 2
"""A word alone is no sentence, and may be the key of the next object."""


class _Sentence(NamedTuple):
    """A message beside an object; near is one on the line of its code."""

    said: Field
    is_near: bool
    matched: float


class Beside:
    """Finds the sentences beside the objects of one text."""

    def __init__(self, text: Words, tables: Tables) -> None:
        self._text = text
        self._tables = tables
        self._patterns: dict[tuple[str, ...], Sequence[Pattern]] = {}

    def with_sentence(self, error: ErrorObject, known: tuple[str, ...]) -> ErrorObject:
        """The object with the message of its code that stands before or after it, if one does.

        It is none where another code stands in between.
        """
        if not _SAYING.isdisjoint(error.fields):
            return error
        best = max(self._sentences(error, known), key=_rank, default=None)
        return (
            error if best is None else replace(error, fields={**error.fields, MESSAGE: best.said})
        )

    def _sentences(self, error: ErrorObject, known: tuple[str, ...]) -> Iterator[_Sentence]:
        """Every message of these codes that stands beside the object in full."""
        text, code = self._text, error.fields[CODE]
        for low, high in self._places(error):
            words = text.within(low, high)
            if words[1] - words[0] < _FEWEST:
                continue
            there = set(text.words[slice(*words)])
            for pattern in self._said_of(known):
                if not all(literal[0] in there for literal in pattern.literals):
                    continue
                found = align_within(pattern, text, *words)
                if found is None or found.coverage < _IN_FULL:
                    continue
                said = self._field(found, low, high)
                between = sorted((code.start, code.end, said.start, said.end))[1:3]
                is_near = text.text.find("\n", *between) < 0
                yield _Sentence(said, is_near, found.matched)

    def _places(self, error: ErrorObject) -> Iterator[Span]:
        """What stands before the key of the code, and what after the object."""
        text, start, end = self._text, error.fields[CODE].start, error.span[1]
        low, high = max(error.room[0], start - _REACH), min(error.room[1], end + _REACH)
        key = text.starts[max(0, bisect_left(text.starts, start) - 1)]
        yield low, low + len(text.text[low:key].rstrip(_OPENING))
        closed = _CLOSING.match(text.text, end, high)
        yield closed.end() if closed else end, high

    def _field(self, found: Alignment, low: int, high: int) -> Field:
        """What a message says between these places: its words, and the values at either end."""
        begin, end = self._text.span(found.start, found.end)
        bounds = passage(self._text.text, begin, end, found.pattern)
        if found.pattern.has_leading_value:
            begin = max(bounds.start, low)
        if found.pattern.has_trailing_value:
            end = min(bounds.end, high)
        return Field(begin, end, bounds.escapes)

    def _said_of(self, known: tuple[str, ...]) -> Sequence[Pattern]:
        """The messages of these codes, the long ones first."""
        patterns = self._patterns.get(known)
        if patterns is None:
            messages = self._tables.messages
            of_codes = (number for code in known for number in self._tables.codes.entries(code))
            numbers = list(islice(of_codes, _COMPARED))
            long = [
                one
                for number in numbers
                for one in (messages.long(number), *messages.wordings(number))
            ]
            said = dict.fromkeys(one for one in (*long, *map(messages.short, numbers)) if one >= 0)
            patterns = self._patterns[known] = list(map(messages.pattern, said))
        return patterns


def _rank(one: _Sentence) -> tuple[bool, float]:
    return one.is_near, one.matched
