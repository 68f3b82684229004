"""The catalogs at hand, seen as one: entries by id, name and code, and the groups they form."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from index.catalog import Catalog, load_catalog
from index.chain import Chain
from index.records import key_sum, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.code_list import CodeList
    from index.entry import ErrorEntry
    from index.records import Records

_SMALL = 1_000  # entries
_NEIGHBOURS = 64  # more are read than one page is worth


class Group(NamedTuple):
    """The entries of one domain: they stand together in `Library.entries[first : first + size]`."""

    catalog: str
    edition: str
    api: str
    domain: str
    first: int
    size: int


class _Place(NamedTuple):
    """Where an entry is: the number with which its edition begins, that, and its place there."""

    start: int
    part: Records
    place: int

    def alike(self, kind: str) -> tuple[ErrorEntry, ...]:
        """Those of the edition with the same name or code."""
        return tuple(self.part[other] for other in self.part.alike(kind, self.place))


class Library:
    """Every entry of the newest edition of each catalog, then those of the older editions.

    An entry's place in `entries` is its number; search and recogniser answer in numbers.
    """

    def __init__(self, catalogs: Iterable[Catalog], problems: tuple[str, ...] = ()) -> None:
        self.problems = problems
        """A sentence for each file of a catalog that is not as it should be."""
        self.catalogs = newest_first(catalogs)
        self._parts = [catalog.records for catalog in self.catalogs]
        self._newest = {one.id: one.edition for one in reversed(self.catalogs)}
        # The newest edition of a catalog says whose errors it holds.
        self.service_by_catalog = {one.id: one.service or one.id for one in reversed(self.catalogs)}
        self.entries: Sequence[ErrorEntry] = Chain(self._parts)
        self.groups = _groups(self._parts)
        self._parts_of = _by_stem(self._parts)
        self._firsts = [group.first for group in self.groups]
        # Of hundreds of small catalogs none is asked by itself.
        placed = list(zip(accumulate(map(len, self._parts), initial=0), self._parts, strict=False))
        self._small = [(start, part) for start, part in placed if len(part) <= _SMALL]
        self._large = [(start, part) for start, part in placed if len(part) > _SMALL]
        self._of_small: dict[str, dict[int, list[int]]] = {}

    def find(self, entry_id: str) -> ErrorEntry | None:
        """The entry of this id, or None where no catalog at hand holds it."""
        number = self.number_of(entry_id)
        return None if number is None else self.entries[number]

    def number_of(self, entry_id: str) -> int | None:
        """The place in `entries` of the entry of this id, or None where there is none."""
        found = self._place_of(entry_id)
        return None if found is None else found.start + found.place

    def named(self, name: str, most: int | None = None) -> Sequence[ErrorEntry]:
        """Entries of this exact name, current ones first; of each edition the first so many."""
        return self._having("name", name, most)

    def with_code(self, code: str, most: int | None = None) -> Sequence[ErrorEntry]:
        """Entries of this exact code, current ones first; none for the empty code."""
        return self._having("code", code, most) if code else ()

    @property
    def codes(self) -> tuple[CodeList, ...]:
        """The codes of every edition; no entry is read for that."""
        return tuple(part.codes for part in self._parts)

    @property
    def statuses(self) -> tuple[int, ...]:
        """Every HTTP status that an entry at hand states, each once."""
        return tuple(sorted({status for part in self._parts for status in part.statuses}))

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

    def is_newest(self, catalog: Catalog) -> bool:
        """Whether this is the newest edition of its catalog."""
        return catalog.edition == self._newest[catalog.id]

    @property
    def older(self) -> range:
        """The numbers of the entries of editions that a newer one has replaced: the last ones."""
        newest = sum(len(one.entries) for one in self.catalogs if self.is_newest(one))
        return range(newest, len(self.entries))

    def sharing_code(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """Entries of the same edition that have the entry's code, itself included.

        Here and below, of very many these are the nearest in the documents.
        """
        found = self._place_of(entry.id) if entry.code else None
        return () if found is None else found.alike("code")

    def count_sharing_code(self, entry: ErrorEntry) -> int:
        """How many entries of the same edition have the entry's code, itself included."""
        found = self._place_of(entry.id) if entry.code else None
        return 0 if found is None else found.part.count_with_code(entry.code)

    def twins(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """Entries of the same name elsewhere in the same edition: other API or other domain."""
        found = self._place_of(entry.id)
        same = () if found is None else found.alike("name")
        return tuple(other for other in same if other.id != entry.id)

    def neighbours(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """The other entries of its domain, of very many those that stand around it."""
        number = self.number_of(entry.id)
        if number is None:
            return ()
        group = self.groups[bisect_right(self._firsts, number) - 1]
        around = nearest(range(group.first, group.first + group.size), number, _NEIGHBOURS)
        return tuple(self.entries[other] for other in around if other != number)

    def edition_around(self, entry: ErrorEntry) -> tuple[ErrorEntry, ...]:
        """The entries of its edition, itself included."""
        found = self._place_of(entry.id)
        if found is None:
            return ()
        return tuple(found.part[other] for other in nearest(range(len(found.part)), found.place))

    def _having(self, kind: str, key: str, most: int | None) -> tuple[ErrorEntry, ...]:
        numbers = [
            start + place for start, part in self._large for place in part.having(kind, key, most)
        ]
        if self._small:
            alike = self._small_by(kind).get(key_sum(key), ())
            numbers += [n for n in alike if getattr(self.entries[n], kind) == key]
        return tuple(self.entries[number] for number in sorted(numbers))

    def _small_by(self, kind: str) -> dict[int, list[int]]:
        """The entries of small catalogs by the checksums of their names or codes."""
        by_sum = self._of_small.get(kind)
        if by_sum is None:
            by_sum = {}
            for start, part in self._small:
                for key, place in part.sums(kind):
                    by_sum.setdefault(key, []).append(start + place)
            self._of_small[kind] = by_sum
        return by_sum

    def _place_of(self, entry_id: str) -> _Place | None:
        for start, part in self._parts_of.get(entry_id.partition("/")[0], ()):
            place = part.find(entry_id)
            if place is not None:
                return _Place(start, part, place)
        return None


def load_library(paths: Iterable[Path]) -> Library:
    """The library of these catalog files. Raises CatalogError for one that cannot be used."""
    return Library(load_catalog(path) for path in paths)


def newest_first(catalogs: Iterable[Catalog]) -> tuple[Catalog, ...]:
    """Catalogs in the order in which a library numbers their entries."""
    given = list(catalogs)
    newest: dict[str, str] = {}
    for catalog in given:
        newest[catalog.id] = max(catalog.edition, newest.get(catalog.id, ""))
    current = [catalog for catalog in given if catalog.edition == newest[catalog.id]]
    older = [catalog for catalog in given if catalog.edition != newest[catalog.id]]
    older.sort(key=lambda catalog: catalog.edition, reverse=True)
    return (*current, *(catalog.as_history() for catalog in older))


def _by_stem(parts: Iterable[Records]) -> dict[str, list[tuple[int, Records]]]:
    """The editions by what begins the ids of their entries, each with its first number."""
    found: dict[str, list[tuple[int, Records]]] = {}
    start = 0
    for part in parts:
        found.setdefault(part.stem, []).append((start, part))
        start += len(part)
    return found


def _groups(parts: Iterable[Records]) -> tuple[Group, ...]:
    groups: list[Group] = []
    first = 0
    for part in parts:
        catalog, edition = part.header["id"], part.header["edition"]
        firsts = accumulate((size for _, _, size in part.groups), initial=first)
        groups += [
            Group(catalog, edition, api, domain, at, size)
            for (api, domain, size), at in zip(part.groups, firsts, strict=False)
        ]
        first += len(part)
    return tuple(groups)
