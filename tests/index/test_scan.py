"""A code base searched for codes: known, removed and misspelt ones, and what is passed over."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from index.files.gitignore import tracked_files
from index.library import Library
from index.scan import Codes, Kind, Scan
from tests.index.made import catalog, record

CODES = [
    "boat_not_found",
    "boat_sunk",
    "sunk",
    "auth/no-crew",
    "a.b.c",
    "form_param_format_invalid",
]


@pytest.fixture(scope="module")
def codes():
    new = catalog(*(record(code, code=code) for code in CODES), record("X", code=""), edition="2")
    old = catalog(
        record("Old", code="boat_lost_code"), record("Sunk", code="boat_sunk"), edition="1"
    )
    return Codes(Library([new, old]))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "code"


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def tracked(folder):
    unread = []
    files = list(tracked_files(folder, lambda *told: unread.append(told)))
    assert unread == []
    return files


def found(folder, codes):
    return [
        (str(one.path.relative_to(folder)), one.line, one.column, one.kind, one.text, one.code)
        for one in Scan(folder, codes).findings()
    ]


def in_line(line, folder, codes):
    write(folder / "a.ts", line)
    return [(kind, text, code) for _, _, _, kind, text, code in found(folder, codes)]


def test_places_are_file_line_and_column(folder, codes):
    write(folder / "b" / "x.py", "\n  if code == 'boat_sunk':\r\n    pass  # boat_not_found\n")
    write(folder / "a.ts", 'é "boat_lost_code"')
    assert found(folder, codes) == [
        ("a.ts", 1, 4, Kind.REMOVED, "boat_lost_code", "boat_lost_code"),
        ("b/x.py", 2, 15, Kind.KNOWN, "boat_sunk", "boat_sunk"),
        ("b/x.py", 3, 13, Kind.KNOWN, "boat_not_found", "boat_not_found"),
    ]


@pytest.mark.parametrize(
    ("line", "kind", "code"),
    [
        ("case 'boat_not_fund':", Kind.MISSPELT, "boat_not_found"),
        ("case 'baot_not_found':", Kind.MISSPELT, "boat_not_found"),
        ('"boat-not-found"', Kind.MISSPELT, "boat_not_found"),
        ('"boatNotFound_"', Kind.MISSPELT, "boat_not_found"),
        ("`BOAT_NOT_FOUND`", Kind.MISSPELT, "boat_not_found"),
        ("'form_param_fromat_invald'", Kind.MISSPELT, "form_param_format_invalid"),
        ("'boat_sunk'", Kind.KNOWN, "boat_sunk"),
        ("errors.boat_sunk.title", Kind.KNOWN, "boat_sunk"),
        ("'auth/no-crew'", Kind.KNOWN, "auth/no-crew"),
        ("x = a.b.c.d", Kind.KNOWN, "a.b.c"),
        ("'sunk'", Kind.KNOWN, "sunk"),
    ],
)
def test_what_is_found(folder, codes, line, kind, code):
    assert [(one, other) for one, _, other in in_line(line, folder, codes)] == [(kind, code)]


@pytest.mark.parametrize(
    "line",
    [
        "const BOAT_NOT_FOUND = 1",
        "boat_not_fund",
        "my_boat_sunk_it",
        "the boat has sunk",
        "'boat_sink_me_now'",
        "'sank'",
        "'boat'",
        "'a_b'",
        "''",
        "ERR_BOAT",
    ],
)
def test_what_is_not(folder, codes, line):
    assert in_line(line, folder, codes) == []


def test_binaries_links_and_pipes_are_passed_over(folder, codes):
    write(folder / "a.bin", b"'boat_sunk'\0")
    write(folder / "b.txt", b"\xff 'boat_sunk'")
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    scan = Scan(folder, codes)
    assert [one.path.name for one in scan.findings()] == ["b.txt"]
    assert (scan.files, scan.unread) == (1, [])


def test_a_line_without_an_end_is_read_in_pieces(folder, codes):
    write(folder / "min.js", "x;" * 1_000_000 + "'boat_sunk'")
    ((_, line, column, _, _, _),) = found(folder, codes)
    assert (line, column) == (1, 2_000_002)


def test_a_file_is_read_to_where_it_ended_when_it_was_opened(folder, codes):
    path = folder / "growing.py"
    write(path, b'"boat_sunk"\n')
    with path.open("ab", buffering=0) as growing:
        for number, _ in enumerate(Scan(folder, codes).findings()):
            assert number == 0
            growing.write(b'"boat_sunk"\n' * 10_000)


def test_what_it_writes_to_is_not_read(folder, codes):
    write(folder / "code.py", b'"boat_sunk"\n')
    write(folder / "findings.txt", b"code.py:1:2: boat_sunk\n")
    output = (folder / "findings.txt").stat()
    scan = Scan(folder, codes, output=output)
    assert [one.path.name for one in scan.findings()] == ["code.py"]
    assert scan.files == 1


def test_what_nobody_handles(folder, codes):
    write(folder / "a.py", "'boat_sunk' 'boat_not_fund'")
    scan = Scan(folder, codes)
    assert len(list(scan.findings())) == 2
    entries = catalog(*(record(f"E{code}", code=code) for code in (*CODES, ""))).entries
    assert [one.code for one in scan.unhandled(entries)] == [c for c in CODES if c != "boat_sunk"]


RULES = {
    ".gitignore": "build/\n*.log\n!keep.log\n/only-here.txt\n# a remark\n\ndocs/**/x.md\nlogs\n",
    "sub/.gitignore": "!extra.log\r\nlocal.*\r\nkept.txt\t\r\nspaced.txt \r\n",
}
FILES = [
    "a.py", "build/out.js", "sub/build/out.js", "x.log", "keep.log", "only-here.txt", "logs/a.txt",
    "sub/only-here.txt", "sub/extra.log", "sub/other.log", "sub/local.py", "local.py",
    "docs/a/b/x.md", "docs/y.md", "sub/logs", "sub/kept.txt", "sub/spaced.txt",
]  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="no Git")
def test_files_are_those_that_git_would_track(folder, monkeypatch):
    for name, text in RULES.items():
        write(folder / name, text)
    for name in FILES:
        write(folder / name, "x")
    git = ["git", "-C", folder]
    subprocess.run([*git, "init", "-q"], check=True)
    write(folder / ".git" / "info" / "exclude", "a.py\n")
    told = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert sorted(path.relative_to(folder).as_posix() for path in tracked(folder)) == sorted(told)
    below = sorted(path.relative_to(folder).as_posix() for path in tracked(folder / "sub"))
    assert below == sorted(name for name in told if name.startswith("sub/"))
    monkeypatch.chdir(folder)
    assert [path.as_posix() for path in tracked(Path("sub"))] == below


CLASSES = [
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "xdigit", "boat",
]  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="no Git")
@pytest.mark.parametrize("rule", ["[[:{}:]]", "[![:{}:]]", "[[:{}:]_]", r"\[[:{}:]]", "[:{}:]"])
def test_classes_in_a_set_are_those_of_git(folder, rule):
    for name in CLASSES:
        for code in (*range(1, 47), *range(48, 128)):
            write(folder / name / f"x{chr(code)}", "")
            write(folder / name / f"x[{chr(code)}]", "")
        write(folder / name / ".gitignore", f"x{rule.format(name)}")
    git = ["git", "-C", folder]
    subprocess.run([*git, "init", "-q"], check=True)
    listed = [*git, "ls-files", "-z", "--others", "--exclude-standard"]
    told = subprocess.run(listed, check=True, capture_output=True).stdout.decode().split("\0")
    assert {path.relative_to(folder).as_posix() for path in tracked(folder)} == set(told[:-1])


def test_a_folder_that_goes_away_meanwhile_is_told_of_and_the_rest_is_read(folder, codes):
    for name in "abc":
        write(folder / name / "code.py", "'boat_sunk'")

    def take_away(_read):
        shutil.rmtree(folder / "b", ignore_errors=True)

    scan = Scan(folder, codes, take_away)
    assert [one.path.parent.name for one in scan.findings()] == ["a", "c"]
    assert scan.unread == [f"{folder / 'b'}: cannot be read: No such file or directory."]


@pytest.mark.closed
def test_a_closed_folder_is_told_of(folder, codes):
    write(folder / "open.py", "'boat_sunk'")
    (folder / "closed").mkdir(mode=0)
    scan = Scan(folder, codes)
    assert len(list(scan.findings())) == 1
    (folder / "closed").chmod(0o700)
    assert scan.unread == [f"{folder / 'closed'}: cannot be read: Permission denied."]


def test_a_folder_that_is_not_there(folder, codes):
    with pytest.raises(FileNotFoundError):
        list(Scan(folder, codes).findings())


def test_a_known_code_is_never_a_near_miss_of_another(codes):
    for code in CODES:
        kind, meant, _ = codes.look_at(code, quoted=True)
        assert (kind, meant) == (Kind.KNOWN, code)


@pytest.mark.parametrize("rule", ["*" * 60 + "b", "*a" * 30 + "b", "**/" * 40 + "b", "*a*/" * 9])
def test_an_ignore_rule_of_many_stars_holds_nothing_up(tmp_path, rule):
    """Tried in all ways, each would take longer than anybody waits."""
    (tmp_path / ("a" * 250)).write_text("", encoding="utf-8")
    (tmp_path / ".gitignore").write_text(rule, encoding="utf-8")
    assert "a" * 250 in {path.name for path in tracked(tmp_path)}


@pytest.mark.parametrize(("rule", "name"), [("[[a-c]x", "[x"), ("[a&&b]x", "&x"), ("[+--]x", "-x")])
def test_a_set_of_an_ignore_rule_is_read_as_git_reads_it_without_a_word(tmp_path, rule, name):
    for other in (name, "zx"):
        write(tmp_path / other, "x")
    write(tmp_path / ".gitignore", rule)
    assert {path.name for path in tracked(tmp_path)} == {".gitignore", "zx"}
