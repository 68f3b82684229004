"""What can follow in the search box: names of filters, and their values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from index.search.query import FILTERS, HAS, IS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from index.library import Library

_AT_CARET = re.compile(
    r'(?:^|\s)-?(?P<whole>(?:(?P<field>[A-Za-z]+):)?(?P<value>"[^"]*|[^\s":]*))$'
)
_MOST = 12


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
        groups = library.groups
        self._values = {
            "api": _each(group.api for group in groups),
            "domain": _each(group.domain for group in groups),
            "edition": _each(group.edition for group in groups),
            "catalog": _each(group.catalog for group in groups),
            "has": HAS,
            "is": IS,
        }
        self._library = library

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
            for value in islice(_fitting(begun, self._of(field)), _MOST)
            if value.casefold() != begun
        )

    def _of(self, field: str) -> tuple[str, ...]:
        if field == "status" and field not in self._values:
            stated = {entry.status for entry in self._library.entries if entry.status}
            self._values[field] = tuple(map(str, sorted(stated)))
        if field == "code" and field not in self._values:
            self._values[field] = _each(entry.code for entry in self._library.entries)
        return self._values.get(field, ())


def _names(begun: str, start: int, end: int) -> tuple[Completion, ...]:
    if not begun or begun.startswith('"'):
        return ()
    return tuple(
        Completion(f"{name}:", meaning, start, end)
        for name, meaning in FILTERS.items()
        if name.startswith(begun.casefold())
    )


def _fitting(begun: str, values: Sequence[str]) -> Iterator[str]:
    """Values that begin so, then those with a later part that does; no more than are asked for."""
    yield from (value for value in values if value.casefold().startswith(begun))
    part = re.compile(rf"[\W_]{re.escape(begun)}")
    for value in values:
        lowered = value.casefold()
        if part.search(lowered) and not lowered.startswith(begun):
            yield value


def _each(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, values)))


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r'[\s"]', value) else value
