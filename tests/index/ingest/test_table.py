"""CSV tables and JSON lists of errors."""

import json

import pytest

from index.errors import DocumentError
from index.ingest.csv_table import KIND as CSV_KIND
from index.ingest.kinds import read_document
from index.ingest.reading import name_of_code
from index.ingest.table import KIND as LIST_KIND


def read(text, file="errors.csv"):
    return read_document(text.encode() if isinstance(text, str) else text, file)


@pytest.mark.parametrize(
    "table",
    [
        'name,code,status,message\nBoatSunk,boat_sunk,410,"sunk, for good"\n',
        "name;code;status;message\nBoatSunk;boat_sunk;410;sunk, for good\n",
        "name\tcode\tstatus\tmessage\nBoatSunk\tboat_sunk\t410\tsunk, for good\n",
        "name|code|status|message\nBoatSunk|boat_sunk|410|sunk, for good\n",
        '\ufeff\nName,Error Code,HTTP status,title\nBoatSunk,boat_sunk,410,"sunk, for good"',
        'status,code,shortMessage\r\n410,boat_sunk,"sunk, for good"\r\n\r\n',
    ],
)
def test_a_header_names_the_columns(table):
    reading = read(table)
    assert (reading.kind, reading.problems) == (CSV_KIND, ())
    assert reading.records == (
        {
            "api": "",
            "domain": "",
            "name": "BoatSunk",
            "description": "",
            "shortMessage": "sunk, for good",
            "code": "boat_sunk",
            "status": 410,
        },
    )


def test_every_column():
    reading = read(
        "id,api,domain,name,description,short_message,long_message,code,meta,status\n"
        'x,Boats API,Sea,Sunk,"Gone\ndown",gone,No <boat>,sunk,"{""Name"": ""keel""}",410\n'
        "y,Boats API,Sea,Leak,,leak,,leak,{keel},\n"
    )
    assert reading.remarks == ()
    assert reading.records == (
        {
            "api": "Boats API",
            "domain": "Sea",
            "name": "Sunk",
            "description": "Gone down",
            "shortMessage": "gone",
            "longMessage": "No <boat>",
            "code": "sunk",
            "meta": {"Name": "keel"},
            "status": 410,
        },
        {
            "api": "Boats API",
            "domain": "Sea",
            "name": "Leak",
            "description": "",
            "shortMessage": "leak",
            "code": "leak",
            "meta": "{keel}",
        },
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        *(("'=1+1", "=1+1"), ("''tis", "'tis"), ("'tis", "'tis"), ("'-x", "-x")),
        ("a;'=1;''b;'c", "a;=1;'b;'c"),
    ],
)
def test_a_cell_kept_from_being_a_formula_is_read_as_it_was(cell, text):
    (record,) = read(f"code,message\na,{cell}\n").records
    assert record["shortMessage"] == text


@pytest.mark.parametrize(
    "cell",
    [
        *("402", " 402 ", "402 Payment Required", "402 - Payment required", "402: pay first"),
        *("402 (Payment Required)", "HTTP 402", "http 402 Payment Required"),
    ],
)
def test_a_status_is_read_where_words_come_with_it(cell):
    table = f"<table><tr><th>code<th>status</tr><tr><td>a<td>{cell}</tr></table>"
    for text, file in (
        (f"code,status\na,{cell}\n", "errors.csv"),
        (json.dumps([{"code": "a", "status": cell}]), "errors.json"),
        (f"<!doctype html><html><body>{table}</body></html>", "errors.html"),
    ):
        reading = read_document(text.encode(), file)
        assert [record["status"] for record in reading.records] == [402], file


@pytest.mark.parametrize("cell", ["4xx", "400 or 404", "400/404", "402Paid", "4020", "404.5", "-"])
def test_a_cell_that_is_no_one_status_is_not_guessed_at(cell):
    reading = read(f"code,status\na,{cell}\n")
    assert [problem.reason for problem in reading.problems] == [
        f'A: status: expected a number, found "{cell}"'
    ]


@pytest.mark.parametrize(
    ("row", "line", "reason"),
    [
        ("a,b", 3, "2 cells under a header of 3"),
        ("a,b,4o4", 3, 'A: status: expected a number, found "4o4"'),
        ("a,b,999", 3, "A: status: not an HTTP status: 999"),
        (",,404", 3, "neither a name nor a code: fill one in, or take it out"),
        ('"a,b,404\n', 3, "not CSV: a quotation mark is not closed"),
    ],
)
def test_a_row_that_is_no_error_is_named_with_its_line(row, line, reason):
    reading = read(f"code,message,status\nok,two,404\n{row}")
    assert [record["code"] for record in reading.records] == ["ok"]
    assert [(problem.line, problem.reason) for problem in reading.problems] == [(line, reason)]


def test_lines_are_counted_over_cells_of_several_lines():
    reading = read('code,message\nok,"one\ntwo"\nbad\n')
    assert [problem.line for problem in reading.problems] == [4]


def test_a_column_that_is_not_kept_is_said():
    assert read("code,message,owner\na,b,c\n").remarks == ("errors.csv: “owner” is not kept.",)


