"""Codes that are numbers, however they are written: 0xC0000005, 3221225477 and -1073741819 are one.

A crash tells a number of 32 bits in one way, the documents often have it in another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.library import Library

_NUMBER = re.compile(r"(-?)(?:0[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}))")
_BITS = 32
_SMALL = 1 << 16
"""Below it a plain number is as often a status, a count or a part of a text."""


def respelt(text: str, library: Library) -> str:
    """A query for the code that this number is in the library; the text itself where it is none."""
    typed = text.strip()
    value = _value_of(typed)
    if value is None or (typed.isdecimal() and value < _SMALL):
        return text
    code = next((one for one in _spellings(value) if library.with_code(one, 1)), None)
    # What is found as it is typed needs no help, if it is not taken for an exclusion.
    is_found = code == typed and not typed.startswith("-")
    return text if code is None or is_found else f'code:"{code}"'


def _value_of(text: str) -> int | None:
    """The unsigned value of a number of 32 bits; None for any other text."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    sign, hexadecimal, decimal = found.groups()
    size = int(hexadecimal, 16) if hexadecimal else int(decimal)
    value = -size if sign else size
    fits = -(1 << _BITS - 1) <= value < 1 << _BITS
    return value % (1 << _BITS) if fits else None


def _spellings(value: int) -> Iterator[str]:
    """The ways in which documents write a number."""
    for digits in (f"{value:08X}", f"{value:08x}", f"{value:X}", f"{value:x}"):
        yield f"0x{digits}"
    yield str(value)
    if value >= 1 << _BITS - 1:
        yield str(value - (1 << _BITS))
