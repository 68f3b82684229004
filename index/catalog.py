"""A catalog file: load it, check it, save it; `resources/schema/` holds the format's schema."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from index.entry_record import entry_of, name_of, record_of
from index.errors import CatalogError
from index.fields import field_of, identifier_of, object_of, refuse_unknown
from index.files.regular import pieces, read_whole
from index.records import Records, pack_records
from index.strict_json import parse_json
from index.unique import Unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from index.cache.blocks import Block
    from index.entry import ErrorEntry

FORMAT = "errdex-catalog/1"

_HEADER = frozenset(("format", "id", "title", "edition", "service", "sources", "errors"))
_SOURCE = ("title", "file", "sha256")


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a catalog was read from; `sha256` is of its bytes."""

    title: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """One edition of one set of documents, its entries in the documents' order."""

    id: str
    title: str
    edition: str
    sources: tuple[Source, ...]
    entries: Sequence[ErrorEntry]
    digest: str = field(default="", compare=False)
    """SHA-256 of the file that was read; empty for a catalog that is no file yet."""
    service: str = ""
    """Whose errors these are, where the id does not say it: snippets are written for a service."""

    @property
    def records(self) -> Records:
        """Its entries by which one is found without reading the others."""
        if isinstance(self.entries, Records):
            return self.entries
        stem = self.entries[0].id.partition("/")[0] if self.entries else self.id
        return Records(self.packed(), stem)

    def packed(self) -> bytes:
        """One block of bytes of all that is in it, for `unpacked_catalog`."""
        sources = [[source.title, source.file, source.sha256] for source in self.sources]
        header = {
            "id": self.id,
            "title": self.title,
            "edition": self.edition,
            "service": self.service,
            "sources": sources,
        }
        return pack_records(self.entries, header)

    def as_history(self) -> Catalog:
        """The same catalog under ids of its own (`clerk@2024-02/…`), beside a newer edition."""
        stem = f"{self.id}@{self.edition}"
        if isinstance(self.entries, Records):
            return replace(self, entries=self.entries.under(stem))
        entries = tuple(
            replace(entry, id=stem + entry.id.removeprefix(self.id)) for entry in self.entries
        )
        return replace(self, entries=entries)


def unpacked_catalog(block: Block, digest: str) -> Catalog:
    """The catalog of a block, which must be known to be whole; no entry is read yet."""
    records = Records(block)
    header = records.header
    sources = tuple(Source(*source) for source in header["sources"])
    names = (header["id"], header["title"], header["edition"])
    return Catalog(*names, sources, records, digest, header.get("service", ""))


def make_catalog(  # noqa: PLR0913  (each is a field of the format)
    *,
    catalog_id: str,
    title: str,
    edition: str,
    sources: tuple[Source, ...],
    records: Iterable[Mapping[str, Any]],
    where: str,
    service: str = "",
) -> Catalog:
    """A catalog of records with the documents' own field names, checked one by one.

    Two errors of one name in one domain get ids ending in `~2`, `~3` for the later ones.
    Raises CatalogError that names `where`, the entry and the field.
    """
    entries: list[ErrorEntry] = []
    ids = Unique("~")
    for number, record in enumerate(records):
        entry = entry_of(record, catalog_id, edition, f"{where}: errors[{number}]")
        unique = ids.name(entry.id)
        entries.append(entry if unique == entry.id else replace(entry, id=unique))
    return Catalog(catalog_id, title, edition, sources, tuple(entries), service=service)


def digest_of(path: Path) -> str:
    """The `digest` of a catalog file, without reading what is in it. OSError."""
    total = sha256()
    for piece in pieces(path):
        total.update(piece)
    return total.hexdigest()


def load_catalog(path: Path) -> Catalog:
    """Read a catalog file. Raises CatalogError that names file, entry and field."""
    try:
        content = read_whole(path)
        data = parse_json(content.decode("utf-8-sig"))
    except OSError as error:
        raise CatalogError(f"{path}: cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CatalogError(f"{path}: not UTF-8 text (byte {error.start}).") from error
    except json.JSONDecodeError as error:
        raise CatalogError(f"{path}: line {error.lineno}: not JSON: {error.msg}.") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise CatalogError(f'{path}: not an Errdex catalog (no "format": "{FORMAT}").')
    return replace(catalog_of(data, path.name), digest=sha256(content).hexdigest())


def catalog_of(data: Mapping[str, Any], where: str) -> Catalog:
    """The catalog of a catalog file's value. Raises CatalogError that names entry and field."""
    refuse_unknown(data, _HEADER, where)
    return make_catalog(
        catalog_id=identifier_of(data, "id", where),
        title=name_of(data, "title", where),
        edition=identifier_of(data, "edition", where),
        sources=tuple(
            _source(record, f"{where}: sources[{number}]")
            for number, record in enumerate(field_of(data, "sources", list, where))
        ),
        records=field_of(data, "errors", list, where),
        where=where,
        service=identifier_of(data, "service", where) if "service" in data else "",
    )


def dump_catalog(catalog: Catalog) -> str:
    """The catalog file's text: one entry after another, made to be read and compared."""
    header = {
        "format": FORMAT,
        "id": catalog.id,
        "title": catalog.title,
        "edition": catalog.edition,
        **({"service": catalog.service} if catalog.service else {}),
        "sources": [
            {"title": source.title, "file": source.file, "sha256": source.sha256}
            for source in catalog.sources
        ],
        "errors": [record_of(entry) for entry in catalog.entries],
    }
    return json.dumps(header, ensure_ascii=False, indent=2) + "\n"


def _source(record: Any, where: str) -> Source:
    fields = object_of(record, where)
    refuse_unknown(fields, frozenset(_SOURCE), where)
    return Source(*(field_of(fields, key, str, where) for key in _SOURCE))
