"""Exports: the same bytes every time, read back as they were, and never obeyed as anything."""

import ast
import csv
import io
import json
import os
import plistlib
import re
import shutil
import sqlite3
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from index.catalog import dump_catalog, load_catalog
from index.entry_record import record_of
from index.errors import ExportError
from index.export.formats import FORMATS, format_named, write_export
from index.export.html_pages import places
from index.export.selection import Selection
from index.ingest.kinds import read_document
from index.resources import bundled_catalogs
from tests.index.made import catalog, record
from tests.strange import in_place_of

HOSTILE = "</script><script>alert(1)</script>\"'`${x}*/-->]]>\\\u202e\x1b[31m\x00\u2028\r\nend"


def selection(*records, title="Acme", edition="2"):
    made = catalog(*records, title=title, edition=edition)
    return Selection(title, edition, made.entries, made)


@pytest.fixture(scope="module")
def shipped():
    loaded = load_catalog(bundled_catalogs()[-1])
    return Selection(loaded.title, loaded.edition, loaded.entries, loaded)


def export(name, chosen):
    return format_named(name).export(chosen)


def text(name, chosen):
    return export(name, chosen).content.decode()


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.id)
def test_the_same_entries_give_the_same_bytes(kind, shipped):
    assert kind.export(shipped) == kind.export(shipped)


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(ExportError, match=r"no format “pdf”; there are: catalog, json, jsonl, csv"):
        format_named("pdf")


def test_a_catalog_file_is_the_catalogs_own(shipped):
    assert text("catalog", shipped) == dump_catalog(shipped.catalog)
    with pytest.raises(ExportError, match="holds one whole edition"):
        export("catalog", Selection("Found", "", shipped.entries[:3]))


@pytest.mark.parametrize("name", ["catalog", "json", "csv", "md"])
def test_what_was_exported_is_imported_as_it_was(name, shipped):
    reading = read_document(export(name, shipped).content, "exported")
    assert reading.problems == ()
    expected = [record_of(entry) for entry in shipped.entries]
    assert [dict(sorted(one.items())) for one in reading.records] == [
        dict(sorted(one.items())) for one in expected
    ]


TRAPS = [
    "=1+1",
    "+x",
    "-x",
    "@x",
    "'tis",
    "'=x",
    "a;=1+1;'-x;'tis",
    "＝1+1",  # noqa: RUF001
    'a,b"c"',
    "*a* `b` [c](d) <e> &amp;",
    "# x",
    "1. x",
    "wait ;-)",
    "-32601",
]


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("name", ["catalog", "json", "csv", "md"])
def test_texts_that_mean_something_elsewhere_come_back_as_they_were(name, trap):
    chosen = selection(record(shortMessage=trap, description=trap, domain=trap))
    (found,) = read_document(export(name, chosen).content, "exported").records
    assert (found["shortMessage"], found["description"], found["domain"]) == (trap, trap, trap)


def test_json_lines_are_one_object_a_line(shipped):
    lines = text("jsonl", shipped).splitlines()
    assert len(lines) == len(shipped.entries)
    first = json.loads(lines[0])
    assert list(first)[:3] == ["id", "catalog", "edition"]
    assert first["id"] == shipped.entries[0].id


@pytest.mark.parametrize("trap", [*TRAPS[:8], "\tx", "\rx", HOSTILE])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_is_a_formula_whatever_separates_cells(trap, separator):
    fields = dict.fromkeys(("name", "code", "shortMessage", "longMessage", "description"), trap)
    table = io.StringIO(text("csv", selection(record(**fields))), newline="")
    rows = list(csv.reader(table, delimiter=separator))
    assert len(rows) == 2 or separator != ","
    cells = [cell for row in rows for cell in row if cell]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@＝＋－＠\r"))]  # noqa: RUF001


