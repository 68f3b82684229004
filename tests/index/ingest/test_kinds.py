"""Telling documents apart by their content, and saying what is refused and why."""

import gzip
import io
import json
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.catalog import dump_catalog, load_catalog
from index.entry_record import record_of
from index.errors import DocumentError
from index.ingest.kinds import CATALOG_KIND, TEXT_PAGE_KIND, read_document
from index.resources import bundled_catalogs
from tests.index.ingest.test_api_errors import ERROR
from tests.index.ingest.test_markdown_page import API_PAGE, DOMAIN_PAGE
from tests.index.ingest.test_openapi import YAML
from tests.index.ingest.test_text_page import SMALL_PAGE
from tests.index.made import catalog, record

CSV = "code,message\na,b\n"
DOCUMENTS = {
    "a page saved as text": SMALL_PAGE,
    "a Markdown page": API_PAGE,
    "Clerk's api_errors.json": json.dumps([ERROR]),
    "a CSV table": CSV,
    "an OpenAPI document": YAML,
}


@pytest.mark.parametrize(("kind", "text"), DOCUMENTS.items())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_kind_is_told_by_content_in_any_encoding_of_unicode(kind, text, encoding):
    for ends in ("\n", "\r\n"):
        content = text.replace("\n", ends).encode(encoding)
        reading = read_document(content, "document.bin")
        assert (reading.kind, reading.problems) == (kind, ())
        assert reading.records == read_document(text.encode(), "document.bin").records


def test_a_markdown_page_is_no_text_page_though_its_title_looks_like_one():
    assert read_document(DOMAIN_PAGE.encode(), "x").kind == "a Markdown page"
    without = DOMAIN_PAGE.partition("## `BoatNotFound`")[0]
    with pytest.raises(DocumentError, match="a Markdown page without errors"):
        read_document(without.encode(), "x")


def test_links_in_the_texts_of_a_list_do_not_make_it_a_page():
    said = "See [the limits](https://docs.test/limits)."
    listed = json.dumps([{"code": "too_many", "message": said}])
    assert "\n" not in listed
    reading = read_document(listed.encode(), "errors.json")
    assert [one["shortMessage"] for one in reading.records] == [said]
    assert [one["code"] for one in reading.records] == ["too_many"]


def test_a_page_that_begins_with_a_link_is_no_json():
    reading = read_document(
        ("[home](/)\n\n# B\n## `X`\n```json\n" + '{"code": "a"}\n```\n').encode(), "x"
    )
    assert [record["code"] for record in reading.records] == ["a"]


@pytest.mark.parametrize("path", bundled_catalogs(), ids=lambda path: path.stem)
def test_a_catalog_reads_as_it_loads(path):
    reading = read_document(path.read_bytes(), path.name)
    catalog = load_catalog(path)
    assert reading.kind == CATALOG_KIND
    assert list(reading.records) == [record_of(entry) for entry in catalog.entries]
    assert (reading.stated.id, reading.stated.edition) == (catalog.id, catalog.edition)


def test_an_error_too_long_to_keep_is_told_and_the_rest_of_its_catalog_is_read():
    made = json.loads(dump_catalog(catalog(record("BoatAdrift"), record(), record("BoatSunk"))))
    made["errors"][1]["longMessage"] = "x" * 100_000
    reading = read_document(json.dumps(made).encode(), "boats.json")
    assert [one["name"] for one in reading.records] == ["BoatAdrift", "BoatSunk"]
    assert [str(problem) for problem in reading.problems] == [
        "boats.json: errors[1] (BoatNotFound).longMessage: 100000 characters, more than the 20000 "
        "that Errdex keeps."
    ]


def test_the_documents_read_as_the_shipped_catalogs_say(documents):
    for path in bundled_catalogs():
        catalog = load_catalog(path)
        reading = read_document((documents / catalog.sources[0].file).read_bytes(), "page")
        assert reading.kind == TEXT_PAGE_KIND
        assert list(reading.records) == [record_of(entry) for entry in catalog.entries]


def zipped():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("errors.csv", CSV)
    return buffer.getvalue()


