"""The catalogs that the reader imported, kept in a folder of their data, one file an edition.

An edition is written whole or not at all, and what it replaced is kept so that the last steps
can be undone. A file that cannot be read is named and left alone; the others are at hand.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from index.catalog import dump_catalog, load_catalog
from index.errors import CatalogError
from index.files.atomic import write_whole
from index.files.quarantine import make_way
from index.files.regular import LARGEST
from index.imported.folder import SHORT_PATIENCE, CatalogFolder
from index.imported.journal import Step
from index.imported.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from index.catalog import Catalog
    from index.imported.loading import AtHand, Read, ReadTogether

_PATIENCE = 10.0
"""Seconds that another process may take to write a catalog."""

State = tuple[tuple[str, int, int, int], ...]
"""For each file its name, which one it is, when it was written, and its size: some disks count
seconds.
"""


class InstalledCatalogs:
    """The imported catalogs in a folder that is made when the first one comes.

    Several processes may work on it: who changes something holds a lock meanwhile.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = CatalogFolder(folder)
        self._steps = self._folder.steps
        self._switches = self._folder.switches

    def paths(self) -> tuple[Path, ...]:
        """The files of all editions; none where the folder cannot be read."""
        try:
            return self._folder.files()
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

    def load(
        self,
        shipped: Iterable[Path],
        read: Read = load_catalog,
        read_together: ReadTogether = lambda _: {},
    ) -> AtHand:
        """The catalogs at hand, as `loading.load` has them. CatalogError for a shipped one."""
        return load(self._folder, shipped, read, read_together)

    def mended(self) -> tuple[str, ...]:
        """Put small files aside that are not as they were written; a sentence for each."""
        return self._folder.mended()

    def install(self, catalog: Catalog) -> None:
        """Keep this edition, in place of one of the same id and edition. CatalogError.

        A catalog that was off takes part again.
        """
        content = dump_catalog(catalog).encode()
        if len(content) > LARGEST:
            limit = f"{LARGEST >> 20} MB, the limit for a catalog"
            raise CatalogError(f"{catalog.id}@{catalog.edition}: larger than {limit}.")
        with self._changing(catalog.id, catalog.edition, _PATIENCE) as step:
            self._refuse_other_case(catalog)
            journal = self._steps.noting(step).becoming(step.file, sha256(content).hexdigest())
            target = self._folder.path / step.file
            write_whole(target, content, before=lambda: self._steps.write(journal))
        if not self.is_on(catalog.id):
            self.switch(catalog.id, on=True)

    def remove(self, catalog: str, edition: str) -> None:
        """Take an edition away; it can be brought back. CatalogError where there is none."""
        target = self._folder.path / Step(catalog, edition, None).file
        if not target.is_file():
            raise CatalogError(f"There is no imported catalog “{catalog}” of edition “{edition}”.")
        with self._changing(catalog, edition, SHORT_PATIENCE) as step:
            self._steps.write(self._steps.noting(step))
            self._folder.unlink(target)

    def last_step(self) -> Step | None:
        """What `undo` would undo; None where there is nothing."""
        return self._steps.last

    def undo(self) -> Step:
        """Put back what was there before the last step. CatalogError where there is none.

        A step whose copy is damaged gives way to the step before it.
        """
        if self.last_step() is None:
            raise CatalogError("There is no import to undo.")
        with self._folder.alone(self._steps.path, _PATIENCE):
            journal = self._steps.journal
            if not journal.steps:  # another process was faster
                raise CatalogError("There is no import to undo.")
            step = journal.steps[-1]
            before = replace(journal, steps=journal.steps[:-1])
            target = self._folder.path / step.file
            make_way(target)
            if step.kept is None:
                self._folder.unlink(target)
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
        with self._folder.alone(self._switches.path, SHORT_PATIENCE):
            self._switches.turn(catalog, on=on)

    @contextmanager
    def _changing(self, catalog: str, edition: str, patience: float) -> Iterator[Step]:
        """Change an edition's file in these lines; what it is now is kept before. CatalogError."""
        target = self._folder.path / Step(catalog, edition, None).file
        with self._folder.alone(target, patience):
            yield Step(catalog, edition, *self._steps.keep(target))

    def _refuse_other_case(self, catalog: Catalog) -> None:
        """Some file systems would take `Acme` and `acme` for one file."""
        for path in self._folder.files():
            other = path.name.partition("@")[0]
            if other != catalog.id and other.casefold() == catalog.id.casefold():
                raise CatalogError(
                    f"The id “{catalog.id}” differs from “{other}” only in its case: use “{other}”."
                )
