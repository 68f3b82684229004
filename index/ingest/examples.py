"""Messages of several examples of one error that differ in numbers only, as one with placeholders.

Words of letters alone stay: "user not found" and "client not found" may be two errors of one code.
What there is a single example of stays as it is, too: nothing says which part of it is a value.
"""

from __future__ import annotations

import re
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBERED = re.compile(r"(?<![\w<%{])(?=[\w.@:-]{0,99}\d)\w(?:[\w.@:-]{0,99}\w)?(?![\w>}])")
"""A word with a digit in it: a number, an id, an address; no placeholder."""

Messages = tuple[str, ...]


def frame(messages: Messages) -> tuple[tuple[str, ...], ...]:
    """What examples of one error have in common: all between the numbered words.

    A message without any other word is in no other's frame: nothing would be left that it says.
    """
    return tuple(_between_numbers(message) or (message,) for message in messages)


def joined(examples: Sequence[Messages]) -> Messages:
    """Examples of one frame as one; the words in which they differ are placeholders."""
    names: dict[tuple[str, ...], str] = {}
    made = []
    for one in zip(*examples, strict=True):
        said = zip(*map(_NUMBERED.findall, one), strict=True)
        words = [_word_for(told, names) for told in said]
        pieces = zip_longest(_NUMBERED.split(one[0]), words, fillvalue="")
        made.append("".join(chain.from_iterable(pieces)))
    return tuple(made)


def _between_numbers(message: str) -> tuple[str, ...]:
    """Empty where no letter stands there."""
    pieces = _NUMBERED.split(message)
    return tuple(pieces) if any(map(str.isalpha, "".join(pieces))) else ()


def _word_for(said: tuple[str, ...], names: dict[tuple[str, ...], str]) -> str:
    """The word that all examples have in this place, or the placeholder of what they have."""
    if len({*said}) == 1:
        return said[0]
    number = len(names) + 1
    return names.setdefault(said, "<value>" if number == 1 else f"<value{number}>")
