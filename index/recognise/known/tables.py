"""What the recogniser knows of a library."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.recognise.known.codes import Codes
from index.recognise.known.messages import Messages
from index.recognise.known.packing import pack_signs
from index.recognise.known.signs import Signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.entry import ErrorEntry
    from index.library import Library


class Tables(NamedTuple):
    """A library's entries with their codes and messages."""

    library: Library
    entries: Sequence[ErrorEntry]
    codes: Codes
    messages: Messages

    @property
    def services(self) -> Mapping[str, str]:
        """Whose errors each catalog has."""
        return self.library.service_by_catalog

    def named(self, name: str) -> list[int]:
        """The entries of exactly this name; of older editions only where no current one has it."""
        named = self.library.named(name)
        current = [entry for entry in named if self.library.is_current(entry)] or named
        numbers = (self.library.number_of(entry.id) for entry in current)
        return [number for number in numbers if number is not None]


def tables_of(library: Library, signs: Iterable[Signs] | None = None) -> Tables:
    """The tables of a library; `signs` are those of its catalogs, in their order, if at hand."""
    if signs is None:
        signs = [Signs(pack_signs(catalog.entries)) for catalog in library.catalogs]
    parts: list[tuple[int, Signs]] = []
    base = 0
    for one in signs:
        parts.append((base, one))
        base += one.size
    return Tables(library, library.entries, Codes(parts), Messages(parts))
