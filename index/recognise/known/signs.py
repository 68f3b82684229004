"""What the errors of one edition are recognised by, in one block of bytes.

A big catalog's block opens in no time: nothing in it is read before a text asks for it. Runs of
words and codes are found by checksums; whoever finds one compares the words themselves.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from index.cache.blocks import split_block
from index.recognise.known.checksums import triple_sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.cache.blocks import Block
    from index.recognise.known.checksums import WordSums

FORMAT = 4  # of the block; a change of what is in it, or of how words are cut, is a new number

ANCHOR_WORDS = 3
_OFTEN = 256
"""A run of words that comes again and again is looked up so many times in one text."""
_MOST = 20_000
"""So many places in messages are looked at for one text's anchors of three words, and of two."""
NO_MESSAGE = 0xFFFFFFFF
"""Stands for the message of an entry that has none."""

BEGUN, WHOLE = 1, 2
"""What the filter says of a checksum: two words begin an anchor, or are one as they stand."""


class AnchorPlace(NamedTuple):
    """Where an anchor stands: number of the message, of its literal run, of the word in it."""

    message: int
    literal: int
    word: int


class Signs:
    """The signs of one edition's errors; entries, messages and codes go by their numbers."""

    def __init__(self, block: Block) -> None:
        header, parts = split_block(block)
        self.size: int = header["entries"]
        self.messages = _Texts(parts["messages"], parts["message_ends"])
        self.codes = _Texts(parts["codes"], parts["code_ends"])
        self.first_words = frozenset(bytes(parts["first_words"]).decode().split())
        self.twins = parts["twins"].cast("I")
        self._long, self._short = parts["long"].cast("I"), parts["short"].cast("I")
        self._of = {
            kind: (parts[f"{kind}_of"].cast("I"), parts[f"{kind}_of_ends"].cast("I"))
            for kind in ("long", "short", "code", "wording")
        }
        self._filter = parts["filter"]
        self._mask = len(self._filter) - 1
        self._anchors = parts["anchors"].cast("I")
        self._places = parts["places"].cast("Q")
        self._squashed = parts["squashed"].cast("I")
        self._squashed_codes = parts["squashed_codes"].cast("I")
        self._runs = parts["runs"]
        self.anchors_needed = parts["anchors_needed"]

    def long(self, entry: int) -> int:
        """The number of an entry's long message, or -1."""
        number = self._long[entry]
        return -1 if number == NO_MESSAGE else number

    def short(self, entry: int) -> int:
        """The number of an entry's short message, or -1."""
        number = self._short[entry]
        return -1 if number == NO_MESSAGE else number

    def entries_of(self, kind: str, number: int) -> Sequence[int]:
        """The entries whose "long" or "short" message, "code" or "wording" this is."""
        entries, ends = self._of[kind]
        return entries[ends[number - 1] if number else 0 : ends[number]]

    def wordings(self, entry: int) -> Sequence[int]:
        """The numbers of what the service says of an entry, though its documents do not."""
        return self._wordings.get(entry, ())

    @cached_property
    def _wordings(self) -> Mapping[int, Sequence[int]]:
        """By entry; an answer asks for those of every entry that it compares."""
        entries, ends = self._of["wording"]
        found: defaultdict[int, list[int]] = defaultdict(list)
        for at, entry in enumerate(entries):
            found[entry].append(bisect_right(ends, at))
        return found

    def codes_like(self, key: int) -> Iterator[int]:
        """The numbers of codes whose squashed spelling has this checksum."""
        at = bisect_left(self._squashed, key)
        while at < len(self._squashed) and self._squashed[at] == key:
            yield self._squashed_codes[at]
            at += 1

    def anchored(self, sums: WordSums) -> Iterator[tuple[int, AnchorPlace]]:
        """Where in a text, given as its checksums, an anchor may stand."""
        known, mask = self._filter, self._mask
        begun = [(at, pair) for at, pair in enumerate(sums.pairs) if known[pair & mask]]
        triples = [
            (at, triple_sum(pair, sums.words[at + 2]))
            for at, pair in begun
            if at + ANCHOR_WORDS <= len(sums.words)
        ]
        for found in (triples, begun):
            for at, numbers in self._met(
                (at, key) for at, key in found if known[key & mask] & WHOLE
            ):
                for packed in self._places[numbers.start : numbers.stop]:
                    yield at, AnchorPlace(packed >> 24, packed >> 12 & 0xFFF, packed & 0xFFF)

    def _met(self, found: Iterable[tuple[int, int]]) -> list[tuple[int, range]]:
        """Where in the text anchors of these checksums stand, and the numbers of their places.

        Of too many the rarest: what begins half of all messages tells least.
        """
        often: Counter[int] = Counter()
        met: list[tuple[int, range]] = []
        for at, key in found:
            often[key] += 1
            if often[key] <= _OFTEN:
                first = bisect_left(self._anchors, key)
                met.append((at, range(first, bisect_right(self._anchors, key, first))))
        if sum(len(numbers) for _, numbers in met) <= _MOST:
            return met
        met.sort(key=lambda one: len(one[1]))
        upto = accumulate(len(numbers) for _, numbers in met)
        return sorted(
            (one for one, size in zip(met, upto, strict=True) if size <= _MOST), key=itemgetter(0)
        )

    def runs(self) -> Iterator[list[str]]:
        """The anchors of three words."""
        text = str(self._runs, "utf-8", "surrogatepass")
        return (line.split(" ") for line in text.split("\n") if line)


class _Texts:
    """Many texts in one piece of memory."""

    def __init__(self, texts: memoryview, ends: memoryview) -> None:
        self._texts = texts
        self._ends = ends.cast("Q")

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:
        start = self._ends[number - 1] if number else 0
        return str(self._texts[start : self._ends[number]], "utf-8", "surrogatepass")
