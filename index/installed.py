"""The catalogs that the reader imported, kept in a folder of their data, one file an edition.

An edition is written whole or not at all, and what it replaced is kept so that the last steps
can be undone. A file that cannot be read is named and left alone; the others are at hand.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from index.catalog import dump_catalog, load_catalog
from index.errors import CatalogError
from index.strict_json import parse_json
from index.whole_file import sync_folder, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from index.catalog import Catalog

_STATE = "state.json"
_JOURNAL = "steps.json"
_REPLACED = "replaced"
_STEPS_KEPT = 10
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@~-]*")


@dataclass(frozen=True, slots=True)
class AtHand:
    """The catalogs that are on, and a sentence for each file that could not be read."""

    catalogs: tuple[Catalog, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone: the edition it was about, and where its old content is kept."""

    catalog: str
    edition: str
    kept: str | None

    @property
    def file(self) -> str:
        """The name of the edition's file; no id and no edition holds an @."""
        return f"{self.catalog}@{self.edition}.json"


class InstalledCatalogs:
    """The imported catalogs in a folder that is made when the first one comes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def paths(self) -> tuple[Path, ...]:
        """The files of all editions."""
        return tuple(sorted(self._folder.glob("*@*.json")))

    def install(self, catalog: Catalog) -> None:
        """Keep this edition, in place of one of the same id and edition. CatalogError."""
        content = dump_catalog(catalog).encode()
        self._refuse_other_case(catalog)
        self._change(catalog.id, catalog.edition, content)

    def remove(self, catalog: str, edition: str) -> None:
        """Take an edition away; it can be brought back. CatalogError where there is none."""
        if not (self._folder / Step(catalog, edition, None).file).is_file():
            raise CatalogError(f"There is no imported catalog “{catalog}” of edition “{edition}”.")
        self._change(catalog, edition, None)

    def last_step(self) -> Step | None:
        """What `undo` would undo; None where there is nothing."""
        steps = self._steps()
        return steps[-1] if steps else None

    def undo(self) -> Step:
        """Put back what was there before the last step. CatalogError where there is none."""
        steps = self._steps()
        if not steps:
            raise CatalogError("There is no import to undo.")
        step = steps[-1]
        target = self._folder / step.file
        try:
            if step.kept is None:
                target.unlink(missing_ok=True)
                sync_folder(self._folder)
            else:
                write_whole(target, (self._folder / _REPLACED / step.kept).read_bytes())
            self._save_steps(steps[:-1])
        except OSError as error:
            raise _unwritable(target, error) from error
        return step

    def ids(self, shipped: Iterable[Path]) -> tuple[str, ...]:
        """The ids of all catalogs, on or off, in alphabetical order."""
        imported = (path.name.partition("@")[0] for path in self.paths())
        return tuple(sorted({*imported, *(load_catalog(path).id for path in shipped)}))

    def is_on(self, catalog: str) -> bool:
        """Whether a catalog takes part; one that nobody switched off does."""
        return catalog not in self._off()

    def switch(self, catalog: str, *, on: bool) -> None:
        """Have a catalog, imported or shipped, take part or not. CatalogError."""
        off = self._off() - {catalog} if on else self._off() | {catalog}
        self._save(_STATE, {"off": sorted(off)})

    def load(
        self, shipped: Iterable[Path], read: Callable[[Path], Catalog] = load_catalog
    ) -> AtHand:
        """The shipped catalogs and the imported ones that are on, each by `read`.

        An imported edition stands in for a shipped one of the same id and edition. A shipped
        file that cannot be read raises CatalogError; an imported one becomes a problem.
        """
        off = self._off()
        catalogs = {(one.id, one.edition): one for one in map(read, shipped)}
        problems: list[str] = []
        for path in self.paths():
            if path.name.partition("@")[0] in off:
                continue
            try:
                catalog = read(path)
            except CatalogError as error:
                problems.append(f"{error} Import it again, or take the file away.")
            else:
                catalogs[(catalog.id, catalog.edition)] = catalog
        return AtHand(tuple(one for one in catalogs.values() if one.id not in off), tuple(problems))

    def _change(self, catalog: str, edition: str, content: bytes | None) -> None:
        """Write or take away a file; the journal knows of it before it happens."""
        steps = self._steps()
        target = self._folder / Step(catalog, edition, None).file
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            step = Step(catalog, edition, self._keep(target, steps))

            def note() -> None:
                self._save_steps([*steps, step])

            if content is None:
                note()
                target.unlink()
                sync_folder(self._folder)
            else:
                write_whole(target, content, before=note)
        except OSError as error:
            raise _unwritable(target, error) from error

    def _keep(self, target: Path, steps: Iterable[Step]) -> str | None:
        """Copy what is there aside; None where nothing is."""
        if not target.is_file():
            return None
        taken = {step.kept for step in steps}
        name = next(free for free in _names(target.name) if free not in taken)
        place = self._folder / _REPLACED
        place.mkdir(mode=0o700, exist_ok=True)
        with target.open("rb") as old:
            write_whole(place / name, old.read())
        return name

    def _refuse_other_case(self, catalog: Catalog) -> None:
        """Some file systems would take `Acme` and `acme` for one file."""
        for path in self.paths():
            other = path.name.partition("@")[0]
            if other != catalog.id and other.casefold() == catalog.id.casefold():
                raise CatalogError(
                    f"The id “{catalog.id}” differs from “{other}” only in its case: use “{other}”."
                )

    def _steps(self) -> list[Step]:
        listed = self._read(_JOURNAL).get("steps", [])
        if not isinstance(listed, list):
            return []
        steps = [_step(one) for one in listed if isinstance(one, dict)]
        return [step for step in steps if step is not None]

    def _save_steps(self, steps: list[Step]) -> None:
        forgotten, kept = steps[:-_STEPS_KEPT], steps[-_STEPS_KEPT:]
        shown = [
            {"catalog": step.catalog, "edition": step.edition, "kept": step.kept} for step in kept
        ]
        self._save(_JOURNAL, {"steps": shown})
        for step in forgotten:
            if step.kept is not None:
                (self._folder / _REPLACED / step.kept).unlink(missing_ok=True)

    def _off(self) -> set[str]:
        listed = self._read(_STATE).get("off", [])
        return (
            {one for one in listed if isinstance(one, str)} if isinstance(listed, list) else set()
        )

    def _read(self, name: str) -> dict[str, Any]:
        """A small file of ours; one that is missing or damaged counts as empty."""
        try:
            value = parse_json((self._folder / name).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError):
            return {}
        return value if isinstance(value, dict) else {}

    def _save(self, name: str, value: dict[str, Any]) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._folder / name, (json.dumps(value, indent=2) + "\n").encode())
        except OSError as error:
            raise _unwritable(self._folder / name, error) from error


def _names(file: str) -> Iterator[str]:
    number = 1
    while True:
        yield f"{file}~{number}"
        number += 1


def _step(written: dict[str, Any]) -> Step | None:
    """A step of the journal; None where it is damaged, or would lead out of the folder."""
    catalog, edition, kept = (written.get(key) for key in ("catalog", "edition", "kept"))
    if not _is_name(catalog) or not _is_name(edition) or not (kept is None or _is_name(kept)):
        return None
    return Step(str(catalog), str(edition), kept)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _unwritable(path: Path, error: OSError) -> CatalogError:
    return CatalogError(f"{path}: cannot be written: {error.strerror}. Nothing was changed.")
