"""The search index and the signs of the shipped catalogs, made at package time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from index.catalog import load_catalog
from index.recognise.known.store import build_bundled_signs
from index.resources import bundled_catalogs
from index.search.store import build_bundled
from index.search.synonym_store import build_bundled_synonyms

if TYPE_CHECKING:
    from pathlib import Path


def build(folder: Path) -> Path:
    """Fill the folder with what is made from each shipped catalog."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in bundled_catalogs():
        catalog = load_catalog(path)
        build_bundled(catalog, folder)
        build_bundled_signs(catalog, folder)
    build_bundled_synonyms(folder)
    return folder
