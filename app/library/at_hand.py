"""The catalogs at hand: those that ship with the program, and those that the reader imported."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from app.system.paths import cache_dir, data_dir
from index.cache.places import Places
from index.catalog import load_catalog
from index.errors import CatalogError
from index.files.regular import size_of
from index.imported.catalogs import InstalledCatalogs
from index.imported.loading import AtHand
from index.library import newest_first
from index.resources import BUNDLED_INDEX, bundled_catalogs
from index.search.store import indexed_catalog, open_catalog, unindexed
from index.small_catalogs import small_catalogs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from index.catalog import Catalog

_LONG = 1_000_000
"""Bytes of a catalog file: indexing a longer one takes more than a second."""
_MANY = 1_000
"""Entries that are indexed before anything is searched; more of them would take as long."""


def installed_catalogs() -> InstalledCatalogs:
    """Where imported catalogs are kept. CatalogError where there is no place for them."""
    folder = catalogs_folder()
    if folder is None:
        raise CatalogError("There is no folder for your data, so no catalog can be kept.")
    return InstalledCatalogs(folder)


def catalogs_at_hand() -> AtHand:
    """The catalogs that are on, from their index where it is good.

    CatalogError for a shipped one that cannot be read.
    """
    places = Places(cache_dir(), BUNDLED_INDEX)
    return _at_hand(partial(open_catalog, places=places), places)


def catalogs_indexed(cache: Path | None) -> tuple[AtHand, tuple[Path, ...]]:
    """The catalogs that can be searched at once, and what is to be indexed before the others can.

    That is the file of each long catalog without an index in the cache, and the folder of imported
    catalogs where many short ones have none. Where the cache can keep nothing, none has to wait.
    CatalogError.
    """
    at_hand, waiting = shorter_catalogs(cache)
    left_out = _many_unindexed(at_hand.catalogs, Places(cache, BUNDLED_INDEX))
    folder = catalogs_folder()
    if not left_out or folder is None:
        return at_hand, waiting
    rest = tuple(one for one in at_hand.catalogs if (one.id, one.edition) not in left_out)
    return replace(at_hand, catalogs=rest), (folder, *waiting)


def shorter_catalogs(cache: Path | None) -> tuple[AtHand, tuple[Path, ...]]:
    """The catalogs at hand but for long ones without an index in the cache, and those' files.

    CatalogError.
    """
    places = Places(cache, BUNDLED_INDEX)
    waiting: list[Path] = []

    def read(path: Path) -> Catalog | None:
        catalog = indexed_catalog(path, places)
        if catalog is None and _is_long(path) and places.can_keep():
            waiting.append(path)
            return None
        return catalog or load_catalog(path)

    return _at_hand(read, places), tuple(waiting)


def _is_long(path: Path) -> bool:
    try:
        return size_of(path) > _LONG
    except OSError:  # told of by whoever reads it
        return False


def _many_unindexed(catalogs: Iterable[Catalog], places: Places) -> set[tuple[str, str]]:
    """Ids and editions of those without an index, but for the first ones, which take no time."""
    left_out: set[tuple[str, str]] = set()
    entries = 0
    for volume in unindexed(newest_first(catalogs), places):
        entries += sum(len(one.entries) for one in volume)
        if entries > _MANY:
            left_out.update((one.id, one.edition) for one in volume)
    return left_out if places.can_keep() else set()


def _at_hand(read: Callable[[Path], Catalog | None], places: Places) -> AtHand:
    folder = catalogs_folder()
    if folder is None:
        shipped = map(read, bundled_catalogs())
        return AtHand(tuple(one for one in shipped if one is not None), ())
    return InstalledCatalogs(folder).load(
        bundled_catalogs(), read, partial(small_catalogs, places=places)
    )


def catalogs_folder() -> Path | None:
    """Where imported catalogs lie, once there are any; None where nothing can be kept."""
    data = data_dir()
    return data / "catalogs" if data else None
