"""Sets of entries as Python integers, with one bit for each entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Bits = int
"""A set of entries: bit n stands for entry n."""

_FEW = 12  # entries of a set that are found, or put into it, faster one by one

_NOT_ZERO = re.compile(rb"\0*+[^\0]")  # skipping zeros is four times as fast as seeking others
_AS_DIGITS, _FROM_DIGITS = bytes.maketrans(b"\0\1", b"01"), bytes.maketrans(b"01", b"\0\1")
_BITS_OF_BYTE = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]


def to_bits(numbers: Iterable[int], size: int) -> Bits:
    """The set of these entry numbers, all below `size`."""
    flags = bytearray((size >> 3) + 1)
    for number in numbers:
        flags[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(flags, "little")


def set_of(numbers: Sequence[int], size: int) -> Bits:
    """The same of numbers that may be few."""
    if len(numbers) > _FEW:
        return to_bits(numbers, size)
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


# A number is in no time written in digits, and read from them, whose base is two.


def flagged(flags: bytes | bytearray) -> Bits:
    """The set of those entries whose byte is 1, of a byte for every entry."""
    return int(flags.translate(_AS_DIGITS)[::-1] or b"0", 2)


def flags_of(entries: Bits, size: int) -> bytes:
    """A byte for every entry, which is 1 for these entries."""
    return f"{entries:0{size}b}".encode().translate(_FROM_DIGITS)[::-1]


def members(entries: Bits) -> Iterator[int]:
    """The numbers of these entries, ascending."""
    return _of_many(entries) if entries.bit_count() > _FEW else reversed(_of_few(entries))


def _of_many(entries: Bits) -> Iterator[int]:
    content = entries.to_bytes((entries.bit_length() + 7) >> 3, "little")
    for found in _NOT_ZERO.finditer(content):
        at = found.end() - 1
        for bit in _BITS_OF_BYTE[content[at]]:
            yield at * 8 + bit


def _of_few(entries: Bits) -> list[int]:
    """The numbers of a few entries, the highest first."""
    numbers: list[int] = []
    while entries:
        number = entries.bit_length() - 1
        numbers.append(number)
        entries ^= 1 << number
    return numbers
