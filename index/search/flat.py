"""The flat table of one edition: a sorted lexicon and, per term and zone, who has it.

This is all that a keystroke touches. It is one block of bytes, made once from the index and read
back without parsing: a set of entries is a Python integer with one bit per entry, and a whole
catalog is compared in a few operations on such integers: an AND over 100,000 entries takes 2 µs.

numpy was measured beside it on the same keystrokes (impacts of each term added up in an array,
the best 500 by argpartition, counts by bincount). p95 of this comparing alone, processor time:

    entries   integers   numpy
        478    0.12 ms   0.04 ms
     10,000    0.42 ms   0.18 ms
    100,000    1.6 ms    2.6 ms

Either is a small part of a keystroke, and numpy takes 110 ms to import, longer than a catalog
takes to open, and 73 MB. So it is integers.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from enum import IntEnum
from functools import reduce
from hashlib import blake2b
from math import log
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from index.blocks import join_block, split_block

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from typing import TypeAlias

    Postings: TypeAlias = "Mapping[Zone, Mapping[str, Sequence[int]]]"

_DENSE_FROM = 128  # a set with more than 1/128 of the entries is stored bit by bit
_DENSE = 0x80
_PREPARED = "\x01"  # stands before the beginnings whose answer is prepared
_PREPARED_UP_TO = 2  # letters
_MANY = 1000  # numbers to unite that are worth preparing for
_SMALL = 1024  # below this many entries nothing is gained by it


class Zone(IntEnum):
    """Where a term stands in an entry, as far as ranking tells places apart."""

    NAME = 0
    CODE = 1
    DOMAIN = 2
    MESSAGE = 3
    TEXT = 4
    WHOLE_NAME = 5
    WHOLE_CODE = 6
    INITIALS = 7
    FACT = 8
    OTHER_WORDS = 9


Shares = list[tuple[str, float]]
"""Words, each with its share of what they say together."""

Bits = int
"""A set of entries: bit n stands for entry n."""


def to_bits(numbers: Iterable[int], size: int) -> Bits:
    """The set of these entry numbers, all below `size`."""
    flags = bytearray((size >> 3) + 1)
    for number in numbers:
        flags[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(flags, "little")


class InOrder(NamedTuple):
    """The words in order of every entry's name and code, and of the phrases people say of it."""

    names: Sequence[Sequence[str]]
    codes: Sequence[Sequence[str]]
    said: Sequence[Sequence[Sequence[str]]]


def pack(size: int, postings: Postings, stems: Mapping[str, str], in_order: InOrder) -> bytes:
    """One block of bytes for `size` entries."""
    if size > _SMALL:
        postings = _with_prepared(postings)
    terms = sorted(set().union(*postings.values()))
    lists = _Lists(size)
    by_zone = sorted(postings.items())
    for term in terms:
        for zone, terms_of_zone in by_zone:
            numbers = terms_of_zone.get(term)
            if numbers is not None:
                lists.add(zone, numbers)
        lists.end_term()
    place = {term: number for number, term in enumerate(terms)}
    return join_block(
        {"size": size},
        {
            "terms": "\n".join(terms).encode(),
            "stems": "\n".join(sorted(f"{stems[term]} {term}" for term in stems)).encode(),
            **lists.parts(),
            **_spelt("name", in_order.names, place),
            "name_keys": array("Q", map(_key, in_order.names)).tobytes(),
            **_spelt("code", in_order.codes, place),
            **_said(in_order.said, postings.get(Zone.OTHER_WORDS, {}), size, place),
        },
    )


def _spelt(
    kind: str, phrases: Iterable[Sequence[str]], place: Mapping[str, int]
) -> dict[str, bytes]:
    first, terms = array("I", [0]), array("I")
    for words in phrases:
        terms.extend([place[word] for word in words])
        first.append(len(terms))
    return {f"{kind}_first": first.tobytes(), f"{kind}_terms": terms.tobytes()}


def _key(name: Sequence[str]) -> int:
    """A number that entries of this name have in all editions, and others have not."""
    return int.from_bytes(blake2b(" ".join(name).encode(), digest_size=8).digest(), "little")


