"""Clerk's api_errors.json: every field, the pages that show an error, and what is no error."""

import json
from pathlib import Path

import pytest

from index.catalog import load_catalog
from index.errors import DocumentError
from index.ingest.api_errors import domain_of
from index.ingest.kinds import read_document
from index.ingest.naming import Naming
from index.ingest.preview import preview_import
from index.resources import bundled_catalogs

PUBLISHED = Path(__file__).resolve().parents[4] / "shared" / "data" / "api_errors_2025-07.json"
ERROR = {
    "name": "BoatNotFound",
    "description": "BoatNotFound signifies an error\nwhen no boat\nis there.",
    "shortMessage": "not found",
    "longMessage": "No boat was found with id \u003cboatID\u003e",
    "code": "boat_not_found",
    "meta": '{"Name": "keel"}',
    "status": "404",
    "usage": {"fapi": False, "bapi": True},
    "file": "harbour_masters.go",
}


def read(*errors):
    content = json.dumps(errors, indent=2).encode()
    return read_document(content, "api_errors.json")


def test_an_error_gives_every_field():
    reading = read(ERROR)
    assert reading.problems == ()
    assert reading.records == (
        {
            "api": "Backend API",
            "domain": "Harbour Masters",
            "name": "BoatNotFound",
            "description": "BoatNotFound signifies an error when no boat is there.",
            "shortMessage": "not found",
            "longMessage": "No boat was found with id <boatID>",
            "code": "boat_not_found",
            "meta": {"Name": "keel"},
            "status": 404,
        },
    )


def test_a_code_may_be_a_number():
    (record,) = read(ERROR | {"code": 40401}).records
    assert record["code"] == "40401"


@pytest.mark.parametrize(
    ("usage", "apis"),
    [
        ({"fapi": True, "bapi": False}, ["Frontend API"]),
        ({"fapi": True, "bapi": True}, ["Backend API", "Frontend API"]),
        ({"fapi": False, "bapi": False}, ["Unpublished"]),
        ({}, ["Unpublished"]),
        (["bapi", "other"], ["Backend API"]),
        (None, ["Unpublished"]),
    ],
)
def test_usage_says_which_api_shows_an_error(usage, apis):
    assert [record["api"] for record in read(ERROR | {"usage": usage}).records] == apis


@pytest.mark.parametrize(
    ("meta", "kept"),
    [
        ('{"Identifiers": identifiers}', '{"Identifiers": identifiers}'),
        ('{"limit"}', '{"limit"}'),
        ('"session"', "session"),
        ("[1]", "[1]"),
        ("{}", {}),
        ({"Name": "param"}, {"Name": "param"}),
        ("", None),
        (None, None),
    ],
)
def test_meta_is_an_object_or_the_sources_string(meta, kept):
    (record,) = read(ERROR | {"meta": meta}).records
    assert record.get("meta") == kept


@pytest.mark.parametrize(
    ("status", "kept"), [("404", 404), (409, 409), ("", None), (None, None), ("503", 503)]
)
def test_a_status_is_a_number_or_absent(status, kept):
    (record,) = read(ERROR | {"status": status}).records
    assert record.get("status") == kept


def test_what_is_empty_or_missing_stays_so():
    bare = {"name": "X", "shortMessage": "", "longMessage": "", "code": "", "usage": {"fapi": True}}
    (record,) = read(bare).records
    assert record == {
        "api": "Frontend API",
        "domain": "",
        "name": "X",
        "description": "",
        "shortMessage": "",
        "code": "",
    }


@pytest.mark.parametrize(
    ("file", "domain"),
    [
        ("sign_in_tokens.go", "Sign In Tokens"),
        ("oauth2_idp.go", "Oauth2 Idp"),
        ("sms.go", "Sms"),
        ("errors/session_refresh.go", "Session Refresh"),
        ("..\\..\\etc\\passwd", "Passwd"),
        ("", ""),
    ],
)
def test_a_file_names_a_domain(file, domain):
    assert domain_of(file) == domain


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (ERROR | {"name": " "}, "an error without a name"),
        (ERROR | {"name": 7}, "7: name: expected text, found 7"),
        (ERROR | {"code": ["a"]}, 'BoatNotFound: code: expected text, found ["a"]'),
        (ERROR | {"usage": "both"}, 'BoatNotFound: usage: expected fapi and bapi, found "both"'),
        (ERROR | {"meta": [1]}, "BoatNotFound: meta: expected text, found [1]"),
        ("BoatNotFound", 'expected an object, found "BoatNotFound"'),
        (
            ERROR | {"longMessage": "x" * 20_001},
            "BoatNotFound: longMessage: 20001 characters, more than the 20000 that Errdex keeps",
        ),
    ],
)
def test_an_item_that_is_no_error_is_named_with_its_line_and_the_rest_is_read(broken, reason):
    reading = read(ERROR, broken, ERROR | {"name": "Other"})
    assert [record["name"] for record in reading.records] == ["BoatNotFound", "Other"]
    (problem,) = reading.problems
    line = json.dumps([ERROR, broken], indent=2).split("\n").index("  },") + 2
    assert (problem.file, problem.line, problem.reason) == ("api_errors.json", line, reason)


