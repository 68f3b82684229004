"""All messages of a library, and which of them stand in a text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.alignment.align import Stretch, align
from index.recognise.alignment.patterns import Pattern, pattern_of
from index.recognise.known.checksums import word_sums

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.recognise.alignment.align import Alignment
    from index.recognise.known.signs import Signs
    from index.recognise.text.words import Words

_OFTEN = 64
"""A message that comes again and again is looked at so many times in one text."""
_KEPT = 4_096
"""So many patterns stay in memory once they were made."""


class Sighting(NamedTuple):
    """A message seen in the text: its number, and how it lies there."""

    message: int
    alignment: Alignment


class Messages:
    """The messages of a library; they and the entries go by their numbers in all of it."""

    def __init__(self, parts: Sequence[tuple[int, Signs]]) -> None:
        self._parts: list[tuple[int, int, Signs]] = []
        base = 0
        for entries, signs in parts:
            self._parts.append((entries, base, signs))
            base += len(signs.messages)
        self._last_first = self._parts[::-1]
        self._patterns: dict[int, Pattern] = {}

    def pattern(self, message: int) -> Pattern:
        """A message as it is looked for."""
        pattern = self._patterns.get(message)
        if pattern is None:
            _, base, signs = self._part_of(message)
            if len(self._patterns) >= _KEPT:
                self._patterns.clear()
            pattern = self._patterns[message] = pattern_of(signs.messages[message - base])
        return pattern

    def long(self, entry: int) -> int:
        """The number of an entry's long message, or -1."""
        entries, base, signs = self._part_with(entry)
        number = signs.long(entry - entries)
        return number if number < 0 else base + number

    def short(self, entry: int) -> int:
        """The number of an entry's short message, or -1."""
        entries, base, signs = self._part_with(entry)
        number = signs.short(entry - entries)
        return number if number < 0 else base + number

    def wordings(self, entry: int) -> list[int]:
        """The numbers of what the service says of an entry, though its documents do not."""
        entries, base, signs = self._part_with(entry)
        return [base + number for number in signs.wordings(entry - entries)]

    def long_of(self, message: int) -> list[int]:
        """The entries whose long message this is."""
        return self._entries_of("long", message)

    def short_of(self, message: int) -> list[int]:
        """The entries whose short message this is."""
        return self._entries_of("short", message)

    def wording_of(self, message: int) -> list[int]:
        """The entries of which the service says this, though its documents do not."""
        return self._entries_of("wording", message)

    def twins(self, entry: int) -> int:
        """How many entries of the same edition say the same, this one included."""
        entries, _, signs = self._part_with(entry)
        return signs.twins[entry - entries]

    def sightings(self, text: Words, closed: bytearray) -> Iterator[Sighting]:
        """Every message of which a telling part stands in the text, in no order.

        `closed` marks the characters among which none is looked for.
        """
        sums, starts = word_sums(text.words), text.starts
        whole = Stretch(text, 0, len(text))
        for _, base, signs in self._parts:
            seen_until: dict[int, int] = {}
            often: Counter[int] = Counter()
            anchored = [(at, place) for at, place in signs.anchored(sums) if not closed[starts[at]]]
            hits = Counter(place.message for _, place in anchored)
            for at, place in anchored:
                if at < seen_until.get(place.message, 0):
                    continue
                if hits[place.message] < signs.anchors_needed[place.message]:
                    continue  # too little of it to be answered
                if often[place.message] >= _OFTEN:
                    continue
                pattern = self.pattern(base + place.message)
                if pattern.literals[place.literal][place.word] != text.words[at]:
                    continue  # two runs of words with one checksum
                found = align(pattern, place.literal, place.word, whole, at)
                seen_until[place.message] = found.end
                often[place.message] += 1
                yield Sighting(base + place.message, found)

    def runs(self) -> Iterator[list[str]]:
        """Runs of three words, one or more of nearly every message."""
        for _, _, signs in self._parts:
            yield from signs.runs()

    def _entries_of(self, kind: str, message: int) -> list[int]:
        entries, base, signs = self._part_of(message)
        return [entries + number for number in signs.entries_of(kind, message - base)]

    def _part_of(self, message: int) -> tuple[int, int, Signs]:
        for part in self._last_first:
            if part[1] <= message:
                return part
        raise IndexError(message)

    def _part_with(self, entry: int) -> tuple[int, int, Signs]:
        for part in self._last_first:
            if part[0] <= entry:
                return part
        raise IndexError(entry)
