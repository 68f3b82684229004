"""What an import would give, before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from index.catalog import Catalog, make_catalog
from index.errors import DocumentError
from index.ingest.files import documents_in
from index.ingest.gathering import Gathered, gather
from index.ingest.naming import Naming, named
from index.ingest.service import service_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from index.ingest.problem import Problem
    from index.ingest.reading import Progress


_SAMPLE, _LARGEST_SAMPLE = 3, 6
"""So many errors of one document or of a few, and of many."""
_MOST_TOLD = 5
"""Places in documents of which nothing can be read."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A document of the import: what kind it is, and how many errors it gave."""

    file: str
    kind: str
    errors: int


@dataclass(frozen=True, slots=True)
class Part:
    """A domain of an API, and how many errors it holds."""

    api: str
    domain: str
    errors: int


@dataclass(frozen=True, slots=True)
class Preview:
    """An import that has not been written: its catalog, and all that the reader should know.

    `sample` has the places of some of its entries, the first of each document before the second of
    any. `replaces` is the catalog at hand of the same id and edition, if there is one; `follows`
    the newest earlier edition at hand, which stays as history.
    """

    catalog: Catalog
    sample: tuple[int, ...]
    documents: tuple[Recognised, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]
    replaces: Catalog | None
    follows: Catalog | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The domains of each API, in the catalog's order, with their numbers of errors."""
        counted = Counter((entry.api, entry.domain) for entry in self.catalog.entries)
        return tuple(Part(api, domain, errors) for (api, domain), errors in counted.items())

    @property
    def is_whole(self) -> bool:
        """Whether everything in the documents could be read."""
        return not self.problems


def preview_import(
    paths: Sequence[Path],
    naming: Naming,
    today: str,
    at_hand: Iterable[Catalog] = (),
    progress: Progress | None = None,
) -> Preview:
    """Read these files and folders into a catalog that nobody keeps yet.

    `today` ("2026-08-31") is the edition where nobody states one. `progress` hears how many
    errors were read; what it raises ends the import. Raises DocumentError where nothing can be
    read at all, with a sentence for each of the first places.
    """
    gathered = gather(documents_in(paths), progress)
    if not gathered.records:
        raise DocumentError(*_why_nothing(gathered, paths))
    at_hand = tuple(at_hand)
    catalog = _of_its_service(_catalog(gathered, naming, paths, today), gathered, at_hand)
    known = [other for other in at_hand if other.id == catalog.id]
    older = [other for other in known if other.edition < catalog.edition]
    return Preview(
        catalog=catalog,
        sample=tuple(_sample(gathered)),
        documents=tuple(
            Recognised(reading.file, reading.kind, len(reading.records))
            for reading in gathered.readings
        ),
        problems=gathered.problems,
        remarks=gathered.remarks,
        replaces=next((other for other in known if other.edition == catalog.edition), None),
        follows=max(older, key=lambda other: other.edition, default=None),
    )


def _why_nothing(gathered: Gathered, paths: Sequence[Path]) -> Iterator[str]:
    """What is to be mended first, and how much more there is."""
    problems = gathered.problems
    if not problems:
        yield f"{', '.join(path.name for path in paths[:3])}: there are no errors in it."
    # One more takes no more room than to say that there is one.
    told = len(problems) if len(problems) == _MOST_TOLD + 1 else _MOST_TOLD
    yield from map(str, problems[:told])
    if left := len(problems[told:]):
        yield f"… and {left} more places that cannot be read."


def _sample(gathered: Gathered) -> Iterator[int]:
    """Where the first records of its documents stand."""
    each = (reading.records for reading in gathered.readings)
    mixed = (one for row in zip_longest(*each) for one in row if one is not None)
    for chosen in islice(mixed, min(max(len(gathered.readings), _SAMPLE), _LARGEST_SAMPLE)):
        yield next(n for n, record in enumerate(gathered.records) if record is chosen)


def _catalog(gathered: Gathered, naming: Naming, paths: Sequence[Path], today: str) -> Catalog:
    catalog_id, title, edition = named(naming, gathered.readings, paths, today)
    return make_catalog(
        catalog_id=catalog_id,
        title=title,
        edition=edition,
        sources=gathered.sources,
        records=gathered.records,
        where=", ".join(source.file for source in gathered.sources[:3]),
    )


def _of_its_service(catalog: Catalog, gathered: Gathered, at_hand: Sequence[Catalog]) -> Catalog:
    """The catalog, known as one of the service that its documents state or that it resembles."""
    said = next((one.stated for one in gathered.readings if one.stated), None)
    service = (said.service or said.id) if said else service_of(catalog, at_hand)
    return replace(catalog, service=service) if service != catalog.id else catalog
