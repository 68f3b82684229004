"""Previews of imports: what was recognised, what was not, what is replaced; nothing is written."""

import json
import os
from pathlib import Path

import pytest

from index.catalog import dump_catalog, load_catalog
from index.errors import DocumentError
from index.ingest.naming import Naming
from index.ingest.preview import Part, Recognised, preview_import
from index.resources import bundled_catalogs
from tests.index.ingest.test_api_errors import ERROR
from tests.index.ingest.test_markdown_page import API_PAGE, DOMAIN_PAGE

TODAY = "2026-08-31"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "harbour docs"
    place.mkdir()
    return place


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def preview(*paths, at_hand=(), progress=None, **naming):
    return preview_import(paths, Naming(**naming), TODAY, at_hand, progress)


def test_a_folder_of_pages_is_one_catalog(folder):
    write(folder / "frontend-api.mdx", API_PAGE.replace("Backend", "Frontend"))
    write(folder / "backend-api.mdx", API_PAGE)
    write(folder / "more" / "boats.md", DOMAIN_PAGE)
    write(folder / "overview.mdx", "---\ntitle: Overview\n---\n# Errors\n")
    write(folder / ".hidden.mdx", "broken")
    write(folder / "notes.txt", "some notes")
    (folder / "link.mdx").symlink_to(folder / "backend-api.mdx")
    seen = preview(folder)
    assert seen.documents == (
        Recognised("backend-api.mdx", "a Markdown page", 3),
        Recognised("frontend-api.mdx", "a Markdown page", 3),
        Recognised("more/boats.md", "a Markdown page", 4),
    )
    assert seen.parts == (
        Part("Backend API", "Harbour Masters", 2),
        Part("Backend API", "Auth", 1),
        Part("Frontend API", "Harbour Masters", 2),
        Part("Frontend API", "Auth", 1),
        Part("", "Boat", 4),
    )
    assert seen.is_whole
    assert [remark.partition(": ")[0] for remark in seen.remarks] == ["notes.txt", "overview.mdx"]
    catalog = seen.catalog
    assert (catalog.id, catalog.title, catalog.edition) == ("harbour-docs", "harbour docs", TODAY)
    assert [source.file for source in catalog.sources] == [one.file for one in seen.documents]
    assert (seen.replaces, seen.follows) == (None, None)


def test_what_cannot_be_read_is_listed_with_file_and_line(folder):
    write(folder / "a.mdx", API_PAGE)
    write(folder / "b.mdx", DOMAIN_PAGE.replace('"code":         ', "code "))
    write(folder / "c.csv", "code,message\na\n")
    write(folder / "d.json", "[{")
    seen = preview(folder)
    assert not seen.is_whole
    assert [(one.file, one.line) for one in seen.problems] == [
        ("b.mdx", 15),
        ("c.csv", 2),
        ("d.json", 1),
    ]


def test_a_file_that_was_named_must_be_of_a_known_kind(folder):
    page = write(folder / "a.mdx", API_PAGE)
    notes = write(folder / "notes.txt", "some notes")
    assert [one.file for one in preview(page, notes).problems] == ["notes.txt"]
    with pytest.raises(DocumentError, match=r"^notes\.txt: not a document of errors"):
        preview(notes)


def test_names_come_from_the_reader_the_documents_or_the_files(folder):
    listed = write(folder / "api_errors_2026-08.json", json.dumps([ERROR]))
    catalog = preview(listed).catalog
    assert (catalog.id, catalog.title, catalog.edition) == ("clerk", "Clerk", "2026-08")
    catalog = preview(listed, id="mine", title="My own", edition="7").catalog
    assert (catalog.id, catalog.title, catalog.edition) == ("mine", "My own", "7")
    assert preview(listed, id="mine", title=" My own ").catalog.title == "My own"
    assert preview(listed, id="mine", title=" ").catalog.title == listed.stem
    assert catalog.entries[0].id == "mine/backend-api/harbour-masters/BoatNotFound"
    table = write(folder / "Ünser Fehler.csv", "code,message\na,b\n")
    catalog = preview(table).catalog
    assert (catalog.id, catalog.title, catalog.edition) == ("nser-fehler", "Ünser Fehler", TODAY)


@pytest.mark.parametrize(
    ("version", "file", "edition"),
    [
        ("2026-03-05", "boats.yaml", "2026-03-05"),
        ("'2026-03.beta'", "boats.yaml", "2026-03"),
        ("2026-03-05", "boats 2026-07.yaml", "2026-07"),
        ("1.10.0", "boats.yaml", TODAY),
    ],
)
def test_the_date_of_an_api_is_the_edition_of_its_errors(folder, version, file, edition):
    example = "{code: sunk, message: The boat sank}"
    answer = f"{{content: {{application/json: {{example: {example}}}}}}}"
    document = f"""
openapi: 3.1.0
info: {{title: Boats, version: {version}}}
paths: {{/boats: {{get: {{responses: {{"410": {answer}}}}}}}}}
"""
    assert preview(write(folder / file, document)).catalog.edition == edition


