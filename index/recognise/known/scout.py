"""A quick look over much text: which places are worth reading closely.

A place is worth it where a code, a telling run of a message's words or a key of the service's
error objects stands. The look takes a chunk of bytes at a time through a few loops written in C.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from index.recognise.text.encoded import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.recognise.known.tables import Tables

_KEYS = (b"long_message", b"longmessage", b"clerk_trace_id", b"clerktraceid", b"param_name")
_ALSO = (b"clerk", b"code", b"message", b"errors", b"meta")
_STEP = 4_096
_HIGH = range(0x80, 0x100)

Triple = tuple[bytes, bytes, bytes]


class Scout:
    """Knows the signs of a library's errors, as words of bytes in lower case."""

    def __init__(self, tables: Tables) -> None:
        signs = set(_KEYS)
        signs.update(code.encode("utf-8", "surrogatepass") for code in tables.codes.spellings())
        triples: set[Triple] = set()
        for words in chain(tables.messages.runs(), tables.codes.runs()):
            first, second, third = (word.encode("utf-8", "surrogatepass") for word in words)
            triples.add((first, second, third))
        self._signs = frozenset(signs)
        self._triples = frozenset(triples)
        self._of_word = _by_rarest_word(triples)
        self._known = self._signs.union(*triples)
        self._vocabulary = self._known.union(_ALSO)
        self._words = _word_table()

    def words(self, chunk: bytes) -> list[bytes]:
        """The words of a chunk, in lower case, also of what was encoded for an address."""
        return decoded(chunk).translate(self._words).split()

    def is_worth_reading(self, words: list[bytes]) -> bool:
        """Whether any sign of an error is among these words."""
        present = self._known.intersection(words)
        if not self._signs.isdisjoint(present):
            return True
        # Three words in a row are looked for only where all three are present at all.
        for word in present:
            for rarer, other in self._of_word.get(word, ()):
                if rarer in present and other in present:
                    rows = zip(words, words[1:], words[2:], strict=False)
                    return not self._triples.isdisjoint(rows)
        return False

    def gist(self, words: list[bytes]) -> tuple[bytes, ...]:
        """The words that the answer to a text depends on, values and ids left out."""
        vocabulary = self._vocabulary
        return tuple(
            word
            for word in words
            if word in vocabulary or (b"_" in word and word.translate(None, b"0123456789") == word)
        )

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """The places of a long text that are worth reading, with some of their surroundings."""
        # One byte for each character, whatever it is, keeps every offset.
        flat = text.encode("latin-1", "replace")
        begun = -1
        for start in range(0, len(flat), _STEP):
            # A sign may lie across the border: the next step's beginning belongs to this one too.
            if self.is_worth_reading(self.words(flat[start : start + _STEP + 256])):
                begun = start if begun < 0 else begun
            elif begun >= 0:
                yield max(0, begun - _STEP), start + _STEP
                begun = -1
        if begun >= 0:
            yield max(0, begun - _STEP), len(text)


def _by_rarest_word(triples: set[Triple]) -> dict[bytes, list[tuple[bytes, bytes]]]:
    """The other two words of each three, the rarer one first."""
    everywhere = Counter(chain.from_iterable(triples))
    found: dict[bytes, list[tuple[bytes, bytes]]] = {}
    for triple in triples:
        rarest, rarer, other = sorted(triple, key=everywhere.__getitem__)
        found.setdefault(rarest, []).append((rarer, other))
    return found


def _word_table() -> bytes:
    table = bytearray(b" " * 256)
    for byte in (*b"abcdefghijklmnopqrstuvwxyz0123456789_", *_HIGH):
        table[byte] = byte
    for byte in b"ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        table[byte] = byte + 32
    # Typographic quotes and dashes begin with this byte; words of the messages never do.
    table[0xE2] = table[0x80] = table[0x98] = table[0x99] = table[0x9C] = table[0x9D] = 32
    table[0xA0] = table[0xC2] = 32
    return bytes(table)
