"""Messages in running text: which of them say enough to name an error without its code."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.alignment.passages import is_in_two_texts, is_whole, passage
from index.recognise.alignment.quotation import CONCATENATED, Bounds
from index.recognise.alignment.suffixes import without_suffixes
from index.recognise.evidence.finding import Finding
from index.recognise.evidence.fit import Fit, found_values
from index.recognise.prose.bare_codes import is_labelled
from index.recognise.text.vocabulary import is_http_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.recognise.alignment.align import Alignment
    from index.recognise.evidence.context import Context
    from index.recognise.known.messages import Sighting
    from index.recognise.known.tables import Tables
    from index.recognise.text.fields import Field
    from index.recognise.text.words import Words

_LONG, _SHORT, _WORDING = "long message", "short message", "wording"
_TAIL_LOST = 0.4
"""What it adds that all of a text is the beginning of a message, and nothing else."""
_REWORDED = 0.4
"""With so much of other words inside, a text is no beginning of a message but another sentence."""
_MARK = 0.3
"""What it adds that a value is in the quotes or brackets that its message has."""
_BY_THE_SDK = re.compile(r"\W{0,3} \(ERROR RECEIVED FROM SERVER\)")
"""What an SDK writes after every message that it got."""
_UNMISTAKABLE = 7.0
"""With so much of a message no other service could have said it."""
_PLENTY = 2.2
"""With so much of a message, seen in full, it is hardly a sentence about something else."""
_PLENTY_ALONE = 1.9
"""With so much of a short message a text of nothing else is hardly another's."""
_SEVERAL = 3
_WRAP, _AT_A_WRAP = 24, " \t\n*/#>|"
"""So much of a text is looked at for a mark, and what a wrapped comment may put before it."""
_LEAST = 0.9
"""A message of which no more than this was seen is not looked at."""
_MOST = 256
"""Findings kept of one text; nobody reads more."""


class MessageField(NamedTuple):
    """A field that holds one message; `foreign` where its object is none of the service's."""

    value: Field
    foreign: bool


class _Way(NamedTuple):
    """How a message stands in a text; `ours` is one that names its service."""

    long: bool
    whole: bool
    foreign: bool
    ours: bool


