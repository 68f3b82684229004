"""What can follow in the search box: names of filters, and their values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from index.search.query import FILTERS, HAS, IS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.library import Library

_AT_CARET = re.compile(
    r'(?:^|\s)-?(?P<whole>(?:(?P<field>[A-Za-z]+):)?(?P<value>"[^"]*|[^\s":]*))$'
)
_MOST = 12
_WORDS = frozenset(("no", "not"))
"""Most queries for errors have one: a suggestion at each would cover their results."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A text to put in the place of `start` to `end` of what is typed.

    `meaning` says what a filter asks for; a value says that itself.
    """

    text: str
    meaning: str
    start: int
    end: int


class Completer:
    """Knows the filters and which values the errors at hand give them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._values: dict[str, _Values] = {}

    def completions(self, text: str, caret: int) -> tuple[Completion, ...]:
        """What can be written at the caret, likeliest first; empty where words are typed."""
        found = _AT_CARET.search(text[:caret])
        if found is None:
            return ()
        start, field = found.start("whole"), (found["field"] or "").casefold()
        if not field:
            return _names(found["value"], start, caret)
        if field not in FILTERS:
            return ()
        begun = found["value"].lstrip('"').casefold()
        return tuple(
            Completion(f"{field}:{_quoted(value)} ", "", start, caret)
            for value in islice(self._fitting(field, begun), _MOST)
            if value.casefold() != begun
        )

    def _fitting(self, field: str, begun: str) -> Iterator[str]:
        if field != "code":
            return self._of(field).fitting(begun)
        codes = self._library.codes
        whole = (code for some in codes for code in some.beginning(begun))
        parts = (code for some in codes for code in some.going_on(begun))
        return _each_once(chain(whole, parts))

    def _of(self, field: str) -> _Values:
        values = self._values.get(field)
        if values is None:
            values = self._values[field] = _Values(self._listed(field))
        return values

    def _listed(self, field: str) -> Iterable[str]:
        library = self._library
        match field:
            case "api" | "domain" | "edition" | "catalog":
                return (getattr(group, field) for group in library.groups)
            case "status":
                return map(str, library.statuses)
            case "has":
                return HAS
            case "is":
                return IS
        return ()


class _Values:
    """What a filter may be given: each value once, in its order."""

    def __init__(self, values: Iterable[str]) -> None:
        self._values = tuple(dict.fromkeys(filter(None, values)))
        self._lowered = [value.casefold() for value in self._values]

    def fitting(self, begun: str) -> Iterator[str]:
        """Values that begin so, then those with a later part that does, as they are asked for."""
        both = partial(zip, self._values, self._lowered, strict=True)
        yield from (value for value, lowered in both() if lowered.startswith(begun))
        part = re.compile(rf"[\W_]{re.escape(begun)}")
        for value, lowered in both():
            if begun in lowered and part.search(lowered) and not lowered.startswith(begun):
                yield value


def _each_once(values: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for value in values:
        if value not in seen:
            seen.add(value)
            yield value


def _names(begun: str, start: int, end: int) -> tuple[Completion, ...]:
    """The filters that so begin; a name that is there in full is a word such as “id” or “code”."""
    begun = begun.casefold()
    if not begun or begun.startswith('"') or begun in FILTERS or begun in _WORDS:
        return ()
    return tuple(
        Completion(f"{name}:", meaning, start, end)
        for name, meaning in FILTERS.items()
        if name.startswith(begun)
    )


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r'[\s"]', value) else value
