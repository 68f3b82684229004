"""After a catalog update: which entry a record whose id is gone belongs to now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.database.records import Kept, Record
    from index.entry import ErrorEntry
    from index.library import Library


def moves(kept: Kept, library: Library) -> list[tuple[Record, ErrorEntry]]:
    """Records beside the entry that each is to stand under, where that is not as it is.

    A record stays in its catalog: what belongs to a catalog that is switched off waits for it.
    """
    found = ((record, _entry_of(record, library)) for record in _about_entries(kept))
    return [(record, entry) for record, entry in found if entry and not _says(record, entry)]


def orphans(kept: Kept, library: Library) -> list[Record]:
    """Stars and notes whose error is in no catalog at hand, by name."""
    lost = [record for record in _lasting(kept) if library.find(record.key) is None]
    return sorted(lost, key=lambda record: (record.name, record.key, record.kind))


def _entry_of(record: Record, library: Library) -> ErrorEntry | None:
    """The entry of this id; else the one of the same API and name; else the one of the code.

    What stood beside it in an older edition, with the same code, is another error.
    """
    entry = library.find(record.key)
    if entry is not None:
        return entry
    named = [entry for entry in library.named(record.name) if entry.api == record.api]
    of_it = (entry for entry in named if entry.catalog == record.catalog)
    before = {entry.edition for entry in of_it if not library.is_current(entry)}
    coded = [one for one in library.with_code(record.code) if not _stood(one, before, library)]
    for is_current in (True, False):
        for candidates in (named, coded):
            here = [
                entry
                for entry in candidates
                if entry.catalog == record.catalog and library.is_current(entry) is is_current
            ]
            chosen = _only(here, record)
            if chosen is not None:
                return chosen
    return None


def _stood(entry: ErrorEntry, editions: set[str], library: Library) -> bool:
    """Whether one of these editions of its catalog has an error of this API and name."""
    same = (one for one in library.named(entry.name) if one.api == entry.api)
    return any(one.catalog == entry.catalog and one.edition in editions for one in same)


def _only(candidates: list[ErrorEntry], record: Record) -> ErrorEntry | None:
    """The one candidate; among several the only one of the same code, name and API so far."""
    for fact in ("code", "name", "api"):
        if len(candidates) <= 1:
            break
        same = [entry for entry in candidates if getattr(entry, fact) == getattr(record, fact)]
        candidates = same or candidates
    return candidates[0] if len(candidates) == 1 else None


def _says(record: Record, entry: ErrorEntry) -> bool:
    facts = (record.key, record.api, record.name, record.code)
    return facts == (entry.id, entry.api, entry.name, entry.code)


def _lasting(kept: Kept) -> Iterable[Record]:
    return (*kept.stars.values(), *kept.notes.values())


def _about_entries(kept: Kept) -> Iterable[Record]:
    return (*_lasting(kept), *kept.errors)
