"""The catalogs at hand: those that ship with the program, and those that the reader imported."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TextIO

from app.paths import cache_dir, data_dir
from index.errors import CatalogError
from index.installed import AtHand, InstalledCatalogs
from index.resources import BUNDLED_INDEX, bundled_catalogs
from index.search.store import open_catalog

if TYPE_CHECKING:
    from pathlib import Path

    from index.catalog import Catalog


def installed_catalogs() -> InstalledCatalogs:
    """Where imported catalogs are kept. CatalogError where there is no place for them."""
    folder = _folder()
    if folder is None:
        raise CatalogError("There is no folder for your data, so no catalog can be kept.")
    return InstalledCatalogs(folder)


def catalogs_at_hand() -> AtHand:
    """The catalogs that are on, from their index where it is good.

    CatalogError for a shipped one that cannot be read.
    """
    read = partial(open_catalog, cache_dir=cache_dir(), bundled=BUNDLED_INDEX)
    folder = _folder()
    if folder is None:
        return AtHand(tuple(map(read, bundled_catalogs())), ())
    return InstalledCatalogs(folder).load(bundled_catalogs(), read)


def catalogs_told(problems: TextIO) -> tuple[Catalog, ...]:
    """The same for the command line: what is wrong with one is written to `problems`."""
    at_hand = catalogs_at_hand()
    for sentence in at_hand.problems:
        problems.write(f"errdex: {sentence}\n")
    return at_hand.catalogs


def _folder() -> Path | None:
    data = data_dir()
    return data / "catalogs" if data else None
