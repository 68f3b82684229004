"""What an export is of: the current errors of some catalogs, or those that a search found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.export.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.catalog import Catalog
    from index.entry import ErrorEntry
    from index.library import Library


def selection_of(library: Library, found: Iterable[ErrorEntry] | None = None) -> Selection:
    """These errors, or without any given all that are current, under their catalogs' titles."""
    current = [
        one for one in library.catalogs if one.entries and library.is_current(one.entries[0])
    ]
    if len(current) == 1 and found is None:
        return whole_edition(current[0])
    entries = tuple(entry for one in current for entry in one.entries)
    if found is not None:
        entries = tuple(found)
        held = {entry.catalog for entry in entries}
        current = [one for one in current if one.id in held]
    return Selection(
        title=", ".join(dict.fromkeys(one.title for one in current)),
        edition=", ".join(dict.fromkeys(one.edition for one in current)),
        entries=entries,
        titles={one.id: one.title for one in current},
    )


def whole_edition(catalog: Catalog) -> Selection:
    """All errors of this edition, current or not."""
    return Selection(
        title=catalog.title,
        edition=catalog.edition,
        entries=tuple(catalog.entries),
        catalog=catalog,
        titles={catalog.id: catalog.title},
    )
