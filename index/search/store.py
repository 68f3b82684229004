"""The index of one edition: from the package, from the user's cache, or made now.

Nothing here can fail: a folder that is damaged, stale, half deleted, shared with others or not
writable is passed over, the index is made anew, and kept in memory where the disk refuses.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING

import whoosh  # no more than its version number

from index.catalog import Catalog, load_catalog, unpacked_catalog
from index.search.flat import FlatTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from index.search.full_text import FullText

FORMAT = 8  # of what is kept; a change of terms, zones or layout is a new number

_FLAT = "flat.bin"
_RECORDS = "records.bin"
_OURS = (_FLAT, _RECORDS)
_MANIFEST = "manifest.json"
_HOME = "index"  # within the cache
_DAYS_KEPT = 30  # without being used

log = logging.getLogger(__name__)


class Shard:
    """The index of one edition: its flat table, and its full-text index once that is asked."""

    def __init__(self, catalog: Catalog, kept: Kept) -> None:
        self.flat = FlatTable(kept.read(_FLAT))
        self._catalog = catalog
        self._kept = kept

    def matching(self, pattern: str) -> list[int]:
        """The entries with a word that fits a pattern of `*` and `?`."""
        return self._full_text.matching(pattern)

    @cached_property
    def _full_text(self) -> FullText:
        # Whoosh is imported, and its files are read, only by the queries that need them.
        from index.search.full_text import FullText  # noqa: PLC0415

        try:
            return FullText({name: self._kept.read(name) for name in self._kept.full_text})
        except (Damaged, UnpicklingError):
            return FullText(_made(self._catalog, None).files_of_full_text())


class Damaged(Exception):  # noqa: N818  (never leaves this room)
    """A kept index that must not be used."""


class Kept:
    """Files of an index with the checksums they must have, in a folder or in memory."""

    def __init__(self, sums: Mapping[str, str], read: Callable[[str], bytes]) -> None:
        self._sums = sums
        self._read = read

    @property
    def full_text(self) -> list[str]:
        """The names of the files that belong to the full-text index."""
        return [name for name in self._sums if name not in _OURS]

    def read(self, name: str) -> bytes:
        """A file's bytes, which are as they were written; raises Damaged where they are not."""
        try:
            content = self._read(name)
        except (OSError, KeyError) as error:
            raise Damaged(name) from error
        if sha256(content).hexdigest() != self._sums.get(name):
            raise Damaged(name)
        return content

    def files_of_full_text(self) -> dict[str, bytes]:
        """The full-text index's files."""
        return {name: self.read(name) for name in self.full_text}


def open_catalog(path: Path, cache_dir: Path | None, bundled: Path | None) -> Catalog:
    """A catalog file's entries: from its index where there is a good one, else from the file.

    Raises CatalogError for a file that cannot be used.
    """
    try:
        digest = sha256(path.read_bytes()).hexdigest()
    except OSError:
        return load_catalog(path)  # which says what is wrong
    for folder in _folders(digest, cache_dir, bundled):
        try:
            return unpacked_catalog(_open(folder).read(_RECORDS), digest)
        except Damaged as reason:
            log.debug("no records in %s: %s", folder, reason)
    return load_catalog(path)


def open_shard(
    catalog: Catalog,
    cache_dir: Path | None,
    bundled: Path | None,
    progress: Callable[[int, int], None] | None,
) -> Shard:
    """The index of a catalog: a good one of the package's or the cache's, else a new one.

    A new one is put into the cache for the next time, where that works.
    """
    for folder in _folders(catalog.digest, cache_dir, bundled):
        try:
            return Shard(catalog, _open(folder))
        except Damaged as reason:
            log.debug("no index in %s: %s", folder, reason)
    kept = _made(catalog, progress)
    if cache_dir is not None and catalog.digest:
        _keep(kept, cache_dir / _HOME, _name(catalog))
    return Shard(catalog, kept)


def build_bundled(catalog: Catalog, folder: Path) -> Path:
    """Write the index of a catalog for the package; raises OSError where that fails."""
    target = folder / _name(catalog)
    _write(_made(catalog, None), target)
    return target


