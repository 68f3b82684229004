"""What the page of one error shows, gathered from the library; plain values for the views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.content.badges import Badge, badges
from index.analysis import words
from index.records import MOST_ALIKE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.compare.history import Editions, Step
    from index.entry import ErrorEntry
    from index.library import Library
    from index.search.answer import Marks

_RELATED = 4
_IN_COMMON = 2
_WRITTEN = 20


@dataclass(frozen=True, slots=True)
class Sighting:
    """What is known of an error beside the catalog.

    `marks` are what matched the query; `values` those of its placeholders, found in a paste
    (`is_pasted`) or typed on the page; `note` is the reader's own; `why` says in words why it
    is among the results.
    """

    why: tuple[str, ...]
    marks: Marks
    values: Mapping[str, str]
    is_pasted: bool
    note: str


@dataclass(frozen=True, slots=True)
class PageContent:
    """An error with everything around it.

    `tree_path` names the nodes of the tree that lead to it. `sharing_code` counts the edition's
    errors of this code, this one included. `names` maps every error name that the
    description mentions to the id it leads to; `near` are errors of its domain with a name
    like its own. `history` is what each edition says of it, the newest first, and `removed_in` the
    first without it; there is none of both before the editions are compared.
    """

    entry: ErrorEntry
    catalog_title: str
    badge: Badge | None
    tree_path: tuple[str, ...]
    sharing_code: int
    twins: tuple[ErrorEntry, ...]
    same_code: tuple[ErrorEntry, ...]
    near: tuple[ErrorEntry, ...]
    has_editions: bool
    history: tuple[Step, ...]
    removed_in: str | None
    names: Mapping[str, str]
    sighting: Sighting


@dataclass(frozen=True, slots=True)
class Selection:
    """Several errors at once, as listed; the keyboard is on the `current` one."""

    entries: tuple[ErrorEntry, ...]
    current: ErrorEntry

    @property
    def written(self) -> tuple[ErrorEntry, ...]:
        """Those whose snippet is shown: that of hundreds would be long in coming."""
        return self.entries[:_WRITTEN]


def gather(
    library: Library,
    entry: ErrorEntry,
    tree_path: tuple[str, ...],
    sighting: Sighting,
    editions: Editions | None,
) -> PageContent:
    """Everything the page of this entry shows."""
    twins = library.twins(entry)
    sharing = library.sharing_code(entry)
    apart = {entry.id, *(twin.id for twin in twins)}
    same_code = tuple(other for other in sharing if other.id not in apart)
    titles = {catalog.id: catalog.title for catalog in library.catalogs}
    return PageContent(
        entry=entry,
        # An error may be on its way to the page while its catalog goes.
        catalog_title=titles.get(entry.catalog, entry.catalog),
        badge=badges(library).get(entry.catalog),
        tree_path=tree_path,
        sharing_code=library.count_sharing_code(entry),
        twins=twins,
        same_code=_nearest(entry, same_code)[:_RELATED],
        near=_near(entry, library, apart | {other.id for other in same_code}),
        has_editions=editions is not None and len(editions.of(entry.catalog)) > 1,
        history=editions.history(entry) if editions else (),
        removed_in=editions.removed_in(entry) if editions else None,
        names=_named_in(entry, library),
        sighting=sighting,
    )


def _nearest(entry: ErrorEntry, others: tuple[ErrorEntry, ...]) -> tuple[ErrorEntry, ...]:
    """Those of the same API first, within it those of the same domain first."""
    return tuple(
        sorted(others, key=lambda other: (other.api != entry.api, other.domain != entry.domain))
    )


def _near(entry: ErrorEntry, library: Library, apart: set[str]) -> tuple[ErrorEntry, ...]:
    """Those of its domain whose names have most words in common with its own."""
    own = {word.term for word in words(entry.name)}
    shared = [
        (len(own & {word.term for word in words(other.name)}), other)
        for other in library.neighbours(entry)
        if other.id not in apart
    ]
    shared.sort(key=lambda item: (-item[0], len(item[1].name)))
    return tuple(other for count, other in shared[:_RELATED] if count >= _IN_COMMON)


def _named_in(entry: ErrorEntry, library: Library) -> dict[str, str]:
    """Names in the description that are other errors' names; those of the same API win."""
    found: dict[str, str] = {}
    for word in {*entry.description.replace(".", " ").replace(",", " ").split()} - {entry.name}:
        if named := library.named(word, MOST_ALIKE):
            found[word] = min(named, key=lambda other: (other.api != entry.api, other.id)).id
    return found