@pytest.mark.parametrize("plain", ["wait ;-)", "-32601", "+1.5", "a;-5", "-", "- ", "->", "a;+"])
def test_a_sign_that_begins_no_formula_stays_alone(plain):
    (row,) = csv.DictReader(io.StringIO(text("csv", selection(record(shortMessage=plain)))))
    assert row["shortMessage"] == plain


@pytest.mark.parametrize(
    "formula",
    ["-1+2", "-1;=2", "+cmd|' /C calc'!A0", "- (1)", "a;-x", "--1", "-\n1", "+\xa0A1"],
)
def test_a_sign_that_begins_a_formula_has_an_apostrophe(formula):
    (row,) = csv.DictReader(io.StringIO(text("csv", selection(record(shortMessage=formula)))))
    assert re.sub(r"(^|;)'", r"\1", row["shortMessage"]) == formula != row["shortMessage"]


class Tags(HTMLParser):
    """The elements of a page, and the text that a reader sees."""

    def __init__(self):
        super().__init__()
        self.tags = []
        self.attributes = []
        self.seen = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.seen += data


def parsed(page):
    tags = Tags()
    tags.feed(page.decode())
    return tags


@pytest.mark.parametrize("name", ["html", "docset"])
def test_text_is_never_markup_in_a_page(name):
    tame = selection(record("Tame", code="x"), record("Other", code="x"))
    fields = dict.fromkeys(("shortMessage", "longMessage", "description", "domain", "api"), HOSTILE)
    wild = selection(record(HOSTILE, **fields, code="x"), record("Other", code="x"), title=HOSTILE)
    tame_pages, wild_pages = (
        [content for place, content in export(name, one).files.items() if place.endswith(".html")]
        for one in (tame, wild)
    )
    for tame_page, wild_page in zip(tame_pages, wild_pages, strict=True):
        assert set(parsed(wild_page).tags) == set(parsed(tame_page).tags)
        assert not any(key.startswith("on") for key, _ in parsed(wild_page).attributes)
        assert not re.search("[\u202e\x1b\x00\u2028]", wild_page.decode())
    assert "alert(1)" in parsed(wild_pages[-2]).seen


@pytest.mark.parametrize("name", ["html", "docset"])
@pytest.mark.parametrize("round_of_it", [1, 2], ids=["while it is written", "while it is synced"])
def test_a_folder_that_is_given_up_leaves_nothing(shipped, tmp_path, name, round_of_it):
    class EnoughError(Exception):
        pass

    heard = []

    def give_up(count):
        heard.append(count)
        if heard.count(20) == round_of_it:
            raise EnoughError

    with pytest.raises(EnoughError):
        write_export(export(name, shipped), tmp_path / "out", give_up)
    assert list(tmp_path.iterdir()) == []


def test_a_site_is_an_index_and_a_page_for_each_error(shipped):
    files = export("html", shipped).files
    assert len(files) == 1 + len(shipped.entries)
    for place, content in files.items():
        page = parsed(content)
        folder = place.rpartition("/")[0]
        for key, value in page.attributes:
            assert not (key == "src" or "://" in (value or ""))
            if key == "href":
                target = (
                    value.removeprefix("../") if value.startswith("../") else f"{folder}/{value}"
                )
                assert target.removeprefix("/") in files


def test_a_site_holds_what_its_search_needs(shipped):
    index = export("html", shipped).files["index.html"].decode()
    data = re.search(
        r'<script type="application/json" id="errors">(.*?)</script>', index, re.DOTALL
    )
    rows = json.loads(data[1])
    assert [row[0] for row in rows] == [entry.name for entry in shipped.entries]
    assert "<userID>" in {row[4].rpartition(" ")[2] for row in rows}


def test_of_very_many_that_share_a_code_a_page_lists_the_nearest():
    chosen = selection(*(record(f"Boat{number}", code="gone") for number in range(300)))
    pages = export("html", chosen).files
    page = pages["errors/error-backend-api-boats-boat150.html"].decode()
    listed = re.findall(r">Boat(\d+)</a>", page)
    assert listed == [str(number) for number in range(100, 200) if number != 150]
    assert "And 200 further away." in page