def _name(catalog: Catalog) -> str:
    """A folder's name: versions of the program that write another index keep their own."""
    return f"{catalog.id}-{catalog.edition}-{_version()}-{_key(catalog.digest)}"


def _version() -> str:
    return f"{FORMAT}.{whoosh.versionstring()}"


def _key(digest: str) -> str:
    """What ends a folder's name; it changes with the file, the libraries and the format."""
    return sha256(f"{digest} {_version()}".encode()).hexdigest()[:32]


def _folders(digest: str, cache_dir: Path | None, bundled: Path | None) -> Iterator[Path]:
    """Where the index of a file may lie: the package's, then the user's."""
    if bundled is not None and digest:
        yield from _ending(bundled, _key(digest))
    home = cache_dir / _HOME if cache_dir else None
    if home is not None and digest and _ours_alone(home):
        for folder in filter(_ours_alone, _ending(home, _key(digest))):
            with suppress(OSError):
                os.utime(folder)  # so that it is not taken for one that nobody needs
            yield folder


def _ending(folder: Path, key: str) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.name.endswith(f"-{key}")]
    except OSError:
        return []


def _made(catalog: Catalog, progress: Callable[[int, int], None] | None) -> Kept:
    from index.search import full_text  # noqa: PLC0415  (Whoosh, and the stemmer of all words)
    from index.search.inverted import Inverted  # noqa: PLC0415

    inverted = Inverted(catalog.entries, progress)
    files = {
        _FLAT: inverted.pack(),
        _RECORDS: catalog.packed(),
        **full_text.build(inverted),
    }
    if progress is not None:
        progress(inverted.size, inverted.size)
    sums = {name: sha256(content).hexdigest() for name, content in files.items()}
    return Kept(sums, files.__getitem__)


def _open(folder: Path) -> Kept:
    try:
        sums = json.loads((folder / _MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Damaged(_MANIFEST) from error
    if not isinstance(sums, dict) or not all(
        isinstance(total, str) and Path(name).name == name for name, total in sums.items()
    ):
        raise Damaged(_MANIFEST)
    return Kept(sums, lambda name: (folder / name).read_bytes())


def _keep(kept: Kept, home: Path, key: str) -> None:
    """Put an index into the cache; a refusal of the disk only means making it again next time."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours_alone(home):
            return
        aside = Path(tempfile.mkdtemp(prefix=f".{key}.", dir=home))
        try:
            _write(kept, aside)
            _move(aside, home / key)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        _forget_older(home, key)
    except OSError as error:
        log.info("the index is kept in memory: %s", error)


def _write(kept: Kept, folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sums = {name: sha256(kept.read(name)).hexdigest() for name in (*_OURS, *kept.full_text)}
    for name in sums:
        (folder / name).write_bytes(kept.read(name))
    (folder / _MANIFEST).write_text(json.dumps(sums), encoding="utf-8")


def _move(aside: Path, target: Path) -> None:
    try:
        aside.rename(target)
    except OSError:
        # A damaged one is in the way, or another window was faster; ours is good as well.
        old = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        try:
            target.rename(old / target.name)
            aside.rename(target)
        finally:
            shutil.rmtree(old, ignore_errors=True)


def _forget_older(home: Path, key: str) -> None:
    """Remove what an earlier file of this edition left, and what was not used for long.

    Another version of the program may use another folder of the same edition.
    """
    edition = key.rpartition("-")[0]
    long_ago = time.time() - _DAYS_KEPT * 24 * 3600
    for folder in home.iterdir():
        is_older = folder.name.rpartition("-")[0] == edition and folder.name != key
        if is_older or folder.stat().st_mtime < long_ago:
            shutil.rmtree(folder, ignore_errors=True)


def _ours_alone(folder: Path) -> bool:
    """Whether this user, and nobody else, can write into a folder."""
    try:
        facts = folder.stat()
    except OSError:
        return False
    if not hasattr(os, "getuid"):
        return True  # Windows: a user's cache lies in a profile that only this user can write
    return facts.st_uid == os.getuid() and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
