"""`errdex list`: every entry with all its fields, in each form."""

import csv
import io
import json
import re

import pytest

from index.resources import bundled_catalogs
from tests.app.command_line.running import process


def test_list_prints_every_entry_with_all_its_fields(shipped):
    done = process("list", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    listed = [json.loads(line) for line in done.stdout.splitlines()]
    files = [json.loads(path.read_text(encoding="utf-8")) for path in reversed(bundled_catalogs())]
    expected = [
        {"id": entry.id, "catalog": "clerk", "edition": entry.edition} | record
        for entry, record in zip(
            shipped.entries, [record for file in files for record in file["errors"]], strict=True
        )
    ]
    assert listed == expected
    assert len(listed) == 478


def test_list_as_json_and_as_lines(errdex, shipped):
    listed = json.loads(errdex("list", "--format", "json")[1])
    assert [entry["id"] for entry in listed] == [entry.id for entry in shipped.entries]
    lines = errdex("list")[1].splitlines()
    assert [line.split()[0] for line in lines] == [entry.id for entry in shipped.entries]


def test_list_of_a_query_holds_all_its_results(errdex):
    listed = errdex("list", "code:resource_not_found", "--format", "jsonl")[1].splitlines()
    assert {json.loads(line)["code"] for line in listed} == {"resource_not_found"}
    assert len(listed) == 28


@pytest.mark.parametrize("query", ["domain:nope", "user api:", 'api:""'])
def test_list_of_a_query_that_is_not_understood_prints_nothing(errdex, query):
    status, out, problems = errdex("list", query, "--format", "csv")
    assert (status, out) == (2, "")
    assert query.split()[-1] in problems


def test_list_as_csv_is_a_table(errdex, shipped):
    rows = list(csv.DictReader(io.StringIO(errdex("list", "--format", "csv")[1])))
    assert len(rows) == 478
    for row, entry in zip(rows, shipped.entries, strict=True):
        assert (row["id"], row["description"]) == (entry.id, entry.description)
        assert row["longMessage"] == (entry.long_message or "")
        if isinstance(entry.meta, dict):
            assert json.loads(row["meta"]) == entry.meta


def test_list_as_markdown_is_one_table(errdex):
    lines = errdex("list", "--format", "md")[1].splitlines()
    assert len(lines) == 480
    assert lines[0] == "| Error | API | Domain | Code | Message |"
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {6}
