"""What the errors of one edition are recognised by, in one block of bytes.

A big catalog's block opens in no time: nothing in it is read before a text asks for it. Runs of
words and codes are found by checksums; whoever finds one compares the words themselves.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import cached_property
from operator import xor
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from index.blocks import join_block, split_block
from index.recognise.spelling import code_words, squashed
from index.recognise.wordings import load_wordings
from index.recognise.words import split_words
from index.template import literals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.entry import ErrorEntry

FORMAT = 3  # of the block; a change of what is in it, or of how words are cut, is a new number

_ANCHOR_WORDS = 3
_ANCHORS = 8
_SHARE = 4
"""One in so many of a message's anchors must be in a text, or too little of it is."""
_COMMON = 64
"""A run of words that begins more messages than this is a poor sign of any one of them."""
_OFTEN = 256
"""A run of words that comes again and again is looked up so many times in one text."""
_NONE = 0xFFFFFFFF
_SPREAD, _SPREAD_TOO = 0x9E3779B1, 0x85EBCA6B
_32_BITS = 0xFFFFFFFF

Anchor = tuple[str, ...]

_BEGUN, _WHOLE = 1, 2
"""What the filter says of a checksum: two words begin an anchor, or are one as they stand."""


class AnchorPlace(NamedTuple):
    """Where an anchor stands: number of the message, of its literal run, of the word in it."""

    message: int
    literal: int
    word: int


class WordSums(NamedTuple):
    """Checksums of a text's words, and of every two in a row by the place of the first."""

    words: Sequence[int]
    pairs: Sequence[int]


class Signs:
    """The signs of one edition's errors; entries, messages and codes go by their numbers."""

    def __init__(self, block: bytes) -> None:
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
        return -1 if number == _NONE else number

    def short(self, entry: int) -> int:
        """The number of an entry's short message, or -1."""
        number = self._short[entry]
        return -1 if number == _NONE else number

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
            (at, _triple(pair, sums.words[at + 2]))
            for at, pair in begun
            if at + _ANCHOR_WORDS <= len(sums.words)
        ]
        for found in (triples, begun):
            often: Counter[int] = Counter()
            for at, key in found:
                if known[key & mask] & _WHOLE:
                    often[key] += 1
                    if often[key] <= _OFTEN:
                        yield from self._at(at, key)

    def _at(self, at: int, key: int) -> Iterator[tuple[int, AnchorPlace]]:
        number = bisect_left(self._anchors, key)
        while number < len(self._anchors) and self._anchors[number] == key:
            packed = self._places[number]
            yield at, AnchorPlace(packed >> 24, packed >> 12 & 0xFFF, packed & 0xFFF)
            number += 1

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


def word_sums(words: Sequence[str]) -> WordSums:
    """The checksums of these words."""
    known = {word: crc32(word.encode("utf-8", "surrogatepass")) for word in set(words)}
    spread = {word: one * _SPREAD & _32_BITS for word, one in known.items()}
    sums = list(map(known.__getitem__, words))
    return WordSums(sums, list(map(xor, map(spread.__getitem__, words), sums[1:])))


def _triple(pair: int, third: int) -> int:
    return (pair * _SPREAD_TOO & _32_BITS) ^ third


def code_sum(code: str) -> int:
    """The checksum by which a code is found, however its words are joined."""
    return crc32(squashed(code).encode("utf-8", "surrogatepass"))


def pack_signs(entries: Iterable[ErrorEntry]) -> bytes:
    """The block for these entries, which `Signs` reads."""
    gathered = _Gathered()
    for entry in entries:
        gathered.add(entry)
    return gathered.block()