def test_errors_of_several_catalogs_stand_apart():
    made = [
        catalog(record("BoatSunk"), catalog_id=one, title=one.title()) for one in ("ours", "theirs")
    ]
    entries = tuple(entry for one in made for entry in one.entries)
    chosen = Selection("Both", "2", entries, titles={one.id: one.title for one in made})
    api = entries[0].api
    assert list(chosen.grouped()) == [f"Ours: {api}", f"Theirs: {api}"]
    files = export("html", chosen).files
    assert all(f"{one.title}: {api}".encode() in files["index.html"] for one in made)
    assert sum(b"Theirs" in content for place, content in files.items() if "errors/" in place) == 1


def test_what_names_no_api_or_domain_is_read_back_so():
    chosen = selection(
        record("A", api="Boat API", domain="Crew"), record("B", api="Boat API", domain=""),
        record("C", api="", domain="Ports"), record("D", api="", domain=""),
    )  # fmt: skip
    page = export("md", chosen).content
    places = {(one["name"], one["api"], one["domain"]) for one in read_document(page, "x").records}
    assert {("A", "Boat API", "Crew"), ("B", "Boat API", "")} <= places


CHROMIUM = shutil.which("chromium")


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")
def test_the_search_of_a_site_finds_from_a_file(shipped, tmp_path):
    write_export(export("html", shipped), tmp_path / "site")
    address = f"{(tmp_path / 'site' / 'index.html').as_uri()}?q=user+not+found"
    page = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
         f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=5000", address],
        check=True, capture_output=True, timeout=100,
    ).stdout.decode()  # fmt: skip
    found = re.search(r'<ul id="found">(.*?)</ul>', page, re.DOTALL)[1]
    assert re.findall(r">(\w+)</a>", found)[:2] == ["UserNotFound", "UserNotFound"]


def test_a_docset_has_what_zeal_and_dash_look_for(shipped, tmp_path):
    write_export(export("docset", shipped), tmp_path / "Clerk.docset")
    contents = tmp_path / "Clerk.docset" / "Contents"
    info = plistlib.loads((contents / "Info.plist").read_bytes())
    assert info["isDashDocset"] is True
    documents = contents / "Resources" / "Documents"
    assert (documents / info["dashIndexFilePath"]).is_file()
    with sqlite3.connect(contents / "Resources" / "docSet.dsidx") as database:
        rows = database.execute("SELECT name, type, path FROM searchIndex").fetchall()
        places_of = dict(
            database.execute("SELECT name, path FROM searchIndex WHERE type = 'Value'").fetchall()
        )
    database.close()
    assert [name for name, kind, _ in rows if kind == "Error"] == [
        one.name for one in shipped.entries
    ]
    assert {one.code for one in shipped.entries if one.code} <= set(places_of)
    assert "resource_not_found: UserNotFound" in places_of
    for _, _, path in rows:
        place, _, anchor = path.partition("#")
        page = (documents / place).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in page


def test_places_are_such_that_every_file_system_holds_them():
    names = ["con", "CON", "Con", "a/../../b", "x" * 400, "x" * 401, "é", "è", " ", "a b", "a-b"]
    chosen = selection(*(record(name, domain="", api="") for name in names[:8] + names[9:]))
    found = list(places(chosen.entries, "errors/").values())
    assert len({one.casefold() for one in found}) == len(found)
    assert all(re.fullmatch(r"errors/error[a-z0-9-]{0,90}\.html", one) for one in found)


CODES = [
    "not_found",
    "not-found",
    "NotFound",
    "404",
    "",
    "class",
    "é",
    'a"b\\c\n*/',
    "x" * 200,
    "type",
]


@pytest.fixture
def coded():
    return selection(*(record(f"E{n}*/", code=code) for n, code in enumerate(CODES)), title=HOSTILE)