@pytest.mark.parametrize(
    "naming",
    [
        {"id": "a b"},
        {"id": "../x"},
        {"edition": "a/b"},
        {"id": "-"},
        {"id": "x" * 65},
        {"edition": "1" * 65},
    ],
)
def test_a_name_that_no_file_could_have_is_refused(folder, naming):
    table = write(folder / "e.csv", "code,message\na,b\n")
    with pytest.raises(DocumentError, match="use at most 64 letters, digits"):
        preview(table, **naming)


@pytest.mark.skipif(os.name != "posix", reason="names are characters here")
def test_files_are_read_whatever_bytes_their_names_are(tmp_path):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff"))
    folder.mkdir()
    file = folder / os.fsdecode(b"a\xfe.csv")
    file.write_text("code,message\ncard_declined,no\n", encoding="utf-8")
    for path, naming, title, source in (
        (folder, Naming(), "b\ufffd", "a\ufffd.csv"),
        (file, Naming(), "a\ufffd", "a\ufffd.csv"),
        (file, Naming(title="t\udcff"), "t\ufffd", "a\ufffd.csv"),
    ):
        catalog = preview_import([path], naming, "2026-11-29").catalog
        assert (catalog.title, catalog.sources[0].file) == (title, source)
        assert dump_catalog(catalog).encode()


def test_an_id_made_of_a_long_title_is_cut(folder):
    table = write(folder / "e.csv", "code,message\na,b\n")
    catalog = preview(table, title="Errors of " * 20).catalog
    assert catalog.id.startswith("errors-of-errors-of-")
    assert len(catalog.id) <= 64
    assert catalog.title == ("Errors of " * 20).strip()


def test_a_catalog_keeps_what_it_says_of_itself_and_two_are_not_mixed(folder):
    paths = bundled_catalogs()
    catalog = preview(paths[0]).catalog
    assert catalog.entries == load_catalog(paths[0]).entries
    with pytest.raises(
        DocumentError, match=r"different catalogs \(clerk 2024-02 and clerk 2025-07\)"
    ):
        preview(*paths)
    assert len(preview(*paths, id="clerk", edition="all").catalog.entries) == 478


def test_what_an_import_replaces_and_follows(folder):
    listed = write(folder / "e.json", json.dumps([ERROR]))
    at_hand = [load_catalog(path) for path in bundled_catalogs()]
    seen = preview(listed, at_hand=at_hand, edition="2025-07")
    assert (seen.replaces.edition, seen.follows.edition) == ("2025-07", "2024-02")
    seen = preview(listed, at_hand=at_hand, edition="2026-08")
    assert (seen.replaces, seen.follows.edition) == (None, "2025-07")
    seen = preview(listed, at_hand=at_hand, id="other")
    assert (seen.replaces, seen.follows) == (None, None)


def test_the_same_documents_give_the_same_catalog(folder):
    write(folder / "a.mdx", API_PAGE)
    write(folder / "B.mdx", DOMAIN_PAGE)
    assert dump_catalog(preview(folder).catalog) == dump_catalog(preview(folder).catalog)


class CancelledError(Exception):
    """The reader changed their mind."""


