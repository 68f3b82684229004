"""import, diff, export, scan and catalogs from the command line."""

import io
import json
import sys

import pytest

from app.command_line import cli
from app.command_line.screen import Screen
from tests.index.ingest.test_api_errors import ERROR
from tests.index.ingest.test_markdown_page import API_PAGE, DOMAIN_PAGE


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """Imports go to a folder of the test's own, which is where the program is started too."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "api.mdx").write_text(API_PAGE, encoding="utf-8")
    return folder


def kept(tmp_path):
    return sorted(path.name for path in (tmp_path / "data").rglob("*.json") if "@" in path.name)


def test_an_import_shows_what_it_gives_and_takes_part_at_once(errdex, pages, tmp_path):
    status, out, problems = errdex("import", pages, "--edition", "2026-08")
    assert (status, problems) == (0, "")
    assert out == (
        "Backend API errors  harbour 2026-08  3 errors\n".replace("harbour", "backend-api-errors")
        + "  api.mdx: a Markdown page, 3 errors\n"
        "Backend API: 3 errors\n"
        "      2  Harbour Masters\n"
        "      1  Auth\n"
        "Imported; “errdex import --undo” takes it away again.\n"
    )
    assert kept(tmp_path) == ["backend-api-errors@2026-08.json"]
    status, out, _ = errdex("search", "master asleep", "--json")
    assert json.loads(out)["results"][0]["name"] == "MasterAsleep"
    status, out, _ = errdex("explain", "master_asleep")
    assert "Wake <masterID> first." in out


@pytest.mark.parametrize("words", [["import"], ["scan"], ["diff", "clerk@2024-02"]])
def test_a_name_that_no_file_has_is_what_is_told(errdex, words):
    name = "harbour" * 1000
    status, out, problems = errdex(*words, name)
    assert (status, out, problems.count("\n")) == (2, "", 1)
    assert name in problems


@pytest.mark.closed
@pytest.mark.parametrize("words", [["import"], ["scan"], ["diff", "clerk@2024-02"]])
def test_what_lies_in_a_closed_folder_is_what_is_told(errdex, tmp_path, words):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    status, out, problems = errdex(*words, closed / "errors.json")
    closed.chmod(0o700)
    assert (status, out, problems.count("\n")) == (2, "", 1)
    assert "errors.json" in problems


def test_a_preview_writes_nothing(errdex, pages, tmp_path):
    status, out, _ = errdex("import", pages, "--preview")
    assert status == 0
    assert out.endswith("Nothing was written.\n")
    assert kept(tmp_path) == []


def test_a_document_with_a_fault_is_imported_only_on_request(errdex, pages, tmp_path):
    broken = DOMAIN_PAGE.replace('"code":         ', "code ")
    (pages / "boats.mdx").write_text(broken, encoding="utf-8")
    status, out, problems = errdex("import", pages, "--id", "harbour", "--edition", "1")
    assert status == 2
    assert "boats.mdx: a Markdown page, 3 errors" in out
    assert problems.startswith("errdex: boats.mdx: line 15: not JSON: ")
    assert problems.endswith("errdex: Nothing was written; --partial imports what can be read.\n")
    assert kept(tmp_path) == []
    status, out, problems = errdex("import", pages, "--id", "harbour", "--partial", "--preview")
    assert (status, out.splitlines()[-1]) == (0, "Nothing was written.")
    assert problems.startswith("errdex: boats.mdx: line 15: not JSON: ")
    assert "--partial" not in problems
    status, _, _ = errdex("import", pages, "--id", "harbour", "--edition", "1", "--partial")
    assert status == 0
    assert kept(tmp_path) == ["harbour@1.json"]


def test_an_import_in_json(errdex, tmp_path):
    listed = tmp_path / "errors.json"
    listed.write_text(json.dumps([ERROR, ERROR | {"name": 7}]), encoding="utf-8")
    status, out, problems = errdex("import", listed, "--edition", "2026-08", "--json")
    answer = json.loads(out)
    assert (status, problems) == (2, "")
    assert answer == {
        "catalog": "clerk",
        "title": "Clerk",
        "edition": "2026-08",
        "errors": 1,
        "documents": [{"file": "errors.json", "kind": "Clerk's api_errors.json", "errors": 1}],
        "parts": [{"api": "Backend API", "domain": "Harbour Masters", "errors": 1}],
        "problems": [
            {"file": "errors.json", "line": 1, "reason": "7: name: expected text, found 7"}
        ],
        "remarks": [],
        "replaces": None,
        "follows": "2025-07",
        "written": False,
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "errdex: give the files or folders to import; see “errdex import --help”.\n"),
        (["absent.csv"], "errdex: absent.csv: cannot be read: No such file or directory.\n"),
        (
            ["https://x.y/a.csv"],
            "errdex: argument FILE: “https://x.y/a.csv” is an address, and nothing is fetched; "
            "download it and give the file; see “errdex import --help”.\n",
        ),
        (["--undo"], "errdex: There is no import to undo.\n"),
        (["--undo", "x"], "errdex: “--undo” takes no files: it undoes the last import.\n"),
        (["page.zip"], "errdex: page.zip: an archive: unpack it and import what is in it.\n"),
        (["."], "errdex: page.zip: an archive: unpack it and import what is in it.\n"),
    ],
)
def test_what_is_refused(errdex, tmp_path, arguments, sentence):
    (tmp_path / "page.zip").write_bytes(b"PK\x03\x04")
    status, out, problems = errdex("import", *arguments)
    assert (status, out) == (2, "")
    assert problems == sentence or arguments == ["."]
    assert problems.startswith("errdex: ")


def test_where_no_row_can_be_read_several_are_told(errdex, tmp_path):
    (tmp_path / "rows.csv").write_text("code,status\n" + "sunk,410,more\n" * 9, encoding="utf-8")
    status, out, problems = errdex("import", tmp_path / "rows.csv")
    assert (status, out) == (2, "")
    told = problems.splitlines()
    assert [line.partition(": 3 cells")[0] for line in told[:-1]] == [
        f"errdex: rows.csv: line {line}" for line in range(2, 7)
    ]
    assert told[-1] == "errdex: … and 4 more places that cannot be read."


def test_undo_brings_back_what_was_there(errdex, pages, tmp_path):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    (pages / "api.mdx").write_text(API_PAGE.replace("asleep", "awake"), encoding="utf-8")
    _, out, _ = errdex("import", pages, "--id", "harbour", "--edition", "1")
    assert out.endswith("Replaced harbour 1; “errdex import --undo” brings it back.\n")
    assert errdex("import", "--undo") == (0, "Undone: harbour 1 is as it was before.\n", "")
    assert errdex("explain", "master_asleep")[0] == 0
    assert errdex("import", "--undo") == (0, "Undone: harbour 1 is no longer there.\n", "")
    assert kept(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("steps.json", ("import", "--undo")),
        ("steps.json", ("catalogs", "--remove", "harbour@1")),
        ("state.json", ("catalogs", "--off", "clerk")),
    ],
)
def test_what_writes_over_a_damaged_list_puts_it_aside_and_says_so(
    errdex, pages, tmp_path, name, command
):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    errdex("catalogs", "--off", "harbour")
    (path,) = (tmp_path / "data").rglob(name)
    path.write_bytes(path.read_bytes()[:-5])
    _, _, problems = errdex(*command)
    (aside,) = path.parent.glob(f"{name}.damaged-*")
    assert problems.startswith(f"errdex: {path}: damaged, and begun anew; the damaged file is ")
    assert str(aside) in problems


def test_catalogs_are_switched_and_removed(errdex, pages):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    assert errdex("catalogs", "--off", "clerk")[1] == (
        "Backend API errors  harbour 1  current  Backend API 3\n"
    )
    assert errdex("search", "UserNotFound")[0] == 1
    _, out, _ = errdex("catalogs", "--on", "clerk", "--remove", "harbour@1")
    assert "harbour" not in out
    assert "Clerk" in out
    status, _, problems = errdex("catalogs", "--off", "harbour")
    assert (status, problems) == (
        2,
        "errdex: There is no catalog “harbour”; there are: clerk.\n",
    )
    status, _, problems = errdex("catalogs", "--remove", "harbour@1")
    assert (status, problems) == (
        2,
        "errdex: There is no imported catalog “harbour” of edition “1”.\n",
    )


def test_a_catalog_that_was_off_takes_part_again_once_it_is_imported(errdex, pages):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    errdex("catalogs", "--off", "harbour")
    assert "harbour" not in errdex("catalogs")[1]
    errdex("import", pages, "--id", "harbour", "--edition", "2")
    assert "harbour 2" in errdex("catalogs")[1]


def test_with_every_catalog_off_nothing_is_found(errdex):
    assert errdex("catalogs", "--off", "clerk") == (0, "", "")
    assert errdex("search", "UserNotFound")[0] == 1
    assert errdex("list") == (1, "", "")
    assert errdex("export", "--format", "json")[0] == 1
    assert errdex("catalogs", "--on", "clerk")[0] == 0
    assert errdex("search", "UserNotFound")[0] == 0


def test_a_damaged_catalog_is_told_and_the_rest_searched(errdex, pages, tmp_path):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    (file,) = (tmp_path / "data").rglob("harbour@1.json")
    file.write_text("{", encoding="utf-8")
    status, out, problems = errdex("search", "UserNotFound")
    assert (status, "UserNotFound" in out) == (0, True)
    assert "harbour@1.json: line 1: not JSON" in problems


def test_editions_and_documents_are_compared(errdex, pages):
    errdex("import", pages, "--id", "harbour", "--edition", "1")
    (pages / "api.mdx").write_text(API_PAGE.replace("first", "now"), encoding="utf-8")
    status, out, problems = errdex("diff", "harbour", pages)
    assert (status, problems) == (0, "")
    assert "0 added, 0 removed, 1 changed, 0 moved, 0 renamed." in out
    assert "      - Wake <masterID> first.\n      + Wake <masterID> now.\n" in out
    _, out, _ = errdex("diff", "1", pages, "--format", "md")
    assert "  - longMessage: Wake \\<masterID> ~~first~~**now**.\n" in out
    _, out, _ = errdex("diff", "harbour@1", pages, "--format", "json")
    (changed,) = json.loads(out)["changed"]
    assert changed["changes"] == [
        {"field": "longMessage", "old": "Wake <masterID> first.", "new": "Wake <masterID> now."}
    ]
    assert errdex("diff", "1", "harbour")[0] == 1
    status, _, problems = errdex("diff", "1", "nowhere")
    assert status == 2
    assert problems.startswith("errdex: “nowhere” is no file and no edition at hand; there are: ")


def test_a_changelog_is_written_to_a_file(errdex, tmp_path):
    target = tmp_path / "CHANGES.md"
    status, out, _ = errdex("diff", "2024-02", "2025-07", "--format", "md", "-o", target)
    assert (status, out) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("# Clerk: 2024-02 to 2025-07\n")


def test_everything_or_what_a_query_finds_is_exported(errdex, tmp_path):
    status, out, _ = errdex("export", "--format", "jsonl")
    assert (status, len(out.splitlines())) == (0, 473)
    _, out, _ = errdex("export", "status:404", "--format", "jsonl")
    found = [json.loads(line) for line in out.splitlines()]
    assert found
    assert {one["status"] for one in found} == {404}
    assert errdex("export", "--format", "catalog", "--catalog", "clerk@2024-02")[0] == 0
    assert errdex("export", "zzzzqqqq", "--format", "json")[0] == 1
    target = tmp_path / "Clerk.docset"
    told = errdex("export", "--format", "docset", "-o", target)
    assert told == (0, "", f"473 errors in {target}\n")
    assert (tmp_path / "Clerk.docset" / "Contents" / "Info.plist").is_file()


@pytest.mark.parametrize("form", ["json", "docset", "html"])
def test_no_folder_is_made_above_an_export(errdex, tmp_path, form):
    target = tmp_path / "mistyped" / "errors"
    status, _, problems = errdex("export", "--format", form, "-o", target)
    assert (status, not target.parent.exists()) == (2, True)
    assert "mistyped" in problems


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--format", "pdf"], "errdex: There is no format “pdf”; there are: catalog, json, "),
        (["--format", "html"], "errdex: “html” is a folder of files: say where with -o PATH."),
        (["--format", "json", "--catalog", "x"], "errdex: There is no catalog “x”; there are: "),
        (["a", "--format", "catalog"], "errdex: A catalog file holds one whole edition"),
        (["user status:many", "--format", "json"], "errdex: “status:many”: "),
        (["--format", "json", "-o", ""], "errdex: .: cannot be written: Is a directory."),
        (["--format", "json", "-o", "/"], "errdex: /: cannot be written: Is a directory."),
    ],
)
def test_exports_that_cannot_be(errdex, arguments, sentence):
    status, out, problems = errdex("export", *arguments)
    assert (status, out) == (2, "")
    assert problems.startswith(sentence)


def test_a_terminal_is_told_how_far_a_new_index_is(errdex, pages, tmp_path, monkeypatch):
    def told():
        screen = Screen(io.BytesIO(), "utf-8")
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stderr", screen)
            cli.run(["search", "harbour"])
        screen.flush()
        return screen.buffer.getvalue().decode()

    assert errdex("import", pages)[0] == 0
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first = told()
    assert first.startswith("\r\x1b[Kmaking the index: 0 %")
    assert first.endswith("\r\x1b[K")
    assert told() == ""


def test_a_scan_tells_places_and_its_status(errdex, tmp_path):
    code = tmp_path / "code"
    code.mkdir()
    (code / "a.ts").write_text("case 'resource_not_found':\n", encoding="utf-8")
    status, out, problems = errdex("scan", "code")
    assert (status, out) == (0, "code/a.ts:1:7: resource_not_found\n")
    assert problems == (
        "1 file read, 1 known code, 0 misspelt or removed; only text was compared.\n"
    )
    (code / "b.ts").write_text(
        "'resource_not_fuond' + 'resource_not_found_code'\n", encoding="utf-8"
    )
    status, out, _ = errdex("scan", "code", "--json")
    answers = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [(one["kind"], one["line"], one["code"]) for one in answers] == [
        ("known", 1, "resource_not_found"),
        ("misspelt", 1, "resource_not_found"),
        ("removed", 1, "resource_not_found_code"),
    ]


def test_a_scan_tells_what_nobody_handles(errdex, tmp_path):
    code = tmp_path / "code"
    code.mkdir()
    (code / "a.py").write_text("'invalid_handshake'", encoding="utf-8")
    status, out, _ = errdex("scan", "code", "--api", "frontend", "--domain", "auth")
    assert status == 1
    assert "not handled: signed_out  SignedOut  Frontend API  Auth\n" in out
    assert "not handled: invalid_handshake" not in out
    status, _, problems = errdex("scan", "code", "--api", "nowhere")
    assert (status, problems.startswith("errdex: No error belongs to “nowhere”")) == (2, True)
    assert errdex("scan", "absent")[0] == 2
