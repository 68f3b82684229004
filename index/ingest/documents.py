"""Documents into one catalog, for those who want all of it or nothing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from index.catalog import Catalog, Source, make_catalog
from index.errors import DocumentError
from index.ingest.files import Document
from index.ingest.kinds import read_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def catalog_from_documents(
    documents: Sequence[Path],
    *,
    catalog_id: str,
    title: str,
    edition: str,
    source_titles: Sequence[str],
) -> Catalog:
    """Read documents, in this order, into a catalog.

    Raises DocumentError with file, line and reason for anything that cannot be read.
    """
    records: list[dict[str, Any]] = []
    sources: list[Source] = []
    for path, source_title in zip(documents, source_titles, strict=True):
        content = Document(path, path.name, is_sought=True).content()
        reading = read_document(content, path.name)
        if reading.problems:
            raise DocumentError(str(reading.problems[0]))
        records += reading.records
        sources.append(Source(source_title, path.name, hashlib.sha256(content).hexdigest()))
    return make_catalog(
        catalog_id=catalog_id,
        title=title,
        edition=edition,
        sources=tuple(sources),
        records=records,
        where=", ".join(path.name for path in documents),
    )
