"""What a catalog is called that is made of documents: its id, its title, its edition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.entry_record import LONGEST_NAME
from index.errors import DocumentError
from index.fields import LONGEST_IDENTIFIER, in_a_line, is_identifier
from index.files.text import in_characters

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from index.ingest.reading import Reading

_NOT_IDENTIFIER = re.compile(r"[^a-z0-9]+")
_DATE = re.compile(r"(?<!\d)20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What the reader calls the catalog; None leaves it to what the documents say."""

    id: str | None = None
    title: str | None = None
    edition: str | None = None


def named(
    naming: Naming, readings: Sequence[Reading], paths: Sequence[Path], today: str
) -> tuple[str, str, str]:
    """Id, title and edition: as the reader says, else the documents, else the files' names.

    Raises DocumentError for what no catalog can be called.
    """
    stated = dict.fromkeys(reading.stated for reading in readings if reading.stated)
    if len(stated) > 1 and not (naming.id and naming.edition):
        both = " and ".join(f"{one.id} {one.edition}" for one in list(stated)[:2])
        raise DocumentError(f"The documents are of different catalogs ({both}): import one by one.")
    said = next(iter(stated), None)
    titles = dict.fromkeys(reading.title for reading in readings if reading.title)
    stem = paths[0].stem if len(paths) == 1 else paths[0].parent.name
    title = naming.title or (said.title if said else next(iter(titles)) if len(titles) == 1 else "")
    title = in_characters(title.strip() or stem)[:LONGEST_NAME]
    found = _NOT_IDENTIFIER.sub("-", title.casefold()).strip("-")
    found = found[:LONGEST_IDENTIFIER].strip("-")
    # Of versions only a date says which of two is the later one.
    versions = (reading.version for reading in readings)
    dated = _DATE.search(" ".join((*(path.name for path in paths), *versions)))
    edition = said.edition if said else dated[0] if dated else today
    return (
        _identifier("id", naming.id or (said.id if said else found or "catalog")),
        title,
        _identifier("edition", naming.edition or edition),
    )


def _identifier(what: str, value: str) -> str:
    if not is_identifier(value):
        raise DocumentError(
            f"“{in_a_line(value)}” cannot be the catalog's {what}: "
            f"use at most {LONGEST_IDENTIFIER} letters, digits, “-”, “_” and “.”, "
            "a letter or digit first."
        )
    return value
