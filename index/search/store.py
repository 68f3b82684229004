"""The index of an edition, or of several small ones: the package's, the cache's, or made now.

Nothing here can fail: a folder that is damaged, stale, half deleted, shared with others or not
writable is passed over, the index is made anew, and kept in memory where the disk refuses.
"""

from __future__ import annotations

import gc
import logging
from contextlib import contextmanager
from functools import cached_property, partial
from hashlib import sha256
from typing import TYPE_CHECKING

import whoosh  # no more than its version number

from index.cache.manifest import Damaged, Kept, in_memory, write_kept
from index.cache.volumes import Measure, volumes
from index.catalog import Catalog, digest_of, load_catalog, unpacked_catalog
from index.chain import Chain
from index.search.flat import FlatTable
from index.search.other_words import load_other_words
from index.search.shares import part
from index.wordings import wordings_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import TypeAlias, TypeVar

    from index.cache.places import Places
    from index.search.full_text import FullText

    T = TypeVar("T")
    Volume: TypeAlias = "tuple[Catalog, ...]"
    Progress: TypeAlias = "Callable[[int, int], None]"

FORMAT = 20  # of what is kept; a change of terms, zones or layout is a new number

_FLAT = "flat.bin"
_RECORDS = "records.bin"
_OURS = (_FLAT, _RECORDS)
# What share of the time has passed after each step, as measured with 100,000 entries.
_ALL_READ, _ALL_PACKED, _RECORDS_KEPT = 0.55, 0.86, 0.94
_LARGEST = 640
"""Entries of a volume of several catalogs: when one of them changes, all are indexed anew."""

log = logging.getLogger(__name__)


class Shard:
    """The index of a volume: its flat table, and its full-text index once that is asked."""

    def __init__(self, volume: Volume, kept: Kept) -> None:
        self.flat = FlatTable(kept.read(_FLAT))
        self._volume = volume
        self._kept = kept

    def prepare(self) -> None:
        """Have the full text."""
        try:
            _ = self._full_text
        except Damaged as reason:
            self._make_anew(reason)

    def in_a_row(self, words: Sequence[str], superseded: Callable[[], bool]) -> list[int]:
        """The entries of which a text has these words side by side. Raises Superseded."""
        try:
            return self._full_text.in_a_row(words, superseded)
        except Damaged as reason:
            self._make_anew(reason)
        return self._full_text.in_a_row(words, superseded)

    def _make_anew(self, reason: Damaged) -> None:
        log.debug("no full text of %s: %s", self._volume[0].id, reason)
        self._full_text = _read(_made(self._volume, None))

    @cached_property
    def _full_text(self) -> FullText:
        return _read(self._kept)


def open_catalog(path: Path, places: Places) -> Catalog:
    """A catalog file's entries: from its index where there is a good one, else from the file.

    Raises CatalogError for a file that cannot be used.
    """
    return indexed_catalog(path, places) or load_catalog(path)


def indexed_catalog(path: Path, places: Places) -> Catalog | None:
    """A catalog file's entries from its index; None where there is no good one."""
    try:
        digest = digest_of(path)
    except OSError:
        return None
    return _good(digest, places, lambda kept: unpacked_catalog(kept.read(_RECORDS), digest))


def open_shards(
    catalogs: Iterable[Catalog], places: Places, progress: Progress | None = None
) -> list[Shard]:
    """The index of these catalogs, in their order; small ones side by side share a table.

    `progress` is told how many entries of how many were read where there is no index yet.
    """
    bound = list(_volumes_of(catalogs, places))
    done, total = 0, sum(map(_size, _without_index(bound, places)))
    shards = []
    for volume in bound:
        began = done

        def tell(now: int, of: int, began: int = began) -> None:
            nonlocal done
            done = began + now
            if progress is not None:
                progress(done, max(total, began + of))

        shards.append(open_shard(volume, places, tell))
    return shards


def unindexed(catalogs: Iterable[Catalog], places: Places) -> list[Volume]:
    """Those of these catalogs that have no index yet, in their order, as they share one."""
    return _without_index(_volumes_of(catalogs, places), places)


