"""Documents of any known kind into one catalog; the kind is told by content, not by file name."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from index.catalog import Catalog, Source, make_catalog
from index.errors import DocumentError
from index.ingest.text_page import read_text_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_LARGEST = 64 * 1024 * 1024  # a page of 478 errors is 120 KB


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
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}.") from error
    if len(content) > _LARGEST:
        raise DocumentError(f"{path}: larger than {_LARGEST >> 20} MB, the limit for a document.")
    return content


def _text(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DocumentError(f"{path.name}: line {line}: not UTF-8 text.") from error
