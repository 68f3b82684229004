"""Reading a documentation page saved as text: the traps in such pages, and what is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DocumentError
from index.ingest.naming import Naming
from index.ingest.preview import preview_import
from index.ingest.text_page import is_text_page, read_text_page

TITLE = "Acme Backend API errors\n\nAn index of Acme Backend API errors.\n\n"

SMALL_PAGE = (
    TITLE
    + """Boats

BoatNotFound

BoatNotFound signifies an error when no boat is there

{
  "shortMessage": "not found",
  "longMessage": "No boat was found with id <boatID>",
  "code": "boat_not_found",
}

Sunk

Status Code: 410

{
  "shortMessage": "sunk",
  "code": "sunk",
  "meta": {
    "name": "keel}"
  }
}

Harbour Masters

MasterAsleep

{ "shortMessage": "asleep", "code": "master_asleep" }
"""
)


def block(code, **fields):
    return json.dumps({"shortMessage": "short", "code": code, **fields}, indent=2)


def page(*pieces):
    return TITLE + "\n\n".join(pieces) + "\n"


def read(text):
    return read_text_page(text, "page.txt")


def places(text):
    return [(record["domain"], record["name"], record["description"]) for record in read(text)]


def refusal(text):
    with pytest.raises(DocumentError) as caught:
        read(text)
    return str(caught.value)


def test_a_small_page_gives_every_field():
    assert read(SMALL_PAGE) == [
        {
            "api": "Backend API",
            "domain": "Boats",
            "name": "BoatNotFound",
            "description": "BoatNotFound signifies an error when no boat is there",
            "shortMessage": "not found",
            "longMessage": "No boat was found with id <boatID>",
            "code": "boat_not_found",
        },
        {
            "api": "Backend API",
            "domain": "Boats",
            "name": "Sunk",
            "description": "",
            "shortMessage": "sunk",
            "code": "sunk",
            "meta": {"name": "keel}"},
            "status": 410,
        },
        {
            "api": "Backend API",
            "domain": "Harbour Masters",
            "name": "MasterAsleep",
            "description": "",
            "shortMessage": "asleep",
            "code": "master_asleep",
        },
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(
            ["Boats", "BoatAdrift", block("a"), "Internal", "BadOar", block("b")],
            [("Boats", "BoatAdrift", ""), ("Internal", "BadOar", "")],
            id="one-word domain over a name with humps",
        ),
        pytest.param(
            ["Boats", "BoatAdrift", block("a"), "Cargo", "Overloaded", block("b")],
            [("Boats", "BoatAdrift", ""), ("Cargo", "Overloaded", "")],
            id="one-word domain over a one-word name",
        ),
        pytest.param(
            ["Cargo", "Overloaded", block("a"), "Spilled", block("b")],
            [("Cargo", "Overloaded", ""), ("Cargo", "Spilled", "")],
            id="one-word names in a row",
        ),
        pytest.param(
            ["Boats", "BoatAdrift", "BoatAdrift", block("a"), "Crew", "CrewLost", block("b")],
            [("Boats", "BoatAdrift", "BoatAdrift"), ("Crew", "CrewLost", "")],
            id="description that is the name itself",
        ),
        pytest.param(
            ["Boats", "BoatAdrift", "BoatSunk", block("a"), "BoatSunk", block("b")],
            [("Boats", "BoatAdrift", "BoatSunk"), ("Boats", "BoatSunk", "")],
            id="description that is another error's name",
        ),
        pytest.param(
            ["Cargo", "Overloaded", "Overloaded", block("a")],
            [("Cargo", "Overloaded", "Overloaded")],
            id="one-word name repeated as its description",
        ),
        pytest.param(
            ["Cargo", "Burnt", block("a"), "Lost", "Stolen", block("b"), "Spilled", block("c")],
            [("Cargo", "Burnt", ""), ("Lost", "Stolen", ""), ("Lost", "Spilled", "")],
            id="in doubt, a plain word over a plain word is a heading",
        ),
        pytest.param(
            ["Wrecks", "Burnt", block("a"), "Lost", "Stolen", block("b")],
            [("Wrecks", "Burnt", ""), ("Wrecks", "Lost", "Stolen")],
            id="unless it would break the headings' order and keeps the names'",
        ),
        pytest.param(
            ["Sign In Tokens", "SignInTokenUsed", block("a")],
            [("Sign In Tokens", "SignInTokenUsed", "")],
            id="heading of several words",
        ),
        pytest.param(
            ["Boats", "BoatAdrift", "Drifts  away,\nslowly\nat first.", block("a")],
            [("Boats", "BoatAdrift", "Drifts  away, slowly at first.")],
            id="description over several lines",
        ),
        pytest.param(
            ["Boats", "BoatAdrift", "First paragraph.", "Second paragraph.", block("a")],
            [("Boats", "BoatAdrift", "First paragraph. Second paragraph.")],
            id="description of several paragraphs",
        ),
    ],
)
def test_headings_names_and_descriptions(pieces, expected):
    assert places(page(*pieces)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"code": ""}, {"shortMessage": "", "code": ""}),
        ({"shortMessage": "s"}, {"shortMessage": "s", "code": ""}),
        ({"shortMessage": "", "code": "c"}, {"shortMessage": "", "code": "c"}),
        ({"code": "c", "longMessage": ""}, {"shortMessage": "", "code": "c"}),
        (
            {"code": "c", "longMessage": None, "meta": None, "shortMessage": None},
            {"shortMessage": "", "code": "c"},
        ),
        (
            {"code": "c", "meta": '{"a": b, "c": }'},
            {"shortMessage": "", "code": "c", "meta": '{"a": b, "c": }'},
        ),
        ({"code": "c", "meta": {}}, {"shortMessage": "", "code": "c", "meta": {}}),
    ],
)
def test_absent_and_empty_fields(fields, expected):
    (record,) = read(page("Boats", "BoatAdrift", json.dumps(fields)))
    place = {"api": "Backend API", "domain": "Boats", "name": "BoatAdrift", "description": ""}
    assert record == place | expected


@pytest.mark.parametrize(
    "written",
    [
        '{ "shortMessage": "a, }", "code": "c", "meta": { "name": "x", }, }',
        '{"shortMessage":"a, }","code":"c","meta":{"name":"x"}}',
        '{\n  "shortMessage": "a, }"\n  ,"code": "c",\n  "meta": {\n    "name": "x",\n\n  },\n}',
        '{\n  shortMessage: fmt.Sprintf("a, }", len(x)),\n  code: code.c,\n  meta: {name: "x"},\n}',
    ],
    ids=["one line, trailing commas", "one line, tight", "many lines, trailing commas", "source"],
)
def test_ways_of_writing_a_block(written):
    (record,) = read(page("Boats", "BoatAdrift", written))
    assert (record["shortMessage"], record["meta"]) == ("a, }", {"name": "x"})


ONE_DOMAIN = "Boat errors\n\nAn index of errors related to boats.\n\n"


@pytest.mark.parametrize("said", [["Signifies a lost boat."], []])
def test_an_error_of_a_page_of_one_domain_may_have_several_blocks(said):
    lines = [
        "BoatLost",
        *said,
        "At sea",
        block("a"),
        "In a port",
        block("b"),
        "BoatOld",
        block("c"),
    ]
    records = read(ONE_DOMAIN + "\n\n".join(lines))
    assert [(one["domain"], one["name"], one["description"], one["code"]) for one in records] == [
        ("Boat", "BoatLost", " ".join([*said, "At sea"]), "a"),
        ("Boat", "BoatLost", " ".join([*said, "In a port"]), "b"),
        ("Boat", "BoatOld", "", "c"),
    ]


@pytest.mark.parametrize("title", [ONE_DOMAIN, TITLE + "Boats\n\n"])
def test_a_remark_below_an_error_is_no_heading_over_the_next(title):
    remark = "Learn how to fix this error."
    lines = ["BoatLost", block("a"), remark, "BoatOld", "Is old.", block("b"), remark]
    first, second = read(title + "\n\n".join(lines))
    assert first["domain"] == second["domain"]
    assert (second["name"], second["description"]) == ("BoatOld", "Is old.")


def test_the_page_that_names_no_api_is_one_domain():
    title = "Rigging errors\n\nAn index of errors of the rig."
    text = f"{title}\n\nMastBroken\n\nIt broke.\n\n{block('a')}"
    (record,) = read(text)
    assert (record["api"], record["domain"], record["name"]) == ("", "Rigging", "MastBroken")


@pytest.mark.parametrize(
    ("description", "status"),
    [("404 - Not there", 404), ("404 boats are lost", None), ("999 - Nothing", None)],
)
def test_status_at_the_beginning_of_a_description(description, status):
    (record,) = read(page("Boats", "BoatAdrift", description, block("a")))
    assert (record["description"], record.get("status")) == (description, status)


@pytest.mark.parametrize(
    "lines",
    [
        ("Adrift.", "Status Code: 503"),
        ("Status Code: 503", "Adrift."),
        ("Adrift.", "filename: Status Code: 503"),
    ],
)
def test_status_line_stands_apart_from_the_description(lines):
    (record,) = read(page("Boats", "BoatAdrift", *lines, block("a")))
    assert (record["description"], record["status"]) == ("Adrift.", 503)


BEFORE = "Skip to Content\n\nGitHub\n\nAcme logo\nAcme Docs\nCtrl + K\n\n"
AFTER = "\n\nLast updated on March 3, 2024\n\nWhat did you think of this content?\n\nAcme © 2024"


def test_furniture_before_and_after():
    assert read(BEFORE + SMALL_PAGE + AFTER) == read(SMALL_PAGE)


@pytest.mark.parametrize(
    "footer", ["\nFeedback\n\nWas this helpful?", "\nGitHub\n\nYouTube", AFTER]
)
def test_a_footer_is_told_from_more_errors_by_the_order(footer):
    text = page("Quays", "QuayFull", block("a"), "Wharves", "WharfFull", block("b"))
    assert len(read(text + footer)) == 2


def test_two_pages_in_one_file_with_furniture_between():
    second = SMALL_PAGE.replace("Backend", "Frontend")
    records = read(BEFORE + SMALL_PAGE + AFTER + "\n\n" + BEFORE + second + AFTER)
    assert records[:3] == read(SMALL_PAGE)
    assert records[3:] == [record | {"api": "Frontend API"} for record in read(SMALL_PAGE)]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_other_line_ends(ends):
    assert read(SMALL_PAGE.replace("\n", ends)) == read(SMALL_PAGE)


def test_byte_order_marks_at_the_start_of_each_part():
    second = SMALL_PAGE.replace("Backend", "Frontend")
    assert read("\ufeff" + SMALL_PAGE + "\ufeff" + second) == read(SMALL_PAGE + second)


def test_a_page_is_told_by_its_content():
    assert is_text_page(BEFORE + SMALL_PAGE)
    assert not is_text_page("There were errors\nAn inde")
    assert not is_text_page('{"errors": [{"code": "An index of errors"}]}')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "page.txt: not a page of errors: "),
        ("Boats\n\nBoatAdrift\n\n" + block("a"), "page.txt: not a page of errors: "),
        (TITLE, "page.txt: a page without errors: "),
        (block("a") + "\n" + TITLE, "page.txt: line 1: an error before any page title."),
        (page(block("a")), "page.txt: line 5: a JSON block with no name above it."),
        (page("Boats", block("a")), "page.txt: line 7: expected an error's name, found JSON."),
        (
            page("Boats", "boats can sink", block("a")),
            "page.txt: line 7: expected an error's name, found “boats can sink”.",
        ),
        (
            page("Boats", "BoatAdrift", '{\n  "code": "a",\n  "when": 3\n}'),
            "page.txt: line 9: a JSON block that is not an error: “when” is no field of an error.",
        ),
        (
            page("Boats", "BoatAdrift", '{"code": "a", "some\\nthing": 3}'),
            "page.txt: line 9: a JSON block that is not an error: “some thing” is no field of",
        ),
        (
            page("Boats", "BoatAdrift", "{}"),
            "page.txt: line 9: a JSON block that is not an error: no code, no message.",
        ),
        (
            page("Boats", "BoatAdrift", '{\n  "code": "a",\n  oops\n}'),
            "page.txt: line 11: not JSON: ",
        ),
        (
            page("Boats", "BoatAdrift", '{\n  "code": 17\n}'),
            "page.txt: line 9: BoatAdrift: code: expected text, found 17.",
        ),
        (
            page("Boats", "BoatAdrift", '{"code": "a", "meta": ["x"]}'),
            "page.txt: line 9: BoatAdrift: meta: expected an object or a string, found a list.",
        ),
        (
            page("Boats", "BoatAdrift", '{"code": "a",\n "meta": {"a": NaN}}'),
            "page.txt: line 10: not JSON: NaN is no JSON number.",
        ),
        (
            page("Boats", "BoatAdrift", '{"code": "\\ud800"}'),
            "page.txt: line 9: not JSON: half a character.",
        ),
        (
            page("Boats", "BoatAdrift", '{"code": "a", "meta": ' + '{"a":' * 40 + "1" + "}" * 41),
            "page.txt: line 9: BoatAdrift: meta: nested deeper than 32 levels.",
        ),
        (
            page("Boats", "BoatAdrift", '{"a":' * 100_000 + "1" + "}" * 100_000),
            "page.txt: line 9: not JSON: nested too deeply.",
        ),
        (
            page("Boats", "BoatAdrift", "{" * 100_000),
            "page.txt: line 9: a JSON block that never closes: the page is cut off.",
        ),
        (TITLE + "Boats\n" * 3000, "page.txt: line 2005: 2000 lines without an error below them."),
        (
            page("Boats", "BoatAdrift", block("a"), "Crew", "CrewLost") + TITLE + "Boats",
            "page.txt: line 14: “Crew” has no JSON block below it: the page is cut off.",
        ),
    ],
)
def test_what_is_refused_names_line_and_reason(text, message):
    refused = refusal(text)
    assert refused.startswith(message)
    assert refused.endswith(".")
    assert "\n" not in refused


TWO_PAGES = SMALL_PAGE + "\n" + SMALL_PAGE.replace("Backend", "Frontend")


def wrongly_accepted(text, ends):
    """The places at which this page can be cut off without anybody being told."""
    whole = read(text)
    for end in ends:
        try:
            records = read(text[:end])
        except DocumentError:
            continue
        rest = text[:end].rpartition("}")[2].split()
        # The first word of the next page's title could as well be a footer.
        if records != whole[: len(records)] or rest not in ([], ["Acme"], ["Clerk"]):
            yield end


def test_a_page_cut_off_anywhere_is_refused_unless_it_ends_where_an_error_ends():
    assert list(wrongly_accepted(TWO_PAGES, range(len(TWO_PAGES)))) == []


def test_a_shipped_page_cut_off_anywhere_is_refused_too(documents):
    text = (documents / "001_75f449d3821b32bd.txt").read_text(encoding="utf-8")
    assert list(wrongly_accepted(text, range(997, len(text), 1993))) == []


def test_a_cut_off_page_is_refused_with_the_line():
    assert refusal(SMALL_PAGE[: SMALL_PAGE.index("Harbour")] + "Harbour Masters\n\nMaster") == (
        "page.txt: line 29: “Harbour Masters” has no JSON block below it: the page is cut off."
    )


@given(st.text())
def test_any_text_is_read_or_refused(text):
    for candidate in (text, TITLE + text, SMALL_PAGE + text):
        try:
            assert read(candidate)
        except DocumentError as error:
            assert str(error).startswith("page.txt: ")


LINES = st.sampled_from(
    [
        *SMALL_PAGE.split("\n"),
        "{",
        "}",
        '"',
        '{"code": "x"}',
        "Boats",
        "BoatSunk",
        "404 - x",
        "\ufeff",
    ]
)


@given(st.lists(LINES, max_size=40))
def test_any_order_of_a_pages_lines_is_read_or_refused(lines):
    try:
        records = read(TITLE + "\n".join(lines))
    except DocumentError as error:
        assert str(error).startswith("page.txt: ")
    else:
        assert all(record["name"] for record in records)


def catalog(*pages):
    return preview_import(pages, Naming(id="acme"), "1").catalog


def test_documents_in_the_given_order_with_their_fingerprints(tmp_path):
    backend, frontend = tmp_path / "b.txt", tmp_path / "a.txt"
    backend.write_text(SMALL_PAGE, encoding="utf-8", newline="")
    frontend.write_bytes(b"\xef\xbb\xbf" + SMALL_PAGE.replace("Backend", "Frontend").encode())
    read_catalog = catalog(backend, frontend)
    assert [entry.id for entry in read_catalog.entries] == [
        "acme/backend-api/boats/BoatNotFound",
        "acme/backend-api/boats/Sunk",
        "acme/backend-api/harbour-masters/MasterAsleep",
        "acme/frontend-api/boats/BoatNotFound",
        "acme/frontend-api/boats/Sunk",
        "acme/frontend-api/harbour-masters/MasterAsleep",
    ]
    assert [source.file for source in read_catalog.sources] == ["b.txt", "a.txt"]
    assert len({source.sha256 for source in read_catalog.sources}) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "page.txt: there is nothing in it."),
        (b"\x7fELF\x02\x01\x01\x00" * 100, "page.txt: not text, or text that is not UTF-8."),
        (b"Title\n\nfine\n\xff\xfe", "page.txt: line 4: not UTF-8 text."),
        (SMALL_PAGE[:-60].encode(), "page.txt: line "),
    ],
    ids=["empty", "binary", "broken UTF-8", "cut off"],
)
def test_files_that_are_no_text_page(tmp_path, content, message):
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as caught:
        catalog(path)
    assert str(caught.value).startswith(message)
