"""Whose errors an import holds. Pages seldom name their service, but its errors are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index.catalog import Catalog

_SAMPLE = 500


def service_of(catalog: Catalog, at_hand: Iterable[Catalog]) -> str:
    """The service of the catalog at hand that has most of these errors, by name and code.

    Empty where none has more than half of them.
    """
    step = len(catalog.entries) // _SAMPLE + 1
    sample = catalog.entries[::step]
    found, most = "", len(sample) // 2
    for other in at_hand:
        records = other.records
        shared = sum(
            any(records[place].code == entry.code for place in records.named(entry.name))
            for entry in sample
            if entry.code  # a name such as NotFound is everybody's
        )
        if shared > most:
            found, most = other.service or other.id, shared
    return found
