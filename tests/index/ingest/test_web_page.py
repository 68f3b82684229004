"""Errors in the tables of pages saved as HTML, and pages that mean harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DocumentError
from index.ingest.html_table import tables_in
from index.ingest.kinds import read_document
from index.ingest.web_page import KIND

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0024)https://docs.test/errors -->
<html lang="en"><head><title>Boat API &amp; more</title>
<style>td { content: "<td>x</td>" }</style>
<script>document.write("<table><tr><th>code</th><th>message</th></tr></table>")</script></head>
<body><nav><table><tr><td>Home<td>Docs</table></nav>
<h2 id="sea">At <em>sea</em></h2>
<table class="a > b">
<thead><tr><th>Code</th><th>HTTP status</th><th>Message</th><th>Fix</th></tr></thead>
<tbody>
<tr><td><code>boat_sunk</code></td><td rowspan="2">410</td>
<td>The boat&nbsp;<b>&lt;boatID&gt;</b> is
gone<button>Copy</button></td><td>Swim</td></tr>
<tr><td><code>mast_<wbr>broken</code><!-- > --></td><td>No mast<br>is left</td></tr>
</tbody></table>
<h2>In port</h2>
<TABLE><TR><TH>Code<TH>HTTP status<TH>Message<TH>Fix
<TR><TD>berth_taken<TD>409<TD>Taken<TD><table><tr><td>a</td><td>b</td></tr></table>
<TR><TD COLSPAN=4>Fees
<TR><TD>fee_due<TD>402<TD>Pay first
</TABLE></body></html>
"""


def read(text):
    return read_document(text.encode(), "errors.html")


def table(*rows, header="<tr><th>code</th><th>message</th></tr>"):
    return f"<table>{header}{''.join(rows)}</table>"


def test_the_rows_of_tables_of_errors_are_read():
    reading = read(PAGE)
    assert (reading.kind, reading.title, reading.problems) == (KIND, "Boat API & more", ())
    keys = ("code", "status", "shortMessage", "domain")
    assert [tuple(record[key] for key in keys) for record in reading.records] == [
        ("boat_sunk", 410, "The boat <boatID> is gone", "At sea"),
        ("mast_broken", 410, "No mast is left", "At sea"),
        ("berth_taken", 409, "Taken", "In port"),
        ("fee_due", 402, "Pay first", "Fees"),
    ]
    assert reading.remarks == ("errors.html: “Fix” is not kept.",)


@pytest.mark.parametrize(
    "begin",
    ["<body>", "<BODY class='a'>", "<head></head>", "\n<div id=x>", "<!-- a --><main>", "<h1>"],
)
def test_a_page_may_begin_with_any_of_its_elements(begin):
    reading = read(f"{begin}{table('<tr><td>sunk</td><td>b</td></tr>')}")
    assert (reading.kind, [record["code"] for record in reading.records]) == (KIND, ["sunk"])


def test_markdown_that_begins_with_an_element_stays_markdown():
    fence = '```json\n{"shortMessage": "Gone", "code": "sunk"}\n```\n'
    reading = read(f"<div align=center></div>\n\n# Boats\n\n## Sunk\n\n{fence}\n<table></table>\n")
    assert reading.kind != KIND
    assert [record["code"] for record in reading.records] == ["sunk"]


def test_the_only_heading_of_a_page_is_no_domain():
    reading = read(f"<html><h1>Errors</h1>{table('<tr><td>a</td><td>b</td></tr>')}")
    assert [record["domain"] for record in reading.records] == [""]


def test_headings_in_cells_are_their_text_and_one_that_is_open_ends_with_the_table():
    header = "<tr><th><h4>code</h4></th><th>message</th></tr>"
    sunk = table('<tr><td><h4 id="sunk">boat_sunk</h4></td><td>b</td></tr>', header=header)
    due = table("<tr><td>fee_due</td><td>c</td></tr>")
    left = table("<tr><td>left</td><td>d</td></tr>", header=f"<caption>Left{header}")
    reading = read(f"<html><h2>At sea</h2>{sunk}<h2>In port{due}{left}")
    assert [(record["code"], record["domain"]) for record in reading.records] == [
        ("boat_sunk", "At sea"),
        ("fee_due", "In port"),
        ("left", "Left"),
    ]


def test_a_row_that_is_no_error_is_named_with_its_line():
    rows = ("\n<tr><td>a</td><td>b</td></tr>", "\n<tr><td></td><td>c</td></tr>")
    reading = read(table(*rows, "\n<tr><td>d</td><td>e</td><td>f</td></tr>"))
    assert [record["code"] for record in reading.records] == ["a"]
    assert [problem.line for problem in reading.problems] == [3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>code, message</p></body></html>",
        "<html><table><tr><td>Colour</td><td>Size</td></tr><tr><td>red</td><td>1</td></tr></table>",
        f"<html>{table()}",
        f"<html><!-- {table('<tr><td>a</td><td>b</td></tr>')} -->",
        f"<html><script>{table('<tr><td>a</td><td>b</td></tr>')}",
    ],
)
def test_a_page_without_errors_in_tables_says_what_to_do(text):
    with pytest.raises(DocumentError, match=r"without a table of errors.*save the page as text"):
        read(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<", "<table>", "</table>", "<tr>", "<td>", "<tr><td>", "<tr><td rowspan=0 colspan=99999>",
        "<table><tr><td>", "<!--", "<script>", "<h1>", "<a '", '<a">"', "<a <b", "&", "&#x",
        "<td rowspan=65534 colspan=1000>x<tr>", "<!", "<?", "</", "<td a='\"'", "<caption>",
    ],
)  # fmt: skip
def test_a_page_of_nothing_but_one_piece_is_looked_through_at_once(piece):
    # Looked through again from each piece on, it would take longer than a test may.
    text = f"<html>{table()}<table>" + piece * (200_000 // len(piece))
    cells = sum(len(row.cells) for rows in tables_in(text) for row in rows)
    assert cells <= 64 * len(text) / len("<tr><td>")


PIECES = (
    "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "a", "<td colspan=3>",
    "<td rowspan=2>", "<h2>", "</h2>", "<!--", "-->", "<b", ">", '"', "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)))
def test_no_page_is_too_broken_to_be_looked_through(pieces):
    for rows in tables_in("".join(pieces)):
        assert all(row.cells for row in rows)


@pytest.mark.parametrize("message", ["'@' is no name", "'=' begins none", "'-' ends none"])
def test_a_sign_in_apostrophes_is_no_cell_of_a_spreadsheet(message):
    (record,) = read(PAGE.replace("Pay first", message)).records[-1:]
    assert record["shortMessage"] == message