def tarred():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("errors.csv"))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (zipped(), "an archive: unpack it"),
        (tarred(), "an archive: unpack it"),
        (gzip.compress(CSV.encode(), mtime=0), "an archive: unpack it"),
        (b"", "there is nothing in it"),
        (b" \n\t", "there is nothing in it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", "line 2: not UTF-8 text"),
        ("code,message\nä,b".encode("latin-1"), "line 2: not UTF-8 text"),
        (b"<!DOCTYPE html><html><h1>Backend API errors</h1>", "a web page without a table"),
        (b"<!-- x --> <HTML lang=en>", "a web page without a table"),
        (b"some words\nand more\n", "not a document of errors"),
        (b"{}", "JSON, but neither a catalog"),
        (b"[]", "an empty list"),
        (b"[1, 2]", "JSON, but neither a catalog"),
        (b"7", "not a document of errors"),
        (b'{"format": "errdex-catalog/9"}', "a catalog of the format “errdex-catalog/9”"),
        (b'{"format": "errdex-catalog/1"}', ""),
        (b'{"a": NaN}', "line 1: not JSON: NaN is no JSON number"),
        (b'{"a":\n"b', "line 2: not JSON: a string that never ends"),
        (b'{"a": "b\nc"}', "line 1: not JSON: a control character in a string"),
        (b"[" * 200_000, "line 1: not JSON: nested too deeply"),
        (b'{"a":' * 200_000, "line 1: not JSON: nested too deeply"),
        (b'[{"code": "\\ud800", "message": "a"}]', "line 1: not JSON: half a character"),
        (b"\x80\x04\x95csystem\n.", "line 1: not UTF-8 text"),
    ],
)
def test_what_is_refused_is_told_why(content, message):
    with pytest.raises(DocumentError) as caught:
        read_document(content, "some.file")
    assert str(caught.value).startswith("some.file")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_text_that_would_be_markup_or_a_path_stays_text():
    hostile = "<script>alert(1)</script>../../etc/passwd{{ 7*7 }}\u202e\x1b[31m\x00"
    (record,) = read_document(json.dumps([ERROR | {"shortMessage": hostile}]).encode(), "x").records
    assert record["shortMessage"] == hostile


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(content):
    try:
        read_document(content, "any")
    except DocumentError as error:
        assert str(error).startswith("any: ")


@given(st.sampled_from(sorted(DOCUMENTS)), st.data())
def test_a_damaged_document_is_read_in_part_or_refused(kind, data):
    content = bytearray(DOCUMENTS[kind].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        reading = read_document(bytes(content), "any")
    except DocumentError as error:
        assert str(error).startswith("any: ")
    else:
        assert all(problem.reason for problem in reading.problems)


def test_a_saved_catalog_survives(tmp_path):
    catalog = load_catalog(bundled_catalogs()[0])
    reading = read_document(dump_catalog(catalog).encode(), "x")
    assert len(reading.records) == len(catalog.entries)


@pytest.mark.parametrize(
    ("file", "content", "lines"),
    [
        ("a.json", '[{"code": "a", "message": "b",\n"message": "c"}]', [2]),
        ("a.json", '[{"code": "a",\n"message": "b", "m\\u0065ssage": "}c\\\\"}]', [2]),
        ("a.json", '[{"code": "a", "message": "a: \\"message\\": b"}]', []),
        ("a.json", '[{"code": "a", "message": "b"}, {"code": "b", "message": "b"}]', []),
        ("a.json", '{"errors": [],\n\n"errors": [{"code": "a", "message": "b"}]}', [3]),
        ("a.json", '{"errors": [],\n"errors": [{"name": "A", "usage": {"fapi": true}}]}', [2]),
        ("a.yaml", f"{YAML}\ninfo:\n  title: B\n", [YAML.count("\n") + 2]),
        ("a.yaml", YAML, []),
    ],
)
def test_a_key_that_stands_twice_in_an_object_is_told_with_its_line(file, content, lines):
    reading = read_document(content.encode(), file)
    assert reading.records
    told = [one for one in reading.remarks if "once more" in one]
    assert [one.split(":")[1].strip() for one in told] == [f"line {line}" for line in lines]


@pytest.mark.parametrize(
    ("beginning", "what"),
    [
        ("<!doctype html><table><tr><th>code<th>message</table>", "a page"),
        ("# Errors\n\n| code | message |\n|---|---|\n", "a page"),
        ('# Errors\n\n```json\n{"code": "boat_sunk"}\n```\n', "a page"),
        ("openapi: 3.1.0\n", "YAML"),
    ],
)
def test_what_is_slow_to_read_has_a_limit(beginning, what):
    with pytest.raises(DocumentError, match=rf"errors: larger than 8 MB, the limit for {what}\.$"):
        read_document((beginning + " " * (8 << 20)).encode(), "errors")
