"""Sets of entries as Python integers, with one bit for each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Bits = int
"""A set of entries: bit n stands for entry n."""

_FEW = 12  # entries that are put into a set faster one by one
_BITS_FOR_ONE = 4096  # with more for each entry in a set, these are found faster one by one

_AS_DIGITS = bytes.maketrans(b"\0\1", b"01")
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


def flagged(flags: bytes | bytearray) -> Bits:
    """The set of those entries whose byte is 1, of a byte for every entry."""
    # A number is in no time read from digits whose base is two.
    return int(flags.translate(_AS_DIGITS)[::-1] or b"0", 2)


def members(entries: Bits, most: int | None = None) -> list[int]:
    """The numbers of these entries, ascending; no more than the first `most` of them."""
    count = entries.bit_count()
    if count * _BITS_FOR_ONE < entries.bit_length():
        return _one_by_one(entries)[:most]
    enough = count if most is None else most
    content = entries.to_bytes((entries.bit_length() + 7) >> 3, "little")
    numbers: list[int] = []
    for at in range(len(content)):
        byte = content[at]
        if byte:
            for bit in _BITS_OF_BYTE[byte]:
                numbers.append(at * 8 + bit)
            if len(numbers) >= enough:
                break
    return numbers[:most]


def _one_by_one(entries: Bits) -> list[int]:
    numbers: list[int] = []
    while entries:
        number = entries.bit_length() - 1
        numbers.append(number)
        entries ^= 1 << number
    return numbers[::-1]
