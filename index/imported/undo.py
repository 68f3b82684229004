"""The last changes to the imported catalogs, and what each of them replaced, to be undone."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

from index.errors import CatalogError
from index.files.atomic import make_folder, write_whole
from index.files.quarantine import make_way
from index.files.regular import read_whole
from index.imported.journal import DamagedError, Journal, Step, read_journal, write_journal

if TYPE_CHECKING:
    from pathlib import Path

_JOURNAL = "steps.json"
_REPLACED = "replaced"
_STEPS_KEPT = 10


class Steps:
    """The steps in a folder of catalogs; who writes them is alone there."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / _JOURNAL
        self._replaced = folder / _REPLACED

    @property
    def journal(self) -> Journal:
        """What is written down; nothing where that is damaged."""
        try:
            return read_journal(self.path)
        except DamagedError:
            return Journal()

    @property
    def last(self) -> Step | None:
        """The step that would be undone first."""
        steps = self.journal.steps
        return steps[-1] if steps else None

    def noting(self, step: Step) -> Journal:
        """The journal with one more step, not written yet."""
        journal = self.journal
        return replace(journal, steps=(*journal.steps, step))

    def write(self, journal: Journal) -> None:
        """Write the journal down, its oldest steps and what they replaced left out. OSError."""
        forgotten, kept = journal.steps[:-_STEPS_KEPT], journal.steps[-_STEPS_KEPT:]
        write_journal(self.path, replace(journal, steps=kept))
        for step in forgotten:
            if step.kept is not None:
                (self._replaced / step.kept).unlink(missing_ok=True)

    def keep(self, target: Path) -> tuple[str | None, str | None]:
        """Copy the file that is there aside: its name and checksum, none where none is. OSError."""
        make_way(target)
        if not target.is_file():
            return None, None
        taken = {step.kept for step in self.journal.steps}
        names = (f"{target.name}~{number}" for number in count(1))
        name = next(free for free in names if free not in taken)
        make_folder(self._replaced)
        content = read_whole(target)
        write_whole(self._replaced / name, content)
        return name, sha256(content).hexdigest()

    def replaced(self, step: Step) -> bytes:
        """What a step replaced. CatalogError where the copy is damaged."""
        copy = self._replaced / str(step.kept)
        try:
            content = read_whole(copy)
        except OSError:
            content = b""
        if sha256(content).hexdigest() != step.kept_sum:
            raise CatalogError(f"{copy}: damaged, so {step.file} stays as it is.")
        return content
