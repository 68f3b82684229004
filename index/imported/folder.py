"""The folder of the imported catalogs: its files, and being alone there to change one."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from index.errors import CatalogError
from index.files.atomic import make_folder, sync_folder
from index.files.lock import alone
from index.files.quarantine import put_aside
from index.imported.journal import DamagedError, read_value
from index.imported.switches import Switches
from index.imported.undo import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

_FILES = "*@*.json"
_LOCK = "lock"
SHORT_PATIENCE = 0.5
"""Seconds that another process may take to write where a window waits for it."""


class CatalogFolder:
    """A folder that is made when something is first written there.

    Beside the files of the editions it holds two small ones: the steps that can be undone, and
    what is switched off.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.steps = Steps(path)
        self.switches = Switches(path)

    def files(self) -> tuple[Path, ...]:
        """The files of all editions. OSError where the folder cannot be read."""
        try:
            # A glob would pass over a folder that is closed.
            found = [one for one in self.path.iterdir() if fnmatchcase(one.name, _FILES)]
        except FileNotFoundError:
            return ()
        return tuple(sorted(found))

    @contextmanager
    def alone(self, target: Path, patience: float) -> Iterator[None]:
        """Be the only process that changes something here. CatalogError where the disk refuses."""
        try:
            make_folder(self.path)
            with alone(self.path / _LOCK, patience):
                for sentence in self._begin_anew():  # what is written over now would be lost
                    log.info("%s", sentence)
                yield
        except OSError as error:
            reason = f"cannot be written: {error.strerror}. Nothing was changed."
            raise CatalogError(f"{target}: {reason}") from error

    def unlink(self, target: Path) -> None:
        """Have this file gone for good, also after a power cut. OSError."""
        target.unlink(missing_ok=True)
        sync_folder(self.path)

    def mended(self) -> tuple[str, ...]:
        """Put small files aside that are not as they were written; a sentence for each."""
        damaged = self._damaged()
        if not damaged:
            return ()
        try:
            with alone(self.path / _LOCK, SHORT_PATIENCE):
                return tuple(self._begin_anew())
        except OSError:
            return tuple(f"{path}: {problem}, and passed over." for path, problem in damaged)

    def _damaged(self) -> list[tuple[Path, str]]:
        found = []
        for path in (self.switches.path, self.steps.path):
            try:
                read_value(path)
            except DamagedError as problem:
                found.append((path, str(problem)))
        return found

    def _begin_anew(self) -> Iterator[str]:
        """Put what is damaged aside; only for who is alone here. OSError."""
        for path, problem in self._damaged():
            yield f"{path}: {problem}, and begun anew; the damaged file is {put_aside(path)}."
