"""Gathering what the errors of one edition are recognised by, into the block of `Signs`."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from index.cache.blocks import join_block
from index.recognise.known.checksums import WordSums, code_sum, triple_sum, word_sums
from index.recognise.known.signs import ANCHOR_WORDS, BEGUN, NO_MESSAGE, WHOLE, AnchorPlace
from index.recognise.text.spelling import code_words
from index.recognise.text.words import split_words
from index.template import literals
from index.wordings import load_wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.entry import ErrorEntry

_ANCHORS = 8
_SHARE = 4
"""One in so many of a message's anchors must be in a text, or too little of it is."""
_COMMON = 64
"""A run of words that begins more messages than this is a poor sign of any one of them."""

Anchor = tuple[str, ...]


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
        return self._messages.setdefault(message, len(self._messages)) if message else NO_MESSAGE

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
                if message != NO_MESSAGE:
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
        known[one.pairs[0] & (size - 1)] |= BEGUN
        known[_key(one) & (size - 1)] |= WHOLE
    runs = (" ".join(anchor) for anchor in anchors if len(anchor) == ANCHOR_WORDS)
    return {
        "anchors": _numbers(key for key, _ in keyed),
        "places": array("Q", (place for _, place in keyed)).tobytes(),
        "filter": bytes(known),
        "runs": "\n".join(runs).encode("utf-8", "surrogatepass"),
    }


def _key(sums: WordSums) -> int:
    """The checksum by which an anchor of two or three words is found."""
    pair = sums.pairs[0]
    return triple_sum(pair, sums.words[2]) if len(sums.words) == ANCHOR_WORDS else pair


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
        size = min(ANCHOR_WORDS, len(words))
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