def test_python_constants_are_the_codes(coded):
    source = text("python", coded)
    names = {}
    exec(compile(ast.parse(source), "codes.py", "exec"), names)  # noqa: S102
    assert [member.value for member in names["ErrorCode"]] == [code for code in CODES if code]


def test_typescript_constants_are_the_codes(coded):
    source = text("typescript", coded)
    union, _, enum = source.partition("export enum")
    assert [
        json.loads(found) for found in re.findall(r"^  \| (\".*\");?$", union, re.MULTILINE)
    ] == [code for code in CODES if code]
    members = re.findall(r"^  (\w+) = (\".*\"),$", enum, re.MULTILINE)
    assert [json.loads(value) for _, value in members] == [code for code in CODES if code]
    assert len({name for name, _ in members}) == len(members)
    assert not any(name[0].isdigit() for name, _ in members)


@pytest.mark.skipif(shutil.which("gofmt") is None, reason="no Go")
def test_go_constants_are_as_gofmt_writes_them(coded, tmp_path):
    file = tmp_path / "codes.go"
    file.write_bytes(export("go", coded).content)
    result = subprocess.run(["gofmt", "-l", file], check=True, capture_output=True, text=True)
    assert result.stdout == ""


def test_constants_of_no_codes_are_refused():
    for name in ("typescript", "python", "go"):
        with pytest.raises(ExportError, match="None of these errors has a code"):
            export(name, selection(record(code="")))


@pytest.mark.parametrize("name", ["nul\0.json", "half\ud83c.json"])
@pytest.mark.parametrize("kind", ["json", "html"])
def test_a_name_that_no_file_can_have_is_refused(shipped, tmp_path, kind, name):
    chosen = Selection("Few", "1", shipped.entries[:3])
    with pytest.raises(ExportError, match="cannot be written"):
        write_export(export(kind, chosen), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_file_gives_way_and_a_folder_does_not(shipped, tmp_path):
    chosen = Selection("Few", "1", shipped.entries[:3])
    file, folder = tmp_path / "e.json", tmp_path / "site"
    for _ in range(2):
        write_export(export("json", chosen), file)
    write_export(export("html", chosen), folder)
    kept = sorted(path.name for path in tmp_path.rglob("*"))
    for target in (folder, file):
        with pytest.raises(ExportError, match="is there already"):
            write_export(export("html", chosen), target)
    with pytest.raises(ExportError, match="cannot be written"):
        write_export(export("json", chosen), tmp_path / "absent" / "e.json")
    with pytest.raises(ExportError, match="cannot be written"):
        write_export(export("json", chosen), folder)
    assert sorted(path.name for path in tmp_path.rglob("*")) == kept


@pytest.mark.skipif(os.name == "nt", reason="there are no such things there")
def test_a_link_is_followed_and_what_is_no_file_is_written_to(shipped, tmp_path):
    few = export("json", Selection("Few", "1", shipped.entries[:3]))
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write_export(few, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == few.content
    in_place_of(tmp_path / "circle", "link_in_a_circle")
    write_export(few, tmp_path / "circle")
    assert (tmp_path / "circle").read_bytes() == few.content
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        write_export(few, pipe)
        assert reader.stdout.read() == few.content
    assert pipe.is_fifo()
    with pytest.raises(ExportError, match="No space left"):
        write_export(few, Path("/dev/full"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="root alone can be two users")
def test_a_link_that_another_user_laid_is_not_followed(shipped, tmp_path):
    few = export("json", Selection("Few", "1", shipped.entries[:3]))
    shared, mine = tmp_path / "shared", tmp_path / "mine"
    shared.mkdir()
    shared.chmod(0o1777)
    mine.write_text("precious")
    link = shared / "e.json"
    link.symlink_to(mine)
    os.lchown(link, 65534, 65534)
    with pytest.raises(ExportError, match=r"e\.json: cannot be written: a link that another user"):
        write_export(few, link)
    assert mine.read_text() == "precious"
    shared.chmod(0o755)
    write_export(few, link)
    assert mine.read_bytes() == few.content
