"""All messages of a library, and which of them stand in a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.recognise.align import Alignment, align
from index.recognise.patterns import Pattern, pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.entry import ErrorEntry
    from index.recognise.words import Words

_ANCHOR_WORDS = 3
_ANCHORS = 8
_COMMON = 64
"""A run of words that begins more messages than this is a poor sign of any one of them."""

Anchor = tuple[str, ...]
Place = tuple[int, int, int]
"""Where an anchor stands: number of the pattern, of its literal run, of the word in it."""


class Sighting(NamedTuple):
    """A message seen in the text: the number of its pattern, and how it lies there."""

    pattern: int
    alignment: Alignment


class Messages:
    """The patterns of a library's messages, each distinct message once.

    `long_of` and `short_of` give the numbers of the entries whose long or short message it is.
    """

    def __init__(self, entries: Iterable[ErrorEntry]) -> None:
        self.patterns: list[Pattern] = []
        self.long_of: list[list[int]] = []
        self.short_of: list[list[int]] = []
        self.long: list[int] = []
        self.short: list[int] = []
        numbers: dict[str, int] = {}
        for entry_number, entry in enumerate(entries):
            for message, of, mine in (
                (entry.long_message, self.long_of, self.long),
                (entry.short_message, self.short_of, self.short),
            ):
                number = self._number(message, numbers)
                mine.append(number)
                if number >= 0:
                    of[number].append(entry_number)
        self._anchors = _anchors(self.patterns)

    def _number(self, message: str | None, numbers: dict[str, int]) -> int:
        if not message:
            return -1
        if message not in numbers:
            numbers[message] = len(self.patterns)
            self.patterns.append(pattern_of(message))
            self.long_of.append([])
            self.short_of.append([])
        return numbers[message]

    def anchors(self) -> Iterable[Anchor]:
        """The runs of words by which messages are found."""
        return self._anchors

    def vocabulary(self) -> Iterator[str]:
        """Every literal word of every message, some of them often."""
        for pattern in self.patterns:
            for literal in pattern.literals:
                yield from literal

    def sightings(self, text: Words, closed: bytearray) -> Iterator[Sighting]:
        """Every message of which a telling part stands in the text, in no order.

        `closed` marks the characters among which none is looked for.
        """
        seen_until: dict[int, int] = {}
        for at, pattern, literal, word in self._anchored(text):
            if at < seen_until.get(pattern, 0) or closed[text.starts[at]]:
                continue
            found = align(self.patterns[pattern], literal, word, text, at, 0, len(text))
            seen_until[pattern] = found.end
            yield Sighting(pattern, found)

    def _anchored(self, text: Words) -> Iterator[tuple[int, int, int, int]]:
        words = text.words
        get = self._anchors.get
        for at, anchor in enumerate(zip(words, words[1:], words[2:], strict=False)):
            for place in get(anchor, ()):
                yield (at, *place)
        for at, pair in enumerate(pairwise(words)):
            for place in get(pair, ()):
                yield (at, *place)


def _anchors(patterns: Sequence[Pattern]) -> dict[Anchor, tuple[Place, ...]]:
    runs = [_runs_of_words(pattern) for pattern in patterns]
    everywhere = Counter(anchor for found in runs for anchor, _, _ in found)
    anchors: defaultdict[Anchor, list[Place]] = defaultdict(list)
    for number, found in enumerate(runs):
        for anchor, literal, word in _chosen(found, everywhere):
            anchors[anchor].append((number, literal, word))
    return {anchor: tuple(places) for anchor, places in anchors.items()}


def _runs_of_words(pattern: Pattern) -> list[tuple[Anchor, int, int]]:
    runs: list[tuple[Anchor, int, int]] = []
    for number, literal in enumerate(pattern.literals):
        size = min(_ANCHOR_WORDS, len(literal))
        if size > 1:
            for word in range(len(literal) - size + 1):
                runs.append((literal[word : word + size], number, word))
    return runs


def _chosen(
    runs: Sequence[tuple[Anchor, int, int]], everywhere: Counter[Anchor]
) -> Sequence[tuple[Anchor, int, int]]:
    """A few runs spread over the message, each the rarest of its neighbourhood."""
    picked = runs
    if len(runs) > _ANCHORS:
        share = -(-len(runs) // _ANCHORS)
        picked = [
            min(runs[start : start + share], key=lambda run: everywhere[run[0]])
            for start in range(0, len(runs), share)
        ]
    return [run for run in picked if everywhere[run[0]] <= _COMMON] or picked[:1]
