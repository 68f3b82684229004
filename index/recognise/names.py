"""The names of a library's errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library


class Names:
    """The names of a library, looked up one by one."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def entries(self, name: str) -> list[int]:
        """The entries of exactly this name; of older editions only where no current one has it."""
        named = self._library.named(name)
        current = [entry for entry in named if self._library.is_current(entry)] or named
        numbers = (self._library.number_of(entry.id) for entry in current)
        return [number for number in numbers if number is not None]
