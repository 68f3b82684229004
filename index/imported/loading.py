"""The catalogs at hand: the shipped ones, and the imported ones that are on and can be read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.errors import CatalogError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from index.catalog import Catalog
    from index.imported.folder import CatalogFolder
    from index.imported.journal import Journal

    Read = Callable[[Path], Catalog | None]
    ReadTogether = Callable[[Sequence[Path]], Mapping[Path, Catalog]]

_ADVICE = "Import it again, or take the file away."


@dataclass(frozen=True, slots=True)
class AtHand:
    """The catalogs that are on, and a sentence for each file that is not as it was."""

    catalogs: tuple[Catalog, ...]
    problems: tuple[str, ...]


def load(
    folder: CatalogFolder, shipped: Iterable[Path], read: Read, read_together: ReadTogether
) -> AtHand:
    """The shipped catalogs and the imported ones that are on, each by `read`.

    What `read` returns None for is left out. It is not asked for those of the imported ones
    that `read_together` brings.

    An imported edition stands in for a shipped one of the same id and edition. A shipped
    file that cannot be read raises CatalogError; an imported one becomes a problem.
    """
    problems = list(folder.mended())
    off = folder.switches.off
    catalogs = {(one.id, one.edition): one for one in map(read, shipped) if one is not None}
    paths = [path for path in _listed(folder, problems) if path.name.partition("@")[0] not in off]
    for catalog in _imported(folder, paths, read, read_together(paths), problems):
        catalogs[(catalog.id, catalog.edition)] = catalog
    return AtHand(tuple(one for one in catalogs.values() if one.id not in off), tuple(problems))


def _listed(folder: CatalogFolder, problems: list[str]) -> tuple[Path, ...]:
    try:
        return folder.files()
    except OSError as error:
        problems.append(f"{folder.path}: cannot be read: {error.strerror}.")
        return ()


def _imported(
    folder: CatalogFolder,
    paths: Iterable[Path],
    read: Read,
    together: Mapping[Path, Catalog],
    problems: list[str],
) -> Iterator[Catalog]:
    """The catalogs in these files; what is wrong with one of them is added to the problems."""
    journal = folder.steps.journal
    for path in paths:
        try:
            catalog = together.get(path) or read(path)
        except CatalogError as error:
            if os.path.lexists(path):  # else another process took it away just now
                problems.append(f"{error} {_ADVICE}")
            continue
        if catalog is None:
            continue
        if not _is_as_imported(folder, path, catalog, journal):
            problems.append(f"{path}: no longer what was imported: damaged or edited. {_ADVICE}")
        yield catalog


def _is_as_imported(folder: CatalogFolder, path: Path, catalog: Catalog, journal: Journal) -> bool:
    """Whether this journal says so, or the one that another process wrote meanwhile."""
    file, digest = path.name, catalog.digest
    return journal.knows(file, digest) or folder.steps.journal.knows(file, digest)
