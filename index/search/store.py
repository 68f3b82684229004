"""Where the index of an edition comes from: the cache, or made now."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from index.search.flat import FlatTable, Zone, pack
from index.search.synonyms import stem
from index.search.terms import name_words, zones_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from index.entry import ErrorEntry


def open_table(
    entries: Sequence[ErrorEntry],
    cache_dir: Path | None,  # noqa: ARG001
    bundled: Path | None,  # noqa: ARG001
    progress: Callable[[int, int], None] | None,  # noqa: ARG001
) -> FlatTable:
    """The flat table of these entries."""
    postings: dict[str, dict[Zone, list[int]]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        for zone, term in zones_of(entry):
            numbers = postings[term].setdefault(zone, [])
            if not numbers or numbers[-1] != number:
                numbers.append(number)
    stems = {
        term: stem(term)
        for term, zones in postings.items()
        if any(zone <= Zone.TEXT for zone in zones)
    }
    return FlatTable(pack(len(entries), postings, stems, [name_words(e) for e in entries]))
