"""The search index of the shipped catalogs, made at package time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from index.catalog import load_catalog
from index.resources import bundled_catalogs
from index.search.store import build_bundled

if TYPE_CHECKING:
    from pathlib import Path


def build(folder: Path) -> Path:
    """Fill the folder with one index for each shipped catalog."""
    shutil.rmtree(folder, ignore_errors=True)
    for path in bundled_catalogs():
        build_bundled(load_catalog(path), folder)
    return folder
