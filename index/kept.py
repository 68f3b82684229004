"""Files made from a catalog, each time the same: from the package, or kept in the user's cache.

A folder holds such files whole, with their checksums, or it is not used: one that is damaged,
half written, or could have been written by others is passed over.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from index.whole_file import read_whole

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


def write_kept(kept: Kept, folder: Path) -> None:
    """Write files and their checksums; raises OSError where that fails."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in kept.names:
        (folder / name).write_bytes(kept.read(name))
    (folder / _MANIFEST).write_text(json.dumps(kept.sums), encoding="utf-8")
