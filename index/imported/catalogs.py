"""The catalogs that the reader imported, kept in a folder of their data, one file an edition.

An edition is written whole or not at all, and what it replaced is kept so that the last steps
can be undone. A file that cannot be read is named and left alone; the others are at hand.
"""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from hashlib import sha256
from typing import TYPE_CHECKING

from index.catalog import dump_catalog, load_catalog
from index.errors import CatalogError
from index.files.atomic import make_folder, sync_folder, write_whole
from index.files.lock import alone
from index.files.quarantine import make_way, put_aside
from index.files.regular import LARGEST
from index.imported.journal import DamagedError, Step, read_value
from index.imported.switches import Switches
from index.imported.undo import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from index.catalog import Catalog
    from index.imported.journal import Journal

log = logging.getLogger(__name__)

_FILES = "*@*.json"
_LOCK = "lock"
_PATIENCE = 10.0
"""Seconds that another process may take to write a catalog."""
_SHORT_PATIENCE = 0.5
"""The same where a window waits for it."""
_ADVICE = "Import it again, or take the file away."


State = tuple[tuple[str, int, int, int], ...]
"""For each file its name, which one it is, when it was written, and its size: some disks count
seconds.
"""


@dataclass(frozen=True, slots=True)
class AtHand:
    """The catalogs that are on, and a sentence for each file that is not as it was."""

    catalogs: tuple[Catalog, ...]
    problems: tuple[str, ...]


