"""A library whose entries come from the index where that is at hand, not from the files' text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.cache.places import Places
from index.library import Library
from index.search.store import open_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def open_library(paths: Iterable[Path], cache_dir: Path) -> Library:
    """The library of these catalog files. Raises CatalogError for one that cannot be used."""
    places = Places(cache_dir, None)
    return Library(open_catalog(path, places) for path in paths)
