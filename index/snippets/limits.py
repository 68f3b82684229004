"""How large what a template puts together may get, measured before and after each step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Undefined

LARGEST = 1 << 20
"""Characters that one value may hold."""
LARGEST_GIVEN = 1 << 18
"""What one filter may be given: some take a microsecond for each character, and cannot be stopped.
"""
_MOST_ITEMS = 1 << 17
LARGEST_PRODUCT = 1 << 24
"""What a step is given may be multiplied up to this: a text by the length of what replaces."""
_LONGEST_INTEGER = 256
_DEEPEST = 50


class TemplateTooMuchError(Exception):
    """A template that takes too long, or puts together too much."""


def weight(value: Any) -> int:
    """How many characters and items are in a value, each where it is shown.

    A list that is in another list twice counts twice, for so it is when it is written. Raises
    TemplateTooMuchError above LARGEST, for lists too deep to walk and for endless numbers, and
    UndefinedError for what is not there.
    """
    total = 0
    level = [value]
    for _ in range(_DEEPEST):
        deeper: list[Any] = []
        for one in level:
            total += 1
            if isinstance(one, int):
                if one.bit_length() > _LONGEST_INTEGER:
                    raise TemplateTooMuchError("a number has too many digits")
            elif isinstance(one, str | bytes | range):
                total += len(one)
            elif isinstance(one, Undefined):
                str(one)  # raises, and says what there is: a step would only fail at it
            elif isinstance(one, list | tuple | set | frozenset):
                deeper += one
            elif isinstance(one, Mapping):
                deeper += one.keys()
                deeper += one.values()
            if total > LARGEST:
                raise TemplateTooMuchError(f"a value is longer than {LARGEST >> 20} MB")
            if len(deeper) > _MOST_ITEMS:
                raise TemplateTooMuchError(f"a value has more than {_MOST_ITEMS} items")
        if not deeper:
            return total
        level = deeper
    raise TemplateTooMuchError(f"lists are nested deeper than {_DEEPEST} levels")


def refuse_product(value: Any, given: tuple[Any, ...]) -> None:
    """Refuse a step that may make a value as large as all it is given multiplied.

    A number counts as what it may ask for: so many spaces, so many copies.
    """
    factor = sum(abs(one) if isinstance(one, int) else weight(one) for one in given)
    if factor and weight(value) * factor > LARGEST_PRODUCT:
        raise TemplateTooMuchError(f"a step may make more than {LARGEST_PRODUCT >> 20} MB")


def at_once(value: Any) -> Any:
    """A value whose size can be seen: what comes item by item is gathered into a list."""
    return list(value) if isinstance(value, Iterator) else value
