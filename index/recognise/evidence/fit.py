"""How well an entry's messages and meta agree with what stands in the text."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.alignment.align import Alignment, align_within
from index.recognise.alignment.quotation import Bounds
from index.recognise.alignment.values import values_of
from index.recognise.text.vocabulary import total_weight
from index.template import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.recognise.alignment.patterns import Pattern
    from index.recognise.known.tables import Tables
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Words

_NONE: Mapping[str, str] = MappingProxyType({})
_FIELDS = re.compile(r"""\s\{\s?["']?\w+["']?\s?:""")
"""What a logger prints behind a message: `{"code": "quota_exceeded"}`."""
_PARTED = re.compile(r"\W{0,2}\s+(?:[-\u2013\u2014|:>]{1,2}\s+)?(?=\S)")
"""What parts a code and messages on one line."""
_PARTING = " -\u2013\u2014|:>.,;"
"""Of these, what is left at the end of a value parted it from the message."""
_LABEL = re.compile(
    r"(?:(?:long|short|error|err)_?)?(?:message|msg|code|detail|description|title|reason|error)"
    r"\s?[:=]\s?(?=\S)",
    re.IGNORECASE,
)
"""The key of a field, as logs and people put it before what that holds."""
_HALF, _AGREES, _IN_FULL = 0.5, 0.85, 0.99
"""Shares that make a message half said, one that agrees but for a slip, and one said in full."""
_TWINS = 8
"""So many errors that say the same are asked for what they say in short."""
_UNFILLED = 0.6
"""What an empty value at either end costs, as a share of the message's weight."""


class Fit(NamedTuple):
    """How well a message fits a stretch of text: 1 is all of both, 0 nothing."""

    share: float
    alignment: Alignment | None
    bounds: Bounds | None

    @property
    def has_half(self) -> bool:
        """Whether half of the message and of the text are the same."""
        return self.share >= _HALF

    @property
    def agrees(self) -> bool:
        """Whether they are the same but for a slip, or a word more or less."""
        return self.share >= _AGREES

    @property
    def is_full(self) -> bool:
        """Whether they are the same."""
        return self.share >= _IN_FULL


NOTHING = Fit(0.0, None, None)


class Agreement(NamedTuple):
    """What speaks for one entry of those that share a code; `exact` is that code as written.

    Of an entry with one message, which `brief` says, `long` is that one. `reworded` says that it
    is what the service says, though its documents do not.
    """

    entry: int
    long: Fit = NOTHING
    short: Fit = NOTHING
    meta: float = 0.0
    spoken: bool = False
    silent: bool = False
    exact: bool = True
    brief: bool = False
    reworded: bool = False

    @property
    def total(self) -> float:
        """All of it as one number, to compare the entries that share a code."""
        return 4 * self.long.share + self.short.share + 0.4 * self.meta + 0.5 * self.exact


def fit(pattern: Pattern, text: Words, value: Field) -> Fit:
    """How well a message fits a field, which holds one message and nothing else."""
    low, high = text.within(value.start, value.end)
    bounds = Bounds(value.start, value.end, value.escapes)
    there = set(text.words[low:high])
    if not any(literal[0] in there for literal in pattern.literals):
        return NOTHING
    found = align_within(pattern, text, low, high)
    if found is None:
        return NOTHING
    left = 0.0
    before, after = text.words[low : found.start], text.words[found.end : high]
    if not pattern.has_leading_value:
        left += total_weight(before)
    elif not before:
        left += _UNFILLED * pattern.weight
    if not pattern.has_trailing_value:
        left += total_weight(after)
    elif not after:
        left += _UNFILLED * pattern.weight
    return Fit(found.matched / (pattern.weight + 0.5 * left), found, bounds)


def found_values(
    number: int, fits: Iterable[Fit], text: Words, tables: Tables, named: Mapping[str, str] = _NONE
) -> dict[str, str]:
    """The values of an entry's placeholders: from the messages, else from those the meta named."""
    entry = tables.entries[number]
    wanted = placeholders(entry.long_message, entry.short_message)
    if not wanted:
        return {}
    values: dict[str, str] = {}
    for one in fits:
        if one.alignment is not None and one.bounds is not None and one.has_half:
            own = [entry.code, entry.short_message]
            if one.alignment.pattern.has_leading_value:
                own += _shorts_of_twins(number, tables)
            for name, value in _told(one.alignment, one.bounds, text, own):
                values.setdefault(name, value)
    values = {name: told for name, told in named.items() if told} | values
    return {name: values[name] for name in wanted if name in values}


def _shorts_of_twins(number: int, tables: Tables) -> list[str]:
    """What else goes before an entry's long message: some errors are documented without it."""
    message = tables.messages.long(number)
    twins = tables.messages.long_of(message)[:_TWINS] if message >= 0 else ()
    return [*dict.fromkeys(tables.entries[twin].short_message for twin in twins)]


def _told(
    found: Alignment, bounds: Bounds, text: Words, own: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """The values in one message, less what a line says of the error before it, or behind it.

    That is its code and its short message, `own`.
    """
    first = found.pattern.slots[0]
    leading = {part.placeholder for part in first.placeholders}
    for name, value in values_of(found, text, bounds).items():
        told = _without_start(_without_end(value, own[0]), own)
        if name in leading:
            told = _without_label(told)
            told = told.removeprefix(first.marks[0]) if told != value else told
        elif value in own:
            told = value  # as in "failed with <reason>": nothing stands before that
        if told:
            yield name, told


def _without_end(value: str, code: str) -> str:
    """A value less what a line says of its error behind the message."""
    printed = _FIELDS.search(value)
    if printed and printed.start():
        value = value[: printed.start()].rstrip()
    for own in (f"({code})", f"[{code}]"):
        if value.endswith(own) and value != own:
            value = value.removesuffix(own).rstrip()
    return value


def _without_start(value: str, own: Sequence[str]) -> str:
    """A value less what a line calls its error before the message."""
    for one in filter(None, own):
        value = _before(_behind(value, one), one)
    return value


def _without_label(value: str) -> str:
    label = _LABEL.match(value)
    return value[label.end() :] if label else value


def _behind(value: str, own: str) -> str:
    """What follows the name or message of its error that a value begins with; "" for nothing."""
    begun = value.lstrip(_PARTING + "([")
    if begun[: len(own)].lower() != own.lower():
        return value
    rest = begun[len(own) :]
    if not rest.strip(_PARTING + ")]"):
        return ""
    after = _PARTED.match(rest)
    return rest[after.end() :] if after else value


def _before(value: str, own: str) -> str:
    """What precedes that where a value ends with it and a colon or a dash: "email is invalid:"."""
    ended = value.rstrip(_PARTING)
    before = ended[: len(ended) - len(own)]
    is_own = ended != value and ended[len(before) :].lower() == own.lower()
    return before.rstrip() if is_own and before[-1:].isspace() else value
