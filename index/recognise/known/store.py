"""The signs of each edition's errors: from the package, from the user's cache, or gathered now."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from index.cache.archive import Archive, Source, archived_blocks
from index.cache.manifest import Damaged, Kept, in_memory, write_kept
from index.recognise.known.packing import pack_signs
from index.recognise.known.signs import FORMAT, Signs
from index.wordings import wordings_digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from index.cache.blocks import Block
    from index.cache.places import Places
    from index.catalog import Catalog

_SIGNS = "signs.bin"
_SMALL, _TOGETHER = 320, 640
"""Entries of an edition whose signs are kept with those of others, and of all of these."""


def signs_of(catalogs: Sequence[Catalog], places: Places) -> list[Signs]:
    """The signs of these catalogs, in their order; those of small ones are kept together."""
    small = {
        Source(f"{one.id}-{one.edition}", one.digest, len(one.entries)): one
        for one in catalogs
        if one.digest and len(one.entries) <= _SMALL and not places.ships(_key(one.digest))
    }
    archive = Archive(_kind(), _TOGETHER)
    archived = archived_blocks(small, archive, places, lambda _, one: pack_signs(one.entries))
    blocks = {one.digest: block for one, block in archived.items()}
    return [_signs_of(one, blocks, places) for one in catalogs]


def _signs_of(catalog: Catalog, blocks: Mapping[str, Block], places: Places) -> Signs:
    with suppress(Damaged, KeyError):
        return Signs(blocks[catalog.digest])
    return open_signs(catalog, places)


def open_signs(catalog: Catalog, places: Places) -> Signs:
    """The signs of a catalog: good ones of the package's or the cache's, else new ones.

    New ones are put into the cache for the next time, where that works.
    """
    key = _key(catalog.digest)
    found = places.good(key, lambda kept: Signs(kept.read(_SIGNS))) if catalog.digest else None
    if found is not None:
        return found
    made = _made(catalog)
    if catalog.digest:
        places.keep(made, _name(catalog))
    return Signs(made.read(_SIGNS))


def build_bundled_signs(catalog: Catalog, folder: Path) -> None:
    """Write the signs of a catalog for the package; raises OSError where that fails."""
    write_kept(_made(catalog), folder / _name(catalog), _name(catalog))


def _made(catalog: Catalog) -> Kept:
    return in_memory({_SIGNS: pack_signs(catalog.entries)})


def _name(catalog: Catalog) -> str:
    # No edition has an @ in it: no folder of an index is called so.
    return f"{catalog.id}-{catalog.edition}@{_kind()}-{_key(catalog.digest)}"


def _kind() -> str:
    """What these signs are called: versions of the program with other wordings keep their own."""
    return f"signs-{FORMAT}-{wordings_digest()[:8]}"


def _key(digest: str) -> str:
    """What ends a folder's name; it changes with file, wordings and format."""
    return sha256(f"{digest} signs {wordings_digest()} {FORMAT}".encode()).hexdigest()[:32]
