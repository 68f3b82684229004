"""Errors in the tables of Markdown pages."""

import pytest

from index.errors import DocumentError
from index.ingest import markdown_page
from index.ingest.kinds import read_document
from index.ingest.markdown_table import KIND
from tests.work import calls_of

PAGE = """[![build](badge.svg)](https://ci.test)

# The `Boat` API

What a refusal looks like:

```json
{"error": {"code": "boat_sunk", "message": "…"}}
```

## At *sea*

| Code | HTTP status | **Message** | Fix |
|:-----|:-----------:|-------------|-----|
| `boat_sunk` | 410 | The boat <boatID> is<br>[gone](https://docs.test) | Swim |
| `wind\\|less` | 503 | No wind &amp; no oars |
|  | 500 | Nobody knows | |

## In port {#port}

Code | Status | Message
--- | --- | ---
berth_taken | 409 | Taken
Not a row.

```
| code | message |
|------|---------|
| no   | no      |
```
"""


def read(text):
    return read_document(text.encode(), "errors.md")


def test_the_rows_of_tables_of_errors_are_read():
    reading = read(PAGE)
    assert (reading.kind, reading.title) == (KIND, "The Boat API")
    keys = ("code", "status", "shortMessage", "domain")
    assert [tuple(record[key] for key in keys) for record in reading.records] == [
        ("boat_sunk", 410, "The boat <boatID> is gone", "At sea"),
        ("wind|less", 503, "No wind & no oars", "At sea"),
        ("berth_taken", 409, "Taken", "In port"),
    ]
    assert [problem.line for problem in reading.problems] == [17]
    assert reading.remarks == ("errors.md: “Fix” is not kept.",)


def test_lines_are_counted_from_the_front_matter():
    table = "| code | message |\n|---|---|\n| a | b |\n|  | c |\n"
    reading = read(f"---\ntitle: Boats\n---\n\n{table}")
    assert reading.title == "Boats"
    assert [problem.line for problem in reading.problems] == [8]


def test_where_errors_are_documented_one_by_one_a_table_is_an_overview():
    table = "| code | message |\n|---|---|\n| sunk | b |\n"
    fence = '```json\n{"shortMessage": "Gone", "code": "sunk"}\n```\n'
    reading = read(f"# Boats\n\n{table}\n## BoatSunk\n\n{fence}")
    assert reading.kind == markdown_page.KIND
    assert [record["shortMessage"] for record in reading.records] == ["Gone"]


@pytest.mark.parametrize("header", ["| Flag | Meaning |", "| code |", "| message | status |"])
def test_other_tables_are_none_of_errors(header):
    with pytest.raises(DocumentError, match="no table with a column “code” or “name”"):
        read(f"# Boats\n\n{header}\n|---|---|\n| a | b |\n")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("`boat_not_found`", "boat_not_found"),
        ("`a &amp; \\*b*`", "a &amp; \\*b*"),
        ("`a` or `b`", "a or b"),
        ("`` a`b ``", "a`b"),
        ("`  `", ""),
        ("a_b_c", "a_b_c"),
        ("_a_", "a"),
        ("__init__", "init"),
    ],
)
def test_a_cell_is_read_as_markdown_is(cell, said):
    page = f"| code | message | detail |\n|---|---|---|\n| a | x | {cell} |\n"
    (record,) = read_document(page.encode(), "a.md").records
    assert record.get("longMessage", "") == said


def test_cells_of_nothing_but_code_are_read_in_few_steps():
    rows = "".join(f"| `code_{number}` | gone_{number} |\n" for number in range(500))
    page = f"| code | message |\n|---|---|\n{rows}".encode()
    assert calls_of(lambda: read_document(page, "a.md")) < 500 * 100


@pytest.mark.timeout(5)
def test_blanks_without_end_in_a_heading_are_read_at_once():
    table = "| code | message |\n|---|---|\n"
    at_sea, in_port = f"{table}| a | x |\n", f"{table}| b | y |\n"
    page = f"# At{' ' * 3_000_000}sea\n\n## At sea ##\n{at_sea}\n## In port\n{in_port}"
    records = read_document(page.encode(), "a.md").records
    assert [record["domain"] for record in records] == ["At sea", "In port"]
