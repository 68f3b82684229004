"""Where kept files lie: in the package, and in the user's cache.

Both folders are listed once: with hundreds of catalogs, listing them for each would take longer
than all the rest.
"""

from __future__ import annotations

import logging
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index.cache.manifest import Damaged, is_ours, open_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    from index.cache.manifest import Kept

    T = TypeVar("T")

HOME = "index"
"""The folder of all this in the cache."""

_DAYS_KEPT = 30  # without being used

log = logging.getLogger(__name__)

Listing = dict[str, list[str]]
"""The names in a folder by their keys, which stand behind the last dash."""


class Places:
    """The package's folder of kept files, and that in the user's cache; either may be missing."""

    def __init__(self, cache_dir: Path | None = None, bundled: Path | None = None) -> None:
        self._cache_dir = cache_dir
        self._home = cache_dir / HOME if cache_dir else Path()
        self._bundled = bundled or Path()
        self._shipped = _listed(bundled) if bundled else {}
        self._swept = False

    def good(self, key: str, read: Callable[[Kept], T]) -> T | None:
        """What `read` makes of the files under this key, the package's or the user's; None where
        there are none, or where it raises Damaged for all.
        """
        for folder, is_own in self._folders(key):
            try:
                return read(open_kept(folder, by_us=is_own))
            except Damaged as reason:
                log.debug("nothing good in %s: %s", folder, reason)
        return None

    def _folders(self, key: str) -> Iterator[tuple[Path, bool]]:
        """The folders whose names end in this key, and whether each is the user's own."""
        yield from ((self._bundled / name, False) for name in self._shipped.get(key, ()))
        for folder in filter(_ours_alone, (self._home / name for name in self._own.get(key, ()))):
            with suppress(OSError):
                os.utime(folder)  # so that it is not taken for one that nobody needs
            yield folder, True

    def ships(self, key: str) -> bool:
        """Whether the package has a folder of this key."""
        return key in self._shipped

    def has(self, key: str) -> bool:
        """Whether there is a folder of this key, good or not."""
        return key in self._shipped or key in self._own

    def can_keep(self) -> bool:
        """Whether the cache is there, or can be made, and nobody else writes into it."""
        if self._cache_dir is None:
            return False
        try:
            self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return False
        return self._is_ours and os.access(self._home, os.W_OK)

    def keep(self, kept: Kept, name: str) -> None:
        """Put files into the cache; a refusal of the disk only means making them again next time.

        What else has this name up to its last dash is older, and goes.
        """
        if not self.can_keep():
            return
        try:
            aside = Path(tempfile.mkdtemp(prefix=f".{name}.", dir=self._home))
            try:
                write_kept(kept, aside, name)
                _move(aside, self._home / name)
            finally:
                shutil.rmtree(aside, ignore_errors=True)
            self._forget_older(name)
            self._forget_unused((self._home / name).stat().st_mtime)
        except OSError as error:
            log.info("%s is kept in memory: %s", name, error)

    @property
    def _is_ours(self) -> bool:
        return (
            self._cache_dir is not None and _ours_alone(self._cache_dir) and _ours_alone(self._home)
        )

    @cached_property
    def _own(self) -> Listing:
        return _listed(self._home) if self._is_ours else {}

    def _forget_older(self, name: str) -> None:
        """Remove what an earlier file of this edition left.

        Another version of the program may use another folder of the same edition.
        """
        edition, _, key = name.rpartition("-")
        for other, names in self._own.items():
            if other != key and f"{edition}-{other}" in names:
                shutil.rmtree(self._home / f"{edition}-{other}", ignore_errors=True)
        names = self._own.setdefault(key, [])
        if name not in names:
            names.append(name)

    def _forget_unused(self, now: float) -> None:
        """Remove, once, what was not used for long. OSError.

        What time it is, the disk has to say: it may be a server's, with a clock of its own.
        """
        if self._swept:
            return
        self._swept = True
        an_hour_ago = now - 3600
        long_ago = now - _DAYS_KEPT * 24 * 3600
        for folder in self._home.iterdir():
            # One that begins with a dot was left by a process that was killed while it wrote.
            oldest = long_ago if not folder.name.startswith(".") else an_hour_ago
            if folder.stat().st_mtime < oldest:
                shutil.rmtree(folder, ignore_errors=True)


def _listed(folder: Path) -> Listing:
    listing: Listing = {}
    try:
        names = os.listdir(folder)  # noqa: PTH208  (a Path for each would take five times as long)
    except OSError:
        return {}
    for name in names:
        listing.setdefault(name.rpartition("-")[2], []).append(name)
    return listing


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
    return is_ours(facts) and not facts.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