def test_progress_is_heard_and_may_end_the_import(folder):
    rows = "".join(f"code_{n},message\n" for n in range(3_000))
    tables = [write(folder / f"{name}.csv", "code,message\n" + rows) for name in "ab"]
    heard = []
    preview(*tables, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 6_000

    def cancel(read):
        if read > 1_000:
            raise CancelledError

    with pytest.raises(CancelledError):
        preview(*tables, progress=cancel)


def test_what_is_no_file_is_refused_and_not_waited_for(folder):
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(DocumentError, match="pipe: not a file"):
        preview(pipe)
    with pytest.raises(DocumentError, match=r"absent\.csv: cannot be read: "):
        preview(folder / "absent.csv")
    (folder / "empty").mkdir()
    with pytest.raises(DocumentError, match="a folder without files"):
        preview(folder / "empty")


def test_limits_are_told(folder):
    huge = folder / "huge.json"
    with huge.open("wb") as file:
        file.truncate((64 << 20) + 1)
    with pytest.raises(DocumentError, match=r"huge\.json: larger than 64 MB"):
        preview(huge)
    for number in range(5):
        with (folder / f"{number}.json").open("wb") as file:
            file.truncate(60 << 20)
    with pytest.raises(DocumentError, match="larger than 256 MB, the limit for one import"):
        preview(folder)
    many = folder / "many"
    many.mkdir()
    for number in range(2_001):
        (many / f"{number}").touch()
    with pytest.raises(DocumentError, match="many: more than 2000 files"):
        preview(many)


def test_an_error_of_two_documents_is_there_once(folder):
    head, row = "name,code,message\n", "BoatSunk,boat_sunk,It sank\n"
    write(folder / "a.csv", head + row)
    write(folder / "b.csv", f"{head}{row}Leak,leak,It leaks\n")
    seen = preview(folder)
    assert [entry.name for entry in seen.catalog.entries] == ["BoatSunk", "Leak"]
    assert [document.errors for document in seen.documents] == [1, 1]
    assert seen.remarks == ("b.csv: 1 error as in a document before it, left out.",)


@pytest.mark.parametrize(
    ("errors", "sample"),
    [
        ((9,), ["a0", "a1", "a2"]),
        ((9, 9), ["a0", "b0", "a1"]),
        ((1, 0, 3), ["a0", "c0", "c1"]),
        ((2,) * 5, ["a0", "b0", "c0", "d0", "e0"]),
        ((2,) * 9, ["a0", "b0", "c0", "d0", "e0", "f0"]),
    ],
)
def test_its_sample_has_errors_of_each_document(folder, errors, sample):
    for letter, count in zip("abcdefghi", errors, strict=False):
        rows = (f"{letter}{n},{'odd' if n % 2 else 'even'},No.\n" for n in range(count))
        write(folder / f"{letter}.csv", "name,domain,message\n" + "".join(rows))
    seen = preview(folder)
    assert [seen.catalog.entries[number].name for number in seen.sample] == sample


def test_an_error_twice_in_a_catalog_file_is_there_once(folder):
    (_older, newer) = sorted(bundled_catalogs())
    value = json.loads(newer.read_text(encoding="utf-8"))
    value["errors"] = value["errors"][:2] + value["errors"][:1]
    seen = preview(write(folder / "twice.json", json.dumps(value)))
    name = value["errors"][0]["name"]
    assert [entry.name for entry in seen.catalog.entries][:1] == [name]
    assert len(seen.catalog.entries) == 2
    assert seen.remarks == (
        f"twice.json: {name}: there more than once, the same in everything; kept once.",
    )


def test_the_shipped_catalogs_lose_nothing():
    assert sum(len(preview(path).catalog.entries) for path in bundled_catalogs()) == 478


def test_an_id_that_cannot_be_one_is_told_what_may_stand_in_it(folder):
    path = write(folder / "a.csv", "name,code\nBoatSunk,boat_sunk\n")
    with pytest.raises(DocumentError, match=r"^“Bad Id!” cannot be the catalog's id: use at most"):
        preview(path, id="Bad Id!")


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("title", 1, "title: expected text, found 1"),
        ("id", "../a", "id: use at most 64 letters"),
        ("sources", [{}], "sources[0].title: is missing"),
        ("errors", {}, "errors: expected a list, found an object"),
    ],
)
def test_a_catalog_that_is_refused_is_named_once(folder, field, value, reason):
    good = json.loads(bundled_catalogs()[0].read_text(encoding="utf-8"))
    path = write(folder / "id.json", json.dumps(good | {field: value}))
    with pytest.raises(DocumentError) as caught:
        preview(path)
    assert str(caught.value).startswith(f"id.json: {reason}")


def test_a_document_that_is_given_up_is_named_by_its_file_alone(folder):
    good = write(folder / "a.csv", "name,code\nBoatSunk,boat_sunk\n")
    bad = write(folder / "b: line 7: c.csv", "code,status\n" + "sunk,410,too many\n" * 1_500)
    (problem,) = preview(good, bad).problems
    assert (problem.file, problem.line) == (bad.name, None)
    assert problem.reason.startswith("more than 1000 places cannot be read, the first: ")
    assert problem.reason.endswith("line 2: 3 cells under a header of 2")


@pytest.mark.parametrize(
    ("rows", "told", "more"),
    [(1, 1, 0), (5, 5, 0), (6, 6, 0), (7, 5, 2), (12, 5, 7)],
)
def test_where_no_row_can_be_read_the_first_few_are_told_with_their_lines(folder, rows, told, more):
    table = write(folder / "rows.csv", "code,status\n" + "sunk,410,too many\n" * rows)
    with pytest.raises(DocumentError) as refused:
        preview(table)
    lines = [f"rows.csv: line {2 + n}: 3 cells under a header of 2." for n in range(told)]
    left = [f"… and {more} more places that cannot be read."] if more else []
    assert refused.value.sentences == (*lines, *left)
