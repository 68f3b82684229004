"""Small catalog files read together: their records are kept in a few archives."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from index.cache.archive import Archive, Source, archived_blocks
from index.cache.manifest import Damaged
from index.catalog import load_catalog, unpacked_catalog
from index.errors import CatalogError
from index.files.regular import read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from index.cache.places import Places
    from index.catalog import Catalog

SMALL = 100_000
"""Bytes of a file that is not worth files of its own in the cache."""

_RECORDS = Archive("records-3", 10 * SMALL)  # a change of the records is a new number


def small_catalogs(paths: Iterable[Path], places: Places) -> dict[Path, Catalog]:
    """The small ones of these catalog files; one that cannot be read is left out."""
    files: dict[Source, Path] = {}
    for path in paths:
        with suppress(OSError):
            content = read_whole(path, SMALL)
            files[Source(path.stem, sha256(content).hexdigest(), len(content))] = path
    found: dict[Path, Catalog] = {}
    for source, block in archived_blocks(files, _RECORDS, places, _records).items():
        with suppress(Damaged):
            catalog = unpacked_catalog(block, source.digest)
            found[files[source]] = catalog
    return found


def _records(source: Source, path: Path) -> bytes | None:
    try:
        catalog = load_catalog(path)
    except CatalogError:  # told of by whoever reads it alone
        return None
    return catalog.packed() if catalog.digest == source.digest else None  # changed just now
