"""A library whose entries come from the index where that is at hand, not from the files' text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.library import Library
from index.places import Places
from index.search.store import open_catalog

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def open_library(
    paths: Iterable[Path], cache_dir: Path | None = None, bundled: Path | None = None
) -> Library:
    """The library of these catalog files. Raises CatalogError for one that cannot be used.

    With a kept index it opens in no more time than reading that takes, however big it is.
    """
    places = Places(cache_dir, bundled)
    return Library(open_catalog(path, places) for path in paths)
