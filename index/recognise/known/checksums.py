"""Checksums of words, by which runs of words and codes are found without comparing letters."""

from __future__ import annotations

from operator import xor
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from index.recognise.text.spelling import squashed

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPREAD, _SPREAD_TOO = 0x9E3779B1, 0x85EBCA6B
_32_BITS = 0xFFFFFFFF


class WordSums(NamedTuple):
    """Checksums of a text's words, and of every two in a row by the place of the first."""

    words: Sequence[int]
    pairs: Sequence[int]


def word_sums(words: Sequence[str]) -> WordSums:
    """The checksums of these words."""
    known = {word: crc32(word.encode("utf-8", "surrogatepass")) for word in set(words)}
    spread = {word: one * _SPREAD & _32_BITS for word, one in known.items()}
    sums = list(map(known.__getitem__, words))
    return WordSums(sums, list(map(xor, map(spread.__getitem__, words), sums[1:])))


def triple_sum(pair: int, third: int) -> int:
    """The checksum of three words, from that of the first two and of the third."""
    return (pair * _SPREAD_TOO & _32_BITS) ^ third


def code_sum(code: str) -> int:
    """The checksum by which a code is found, however its words are joined."""
    return crc32(squashed(code).encode("utf-8", "surrogatepass"))
