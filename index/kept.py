"""Files made from a catalog, each time the same: from the package, or kept in the user's cache.

A folder holds such files whole, with their checksums, or it is not used: one that is damaged,
half written, or could have been written by others is passed over.
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
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from index.whole_file import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 1024 * 1024
_HOME = "index"  # within the cache
_DAYS_KEPT = 30  # without being used

log = logging.getLogger(__name__)


class Damaged(Exception):  # noqa: N818  (never leaves index/)
    """Kept files that must not be used."""


class Kept:
    """Files with the checksums they must have, in a folder or in memory."""

    def __init__(self, sums: Mapping[str, str], read: Callable[[str], bytes]) -> None:
        self.sums = sums
        self._read = read

    @property
    def names(self) -> list[str]:
        """The files' names."""
        return list(self.sums)

    def read(self, name: str) -> bytes:
        """A file's bytes, which are as they were written; raises Damaged where they are not."""
        try:
            content = self._read(name)
        except (OSError, KeyError) as error:
            raise Damaged(name) from error
        if sha256(content).hexdigest() != self.sums.get(name):
            raise Damaged(name)
        return content


def in_memory(files: Mapping[str, bytes]) -> Kept:
    """Files that were made just now."""
    sums = {name: sha256(content).hexdigest() for name, content in files.items()}
    return Kept(sums, files.__getitem__)


def kept_folders(key: str, cache_dir: Path | None, bundled: Path | None) -> Iterator[Path]:
    """The folders whose names end so: the package's, then the user's."""
    if bundled is not None:
        yield from _ending(bundled, key)
    home = cache_dir / _HOME if cache_dir else None
    if cache_dir and home and _ours_alone(cache_dir) and _ours_alone(home):
        for folder in filter(_ours_alone, _ending(home, key)):
            with suppress(OSError):
                os.utime(folder)  # so that it is not taken for one that nobody needs
            yield folder


def _ending(folder: Path, key: str) -> list[Path]:
    try:
        return [one for one in folder.iterdir() if one.name.endswith(f"-{key}")]
    except OSError:
        return []


def open_kept(folder: Path) -> Kept:
    """The files of a folder. Raises Damaged where it does not say which they are."""
    try:
        sums = json.loads(read_whole(folder / _MANIFEST, _LARGEST_MANIFEST))
    except (OSError, ValueError, RecursionError) as error:
        raise Damaged(_MANIFEST) from error
    if not isinstance(sums, dict) or not all(
        isinstance(total, str) and Path(name).name == name for name, total in sums.items()
    ):
        raise Damaged(_MANIFEST)
    return Kept(sums, lambda name: read_whole(folder / name))


def is_whole(folder: Path) -> bool:
    """Whether every file of a folder is as it was written."""
    try:
        kept = open_kept(folder)
        for name in kept.names:
            kept.read(name)
    except Damaged:
        return False
    return True


def can_keep(cache_dir: Path | None) -> bool:
    """Whether the cache is there, or can be made, and nobody else writes into it."""
    if cache_dir is None:
        return False
    home = cache_dir / _HOME
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return _ours_alone(cache_dir) and _ours_alone(home) and os.access(home, os.W_OK)


def keep(kept: Kept, cache_dir: Path, name: str) -> None:
    """Put files into the cache; a refusal of the disk only means making them again next time.

    What else has this name up to its last dash is older, and goes.
    """
    home = cache_dir / _HOME
    if not can_keep(cache_dir):
        return
    try:
        aside = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=home))
        try:
            write_kept(kept, aside)
            _move(aside, home / name)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        _forget_older(home, name)
    except OSError as error:
        log.info("%s is kept in memory: %s", name, error)


def write_kept(kept: Kept, folder: Path) -> None:
    """Write files and their checksums; raises OSError where that fails."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in kept.names:
        (folder / name).write_bytes(kept.read(name))
    (folder / _MANIFEST).write_text(json.dumps(kept.sums), encoding="utf-8")


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


def _forget_older(home: Path, name: str) -> None:
    """Remove what an earlier file of this edition left, and what was not used for long.

    Another version of the program may use another folder of the same edition.
    """
    edition = name.rpartition("-")[0]
    an_hour_ago = time.time() - 3600
    long_ago = time.time() - _DAYS_KEPT * 24 * 3600
    for folder in home.iterdir():
        is_older = folder.name.rpartition("-")[0] == edition and folder.name != name
        # One that begins with a dot was left by a process that was killed while it wrote.
        oldest = long_ago if not folder.name.startswith(".") else an_hour_ago
        if is_older or folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def _ours_alone(folder: Path) -> bool:
    """Whether this user, and nobody else, can write into a folder; not one behind a link."""
    try:
        facts = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(facts.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True  # Windows: a user's cache lies in a profile that only this user can write
    return facts.st_uid == os.getuid() and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
