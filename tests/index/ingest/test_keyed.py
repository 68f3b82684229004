"""JSON that has each error under its code or its name."""

import json

import pytest

from index.errors import DocumentError
from index.ingest.keyed import KIND as KEYED_KIND
from index.ingest.kinds import read_document
from index.ingest.table import KIND as LIST_KIND

SUNK = {"message": "The boat is gone", "status": 410}
LEAK = {"message": "Water in the hull", "domain": "Sea", "depth": 3}


def read(value, **layout):
    return read_document(json.dumps(value, **layout).encode(), "errors.json")


@pytest.mark.parametrize("layout", [{}, {"indent": 2}, {"ensure_ascii": False}])
@pytest.mark.parametrize("wrap", [lambda one: one, lambda one: {"version": 2, "errors": one}])
def test_the_key_of_an_error_is_its_code(wrap, layout):
    reading = read(wrap({"boat_sunk": SUNK, "léak": LEAK, "40401": SUNK}), **layout)
    assert (reading.kind, reading.problems) == (KEYED_KIND, ())
    assert [one["code"] for one in reading.records] == ["boat_sunk", "léak", "40401"]
    first, second, _ = reading.records
    assert (first["name"], first["shortMessage"], first["status"]) == (
        "BoatSunk",
        "The boat is gone",
        410,
    )
    assert second["domain"] == "Sea"
    assert any("depth" in remark for remark in reading.remarks)


def test_the_key_of_an_error_that_states_its_code_is_its_name():
    reading = read({"BoatSunk": SUNK | {"code": "boat_sunk"}, "Leak": LEAK | {"code": 7}})
    assert [(one["name"], one["code"]) for one in reading.records] == [
        ("BoatSunk", "boat_sunk"),
        ("Leak", "7"),
    ]


def test_an_error_that_cannot_be_read_is_named_with_its_line():
    reading = read({"errors": {"boat_sunk": SUNK, "leak": LEAK | {"code": [1]}}}, indent=1)
    (problem,) = reading.problems
    assert problem.line == 7
    assert len(reading.records) == 1


@pytest.mark.parametrize(
    "value",
    [
        {"error": SUNK},
        {"error": SUNK, "trace_id": "abc"},
        {"boat_sunk": SUNK, "limits": {"depth": 3}},
        {"boat_sunk": "The boat is gone", "leak": "Water in the hull"},
        {"first": {"a": SUNK, "b": LEAK}, "second": {"a": SUNK, "b": LEAK}},
        {"properties": {"name": {"type": "string"}, "message": {"type": "string"}}},
        {"": SUNK, "leak": LEAK},
    ],
)
def test_other_objects_are_refused(value):
    with pytest.raises(DocumentError, match="JSON, but neither"):
        read(value)


def test_a_list_is_read_as_a_list():
    assert read({"errors": [SUNK | {"code": "boat_sunk"}], "x": {}}).kind == LIST_KIND


def test_errors_that_have_the_same_code_are_all_kept():
    reading = read_document(
        b"""{"boat_sunk": {"message": "The boat is gone"},
 "leak": {"message": "Water in the hull", "message": "Water in the boat"},
 "boat_sunk": {"message": "The boat went down"}}""",
        "errors.json",
    )
    told = [(one["code"], one["shortMessage"]) for one in reading.records]
    assert told == [
        ("boat_sunk", "The boat is gone"),
        ("leak", "Water in the boat"),
        ("boat_sunk", "The boat went down"),
    ]
    assert reading.problems == ()
    assert reading.remarks == (
        "errors.json: line 2: “message” stands in this object once more; the last one counts.",
    )