class Sentences:
    """Judges the messages sighted in one text; `places` are the fields known to hold one."""

    def __init__(
        self, text: Words, context: Context, tables: Tables, places: Iterable[MessageField]
    ) -> None:
        self._text = text
        self._context = context
        self._tables = tables
        self._places = sorted(places, key=lambda place: place.value.start)
        self._starts = [place.value.start for place in self._places]

    def findings(self, sightings: Iterable[Sighting]) -> list[Finding]:
        """The messages that say enough by themselves, each stretch of text taken by the best."""
        rivals: defaultdict[tuple[float, int, int], list[Sighting]] = defaultdict(list)
        for one in sightings:
            found = one.alignment
            if found.coverage >= 0.45 or found.matched >= 3.0:
                rivals[(-_rating(found), found.start, found.end)].append(one)
        taken = bytearray(len(self._text))
        findings: list[Finding] = []
        for (_, start, end), equals in sorted(rivals.items(), key=lambda pair: pair[0]):
            if taken.find(1, start, end) >= 0:
                continue
            finding = self._finding(self._closest(equals))
            if finding is not None:
                taken[start:end] = b"\1" * (end - start)
                findings.append(finding)
            if len(findings) >= _MOST:
                break
        return findings

    def _closest(self, equals: Sequence[Sighting]) -> Sequence[Sighting]:
        """Of messages with the same words, those with the same marks too, where any has them."""
        if len(equals) == 1:
            return equals
        found = equals[0].alignment
        start, end = self._text.span(found.start, found.end)
        seen = self._text.text[start : end + 1]
        return [one for one in equals if one.alignment.pattern.message.endswith(seen)] or equals

    def _finding(self, equals: Sequence[Sighting]) -> Finding | None:
        kind, found, numbers = self._said_by(equals)
        if not numbers or _rating(found) < _LEAST or is_in_two_texts(found, self._text):
            return None
        place, bounds = self._where(found)
        ours = self._context.is_of(numbers, self._tables)
        foreign = place is not None and place.foreign and not ours
        whole = is_whole(found, self._text, bounds)
        way = _Way(kind != _SHORT, whole, foreign, ours)
        if not self._says_enough(found, way):
            return None
        alike = len({self._tables.entries[number].code for number in numbers}) == 1
        telling = found.matched >= (3.4 if ours else _UNMISTAKABLE)
        certain = kind == _LONG and alike and telling and found.is_complete and not foreign
        span = self._text.span(found.start, found.end)
        finding = Finding(
            span[0],
            [span],
            numbers,
            _confidence(found, certain=certain),
            certain,
            [_reason(kind, found)],
            in_full=kind == _LONG and whole and found.is_complete and _rating(found) >= _PLENTY,
        )
        for number in numbers:
            finding.values[number] = self._values(number, found, bounds)
        return finding

    def _said_by(self, equals: Sequence[Sighting]) -> tuple[str, Alignment, list[int]]:
        """Of which entries these are messages, which of theirs, and how that one lies.

        A wording that the documents lack is believed where the text names the service, or where
        nobody else could say so: others, too, "couldn't find your account."
        """
        messages = self._tables.messages
        kinds = {_LONG: messages.long_of, _SHORT: messages.short_of, _WORDING: messages.wording_of}
        for kind, entries_of in kinds.items():
            said = [one for one in equals if entries_of(one.message)]
            numbers = [number for one in said for number in entries_of(one.message)]
            if numbers and (kind != _WORDING or self._is_its_own(equals[0].alignment, numbers)):
                return kind, said[0].alignment, numbers
        return "", equals[0].alignment, []

    def _is_its_own(self, found: Alignment, numbers: Sequence[int]) -> bool:
        """Whether nobody but the service of these entries says so here."""
        return found.matched >= _UNMISTAKABLE or self._context.is_of(numbers, self._tables)

    def _says_enough(self, found: Alignment, way: _Way) -> bool:
        """Whether a message names its error: the rarer its words, and the more of it, the surer."""
        rating = _rating(found)
        long, whole, foreign, ours = way
        full = whole and found.is_complete
        if not long:
            enough = 2.2 if ours else _PLENTY_ALONE if self._is_all(found) else 3.0
            return full and not foreign and rating >= enough
        if foreign:
            return full and rating >= 3.4
        if full:
            enough = rating + self._marked(found) >= (1.3 if ours else 1.78)
            return enough or (ours and _is_of_its_own(found))
        beginning = whole and found.has_head and found.missed < _REWORDED
        if beginning:
            rating += _TAIL_LOST
        if ours:
            return rating >= 2.0
        if found.is_complete:
            return rating >= 2.4
        return rating >= 2.8 and (beginning or found.coverage >= 0.5 or found.matched >= 5.0)

    def _is_all(self, found: Alignment) -> bool:
        """Whether a text is a label, if that, and a whole message of several words."""
        words = sum(map(len, found.pattern.literals))
        span = self._text.span(found.start, found.end)
        alone = len(self._text) == found.end - found.start or is_labelled(self._text.text, *span)
        return words >= _SEVERAL and alone

    def _marked(self, found: Alignment) -> float:
        """What the marks add that the message has around its values, and an SDK's around it."""
        text, slots = self._text, found.pattern.slots
        seen = int(_BY_THE_SDK.match(text.text, text.ends[found.end - 1]) is not None)
        for run in found.runs:
            before, after = slots[run.literal].marks[-1].strip(), slots[run.literal + 1].marks[0]
            start, end = text.span(run.start, run.end)
            if before.strip("."):
                seen += _unwrapped(text.text[max(0, start - _WRAP) : start]).endswith(before)
            if after.strip(" ."):
                seen += _unwrapped(text.text[end : end + _WRAP]).startswith(after.strip())
        return _MARK * seen

    def _where(self, found: Alignment) -> tuple[MessageField | None, Bounds]:
        start, end = self._text.span(found.start, found.end)
        at = bisect_left(self._starts, start + 1) - 1
        if at >= 0 and end <= self._places[at].value.end:
            value, stop = self._places[at].value, self._places[at].value.end
            if not value.escapes:  # not in quotes: its line may go on
                stop = without_suffixes(self._text.text, end, stop, found.pattern)
            return self._places[at], Bounds(value.start, stop, value.escapes)
        return None, passage(self._text.text, start, end, found.pattern)

    def _values(self, number: int, found: Alignment, bounds: Bounds) -> dict[str, str]:
        return found_values(number, (Fit(1.0, found, bounds),), self._text, self._tables)


def _unwrapped(text: str) -> str:
    """A text without what a wrap put at its ends: a string's quotes, a comment's marks."""
    return CONCATENATED.sub("", text).strip(_AT_A_WRAP)


def _reason(kind: str, found: Alignment) -> str:
    if kind == _WORDING:
        return "only the message is as the service sends it"
    part = "" if found.is_complete else "a part of "
    return f"only {part}the {kind} agrees"


def _is_of_its_own(found: Alignment) -> bool:
    """Whether a message is more than an HTTP phrase, and no value could make it something else."""
    return not found.pattern.has_values and not is_http_phrase(found.pattern.literals[0])


def _rating(found: Alignment) -> float:
    """How much was seen, less where the rest is missing."""
    return round(found.matched * (0.5 + 0.5 * found.coverage), 6)


def _confidence(found: Alignment, *, certain: bool) -> float:
    if certain:
        return 0.95
    return round(min(0.85, 0.3 + 0.08 * found.matched) * (0.6 + 0.4 * found.coverage), 2)