class _Gathered:
    """The signs of entries while they are gathered."""

    def __init__(self) -> None:
        self._services: dict[str, Mapping[str, Sequence[str]]] = {}
        self._messages: dict[str, int] = {}
        self._codes: dict[str, list[int]] = {}
        self._numbers: dict[str, array[int]] = {"long": array("I"), "short": array("I")}
        self._wordings: defaultdict[int, list[int]] = defaultdict(list)
        self._says: list[tuple[int, int, str]] = []

    def add(self, entry: ErrorEntry) -> None:
        if entry.catalog not in self._services:
            self._services[entry.catalog] = load_wordings(entry.catalog)
        if entry.code:
            self._codes.setdefault(entry.code, []).append(len(self._says))
        long, short = self._number(entry.long_message), self._number(entry.short_message)
        self._numbers["long"].append(long)
        self._numbers["short"].append(short)
        for wording in self._services[entry.catalog].get(entry.code, ()):
            self._wordings[self._number(wording)].append(len(self._says))
        self._says.append((long, short, entry.code))

    def _number(self, message: str | None) -> int:
        return self._messages.setdefault(message, len(self._messages)) if message else _NONE

    def block(self) -> bytes:
        anchors = _anchors(list(self._messages))
        twins = Counter(self._says)
        sums = sorted((code_sum(code), number) for number, code in enumerate(self._codes))
        parts = {
            **_texts("message", self._messages),
            **_texts("code", self._codes),
            "first_words": " ".join(sorted({code_words(code)[0] for code in self._codes})).encode(),
            "twins": _numbers(twins[say] for say in self._says),
            "long": self._numbers["long"].tobytes(),
            "short": self._numbers["short"].tobytes(),
            **_lists("code", self._codes.values()),
            "squashed": _numbers(key for key, _ in sums),
            "squashed_codes": _numbers(number for _, number in sums),
        }
        for kind, numbers in self._numbers.items():
            of: list[list[int]] = [[] for _ in self._messages]
            for entry, message in enumerate(numbers):
                if message != _NONE:
                    of[message].append(entry)
            parts |= _lists(kind, of)
        parts |= _lists(
            "wording", [self._wordings[number] for number in range(len(self._messages))]
        )
        parts |= _packed(anchors)
        counts = Counter(place.message for places in anchors.values() for place in places)
        parts["anchors_needed"] = bytes(
            -(-counts[number] // _SHARE) for number in range(len(self._messages))
        )
        header = {"entries": len(self._says)}
        return join_block(header, parts)


def _texts(kind: str, texts: Iterable[str]) -> dict[str, bytes]:
    joined, ends = bytearray(), array("Q")
    for text in texts:
        joined += text.encode("utf-8", "surrogatepass")
        ends.append(len(joined))
    return {f"{kind}s": bytes(joined), f"{kind}_ends": ends.tobytes()}


def _lists(kind: str, lists: Iterable[Sequence[int]]) -> dict[str, bytes]:
    joined, ends = array("I"), array("I")
    for numbers in lists:
        joined.extend(numbers)
        ends.append(len(joined))
    return {f"{kind}_of": joined.tobytes(), f"{kind}_of_ends": ends.tobytes()}


def _numbers(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _packed(anchors: Mapping[Anchor, list[AnchorPlace]]) -> dict[str, bytes]:
    sums = {anchor: word_sums(anchor) for anchor in anchors}
    keyed = sorted(
        (_key(sums[anchor]), place.message << 24 | place.literal << 12 | place.word)
        for anchor, places in anchors.items()
        for place in places
    )
    size = 1 << max(10, (8 * len(keyed)).bit_length())
    known = bytearray(size)
    for one in sums.values():
        known[one.pairs[0] & (size - 1)] |= _BEGUN
        known[_key(one) & (size - 1)] |= _WHOLE
    runs = (" ".join(anchor) for anchor in anchors if len(anchor) == _ANCHOR_WORDS)
    return {
        "anchors": _numbers(key for key, _ in keyed),
        "places": array("Q", (place for _, place in keyed)).tobytes(),
        "filter": bytes(known),
        "runs": "\n".join(runs).encode("utf-8", "surrogatepass"),
    }


def _key(sums: WordSums) -> int:
    """The checksum by which an anchor of two or three words is found."""
    pair = sums.pairs[0]
    return _triple(pair, sums.words[2]) if len(sums.words) == _ANCHOR_WORDS else pair


def _anchors(messages: Sequence[str]) -> dict[Anchor, list[AnchorPlace]]:
    runs = [_runs_of_words(number, message) for number, message in enumerate(messages)]
    everywhere = Counter(anchor for found in runs for anchor, _ in found)
    anchors: defaultdict[Anchor, list[AnchorPlace]] = defaultdict(list)
    for found in runs:
        for anchor, place in _chosen(found, everywhere):
            anchors[anchor].append(place)
    return anchors


def _runs_of_words(number: int, message: str) -> list[tuple[Anchor, AnchorPlace]]:
    runs: list[tuple[Anchor, AnchorPlace]] = []
    found = (words for words in map(split_words, literals(message)) if words)
    for literal, words in enumerate(found):
        size = min(_ANCHOR_WORDS, len(words))
        if size > 1:
            for word in range(min(len(words) - size + 1, 0xFFF)):
                runs.append((words[word : word + size], AnchorPlace(number, literal, word)))
    return runs


def _chosen(
    runs: Sequence[tuple[Anchor, AnchorPlace]], everywhere: Counter[Anchor]
) -> Sequence[tuple[Anchor, AnchorPlace]]:
    """A few runs spread over the message, each the rarest of its neighbourhood."""
    picked = runs
    if len(runs) > _ANCHORS:
        share = -(-len(runs) // _ANCHORS)
        picked = [
            min(runs[start : start + share], key=lambda run: everywhere[run[0]])
            for start in range(0, len(runs), share)
        ]
    return [run for run in picked if everywhere[run[0]] <= _COMMON] or picked[:1]
