"""One error through all editions of its catalog that are at hand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from index.compare.difference import changes_between, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.compare.difference import Change
    from index.entry import ErrorEntry
    from index.library import Library


@dataclass(frozen=True, slots=True)
class Step:
    """What an edition says of an error, and what it changed since the step before it in time."""

    entry: ErrorEntry
    changes: tuple[Change, ...]


class Editions:
    """Follows errors through the editions in a library; compares a catalog's when first asked."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._followed: set[str] = set()
        self._newer: dict[str, ErrorEntry] = {}
        self._older: dict[str, ErrorEntry] = {}

    def of(self, catalog: str) -> tuple[str, ...]:
        """The editions of a catalog that are at hand, the oldest first."""
        return tuple(sorted(one.edition for one in self._library.catalogs if one.id == catalog))

    def history(self, entry: ErrorEntry) -> tuple[Step, ...]:
        """The error in every edition that holds it, the newest first."""
        chain = [*reversed(list(self._along(entry, self._newer))), entry]
        chain += self._along(entry, self._older)
        steps = [Step(new, changes_between(old, new)) for new, old in pairwise(chain)]
        return (*steps, Step(chain[-1], ()))

    def removed_in(self, entry: ErrorEntry) -> str | None:
        """The first edition without this error; None for one that the newest still holds."""
        last = next(iter(self.history(entry))).entry
        later = [edition for edition in self.of(entry.catalog) if edition > last.edition]
        return later[0] if later else None

    def _along(self, entry: ErrorEntry, way: dict[str, ErrorEntry]) -> Iterator[ErrorEntry]:
        self._follow(entry.catalog)
        following = way.get(entry.id)
        while following is not None:
            yield following
            following = way.get(following.id)

    def _follow(self, catalog: str) -> None:
        if catalog in self._followed:
            return
        self._followed.add(catalog)
        editions = sorted(
            (one for one in self._library.catalogs if one.id == catalog),
            key=lambda one: one.edition,
        )
        for older, newer in pairwise(editions):
            difference = compare(older, newer)
            for pair in difference.pairs:
                self._newer[pair.old.id] = pair.new
                self._older[pair.new.id] = pair.old
            # A document that names no API spoke for every API that has the error now.
            of_no_api = {entry.name: entry for entry in older.entries if not entry.api}
            for entry in difference.added:
                if entry.name in of_no_api:
                    self._older[entry.id] = of_no_api[entry.name]
