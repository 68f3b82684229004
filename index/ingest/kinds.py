"""What kind of document something is, told by its content, and the reader for that kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from index.catalog import FORMAT, catalog_of
from index.entry_record import entry_of, record_of
from index.errors import CatalogError
from index.fields import field_of
from index.ingest import (
    api_errors,
    csv_table,
    keyed,
    markdown_page,
    markdown_table,
    openapi,
    table,
    web_page,
)
from index.ingest.columns import wanted_columns
from index.ingest.json_list import members_of_the_list, parse_document, the_list_in
from index.ingest.problem import UnknownKindError, UnreadableError
from index.ingest.reading import Collector, Reading, Stated, one_paragraph, refuse_large
from index.ingest.text_page import is_text_page, read_text_page
from index.ingest.yaml_text import YamlError, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from index.ingest.reading import Progress

CATALOG_KIND = "an Errdex catalog"
TEXT_PAGE_KIND = "a page saved as text"

_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!",
             b"\x28\xb5\x2f\xfd")  # fmt: skip
_TAR_MARK = (257, b"ustar")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_PROSE = re.compile(r"\s*(?:\[(?!\s*\{)[^\]\n]{0,1000}\]\(|\{/\*)")
"""A list of objects is none, whatever links are in them; the text of a link is not longer."""
_OPENAPI_YAML = re.compile(r"^(?:openapi|\"openapi\"|'openapi'):\s", re.MULTILINE)
_TOO_OLD = "OpenAPI 2 (“swagger”): convert it to OpenAPI 3 first"
_SWAGGER_YAML = re.compile(r"^swagger:\s", re.MULTILINE)


def read_document(content: bytes, file: str, progress: Progress | None = None) -> Reading:
    """The errors of a document of any kind that Errdex reads.

    Raises UnreadableError, which names the file, for one that it does not read or that as a whole
    is damaged; what is wrong with single errors is among the reading's problems.
    """
    text = text_of(content, file)
    found = Collector(file, progress)
    if text.lstrip("\ufeff \t\n")[:1] in ("{", "["):
        kind = _read_json(text, found)
    elif web_page.is_web_page(text):
        kind = _read_web_page(text, found)
    elif _is_markdown(text):
        kind = _read_markdown(text, found)
    elif web_page.is_piece_of_page(text):
        kind = _read_web_page(text, found)
    elif _OPENAPI_YAML.search(text):
        kind = openapi.KIND
        _read_openapi_yaml(text, found)
    elif not markdown_page.has_headings(text) and is_text_page(text):
        kind = TEXT_PAGE_KIND
        for record in read_text_page(text, file):
            found.add(record, None)
    elif csv_table.is_csv(text):
        kind = csv_table.KIND
        csv_table.read_csv(text, found)
    else:
        raise _unknown(text, file)
    return found.reading(kind)


def text_of(content: bytes, file: str) -> str:
    """The document's text, its line ends as one sign. Refuses what is no text."""
    start, mark = _TAR_MARK
    if content.startswith(_ARCHIVES) or content[start : start + len(mark)] == mark:
        raise UnknownKindError(file, "an archive: unpack it and import what is in it")
    encoding = "utf-16" if content.startswith(_UTF16) else "utf-8"
    if encoding == "utf-8" and b"\0" in content:
        raise UnknownKindError(file, "not text, or text that is not UTF-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError(file, "not UTF-8 text", line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _read_json(text: str, found: Collector) -> str:
    """Read a document that begins as JSON does; returns its kind."""
    if _begins_as_prose(text):
        if _is_markdown(text):
            return _read_markdown(text, found)
        raise _unknown(text, found.file)
    value, repeats = parse_document(text, found.file)
    listed = the_list_in(value)
    if isinstance(value, dict) and value.get("format") == FORMAT:
        kind = CATALOG_KIND
        _read_catalog(value, found)
    elif openapi.is_openapi(value):
        kind = openapi.KIND
        openapi.read_openapi(value, text, found)
    elif api_errors.is_api_errors(listed):
        kind = api_errors.KIND
        api_errors.read_api_errors(members_of_the_list(value, text), found)
    elif table.is_list_of_errors(listed):
        kind = table.KIND
        table.read_items(members_of_the_list(value, text), found)
    elif by_code := keyed.errors_by_code(value, text):
        kind = keyed.KIND
        table.read_items(by_code.errors, found)
        repeats = [one for one in repeats if one.within != by_code.start]  # each is an error there
    else:
        raise UnknownKindError(found.file, _json_complaint(value, listed))
    for repeat in repeats:
        found.remark_repeat(repeat.key, repeat.line)
    return kind


def _begins_as_prose(text: str) -> bool:
    """Whether this begins with a link or an expression of MDX, not with JSON."""
    return _PROSE.match(text) is not None


def _is_markdown(text: str) -> bool:
    return markdown_page.is_markdown_page(text) or markdown_table.has_table_of_errors(text)


def _read_markdown(text: str, found: Collector) -> str:
    """Read the errors that the page documents one by one, else its tables; returns its kind."""
    if markdown_table.has_table_of_errors(text) and not _documents_errors(text, found.file):
        markdown_table.read_markdown_tables(text, found)
        return markdown_table.KIND
    markdown_page.read_markdown_page(text, found)
    return markdown_page.KIND


def _documents_errors(text: str, file: str) -> bool:
    """Whether JSON on this page is an error, and not only what a service answers."""
    tried = Collector(file)
    if markdown_page.is_markdown_page(text):
        markdown_page.read_markdown_page(text, tried)
    return bool(tried.reading(markdown_page.KIND).records)


def _json_complaint(value: Any, listed: Any = None) -> str:
    if isinstance(value, dict) and "swagger" in value:
        return _TOO_OLD
    if isinstance(value, dict) and "openapi" in value:
        return f"OpenAPI {one_paragraph(str(value['openapi']))[:20]}: Errdex reads OpenAPI 3"
    if isinstance(value, dict) and str(value.get("format", "")).startswith("errdex-catalog/"):
        given = one_paragraph(value["format"])[:40]
        return f"a catalog of the format “{given}”: this Errdex reads “{FORMAT}”"
    if isinstance(value, list) and not value:
        return "an empty list: there are no errors in it"
    if isinstance(listed, list) and listed and isinstance(listed[0], dict):
        return f"a list of objects, each of which {wanted_columns(list(listed[0]))}"
    return "JSON, but neither a catalog, nor a list of errors, nor OpenAPI 3"


def _read_catalog(value: Mapping[str, Any], found: Collector) -> None:
    try:
        records = field_of(value, "errors", list, found.file)
        catalog = catalog_of({**value, "errors": []}, found.file)
    except CatalogError as error:
        reason = str(error).removeprefix(found.file).lstrip(": .").removesuffix(".")
        raise UnreadableError(found.file, reason) from error
    found.stated = Stated(catalog.id, catalog.title, catalog.edition, catalog.service)
    found.title = catalog.title
    for number, record in enumerate(records):
        try:
            entry = entry_of(record, catalog.id, catalog.edition, f"errors[{number}]")
        except CatalogError as error:
            found.problem(None, str(error).removesuffix("."))
        else:
            found.add(record_of(entry), None)


def _read_web_page(text: str, found: Collector) -> str:
    """Read the tables of errors of the page; returns its kind."""
    tables = web_page.tables_of_errors(text, found.file)
    if not tables:
        raise UnknownKindError(
            found.file,
            "a web page without a table of errors, which has a column “code” or “name”: save the "
            "page as text, or its errors as CSV",
        )
    web_page.read_web_page(text, tables, found)
    return web_page.KIND


def _read_openapi_yaml(text: str, found: Collector) -> None:
    refuse_large(text, found.file, "YAML")
    try:
        value = parse_yaml(text, found.remark_repeat)
    except YamlError as error:
        raise UnreadableError(found.file, str(error), error.line) from error
    if not openapi.is_openapi(value):
        raise UnknownKindError(found.file, _json_complaint(value))
    openapi.read_openapi(value, text, found)


def _unknown(text: str, file: str) -> UnknownKindError:
    if not text.strip():
        reason = "there is nothing in it"
    elif _SWAGGER_YAML.search(text):
        reason = _TOO_OLD
    elif markdown_page.has_headings(text):
        reason = (
            "a Markdown page without errors: no JSON in a fence below a heading, and no table "
            "with a column “code” or “name”"
        )
    elif columns := csv_table.unknown_columns(text):
        reason = f"a table whose first line {wanted_columns(columns)}"
    else:
        reason = (
            "not a document of errors: Errdex reads pages saved as text or HTML, Markdown pages, "
            "api_errors.json, its own catalogs, CSV with a header line and OpenAPI 3"
        )
    return UnknownKindError(file, reason)