def _said(
    said: Sequence[Sequence[Sequence[str]]],
    having: Mapping[str, Sequence[int]],
    size: int,
    place: Mapping[str, int],
) -> dict[str, bytes]:
    """Which phrases are said of each entry, the same of those of one name, and their words.

    With each word is told of which phrase it is, and what share of what that says lies in it.
    """
    number_of: dict[tuple[tuple[str, ...], ...], int] = {}
    for phrases in said:
        number_of.setdefault(tuple(map(tuple, phrases)), len(number_of))
    numbers = array("I", [number_of[tuple(map(tuple, phrases))] for phrases in said])
    first, terms = array("I", [0]), array("I")
    phrase_of, shares = array("I"), array("f")
    phrase_number = 0
    for phrases in number_of:
        for phrase in phrases:
            weights = [log(1 + size / len(having[word])) for word in phrase]
            terms.extend([place[word] for word in phrase])
            shares.extend([weight / sum(weights) for weight in weights])
            phrase_of.extend([phrase_number] * len(phrase))
            phrase_number += 1
        first.append(len(terms))
    parts = {"said": numbers, "said_first": first, "said_terms": terms, "said_phrase": phrase_of}
    return {name: part.tobytes() for name, part in parts.items()} | {
        "said_shares": shares.tobytes()
    }


def _with_prepared(postings: Postings) -> Postings:
    """The postings, and ready answers for the beginnings of one or two letters of many terms."""
    numbers: Counter[str] = Counter()
    for lists in postings.values():
        for term, list_ in lists.items():
            for length in range(1, _PREPARED_UP_TO + 1):
                numbers[term[:length]] += len(list_)
    frequent = {beginning for beginning, count in numbers.items() if count > _MANY}
    return {zone: {**lists, **_prepared(lists, frequent)} for zone, lists in postings.items()}


def _prepared(
    lists: Mapping[str, Sequence[int]], frequent: Container[str]
) -> dict[str, Sequence[int]]:
    united: dict[str, list[Sequence[int]]] = {}
    for term, numbers in lists.items():
        for length in range(1, _PREPARED_UP_TO + 1):
            if term[:length] in frequent:
                united.setdefault(_PREPARED + term[:length], []).append(numbers)
    return {key: sorted(set().union(*alike)) for key, alike in united.items()}


