"""The catalogs at hand, seen as one: entries by id, name and code, and the groups they form."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.catalog import Catalog, load_catalog
from index.chain import Chain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.entry import ErrorEntry
    from index.records import Records


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one domain: they stand together in `Library.entries[first : first + size]`."""

    catalog: str
    edition: str
    api: str
    domain: str
    first: int
    size: int


class Library:
    """Every entry of the newest edition of each catalog, then those of the older editions.

    An entry's place in `entries` is its number; search and recogniser answer in numbers.
    """

    def __init__(self, catalogs: Iterable[Catalog], problems: tuple[str, ...] = ()) -> None:
        self.problems = problems
        """A sentence for each file of a catalog that is not as it should be."""
        self.catalogs = _newest_first(catalogs)
        self._parts = [catalog.records for catalog in self.catalogs]
        self._newest = {one.id: one.edition for one in reversed(self.catalogs)}
        # The newest edition of a catalog says whose errors it holds.
        self.service_by_catalog = {one.id: one.service or one.id for one in reversed(self.catalogs)}
        self.entries: Sequence[ErrorEntry] = Chain(self._parts)
        self.groups = _groups(self._parts)
        self._firsts = [group.first for group in self.groups]

    def find(self, entry_id: str) -> ErrorEntry | None:
        """The entry of this id, or None where no catalog at hand holds it."""
        number = self.number_of(entry_id)
        return None if number is None else self.entries[number]

    def number_of(self, entry_id: str) -> int | None:
        """The place in `entries` of the entry of this id, or None where there is none."""
        start = 0
        for part in self._parts:
            place = part.find(entry_id)
            if place is not None:
                return start + place
            start += len(part)
        return None

    def named(self, name: str) -> Sequence[ErrorEntry]:
        """Entries of this exact name, current ones first."""
        return tuple(part[place] for part in self._parts for place in part.named(name))

    def with_code(self, code: str) -> Sequence[ErrorEntry]:
        """Entries of this exact code, current ones first; none for the empty code."""
        if not code:
            return ()
        return tuple(part[place] for part in self._parts for place in part.with_code(code))

    @property
    def services(self) -> tuple[str, ...]:
        """The services whose errors are at hand, each once."""
        return tuple(dict.fromkeys(self.service_by_catalog.values()))

    def service_of(self, entry: ErrorEntry) -> str:
        """The service whose error this is: what its catalog names, else its catalog itself."""
        return self.service_by_catalog.get(entry.catalog, entry.catalog)

    def is_current(self, entry: ErrorEntry) -> bool:
        """Whether the entry belongs to the newest edition of its catalog."""
        return entry.id.startswith(f"{entry.catalog}/")

    def is_of_older(self, group: Group) -> bool:
        """Whether the group belongs to an edition that a newer one has replaced."""
        return group.edition != self._newest[group.catalog]

    def sharing_code(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """Entries of the same edition that have the entry's code, itself included."""
        return tuple(
            other
            for other in self.with_code(entry.code)
            if (other.catalog, other.edition) == (entry.catalog, entry.edition)
        )

    def twins(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """Entries of the same name elsewhere in the same edition: other API or other domain."""
        return tuple(
            other
            for other in self.named(entry.name)
            if other.id != entry.id
            and (other.catalog, other.edition) == (entry.catalog, entry.edition)
        )

    def neighbours(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """The other entries of its domain."""
        number = self.number_of(entry.id)
        if number is None:
            return ()
        group = self.groups[bisect_right(self._firsts, number) - 1]
        around = range(group.first, group.first + group.size)
        return tuple(self.entries[other] for other in around if other != number)


def load_library(paths: Iterable[Path]) -> Library:
    """The library of these catalog files. Raises CatalogError for one that cannot be used."""
    return Library(load_catalog(path) for path in paths)


def _newest_first(catalogs: Iterable[Catalog]) -> tuple[Catalog, ...]:
    given = list(catalogs)
    newest: dict[str, str] = {}
    for catalog in given:
        newest[catalog.id] = max(catalog.edition, newest.get(catalog.id, ""))
    current = [catalog for catalog in given if catalog.edition == newest[catalog.id]]
    older = [catalog for catalog in given if catalog.edition != newest[catalog.id]]
    older.sort(key=lambda catalog: catalog.edition, reverse=True)
    return (*current, *(catalog.as_history() for catalog in older))


def _groups(parts: Iterable[Records]) -> tuple[Group, ...]:
    groups: list[Group] = []
    first = 0
    for part in parts:
        catalog, edition = part.header["id"], part.header["edition"]
        for api, domain, size in part.groups:
            groups.append(Group(catalog, edition, api, domain, first, size))
            first += size
    return tuple(groups)
