"""Files made from a catalog, each time the same: from the package, or kept in the user's cache.

A folder holds such files whole, with their checksums, or it is not used: one that is damaged,
half written, or could have been written by others is passed over, and so is one that has another's
name, for the name says what the files were made from.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from index.files.regular import open_file, read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 1024 * 1024


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


def open_kept(folder: Path, *, by_us: bool = False) -> Kept:
    """The files of a folder. Raises Damaged where it does not say that it is the one of this name,
    and which they are, or, with `by_us`, where another user wrote that.

    Who can rename a folder above it may lay another in its place at any moment; what they cannot is
    have this user write its list of checksums.
    """
    try:
        with open_file(folder / _MANIFEST, _LARGEST_MANIFEST) as file:
            if by_us and not is_ours(os.fstat(file.fileno())):
                raise Damaged(_MANIFEST)
            manifest = json.loads(file.read())
        name, sums = manifest["name"], manifest["sums"]
    except (OSError, ValueError, RecursionError, TypeError, LookupError) as error:
        raise Damaged(_MANIFEST) from error
    if (
        name != folder.name
        or not isinstance(sums, dict)
        or not all(
            isinstance(total, str) and Path(file).name == file for file, total in sums.items()
        )
    ):
        raise Damaged(_MANIFEST)
    return Kept(sums, lambda file: read_whole(folder / file))


def is_ours(facts: os.stat_result) -> bool:
    """Whether this user owns what these are of, as far as the platform knows owners by numbers."""
    return not hasattr(os, "getuid") or facts.st_uid == os.getuid()


def is_whole(folder: Path) -> bool:
    """Whether every file of a folder is as it was written."""
    try:
        kept = open_kept(folder)
        for name in kept.names:
            kept.read(name)
    except Damaged:
        return False
    return True


def write_kept(kept: Kept, folder: Path, name: str) -> None:
    """Write files and their checksums into a folder that will have this name; raises OSError where
    that fails.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in kept.names:
        (folder / file).write_bytes(kept.read(file))
    manifest = json.dumps({"name": name, "sums": kept.sums})
    (folder / _MANIFEST).write_text(manifest, encoding="utf-8")
