"""Patterns such as `form_*_invalid`: which entries have a word, or a name or code, that fits.

All words of the lexicon are looked through, and the names and codes of the entries that have none
that fits. That takes about as long whatever is asked, so that no pattern is too wide.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from functools import cached_property
from itertools import chain, compress, count, repeat
from typing import TYPE_CHECKING

from index.analysis import fold
from index.search.answer import stop_if
from index.search.bits import flagged, members, to_bits
from index.search.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from index.search.bits import Bits
    from index.search.flat import FlatTable

_KEPT = 64
_TEXTS_AT_ONCE = 4096  # between two looks at whether the answer is still waited for
_WORDS_AT_ONCE = 256
_FEW_OF = 4  # entries; of fewer than one in so many it is faster to pick them out


class Patterns:
    """Looks for patterns in every table; remembers, for a query and its parts ask repeatedly."""

    def __init__(self, tables: Sequence[FlatTable]) -> None:
        self._texts = [_Texts(table) for table in tables]
        self._found: Remembered[str, Bits] = Remembered(_KEPT)

    def prepare(self, superseded: Callable[[], bool]) -> None:
        """Have the lines to look in. Raises Superseded."""
        for texts in self._texts:
            stop_if(superseded)
            texts.prepare()

    def fitting(self, pattern: str, superseded: Callable[[], bool]) -> Bits:
        """The entries of which a word, the name or the code fits. Raises Superseded."""
        found = self._found.get(pattern)
        if found is None:
            found, start = 0, 0
            sought = _Sought(pattern)
            for texts in self._texts:
                found |= texts.fitting(sought, superseded) << start
                start += texts.size
            self._found[pattern] = found
        return found


class _Sought:
    """A pattern as it is looked for in lines: whatever fits has its longest piece."""

    def __init__(self, pattern: str) -> None:
        first, *inner, last = [fold(piece) for piece in pattern.split("*")]
        begin, end = first and f"\n{first}", last and f"{last}\n"
        self._piece = max(begin, *inner, end, key=len)
        # Where an inner piece stands first, it stands best: nothing is to be tried again.
        between = [f"(?>[^\n]*?{piece})" for piece in inner if piece]
        whole = "".join((r"\n", first, *between, rf"[^\n]*{end}" if end else ""))
        is_one_piece = sum(map(bool, (begin, *inner, end))) == 1
        self._whole = None if is_one_piece else re.compile(whole)

    def are_in(self, texts: Sequence[str]) -> list[bool]:
        """Of each of these texts whether one of its lines fits."""
        piece = self._piece
        if self._whole is None:
            return [piece in text for text in texts]
        search = self._whole.search
        return [piece in text and search(text) is not None for text in texts]


class _Texts:
    """The lines of a table in which patterns are looked for; made with the first pattern."""

    def __init__(self, table: FlatTable) -> None:
        self._table = table
        self.size = table.size
        self._everything = (1 << table.size) - 1

    @cached_property
    def _heads(self) -> list[str]:
        heads: list[str] = []
        for lot in self._table.heads():
            heads += lot
        return heads

    @cached_property
    def _words(self) -> list[str]:
        terms = self._table.terms
        return [f"\n{terms[place]}\n" for place in self._table.words]

    def prepare(self) -> None:
        """Have the lines."""
        _ = self._heads, self._words

    def fitting(self, sought: _Sought, superseded: Callable[[], bool]) -> Bits:
        """The entries of which a word, the name or the code fits. Raises Superseded.

        Of a wide pattern the words leave few entries whose names and codes are to be looked at.
        """
        words = list(compress(count(), _each(sought, self._words, superseded)))
        found = self._having(words, superseded)
        left = self._everything & ~found
        if left.bit_count() * _FEW_OF > self.size:
            return found | flagged(bytes(_each(sought, self._heads, superseded)))
        numbers = members(left)
        fit = _each(sought, [self._heads[number] for number in numbers], superseded)
        return found | to_bits(compress(numbers, fit), self.size)

    def _having(self, words: Sequence[int], superseded: Callable[[], bool]) -> Bits:
        """Who has any of these words. Raises Superseded."""
        table, flags = self._table, bytearray(self.size)
        rare = bisect_left(words, table.frequent_words)
        for start in range(rare, len(words), _WORDS_AT_ONCE):
            stop_if(superseded)
            lists = map(table.numbers_having, words[start : start + _WORDS_AT_ONCE])
            # The loop over the numbers is not Python's.
            deque(map(flags.__setitem__, chain.from_iterable(lists), repeat(1)), maxlen=0)
        stop_if(superseded)
        return table.having(words[:rare]) | flagged(flags)


def _each(sought: _Sought, texts: Sequence[str], superseded: Callable[[], bool]) -> list[bool]:
    """Of each text whether it fits."""
    fit: list[bool] = []
    for start in range(0, len(texts), _TEXTS_AT_ONCE):
        stop_if(superseded)
        fit += sought.are_in(texts[start : start + _TEXTS_AT_ONCE])
    return fit