def test_a_field_that_is_not_kept_is_said():
    reading = read(ERROR | {"docs": "x"}, ERROR | {"docs": "y", "name": "Other"})
    assert reading.problems == ()
    assert reading.remarks == ("api_errors.json: “docs” of 2 errors is not kept.",)


@pytest.mark.parametrize("status", [410, "410", "410 Gone"])
def test_a_status_is_read_as_a_number_and_with_its_words(status):
    reading = read(ERROR | {"status": status})
    assert (reading.records[0]["status"], reading.remarks) == (410, ())


@pytest.mark.parametrize("status", ["4o4", True, 999, "0", [404]])
def test_a_status_that_is_none_is_not_kept_and_that_is_said(status):
    reading = read(ERROR | {"status": status})
    assert (len(reading.records), reading.problems) == (1, ())
    assert "status" not in reading.records[0]
    assert reading.remarks == (
        f"api_errors.json: BoatNotFound: {json.dumps(status)} is no HTTP status and is not kept.",
    )


def test_a_list_within_an_object_is_read_with_its_lines():
    text = json.dumps({"version": [1], "errors": [ERROR, 7]}, indent=1)
    with pytest.raises(DocumentError, match="neither a catalog"):
        read_document(text.encode(), "e.json")
    text = json.dumps({"version": {"x": [1]}, "errors": [ERROR, 7]}, indent=1)
    reading = read_document(text.encode(), "e.json")
    assert [record["name"] for record in reading.records] == ["BoatNotFound"]
    (problem,) = reading.problems
    assert text.split("\n")[problem.line - 1].strip() == "7"


def test_errors_stand_together_by_api_and_domain():
    def error(name, file, **usage):
        return ERROR | {"name": name, "file": file, "usage": usage}

    reading = read(
        error("A", "boats.go", fapi=True),
        error("B", "crews.go", bapi=True),
        error("C", "boats.go", fapi=True, bapi=True),
        error("D", "crews.go", fapi=True),
        error("E", "boats.go", fapi=True),
        error("F", "boats.go"),
    )
    assert [(record["api"], record["name"]) for record in reading.records] == [
        ("Backend API", "B"),
        ("Backend API", "C"),
        ("Frontend API", "A"),
        ("Frontend API", "C"),
        ("Frontend API", "D"),
        ("Frontend API", "E"),
        ("Unpublished", "F"),
    ]


def test_every_cut_of_the_list_is_refused():
    text = json.dumps([ERROR, ERROR], indent=1)
    for end in range(len(text)):
        with pytest.raises(DocumentError, match=r"^e\.json: "):
            read_document(text[:end].encode(), "e.json")


@pytest.fixture
def published():
    if not PUBLISHED.is_file():
        pytest.skip("no published list beside the checkout")
    return preview_import([PUBLISHED], Naming(), "2026-01-01")


def test_the_published_list_gives_the_shipped_catalog(published):
    assert published.is_whole
    assert published.remarks == ()
    assert (published.catalog.id, published.catalog.edition) == ("clerk", "2025-07")
    shipped = load_catalog(bundled_catalogs()[-1])
    imported = {
        (entry.api, entry.name): entry
        for entry in published.catalog.entries
        if entry.api != "Unpublished"
    }
    assert len(imported) == len(shipped.entries) == 473
    without_heading = set()
    for entry in shipped.entries:
        other = imported[(entry.api, entry.name)]
        if other.domain != entry.domain:
            without_heading.add((other.domain, entry.name))
        assert (other.short_message, other.long_message) == (
            entry.short_message,
            entry.long_message,
        )
        assert other.code == entry.code
        assert as_shown(other.description) == as_shown(entry.description)
        assert in_small_letters(other.meta) == in_small_letters(entry.meta)
        assert other.status in (entry.status, *range(400, 600))
    assert without_heading == {
        ("Cookie", "InvalidCookie"),
        ("Cookie", "InvalidRotatingToken"),
        ("Cookie", "MissingClaims"),
    }


def test_every_error_of_the_published_list_is_there_once_for_each_page(published):
    errors = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    expected = {
        (api, error["name"])
        for error in errors
        for api, shows in (
            ("Frontend API", error["usage"]["fapi"]),
            ("Backend API", error["usage"]["bapi"]),
            ("Unpublished", not any(error["usage"].values())),
        )
        if shows
    }
    found = [(entry.api, entry.name) for entry in published.catalog.entries]
    assert set(found) == expected
    assert len(found) == len(expected) == 473 + 175


def as_shown(text):
    """A text without what a web page changes in it: quotes, escapes and the marks of code."""
    return text.replace("\u2019", "'").replace("\\", "").replace("`", "")


def in_small_letters(meta):
    return json.loads(json.dumps(meta).lower()) if isinstance(meta, dict) else meta