class InstalledCatalogs:
    """The imported catalogs in a folder that is made when the first one comes.

    Several processes may work on it: who changes something holds a lock meanwhile.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._steps = Steps(folder)
        self._switches = Switches(folder)

    def paths(self) -> tuple[Path, ...]:
        """The files of all editions; none where the folder cannot be read."""
        try:
            return self._listed()
        except OSError:
            return ()

    def state(self) -> State:
        """What differs once a catalog came, went, changed or was switched, by whichever process."""
        seen = []
        for path in (*self.paths(), self._switches.path):
            try:
                told = path.stat()
            except OSError:  # no catalog was ever switched off, or this one went away just now
                continue
            seen.append((path.name, told.st_ino, told.st_mtime_ns, told.st_size))
        return tuple(seen)

    def install(self, catalog: Catalog) -> None:
        """Keep this edition, in place of one of the same id and edition. CatalogError."""
        content = dump_catalog(catalog).encode()
        if len(content) > LARGEST:
            limit = f"{LARGEST >> 20} MB, the limit for a catalog"
            raise CatalogError(f"{catalog.id}@{catalog.edition}: larger than {limit}.")
        with self._changing(catalog.id, catalog.edition) as step:
            self._refuse_other_case(catalog)
            journal = self._steps.noting(step).becoming(step.file, sha256(content).hexdigest())
            target = self._folder / step.file
            write_whole(target, content, before=lambda: self._steps.write(journal))

    def remove(self, catalog: str, edition: str) -> None:
        """Take an edition away; it can be brought back. CatalogError where there is none."""
        if not (self._folder / Step(catalog, edition, None).file).is_file():
            raise CatalogError(f"There is no imported catalog “{catalog}” of edition “{edition}”.")
        with self._changing(catalog, edition, _SHORT_PATIENCE) as step:
            self._steps.write(self._steps.noting(step))
            self._unlink(self._folder / step.file)

    def last_step(self) -> Step | None:
        """What `undo` would undo; None where there is nothing."""
        return self._steps.last

    def undo(self) -> Step:
        """Put back what was there before the last step. CatalogError where there is none.

        A step whose copy is damaged gives way to the step before it.
        """
        if self.last_step() is None:
            raise CatalogError("There is no import to undo.")
        with self._alone(self._steps.path):
            journal = self._steps.journal
            if not journal.steps:  # another process was faster
                raise CatalogError("There is no import to undo.")
            step = journal.steps[-1]
            before = replace(journal, steps=journal.steps[:-1])
            target = self._folder / step.file
            make_way(target)
            if step.kept is None:
                self._unlink(target)
            else:
                try:
                    content = self._steps.replaced(step)
                except CatalogError:
                    self._steps.write(before)
                    raise
                journal = journal.becoming(step.file, str(step.kept_sum))
                before = replace(before, sums=journal.sums)
                write_whole(target, content, before=lambda: self._steps.write(journal))
            with suppress(OSError):  # then it is undone once more the next time: nothing changes
                self._steps.write(before)
        return step

    def ids(self, shipped: Iterable[Path]) -> tuple[str, ...]:
        """The ids of all catalogs, on or off, in alphabetical order."""
        imported = (path.name.partition("@")[0] for path in self.paths())
        return tuple(sorted({*imported, *(load_catalog(path).id for path in shipped)}))

    def is_on(self, catalog: str) -> bool:
        """Whether a catalog takes part; one that nobody switched off does."""
        return catalog not in self._switches.off

    def switch(self, catalog: str, *, on: bool) -> None:
        """Have a catalog, imported or shipped, take part or not. CatalogError."""
        with self._alone(self._switches.path, _SHORT_PATIENCE):
            self._switches.turn(catalog, on=on)

    def load(
        self,
        shipped: Iterable[Path],
        read: Callable[[Path], Catalog | None] = load_catalog,
        read_together: Callable[[Sequence[Path]], Mapping[Path, Catalog]] = lambda _: {},
    ) -> AtHand:
        """The shipped catalogs and the imported ones that are on, each by `read`.

        What `read` returns None for is left out. It is not asked for those of the imported ones
        that `read_together` brings.

        An imported edition stands in for a shipped one of the same id and edition. A shipped
        file that cannot be read raises CatalogError; an imported one becomes a problem.
        """
        problems = [*self.mended(), *self._unlisted()]
        off = self._switches.off
        catalogs = {(one.id, one.edition): one for one in map(read, shipped) if one is not None}
        paths = [path for path in self.paths() if path.name.partition("@")[0] not in off]
        for catalog in self._imported(paths, read, read_together(paths), problems):
            catalogs[(catalog.id, catalog.edition)] = catalog
        return AtHand(tuple(one for one in catalogs.values() if one.id not in off), tuple(problems))

    def mended(self) -> tuple[str, ...]:
        """Put small files aside that are not as they were written; a sentence for each."""
        damaged = self._damaged()
        if not damaged:
            return ()
        try:
            with alone(self._folder / _LOCK, _SHORT_PATIENCE):
                return tuple(self._begin_anew())
        except OSError:
            return tuple(f"{path}: {problem}, and passed over." for path, problem in damaged)

    def _imported(
        self,
        paths: Iterable[Path],
        read: Callable[[Path], Catalog | None],
        together: Mapping[Path, Catalog],
        problems: list[str],
    ) -> Iterator[Catalog]:
        """The catalogs in these files; what is wrong with one of them is added to the problems."""
        journal = self._steps.journal
        for path in paths:
            try:
                catalog = together.get(path) or read(path)
            except CatalogError as error:
                if os.path.lexists(path):  # else another process took it away just now
                    problems.append(f"{error} {_ADVICE}")
                continue
            if catalog is None:
                continue
            if not self._is_as_imported(path, catalog, journal):
                problems.append(
                    f"{path}: no longer what was imported: damaged or edited. {_ADVICE}"
                )
            yield catalog

    def _listed(self) -> tuple[Path, ...]:
        """The files of all editions. OSError where the folder cannot be read."""
        try:
            # A glob would pass over a folder that is closed.
            found = [one for one in self._folder.iterdir() if fnmatchcase(one.name, _FILES)]
        except FileNotFoundError:
            return ()
        return tuple(sorted(found))

    def _unlisted(self) -> Iterator[str]:
        """A sentence where the folder cannot be read."""
        try:
            self._listed()
        except OSError as error:
            yield f"{self._folder}: cannot be read: {error.strerror}."

    def _is_as_imported(self, path: Path, catalog: Catalog, journal: Journal) -> bool:
        """Whether this journal says so, or the one that another process wrote meanwhile."""
        file, digest = path.name, catalog.digest
        return journal.knows(file, digest) or self._steps.journal.knows(file, digest)

    @contextmanager
    def _changing(self, catalog: str, edition: str, patience: float = _PATIENCE) -> Iterator[Step]:
        """Change an edition's file in these lines; what it is now is kept before. CatalogError."""
        target = self._folder / Step(catalog, edition, None).file
        with self._alone(target, patience):
            yield Step(catalog, edition, *self._steps.keep(target))

    @contextmanager
    def _alone(self, target: Path, patience: float = _PATIENCE) -> Iterator[None]:
        """Be the only process that changes something here. CatalogError where the disk refuses."""
        try:
            make_folder(self._folder)
            with alone(self._folder / _LOCK, patience):
                for sentence in self._begin_anew():  # what is written over now would be lost
                    log.info("%s", sentence)
                yield
        except OSError as error:
            reason = f"cannot be written: {error.strerror}. Nothing was changed."
            raise CatalogError(f"{target}: {reason}") from error

    def _refuse_other_case(self, catalog: Catalog) -> None:
        """Some file systems would take `Acme` and `acme` for one file."""
        for path in self._listed():
            other = path.name.partition("@")[0]
            if other != catalog.id and other.casefold() == catalog.id.casefold():
                raise CatalogError(
                    f"The id “{catalog.id}” differs from “{other}” only in its case: use “{other}”."
                )

    def _damaged(self) -> list[tuple[Path, str]]:
        found = []
        for path in (self._switches.path, self._steps.path):
            try:
                read_value(path)
            except DamagedError as problem:
                found.append((path, str(problem)))
        return found

    def _begin_anew(self) -> Iterator[str]:
        """Put what is damaged aside; only for who is alone here. OSError."""
        for path, problem in self._damaged():
            yield f"{path}: {problem}, and begun anew; the damaged file is {put_aside(path)}."

    def _unlink(self, target: Path) -> None:
        target.unlink(missing_ok=True)
        sync_folder(self._folder)
