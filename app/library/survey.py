"""What catalogs there are, the ones that are off and the ones that cannot be read too."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.library.at_hand import installed_catalogs
from index.catalog import load_catalog
from index.errors import CatalogError
from index.resources import bundled_catalogs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from index.compare.history import Editions
    from index.library import Library


@dataclass(frozen=True, slots=True)
class ShelvedEdition:
    """An edition with its number of errors; one that was imported can be removed."""

    name: str
    errors: int
    is_imported: bool


@dataclass(frozen=True, slots=True)
class Shelved:
    """A catalog with its editions, the newest first."""

    id: str
    title: str
    editions: tuple[ShelvedEdition, ...]
    is_on: bool


@dataclass(frozen=True, slots=True)
class Survey:
    """All catalogs that can be read, and the editions compared."""

    shelved: tuple[Shelved, ...]
    editions: Editions


def survey(library: Library, tell: Callable[[int], None]) -> Survey:
    """Look over the catalogs around this library, and follow its errors through the editions."""
    found = {(one.id, one.edition): (one.title, len(one.entries)) for one in library.catalogs}
    at_hand = {one.id for one in library.catalogs}
    for count, path in enumerate(_not_among(found)):
        tell(count)
        with suppress(CatalogError):  # told of when the catalogs were opened
            catalog = load_catalog(path)
            key = (catalog.id, catalog.edition)
            found.setdefault(key, (catalog.title, len(catalog.entries)))
    from index.compare.history import Editions  # noqa: PLC0415  (not needed to start)

    editions = Editions(library)
    for count, one in enumerate(library.catalogs):
        tell(count)
        if one.entries:
            editions.history(one.entries[0])
    return Survey(tuple(_shelved(found, at_hand)), editions)


def _not_among(known: Iterable[tuple[str, str]]) -> Iterator[Path]:
    """The files of catalogs that are off, or that were left out because they cannot be read."""
    there = set(known)
    for path in bundled_catalogs():
        if not any(path.stem == f"{catalog}-{edition}" for catalog, edition in there):
            yield path
    for key, path in _imported().items():
        if key not in there:
            yield path


def _imported() -> dict[tuple[str, str], Path]:
    """The files of the imported editions, by catalog and edition."""
    try:
        paths = installed_catalogs().paths()
    except CatalogError:  # no place for any
        return {}
    named = ((path.stem.partition("@"), path) for path in paths)
    return {(catalog, edition): path for (catalog, _, edition), path in named}


def _shelved(found: dict[tuple[str, str], tuple[str, int]], at_hand: set[str]) -> Iterator[Shelved]:
    imported = _imported()
    for catalog_id in dict.fromkeys(catalog for catalog, _ in found):
        editions = sorted(
            (edition for catalog, edition in found if catalog == catalog_id), reverse=True
        )
        yield Shelved(
            catalog_id,
            found[(catalog_id, editions[0])][0],
            tuple(
                ShelvedEdition(
                    edition, found[(catalog_id, edition)][1], (catalog_id, edition) in imported
                )
                for edition in editions
            ),
            catalog_id in at_hand,
        )
