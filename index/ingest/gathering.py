"""Several documents read one after another: what they give together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from index.catalog import Source
from index.ingest.kinds import read_document
from index.ingest.problem import Problem, UnknownKindError, UnreadableError
from index.ingest.reading import all_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.ingest.files import Document
    from index.ingest.reading import Progress, Reading


@dataclass(frozen=True, slots=True)
class Gathered:
    """The readings of documents, each error once, and what is to be said of them.

    `records` are all of them, those of one API and of one domain side by side.
    """

    records: list[dict[str, Any]]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]
    sources: tuple[Source, ...]


def gather(documents: Sequence[Document], progress: Progress | None) -> Gathered:
    """Read these documents; what cannot be read is told, and passed over.

    `progress` hears how many errors were read; what it raises ends the reading.
    """
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
                problems.append(error.problem)
            else:
                remarks.append(str(error))
            continue
        except UnreadableError as error:
            problems.append(error.problem)
            continue
        readings.append(reading)
        problems += reading.problems
        remarks += reading.remarks
        digest = hashlib.sha256(content).hexdigest()
        sources.append(Source(reading.title or document.file, document.file, digest))
        read += len(reading.records)
    once = _each_once(readings, remarks)
    records = _together([record for reading in once for record in reading.records])
    return Gathered(records, tuple(once), tuple(problems), tuple(remarks), tuple(sources))


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
