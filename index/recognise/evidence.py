"""How well an entry's messages and meta agree with what stands in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.align import Alignment, align_within
from index.recognise.objects import DETAIL, LONG, MESSAGE, PARAM, TITLE, ErrorObject
from index.recognise.passages import Bounds
from index.recognise.values import values_of
from index.recognise.vocabulary import total_weight
from index.template import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.entry import ErrorEntry
    from index.recognise.fields import Field
    from index.recognise.messages import Messages
    from index.recognise.patterns import Pattern
    from index.recognise.words import Words


_NONE: Mapping[str, str] = MappingProxyType({})
_FIELDS = re.compile(r"""\s\{\s?["']?\w+["']?\s?:""")
"""What a logger prints behind a message: `{"code": "quota_exceeded"}`."""
_PARTED = re.compile(r"\W{0,2}\s+(?:[-\u2013\u2014|:>]{1,2}\s+)?(?=\S)")
"""What parts a code and messages on one line."""
_HALF = 0.5
_UNFILLED = 0.6
"""What an empty value at either end costs, as a share of the message's weight."""


class Fit(NamedTuple):
    """How well a message fits a stretch of text: 1 is all of both, 0 nothing."""

    share: float
    alignment: Alignment | None
    bounds: Bounds | None


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
    low = bisect_left(text.starts, value.start)
    high = bisect_left(text.starts, value.end)
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


def agreement(
    number: int, entry: ErrorEntry, messages: Messages, text: Words, error: ErrorObject
) -> Agreement:
    """What in an error object speaks for this entry."""
    said = _said(error, text.text)
    in_brief = [error.fields[role] for role in (MESSAGE, TITLE) if role in error.fields]
    brief = messages.long(number) < 0
    long = short = NOTHING
    if messages.short(number) >= 0:
        fields = said if brief and LONG not in error.fields else in_brief
        short = _best_fit(messages.pattern(messages.short(number)), text, fields)
        long = short if fields is said else long
    if not brief:
        long = _best_fit(messages.pattern(messages.long(number)), text, said)
    patterns = map(messages.pattern, messages.wordings(number))
    wordings = (_best_fit(pattern, text, said[:1]) for pattern in patterns)
    wording = max(wordings, key=lambda one: one.share, default=NOTHING)
    reworded = wording.share > long.share
    return Agreement(
        number,
        wording if reworded else long,
        short,
        _meta_agreement(entry, text.text, error),
        spoken=bool(said),
        silent=messages.long(number) < 0 and messages.short(number) < 0,
        brief=brief,
        reworded=reworded,
    )


def _said(error: ErrorObject, text: str) -> list[Field]:
    """What an object says, the longest first; `"error": "It is closed"` may be its message too.

    Where it has a long message, its other one is the short message of the same error, even if
    another error has that as its long one.
    """
    if LONG in error.fields and not _is_blank(error.fields[LONG], text):
        return [error.fields[LONG]]
    said = [error.fields[role] for role in (DETAIL, MESSAGE, TITLE) if role in error.fields]
    said += [value for value in error.named if text.find(" ", value.start, value.end) >= 0]
    return said


def _is_blank(value: Field, text: str) -> bool:
    return not text[value.start : value.end].strip()


def _best_fit(pattern: Pattern, text: Words, fields: Iterable[Field]) -> Fit:
    """How a message fits the first field that has half of it, or else the best one."""
    best = NOTHING
    for value in fields:
        best = max(best, fit(pattern, text, value), key=lambda one: one.share)
        if best.share >= _HALF:
            break
    return best


def _meta_agreement(entry: ErrorEntry, text: str, error: ErrorObject) -> float:
    meta = entry.meta if isinstance(entry.meta, Mapping) else {}
    param = error.fields.get(PARAM)
    total = 0.0
    for key, value in meta.items():
        wire = param if key == "name" else error.meta.get(_squashed(key))
        if key == "names":
            wire = error.meta.get("paramnames")
        if wire is None:
            total -= 0.1
        elif isinstance(value, str) and wire.text(text) == value:
            total += 1.0
        else:
            total += 0.2
    if param is not None and "name" not in meta:
        total -= 0.1
    return total


def meta_values(entry: ErrorEntry, text: str, error: ErrorObject) -> dict[str, str]:
    """Placeholder values that the error's meta tells: `param_name` where the entry names one."""
    if not isinstance(entry.meta, Mapping):
        return {}
    values: dict[str, str] = {}
    for key, named in entry.meta.items():
        wire = error.fields.get(PARAM) if key == "name" else error.meta.get(_squashed(key))
        if wire is not None and isinstance(named, str):
            values[_squashed(named)] = wire.text(text)
    return values


def found_values(
    entry: ErrorEntry, fits: Iterable[Fit], text: Words, named: Mapping[str, str] = _NONE
) -> dict[str, str]:
    """The values of an entry's placeholders: from the messages, else from those the meta named."""
    wanted = placeholders(entry.long_message, entry.short_message)
    if not wanted:
        return {}
    values: dict[str, str] = {}
    for one in fits:
        if one.alignment is not None and one.bounds is not None and one.share >= 0.5:
            for name, value in values_of(one.alignment, text, one.bounds).items():
                values.setdefault(name, _without_own(value, entry))
    for name in wanted:
        if name not in values and named.get(_squashed(name)):
            values[name] = named[_squashed(name)]
    return {name: values[name] for name in wanted if name in values}


def _without_own(value: str, entry: ErrorEntry) -> str:
    """A value less what else of its error a line says before the message, or behind it."""
    for own in (entry.code, entry.short_message):
        rest = value[len(own) :]
        if own and value[: len(own)].lower() == own.lower():
            after = _PARTED.match(rest)
            value = rest[after.end() :] if after else value
    printed = _FIELDS.search(value)
    if printed and printed.start():
        value = value[: printed.start()].rstrip()
    for own in (f"({entry.code})", f"[{entry.code}]"):
        if value.endswith(own) and value != own:
            value = value.removesuffix(own).rstrip()
    return value


def _squashed(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


@dataclass(slots=True)
class Finding:
    """One error in the text: the entries it may be, equally good, with what speaks for them."""

    position: int
    spans: list[tuple[int, int]]
    entries: list[int]
    confidence: float
    certain: bool
    why: list[str]
    values: dict[int, dict[str, str]] = field(default_factory=dict)
    is_listed: bool = False
    """Whether it stands in a list of errors, whose order is the order in which they happened."""
    in_full: bool = False
    """Whether it is a message by itself, of which several come in the order of what happened."""
    record: int = 0
    """In which record of a log it stands."""