@pytest.mark.parametrize("columns", ["Description,Notes", "Notes,Description", "Explanation,Notes"])
def test_of_several_columns_of_one_field_the_usual_one_is_kept_and_the_others_are_said(columns):
    row = columns.replace("Notes", "see wiki").replace("Explanation", "Description")
    reading = read(f"code,{columns}\na,{row}\nb,,\n")
    assert [record["description"] for record in reading.records] == ["Description", ""]
    assert reading.remarks == ("errors.csv: “Notes” is not kept.",)


def test_of_several_keys_of_one_field_each_item_has_its_usual_one():
    items = [{"code": "a", "title": "t", "message": "m"}, {"code": "b", "title": "t"}]
    reading = read(json.dumps(items), "e.json")
    assert [record["shortMessage"] for record in reading.records] == ["m", "t"]
    assert reading.remarks == ("e.json: “title” is not kept.",)


@pytest.mark.parametrize(
    "text",
    ["code\na\n", "just text", "code message\n", '"code,', "Dear Ada,\n", "Dear Ada, a,\nb, c\n"],
)
def test_other_tables_are_refused(text):
    with pytest.raises(DocumentError, match=r"^errors.csv: not a document of errors"):
        read(text)


def test_a_list_of_plain_objects():
    items = [
        {"code": "card_declined", "message": "no", "status": 402},
        {"code": "b", "title": "x"},
        7,
    ]
    reading = read(json.dumps(items, indent=1), "e.json")
    assert reading.kind == LIST_KIND
    assert [(one["name"], one["shortMessage"]) for one in reading.records] == [
        ("CardDeclined", "no"),
        ("B", "x"),
    ]
    assert [(one.line, one.reason) for one in reading.problems] == [
        (11, "expected an object, found 7")
    ]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("card_declined", "CardDeclined"),
        ("E-42", "E42"),
        ("oAuth.x", "OAuthX"),
        ("§", "§"),
        ("", ""),
    ],
)
def test_a_code_gives_a_name(code, name):
    assert name_of_code(code) == name


@pytest.mark.parametrize(("code", "text"), [(40401, "40401"), (-32601, "-32601"), (0, "0")])
def test_a_code_in_json_may_be_a_number(code, text):
    (record,) = read(json.dumps([{"code": code, "message": "No such invoice"}])).records
    assert (record["code"], record["name"]) == (text, name_of_code(text))


@pytest.mark.parametrize("code", [True, 1.5, [40401]])
def test_no_other_value_is_a_code(code):
    reading = read(json.dumps([{"name": "A", "code": code, "message": "No such invoice"}]))
    assert "code: expected text" in reading.problems[0].reason


def test_rows_that_are_the_same_in_everything_are_one():
    row = "BoatSunk,boat_sunk,It sank\n"
    reading = read(f"name,code,message\n{row}Leak,leak,\n{row}BoatSunk,boat_sunk,Gone\n{row}")
    assert [(one["name"], one["shortMessage"]) for one in reading.records] == [
        ("BoatSunk", "It sank"),
        ("Leak", ""),
        ("BoatSunk", "Gone"),
    ]
    assert reading.remarks == (
        "errors.csv: line 4: the same as line 2, left out.",
        "errors.csv: line 6: the same as line 2, left out.",
    )


def test_objects_that_are_the_same_in_everything_are_one():
    item = {"code": "a", "message": "x", "meta": {"Name": "keel"}}
    reading = read(json.dumps([item, item], indent=1), "e.json")
    assert len(reading.records) == 1
    assert reading.remarks == ("e.json: line 9: the same as line 2, left out.",)


@pytest.mark.parametrize("text", ["kode,mesage\na,b\n", "kode;mesage\na;b\n", "kode\tmesage\na\tb"])
def test_a_header_of_other_titles_is_told_what_it_lacks(text):
    with pytest.raises(
        DocumentError,
        match=r"^errors.csv: a table whose first line needs “code” or “name”, and one more of "
        r"“message”, .*; found “kode” \(“code”\?\), “mesage” \(“message”\?\)[.]$",
    ):
        read(text)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("code,status,mesage", "“mesage” is not kept; perhaps “message” is meant"),
        ("code,status,Long mesage", "“Long mesage” is not kept; perhaps “longMessage” is meant"),
        ("code,status,catgory", "“catgory” is not kept; perhaps “category” is meant"),
        ("code,message,mesage", "“mesage” is not kept"),
        ("code,status,owner", "“owner” is not kept"),
    ],
)
def test_a_misspelt_column_is_told_what_is_meant(header, said):
    assert read(f"{header}\na,404,c\n").remarks == (f"errors.csv: {said}.",)


def test_objects_of_other_keys_are_told_what_they_lack():
    with pytest.raises(
        DocumentError,
        match=r"each of which needs “code” .* found “kode” \(“code”\?\), “mesage” \(“message”\?\)",
    ):
        read('[{"kode": "a", "mesage": "b"}]', "e.json")


def test_what_is_no_json_is_told_with_line_and_column():
    with pytest.raises(DocumentError, match=r"line 2: not JSON: a .* is missing, at column 3[.]$"):
        read('[{"code": "a"\n  "message": "b"}]', "e.json")


@pytest.mark.parametrize(
    "text",
    [
        '[{"code": "a", "message": "b"}',
        '[{"code": "a"',
        '[{"code":',
        '[{"code": "a",\n ',
        "[",
        "{\n",
    ],
)
def test_json_that_is_cut_off_is_told_so(text):
    with pytest.raises(DocumentError, match=r"not JSON: it ends too early, at column \d+\.$"):
        read(text, "errors.json")