def _volumes_of(catalogs: Iterable[Catalog], places: Places) -> Iterator[Volume]:
    def measure(catalog: Catalog) -> Measure:
        alone = not catalog.digest or places.ships(_key(catalog.digest))
        return Measure(f"{catalog.id}@{catalog.edition}", len(catalog.entries), alone)

    return volumes(catalogs, measure, _LARGEST)


def _without_index(bound: Iterable[Volume], places: Places) -> list[Volume]:
    return [volume for volume in bound if not places.has(_key(_digest(volume)))]


def _size(volume: Volume) -> int:
    return sum(len(catalog.entries) for catalog in volume)


def open_shard(volume: Volume, places: Places, progress: Progress | None = None) -> Shard:
    """The index of a volume: a good one of the package's or the cache's, else a new one.

    A new one is put into the cache for the next time, where that works.
    """
    digest = _digest(volume)
    found = _good(digest, places, partial(Shard, volume))
    if found is not None:
        return found
    kept = _made(volume, progress)
    if digest:
        places.keep(kept, _name(volume))
    return Shard(volume, kept)


def build_bundled(catalog: Catalog, folder: Path) -> Path:
    """Write the index of a catalog for the package; raises OSError where that fails."""
    target = folder / _name((catalog,))
    write_kept(_made((catalog,), None), target, target.name)
    return target


def _name(volume: Volume) -> str:
    """A folder's name: versions of the program whose format or words differ keep their own."""
    first = volume[0]
    # No edition has an @ in it.
    several = "" if len(volume) == 1 else "@volume"
    version = f"{_version()}-{sha256(_words().encode()).hexdigest()[:8]}"
    return f"{first.id}-{first.edition}{several}-{version}-{_key(_digest(volume))}"


def _digest(volume: Volume) -> str:
    """A checksum of the files that a volume was read from; empty where it has no file."""
    if len(volume) == 1:
        return volume[0].digest
    return sha256(" ".join(catalog.digest for catalog in volume).encode()).hexdigest()


def _version() -> str:
    return f"{FORMAT}.{whoosh.versionstring()}"


def _words() -> str:
    """What tells the tables of words from those of another version."""
    return f"{load_other_words().digest} {wordings_digest()}"


def _key(digest: str) -> str:
    """What ends a folder's name; it changes with the file, the tables of words and the format."""
    return sha256(f"{digest} {_words()} {_version()}".encode()).hexdigest()[:32]


def _good(digest: str, places: Places, read: Callable[[Kept], T]) -> T | None:
    return places.good(_key(digest), read) if digest else None


def _made(volume: Volume, progress: Progress | None) -> Kept:
    with _all_kept():
        return _made_at_once(volume, progress)


@contextmanager
def _all_kept() -> Iterator[None]:
    """Look for no garbage: what an index is made from is needed to the end of it.

    With 100,000 entries the looking takes a fifth of the time.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _made_at_once(volume: Volume, progress: Progress | None) -> Kept:
    from index.search import full_text  # noqa: PLC0415  (Whoosh, and the stemmer of all words)
    from index.search.inverted import Inverted  # noqa: PLC0415

    entries = Chain([catalog.entries for catalog in volume])
    size = len(entries)

    def tell(share: float) -> None:
        if progress is not None:
            progress(round(share * size), size)

    inverted = Inverted(entries, part(tell, 0.0, _ALL_READ))
    files = {_FLAT: inverted.pack(part(tell, _ALL_READ, _ALL_PACKED))}
    tell(_ALL_PACKED)
    if len(volume) == 1:  # of small ones the records are kept together
        files[_RECORDS] = volume[0].packed()
    tell(_RECORDS_KEPT)
    files |= full_text.build(inverted)
    tell(1.0)
    return in_memory(files)


def _read(kept: Kept) -> FullText:
    # Whoosh is imported, and its files are read, only by the queries that need them.
    from index.search.full_text import FullText  # noqa: PLC0415

    return FullText(_of_full_text(kept))


def _of_full_text(kept: Kept) -> dict[str, bytes]:
    return {name: kept.read(name) for name in kept.names if name not in _OURS}