class _Lists:
    """The sets of all terms: the rare ones as numbers, the frequent ones bit by bit."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._first = array("I", [0])
        self._zones = bytearray()
        self._offsets, self._counts, self._sparse = array("I"), array("I"), array("I")
        self._dense = bytearray()

    def add(self, zone: Zone, numbers: Sequence[int]) -> None:
        self._counts.append(len(numbers))
        if self._size > _SMALL and len(numbers) * _DENSE_FROM > self._size:
            self._zones.append(zone | _DENSE)
            self._offsets.append(len(self._dense))
            width = (self._size >> 3) + 1
            self._dense += to_bits(numbers, self._size).to_bytes(width, "little")
        else:
            self._zones.append(zone)
            self._offsets.append(len(self._sparse))
            self._sparse.extend(numbers)

    def end_term(self) -> None:
        self._first.append(len(self._zones))

    def parts(self) -> dict[str, bytes]:
        return {
            "first": self._first.tobytes(),
            "zones": bytes(self._zones),
            "offsets": self._offsets.tobytes(),
            "counts": self._counts.tobytes(),
            "sparse": self._sparse.tobytes(),
            "dense": bytes(self._dense),
        }


class FlatTable:
    """A packed table, read where it lies."""

    def __init__(self, block: bytes) -> None:
        header, parts = split_block(block)
        self.size: int = header["size"]
        self.terms = _lines(parts["terms"])
        self._stems = _lines(parts["stems"])
        self._first = parts["first"].cast("I")
        self._zones = parts["zones"]
        self._offsets = parts["offsets"].cast("I")
        self._counts = parts["counts"].cast("I")
        self._sparse = parts["sparse"].cast("I")
        self._dense = parts["dense"]
        self._spelt = {
            kind: (parts[f"{kind}_first"].cast("I"), parts[f"{kind}_terms"].cast("I"))
            for kind in ("name", "code")
        }
        self.name_keys = parts["name_keys"]
        self.said = parts["said"].cast("I")  # of each entry: which phrases, the same for the same
        self._said_first = parts["said_first"].cast("I")
        self.said_by_all = len(self._said_first) - 1
        self._said_terms = parts["said_terms"].cast("I")
        self._said_phrase = parts["said_phrase"].cast("I")
        self._said_shares = parts["said_shares"].cast("f")

    def find(self, term: str) -> int:
        """The term's place in the lexicon, or -1."""
        place = bisect_left(self.terms, term)
        return place if place < len(self.terms) and self.terms[place] == term else -1

    def span(self, prefix: str) -> range:
        """The places of all terms that begin with the prefix."""
        low = bisect_left(self.terms, prefix)
        return range(low, bisect_left(self.terms, prefix + "\U0010ffff", low))

    def same_stem(self, stem: str) -> list[str]:
        """The terms that have this stem."""
        low = bisect_left(self._stems, stem + " ")
        high = bisect_left(self._stems, stem + "!", low)
        return [line[len(stem) + 1 :] for line in self._stems[low:high]]

    def exactly(self, term: str) -> dict[int, Bits]:
        """Who has the term, zone by zone."""
        place = self.find(term)
        return self.union(range(place, place + 1)) if place >= 0 else {}

    def count(self, term: str, before: Zone) -> int:
        """How many entries have the term in any of the zones before this one."""
        place = self.find(term)
        if place < 0:
            return 0
        zones = self._zones
        lists = range(self._first[place], self._first[place + 1])
        within = [number for number in lists if zones[number] & ~_DENSE < before]
        if len(within) == 1:
            return self._counts[within[0]]
        if any(zones[number] & _DENSE for number in within):
            sets = self.union(range(place, place + 1)).items()
            return reduce(or_, [bits for zone, bits in sets if zone < before]).bit_count()
        return len(set().union(*map(self._numbers, within)))

    def _numbers(self, place: int) -> memoryview:
        offset = self._offsets[place]
        return self._sparse[offset : offset + self._counts[place]]

    def beginning(self, prefix: str) -> dict[int, Bits]:
        """Who has any term that begins so, zone by zone."""
        prepared = self.exactly(_PREPARED + prefix) if len(prefix) <= _PREPARED_UP_TO else {}
        return prepared or self.union(self.span(prefix))

    def union(self, span: range) -> dict[int, Bits]:
        """Who has any of the terms at these places, zone by zone."""
        found: dict[int, Bits] = {}
        flags: dict[int, bytearray] = {}
        width = (self.size >> 3) + 1
        for number in range(self._first[span.start], self._first[span.stop]):
            zone, offset = self._zones[number], self._offsets[number]
            if zone & _DENSE:
                zone &= ~_DENSE
                bits = int.from_bytes(self._dense[offset : offset + width], "little")
                found[zone] = found.get(zone, 0) | bits
                continue
            flag = flags.get(zone)
            if flag is None:
                flag = flags[zone] = bytearray(width)
            for entry in self._numbers(number):
                flag[entry >> 3] |= 1 << (entry & 7)
        for zone, flag in flags.items():
            found[zone] = found.get(zone, 0) | int.from_bytes(flag, "little")
        return found

    def words_of(self, kind: str, number: int) -> tuple[str, ...]:
        """The words of an entry's "name" or "code", in order."""
        first, terms = self._spelt[kind]
        return tuple([self.terms[place] for place in terms[first[number] : first[number + 1]]])

    def phrases_of(self, said: int) -> list[Shares]:
        """These phrases."""
        start, end = self._said_first[said : said + 2]
        phrases: dict[int, Shares] = {}
        for at in range(start, end):
            word = (self.terms[self._said_terms[at]], self._said_shares[at])
            phrases.setdefault(self._said_phrase[at], []).append(word)
        return list(phrases.values())


def _lines(part: memoryview) -> list[str]:
    return bytes(part).decode().split("\n") if part else []
