"""Documents of any known kind into one catalog; the kind is told by content, not by file name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from index.catalog import Catalog, Source, make_catalog
from index.errors import DocumentError
from index.ingest.text_page import read_text_page


def catalog_from_documents(
    documents: Sequence[Path],
    *,
    catalog_id: str,
    title: str,
    edition: str,
    source_titles: Sequence[str],
) -> Catalog:
    """Read documents, in this order, into a catalog.

    Raises DocumentError with file, line and reason for a document that cannot be read.
    """
    records: list[dict[str, Any]] = []
    sources: list[Source] = []
    for path, source_title in zip(documents, source_titles, strict=True):
        content = _content(path)
        records += read_text_page(_text(content, path), path.name)
        sources.append(Source(source_title, path.name, hashlib.sha256(content).hexdigest()))
    return make_catalog(
        catalog_id=catalog_id,
        title=title,
        edition=edition,
        sources=tuple(sources),
        records=records,
        where=", ".join(path.name for path in documents),
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}.") from error


def _text(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DocumentError(f"{path.name}: line {line}: not UTF-8 text.") from error
