"""A catalog file: load it, check it, save it; `resources/schema/` holds the format's schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from index.entry import ErrorEntry, entry_id
from index.errors import CatalogError
from index.records import Records, pack_records
from index.strict_json import parse_json
from index.whole_file import read_whole

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "errdex-catalog/1"

_REQUIRED = ("api", "domain", "name", "description", "shortMessage", "code")
_OPTIONAL = ("longMessage", "meta", "status")
_KNOWN = frozenset((*_REQUIRED, *_OPTIONAL))
_HEADER = frozenset(("format", "id", "title", "edition", "service", "sources", "errors"))
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DEEPEST_META = 32

T = TypeVar("T")


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


def unpacked_catalog(block: bytes, digest: str) -> Catalog:
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
    entries: dict[str, ErrorEntry] = {}
    times: dict[str, int] = {}
    for number, record in enumerate(records):
        entry = _entry(record, catalog_id, edition, f"{where}: errors[{number}]")
        unique = entry.id
        while unique in entries:
            times[entry.id] = times.get(entry.id, 1) + 1
            unique = f"{entry.id}~{times[entry.id]}"
        entries[unique] = entry if unique == entry.id else replace(entry, id=unique)
    return Catalog(catalog_id, title, edition, sources, tuple(entries.values()), service=service)


def check_record(record: Mapping[str, Any], where: str) -> None:
    """Refuse a record that no catalog may hold, with a CatalogError that begins with `where`."""
    _entry(record, "", "", where)


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
    _refuse_unknown(data, _HEADER, where)
    return make_catalog(
        catalog_id=_identifier(data, "id", where),
        title=_get(data, "title", str, where),
        edition=_identifier(data, "edition", where),
        sources=tuple(
            _source(record, f"{where}: sources[{number}]")
            for number, record in enumerate(_get(data, "sources", list, where))
        ),
        records=_get(data, "errors", list, where),
        where=where,
        service=_identifier(data, "service", where) if "service" in data else "",
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


def record_of(entry: ErrorEntry) -> dict[str, Any]:
    """The entry with the documents' own field names, absent fields left out."""
    record: dict[str, Any] = {
        "api": entry.api,
        "domain": entry.domain,
        "name": entry.name,
        "description": entry.description,
        "shortMessage": entry.short_message,
        "longMessage": entry.long_message,
        "code": entry.code,
        "meta": entry.meta,
        "status": entry.status,
    }
    return {key: value for key, value in record.items() if value is not None}


def _entry(record: Any, catalog_id: str, edition: str, where: str) -> ErrorEntry:
    if not isinstance(record, Mapping):
        raise CatalogError(f"{where}: expected an object, found {_shown(record)}.")
    name = record.get("name")
    if isinstance(name, str) and name.strip():
        where = f"{where} ({_in_a_line(name)})"
    _refuse_unknown(record, _KNOWN, where)
    texts = {key: _get(record, key, str, where) for key in _REQUIRED}
    if not texts["name"].strip():
        raise CatalogError(f"{where}.name: must not be empty.")
    return ErrorEntry(
        id=entry_id(catalog_id, texts["api"], texts["domain"], texts["name"]),
        catalog=catalog_id,
        edition=edition,
        api=texts["api"],
        domain=texts["domain"],
        name=texts["name"],
        description=texts["description"],
        short_message=texts["shortMessage"],
        long_message=_long_message(record, where),
        code=texts["code"],
        meta=_meta(record, where),
        status=_status(record, where),
    )


def _long_message(record: Mapping[str, Any], where: str) -> str | None:
    if "longMessage" not in record:
        return None
    message = _get(record, "longMessage", str, where)
    if not message:
        raise CatalogError(f"{where}.longMessage: must not be empty; leave it out instead.")
    return message


def _meta(record: Mapping[str, Any], where: str) -> Mapping[str, Any] | str | None:
    meta = record.get("meta")
    if "meta" in record and not isinstance(meta, Mapping | str):
        raise CatalogError(f"{where}.meta: expected an object or a string, found {_shown(meta)}.")
    if not _is_shallow(meta, _DEEPEST_META):
        raise CatalogError(f"{where}.meta: nested deeper than {_DEEPEST_META} levels.")
    return meta


def _is_shallow(value: Any, levels: int) -> bool:
    if isinstance(value, Mapping):
        value = list(value.values())
    if not isinstance(value, list):
        return True
    return levels > 0 and all(_is_shallow(item, levels - 1) for item in value)


def _status(record: Mapping[str, Any], where: str) -> int | None:
    if "status" not in record:
        return None
    status = _get(record, "status", int, where)
    if isinstance(status, bool) or not 100 <= status <= 599:
        raise CatalogError(f"{where}.status: not an HTTP status: {_shown(status)}.")
    return status


def _source(record: Any, where: str) -> Source:
    if not isinstance(record, Mapping):
        raise CatalogError(f"{where}: expected an object, found {_shown(record)}.")
    keys = ("title", "file", "sha256")
    _refuse_unknown(record, frozenset(keys), where)
    return Source(*(_get(record, key, str, where) for key in keys))


def _identifier(record: Mapping[str, Any], key: str, where: str) -> str:
    value = _get(record, key, str, where)
    if not _IDENTIFIER.fullmatch(value):
        raise CatalogError(
            f"{where}.{key}: use letters, digits, '-', '_' and '.', found {_shown(value)}."
        )
    return value


def _get(record: Mapping[str, Any], key: str, kind: type[T], where: str) -> T:
    if key not in record:
        raise CatalogError(f"{where}.{key}: is missing.")
    value = record[key]
    if not isinstance(value, kind):
        raise CatalogError(f"{where}.{key}: expected {_KINDS[kind]}, found {_shown(value)}.")
    return value


def _refuse_unknown(record: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    unknown = [key for key in record if key not in known]
    if unknown:
        raise CatalogError(f"{where}.{_in_a_line(unknown[0])}: not a field of the catalog format.")


_KINDS: dict[type, str] = {str: "text", int: "a number", list: "a list"}


def _shown(value: object) -> str:
    if isinstance(value, list | Mapping):
        return "a list" if isinstance(value, list) else "an object"
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _in_a_line(name: str) -> str:
    """A name of the file's own as it stands in a sentence."""
    line = " ".join(name.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
