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

from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from index.cache.blocks import split_block
from index.search.bits import set_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.search.bits import Bits

DENSE = 0x80  # added to a zone, it says that the set is stored bit by bit
PREPARED = "\x01"  # stands before the beginnings whose answer is prepared
PREPARED_UP_TO = 2  # letters

END = "\0"  # of the head of an entry
_LOT = 1 << 18  # letters of heads


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


class Said(NamedTuple):
    """What people say of an entry: each word of it, and where is told of that word.

    Of a word at `words[word] == at`, `phrases[first[at] : first[at + 1]]` are the numbers of the
    phrases that it stands in, and `shares`, at the same places, what part of each it is, 0 to 1;
    those of all the words of a phrase add up to 1.
    """

    words: dict[str, int]
    first: list[int]
    phrases: list[int]
    shares: list[float]


class FlatTable:
    """A packed table, read where it lies.

    The lists of a term, one for each zone it stands in, follow one another in `_zones`; what is
    in them lies zone by zone, so that all that terms side by side have in a zone is one run.

    Its parts, for n entries, t terms, l lists and w words. I is an unsigned 32-bit integer, Q one
    of 64 bits, B a byte, f a 32-bit float, all as the machine has them; a set is n // 8 + 1 bytes
    with one bit for each entry, the lowest first. A part `first` says where each one begins in
    the parts named after it, and has one more item, where the last one ends.

        terms, stems               t lines, sorted; lines "stem term", sorted
        first                      I[t + 1]: the lists of each term
        zones, starts, counts      B[l], I[l], I[l]: the Zone, with DENSE where it is a set; at
                                   which item it begins; how many entries are in it
        numbers_Z, sets_Z          I: entries, ascending in each list; B: sets, of the dense ones
        name_first, name_terms     I[n + 1], I: the words of each name, as places in `terms`
        code_first, code_terms     the same of the codes
        words                      I[w]: places in `terms` of what stands as a word, rarest last
        word_sets                  B: a set for each of the first, the frequent words
        word_first, word_numbers   I, I: the entries that have each of the others, ascending
        heads                      n times a line with the name, one with the code, END
        name_keys                  Q[n]: the same number for the same name, in all editions
        said                       I[n]: the number of what people say of the entry
        said_first, said_terms     I, I: the words of each of these, as places in `terms`
        told_first, told_phrases, told_shares
                                   I, I, f: of each of those words, as in `Said`
    """

    def __init__(self, block: bytes) -> None:
        header, parts = split_block(block)
        self.size: int = header["size"]
        self._width = (self.size >> 3) + 1
        self.terms = _lines(parts["terms"])
        self._stems = _lines(parts["stems"])
        self._first = parts["first"].cast("I")
        self._zones = bytes(parts["zones"])
        self._starts = parts["starts"].cast("I")
        self._counts = parts["counts"].cast("I")
        self._numbers: dict[int, memoryview[int]] = {
            zone: parts[f"numbers_{zone:d}"].cast("I") for zone in Zone
        }
        self._sets: dict[int, memoryview[int]] = {zone: parts[f"sets_{zone:d}"] for zone in Zone}
        self._spelt = {
            kind: (parts[f"{kind}_first"].cast("I"), parts[f"{kind}_terms"].cast("I"))
            for kind in ("name", "code")
        }
        self.words = parts["words"].cast("I")  # the places of what stands as a word, rarest last
        self._word_sets = parts["word_sets"]  # of the frequent ones, from the first on
        self._word_first = parts["word_first"].cast("I")  # of the others
        self._word_numbers = parts["word_numbers"].cast("I")
        self.frequent_words = len(self._word_sets) // self._width
        self._heads = parts["heads"]
        self.name_keys = parts["name_keys"]
        self.said = parts["said"].cast("I")  # of each entry: which phrases, the same for the same
        self._said_first = parts["said_first"].cast("I")
        self.said_by_all = len(self._said_first) - 1
        self._said_terms = parts["said_terms"].cast("I")
        self._told_first = [*parts["told_first"].cast("I")]
        self._told_phrases = [*parts["told_phrases"].cast("I")]
        self._told_shares: list[float] = [*parts["told_shares"].cast("f")]

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

    def count(self, term: str, last: Zone) -> int:
        """How often the term stands in an entry's zones up to the last of these."""
        place, count = self.find(term), 0
        for at in range(self._first[place], self._first[place + 1]) if place >= 0 else ():
            if self._zones[at] & ~DENSE > last:
                break  # a term's lists are in the order of the zones
            count += self._counts[at]
        return count

    def beginning(self, prefix: str) -> dict[int, Bits]:
        """Who has any term that begins so, zone by zone."""
        prepared = self.exactly(PREPARED + prefix) if len(prefix) <= PREPARED_UP_TO else {}
        return prepared or self.union(self.span(prefix))

    def union(self, span: range) -> dict[int, Bits]:
        """Who has any of the terms at these places, zone by zone."""
        low, high = self._first[span.start], self._first[span.stop]
        found: dict[int, Bits] = {}
        for kind in set(self._zones[low:high]):
            first = self._zones.index(kind, low, high)
            last = self._zones.rindex(kind, low, high)
            zone, start, end = kind & ~DENSE, self._starts[first], self._starts[last]
            if kind & DENSE:
                bits = self._either(self._sets[zone][start : end + self._width])
            else:
                bits = set_of(self._numbers[zone][start : end + self._counts[last]], self.size)
            found[zone] = found.get(zone, 0) | bits
        return found

    def having(self, words: Iterable[int]) -> Bits:
        """Who has any of these frequent words, in whatever zone; each is a place in `words`."""
        bits, width = 0, self._width
        for word in words:
            bits |= int.from_bytes(self._word_sets[word * width : (word + 1) * width], "little")
        return bits

    def numbers_having(self, word: int) -> memoryview[int]:
        """The entries, ascending, that have a word at this place in `words`, no frequent one."""
        at = word - self.frequent_words
        return self._word_numbers[self._word_first[at] : self._word_first[at + 1]]

    def heads(self) -> Iterator[list[str]]:
        """The whole name and the whole code of each entry, each between ends of lines.

        They come in lots, between which other threads may run.
        """
        text, start = bytes(self._heads).decode(), 0
        while start < len(text):
            end = text.find(END, start + _LOT)
            end = end if end >= 0 else len(text) - len(END)
            yield text[start:end].split(END)
            start = end + len(END)

    def _either(self, sets: memoryview) -> Bits:
        """Who is in any of these sets."""
        bits, width = 0, self._width
        for start in range(0, len(sets), width):
            bits |= int.from_bytes(sets[start : start + width], "little")
        return bits

    def words_of(self, kind: str, number: int) -> tuple[str, ...]:
        """The words of an entry's "name" or "code", in order."""
        first, terms = self._spelt[kind]
        return self._words(terms[first[number] : first[number + 1]])

    def phrases_of(self, said: int) -> Said:
        """What people say of the entries that have this number in `said`."""
        here = range(self._said_first[said], self._said_first[said + 1])
        words = self._words(self._said_terms[here.start : here.stop])
        told = dict(zip(words, here, strict=True))
        return Said(told, self._told_first, self._told_phrases, self._told_shares)

    def _words(self, places: memoryview) -> tuple[str, ...]:
        return tuple([self.terms[place] for place in places])


def _lines(part: memoryview) -> list[str]:
    return bytes(part).decode().split("\n") if part else []
