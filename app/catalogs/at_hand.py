"""The catalogs at hand: those that ship with the program, and those that the reader imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.paths import data_dir
from index.catalog import load_catalog
from index.errors import CatalogError
from index.installed import AtHand, InstalledCatalogs
from index.resources import bundled_catalogs

if TYPE_CHECKING:
    from pathlib import Path


def installed_catalogs() -> InstalledCatalogs:
    """Where imported catalogs are kept. CatalogError where there is no place for them."""
    folder = _folder()
    if folder is None:
        raise CatalogError("There is no folder for your data, so no catalog can be kept.")
    return InstalledCatalogs(folder)


def catalogs_at_hand() -> AtHand:
    """The catalogs that are on. CatalogError for a shipped one that cannot be read."""
    folder = _folder()
    if folder is None:
        return AtHand(tuple(map(load_catalog, bundled_catalogs())), ())
    return InstalledCatalogs(folder).load(bundled_catalogs())


def _folder() -> Path | None:
    data = data_dir()
    return data / "catalogs" if data else None
