"""What an import would give, before anything is written."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from index.catalog import Catalog, Source, make_catalog
from index.errors import DocumentError
from index.ingest.files import documents_in
from index.ingest.kinds import UnknownKindError, read_document
from index.ingest.reading import Problem, all_of
from index.ingest.service import service_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.ingest.files import Document
    from index.ingest.reading import Progress, Reading

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_NOT_IDENTIFIER = re.compile(r"[^a-z0-9]+")
_DATE = re.compile(r"(?<!\d)20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?!\d)")


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

    `replaces` is the catalog at hand of the same id and edition, if there is one; `follows` the
    newest earlier edition at hand, which stays as history.
    """

    catalog: Catalog
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What the reader calls the catalog; None leaves it to what the documents say."""

    id: str | None = None
    title: str | None = None
    edition: str | None = None


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
    read at all.
    """
    readings, problems, remarks, sources = _read(documents_in(paths), progress)
    readings = _each_once(readings, remarks)
    records = [record for reading in readings for record in reading.records]
    if not records:
        named = ", ".join(path.name for path in paths[:3])
        raise DocumentError(
            str(problems[0]) if problems else f"{named}: there are no errors in it."
        )
    catalog_id, title, edition = _named(naming, readings, paths, today)
    catalog = make_catalog(
        catalog_id=catalog_id,
        title=title,
        edition=edition,
        sources=tuple(sources),
        records=_together(records),
        where=", ".join(source.file for source in sources[:3]),
    )
    at_hand = tuple(at_hand)
    known = [other for other in at_hand if other.id == catalog.id]
    older = [other for other in known if other.edition < catalog.edition]
    said = next((one.stated for one in readings if one.stated), None)
    service = (said.service or said.id) if said else service_of(catalog, at_hand)
    if service != catalog.id:
        catalog = replace(catalog, service=service)
    return Preview(
        catalog=catalog,
        documents=tuple(
            Recognised(reading.file, reading.kind, len(reading.records)) for reading in readings
        ),
        problems=tuple(problems),
        remarks=tuple(remarks),
        replaces=next((other for other in known if other.edition == catalog.edition), None),
        follows=max(older, key=lambda other: other.edition, default=None),
    )


def _read(
    documents: Sequence[Document], progress: Progress | None
) -> tuple[list[Reading], list[Problem], list[str], list[Source]]:
    readings: list[Reading] = []
    problems: list[Problem] = []
    remarks: list[str] = []
    sources: list[Source] = []
    read = 0
    for document in documents:
        try:
            content = document.content()
            reading = read_document(content, document.file, _shifted(progress, read))
        except UnknownKindError as error:
            if document.is_sought:
                problems.append(Problem.of(error, document.file))
            else:
                remarks.append(str(error))
            continue
        except DocumentError as error:
            problems.append(Problem.of(error, document.file))
            continue
        readings.append(reading)
        problems += reading.problems
        remarks += reading.remarks
        digest = hashlib.sha256(content).hexdigest()
        sources.append(Source(reading.title or document.file, document.file, digest))
        read += len(reading.records)
    return readings, problems, remarks, sources


def _each_once(readings: Sequence[Reading], remarks: list[str]) -> list[Reading]:
    """The readings without what an earlier one has, the same in everything."""
    known: set[str] = set()
    kept: list[Reading] = []
    for reading in readings:
        seen = [all_of(record) for record in reading.records]
        new = [one for one, same in zip(reading.records, seen, strict=True) if same not in known]
        known.update(seen)
        kept.append(replace(reading, records=tuple(new)))
        if left_out := len(seen) - len(new):
            errors = "1 error" if left_out == 1 else f"{left_out} errors"
            remarks.append(f"{reading.file}: {errors} as in a document before it, left out.")
    return kept


def _shifted(progress: Progress | None, by: int) -> Progress | None:
    """Progress within one document as progress of the import."""
    return progress and (lambda read: progress(by + read))


def _together(records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records, those of one API and of one domain side by side, else in their order."""
    apis = {api: place for place, api in enumerate(dict.fromkeys(one["api"] for one in records))}
    parts = dict.fromkeys((one["api"], one["domain"]) for one in records)
    places = {part: place for place, part in enumerate(parts)}
    return sorted(records, key=lambda one: (apis[one["api"]], places[(one["api"], one["domain"])]))


def _named(
    naming: Naming, readings: Sequence[Reading], paths: Sequence[Path], today: str
) -> tuple[str, str, str]:
    """Id, title and edition: as the reader says, else the documents, else the files' names."""
    stated = dict.fromkeys(reading.stated for reading in readings if reading.stated)
    if len(stated) > 1 and not (naming.id and naming.edition):
        both = " and ".join(f"{one.id} {one.edition}" for one in list(stated)[:2])
        raise DocumentError(f"The documents are of different catalogs ({both}): import one by one.")
    said = next(iter(stated), None)
    titles = dict.fromkeys(reading.title for reading in readings if reading.title)
    stem = paths[0].stem if len(paths) == 1 else paths[0].parent.name
    title = naming.title or (said.title if said else next(iter(titles)) if len(titles) == 1 else "")
    title = title or stem
    found = _NOT_IDENTIFIER.sub("-", title.casefold()).strip("-")
    dated = _DATE.search(" ".join(path.name for path in paths))
    return (
        _identifier("id", naming.id or (said.id if said else found or "catalog")),
        title,
        _identifier("edition", naming.edition or _edition(said, dated, today)),
    )


def _edition(said: Any, dated: re.Match[str] | None, today: str) -> str:
    if said:
        return str(said.edition)
    return dated[0] if dated else today


def _identifier(what: str, value: str) -> str:
    if not _IDENTIFIER.fullmatch(value):
        raise DocumentError(
            f"“{value[:60]}” cannot be the catalog's {what}: "
            "use letters, digits, “-”, “_” and “.”, a letter or digit first."
        )
    return value
