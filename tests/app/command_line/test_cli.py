"""The command line: its contract from the real process, its details from within."""

import io
import json
import os
import re
import signal
import subprocess
import sys

import pytest

from app import __version__
from app.command_line import cli
from app.command_line.screen import Screen
from app.command_line.terminal import Page
from tests.app.command_line.running import BODY, ROOT, USER, process


@pytest.mark.parametrize("command", ["search", "match"])
@pytest.mark.skipif(sys.platform == "win32", reason="there is no endless device")
def test_a_batch_without_a_line_end_is_refused(command):
    done = process(command, "--batch", "/dev/zero")
    assert done.returncode == 2
    assert "/dev/zero: a line is longer than 64 MB, the limit for a text." in str(done.stderr)


def test_a_name_with_a_line_end_is_told_in_one_line(errdex):
    status, out, problems = errdex("diff", "no\nsuch", "none")
    assert (status, out) == (2, "")
    assert problems.startswith("errdex: “no such” is no file and no edition at hand")
    assert len(problems.splitlines()) == 1


def test_catalogs_answer_in_their_shape():
    done = process("catalogs", "--json")
    assert json.loads(done.stdout) == [
        {
            "id": "clerk",
            "edition": "2025-07",
            "title": "Clerk",
            "current": True,
            "entries": 473,
            "apis": {"Backend API": 190, "Frontend API": 283},
        },
        {
            "id": "clerk",
            "edition": "2024-02",
            "title": "Clerk",
            "current": False,
            "entries": 5,
            "apis": {"": 5},
        },
    ]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["search", "--help"], 0),
        (["search", "saml"], 0),
        (["search", "qqqqzzz"], 1),
        (["search", "qqqqzzz", "--json"], 1),
        (["search"], 2),
        (["search", "a", "--batch", "-"], 2),
        (["search", "a", "-n", "0"], 2),
        (["search", "a", "-n", "many"], 2),
        (["search", "user", "-n", "9" * 30], 0),
        (["search", "user", "-n", "9" * 5_000], 0),
        (["search", "--batch", "/nowhere/batch.txt"], 2),
        (["match", "/nowhere/log.txt"], 2),
        (["match", "-", "--batch", "-"], 2),
        (["match"], 1),
        (["explain", USER], 0),
        (["explain", "NoSuchError"], 1),
        (["explain"], 2),
        (["list", "qqqqzzz", "--format", "json"], 1),
        (["list", "--format", "xml"], 2),
        (["--nonsense"], 2),
        (["catalogs", "extra"], 2),
    ],
)
def test_the_exit_status_tells_found_nothing_and_refused(errdex, arguments, status):
    returned, out, err = errdex(*arguments)
    assert returned == status
    if status == 2:
        assert out == ""
        assert re.fullmatch(r"errdex: [^\n]+\.\n", err)


@pytest.mark.parametrize(
    ("arguments", "status"), [(["catalogs"], 0), (["explain", "NoSuchError"], 1), (["search"], 2)]
)
def test_the_process_ends_with_the_status(arguments, status):
    assert process(*arguments).returncode == status


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["search", "user not found"],
        ["match", "--json"],
        ["explain", "UserNotFound", "--format", "python"],
        ["list", "saml", "--format", "md"],
        ["catalogs"],
    ],
)
def test_no_command_loads_qt(arguments):
    imported = process(*arguments, given=BODY.encode(), python=["-X", "importtime"])
    assert imported.returncode == 0
    assert b"app.command_line.cli" in imported.stderr
    assert b"PySide6" not in imported.stderr


def test_the_version_loads_neither_the_catalog_nor_the_parser():
    code = "import sys; sys.argv = ['errdex', '--version']; from app.__main__ import main; main()"
    imported = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code], cwd=ROOT, capture_output=True, check=True
    ).stderr
    for module in (b"argparse", b"json", b"index.", b"pathlib", b"platformdirs"):
        assert module not in imported


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_output_is_utf8_whatever_the_locale(locale):
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": locale}
    done = process(
        "explain", "clerk/backend-api/organizations/OrganizationCreatorNotFound", **plain
    )
    assert "doesn\u2019t exist" in done.stdout.decode("utf-8")


def test_a_query_of_any_bytes_is_answered():
    done = process("search", b"user \xff \xf0\x9f\x98\x80", "--json")
    assert json.loads(done.stdout)["query"].startswith("user ")


@pytest.mark.parametrize("arguments", [["list", "--format", "jsonl"], ["--help"], ["catalogs"]])
def test_a_reader_that_leaves_early_is_no_failure(arguments):
    running = subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdout.close()
    assert (running.stderr.read(), running.wait()) == (b"", 0)
    running.stderr.close()


def test_output_that_cannot_be_written_is_said():
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "app", "list"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"errdex: The output cannot be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit is kept")
def test_too_little_memory_is_said(tmp_path):
    resource = pytest.importorskip("resource")
    large = tmp_path / "large.json"
    large.write_bytes(b"[" + b'{"code":"a","name":"b"},' * 2_500_000 + b"{}]")
    limit = (400 << 20, 400 << 20)
    done = subprocess.run(
        [sys.executable, "-m", "app", "import", str(large)],
        cwd=ROOT,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit),
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"errdex: There is not enough memory for this.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit is kept")
@pytest.mark.parametrize(
    ("name", "limit", "said"),
    [
        ("RLIMIT_AS", 64 << 20, "512 MB of addresses, of which 64 MB are allowed (ulimit -v)"),
        ("RLIMIT_AS", 400 << 20, "512 MB of addresses, of which 400 MB are allowed (ulimit -v)"),
        ("RLIMIT_DATA", 100 << 20, "256 MB of data, of which 100 MB are allowed (ulimit -d)"),
        ("RLIMIT_NOFILE", 16, "64 open files, of which 16 are allowed (ulimit -n)"),
    ],
)
def test_what_a_window_lacks_is_said(name, limit, said):
    resource = pytest.importorskip("resource")
    done = subprocess.run(
        [sys.executable, "-m", "app", "saml"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(getattr(resource, name), (limit, limit)),
        timeout=20,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"errdex: A window needs {said}; search here with “errdex search QUERY”.\n"
    )


_WITHOUT_THREADS = """
import os
from resource import RLIMIT_NPROC, setrlimit
from app.system.limits import lacking

setrlimit(RLIMIT_NPROC, (1, 1))
if os.geteuid() == 0:  # who may start as many as it likes
    os.setuid(65534)
print(lacking())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no limit is kept")
def test_threads_that_are_not_to_be_had_are_missed():
    command = (sys.executable, "-c", _WITHOUT_THREADS)
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert said.stdout == "12 threads, of which 0 are to be had (ulimit -u)\n"


@pytest.mark.skipif(sys.platform != "linux", reason="no display to miss")
def test_a_display_that_is_not_there_is_said():
    display = ":59999"
    done = process("saml", DISPLAY=display, WAYLAND_DISPLAY="", QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"errdex: No window can be opened: could not connect to display {display}. "
        "Search here with “errdex search QUERY”.\n"
    )


def test_ctrl_c_ends_quietly():
    running = subprocess.Popen(
        [sys.executable, "-m", "app", "search", "--batch", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdin.write(b"saml\n")
    running.stdin.flush()
    running.stdout.readline()
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate()
    assert (running.returncode, errors) == (130, b"")


_INTERRUPTED_AT = """
import os, signal, sys
from app.__main__ import main

class Interrupting:
    def find_spec(self, name, *_):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
sys.argv[1:] = {words!r}
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a process there")
@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("app.command_line.cli", ["search", "saml"]),
        ("app.command_line.arguments", ["search", "saml"]),
        ("app.program.start", ["saml"]),
        ("app.program.main", ["saml"]),
        ("app.program.startup", ["saml"]),
    ],
)
def test_ctrl_c_while_it_starts_ends_it_quietly(module, words):
    done = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED_AT.format(module=module, words=words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")


def test_commands_work_without_a_home_and_with_no_place_for_the_index(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    places = dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(blocked))
    done = process("search", "saml", "--json", HOME="", **places)
    assert (done.returncode, done.stderr) == (0, b"")
    done = process("explain", USER, "--format", "code", HOME="", **places)
    assert done.stdout == b"resource_not_found\n"


def test_version_in_both_spellings(errdex):
    assert errdex("--version") == errdex("-V") == (0, f"errdex {__version__}\n", "")


def test_a_first_word_that_is_a_command_is_one(errdex):
    assert errdex("catalogs")[0] == 0


@pytest.mark.parametrize("command", ["search", "list"])
def test_what_no_error_has_is_nothing_found_and_said(errdex, command):
    status, out, err = errdex(command, "user status:401")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: “status:401”: No error here states the HTTP status 401.\n")


def test_control_characters_are_shown_to_people(capsys):
    Page(sys.stdout).line("a\x1b[31m\u202eb\nc")
    assert capsys.readouterr().out == "a\\u001b[31m\\u202eb\nc\n"


def test_a_line_end_in_a_name_begins_no_line(errdex, tmp_path, capsys):
    Page(sys.stdout).heading("Boat\nImported", "a\r\nb", "c\u2028d")
    assert capsys.readouterr().out == "Boat Imported  a b  c d\n"
    file = tmp_path / "boats.json"
    error = {"code": "a", "message": "b", "api": "A\n1", "domain": "B\nUndone"}
    file.write_text(json.dumps([error]), encoding="utf-8")
    _, out, _ = errdex("import", "--preview", str(file))
    assert [line for line in out.split("\n") if line.startswith(("1", "Undone"))] == []
    assert "A 1: 1 error\n      1  B Undone\n" in out


def test_styles_only_where_somebody_looks(monkeypatch):
    def written(out):
        Page(out).heading("Na\x1bme", "rest")
        out.flush()
        return out.buffer.getvalue().decode()

    def screen():
        return Screen(io.BytesIO(), "utf-8")

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert written(screen()) == "\x1b[1mNa\\u001bme\x1b[0m  \x1b[2mrest\x1b[0m\n"
    assert written(io.TextIOWrapper(io.BytesIO(), "utf-8")) == "Na\\u001bme  rest\n"
    monkeypatch.setenv("NO_COLOR", "1")
    assert written(screen()) == "Na\\u001bme  rest\n"


HOSTILE = "Red \x1b[31m and \x9b31m, a title \x1b]0;mine\x07 and a bell \x07."


@pytest.fixture
def hostile(errdex, tmp_path, monkeypatch):
    """A catalog whose messages would drive a terminal."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    document = tmp_path / "hostile.json"
    errors = [{"code": f"hostile_{n}", "message": HOSTILE, "description": HOSTILE} for n in (1, 2)]
    document.write_text(json.dumps(errors), encoding="utf-8")
    assert errdex("import", document)[0] == 0


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "hostile_1", "--format", "plain"),
        ("explain", "hostile_1"),
        ("list", "hostile", "--format", "csv"),
        ("list", "hostile", "--format", "jsonl"),
        ("search", "hostile"),
        ("export", "--format", "md"),
    ],
)
def test_a_terminal_obeys_nothing_that_stands_in_a_catalog(errdex, monkeypatch, arguments):
    screen = Screen(io.BytesIO(), "utf-8")
    with monkeypatch.context() as patch:
        patch.setenv("NO_COLOR", "1")
        patch.setattr(sys, "stdout", screen)
        assert cli.run(arguments) == 0
    written = screen.buffer.getvalue().decode()
    assert "Red" in written
    assert {char for char in written if not char.isprintable()} <= set("\n\t")


@pytest.mark.usefixtures("hostile")
def test_what_is_piped_is_exact(errdex):
    assert HOSTILE in errdex("explain", "hostile_1", "--format", "plain")[1]


@pytest.mark.usefixtures("hostile")
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_real_terminal_obeys_nothing():
    import pty  # noqa: PLC0415

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "app", "explain", "hostile_1", "--format", "plain"]
    done = subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=theirs, check=False, timeout=60)
    written = os.read(ours, 65_536).decode()
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0
    assert "Red \\u001b[31m and \\u009b31m" in written
    assert "\x1b" not in written


def test_a_command_after_two_dashes_is_a_word_to_look_for():
    # There is no such platform: the window cannot open, which tells that it was asked for.
    asked = process("--", "search", python=["-X", "importtime"], QT_QPA_PLATFORM="nowhere")
    assert b"PySide6.QtWidgets" in asked.stderr


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["serach", "user"], "errdex search user"),
        (["explian", "UserNotFound"], "errdex explain UserNotFound"),
        (["show", "UserNotFound"], "errdex explain UserNotFound"),
        (["show", "UserNotFound", "--format", "go"], "errdex explain UserNotFound --format go"),
        (["show", "user", "not", "found"], "errdex search user not found"),
        (["show", "user not found"], "errdex search 'user not found'"),
        (["find", "user"], "errdex search user"),
        (["help"], "errdex --help"),
        (["help", "scan"], "errdex scan --help"),
        (["version"], "errdex --version"),
        (["show"], ""),
        (["serach"], ""),
        (["frobnicate", "x"], ""),
        (["user", "search"], ""),
        (["--", "serach", "user"], ""),
    ],
)
def test_a_query_that_begins_like_a_command_is_told_of_it(errdex, monkeypatch, words, meant):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    *hints, last = errdex(*words)[2].splitlines()
    assert hints == (
        [f"errdex: The window searches for this; did you mean “{meant}”?"] if meant else []
    )
    assert "no display" in last  # so the window was asked for, and not the command


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        (("search", "--most", "2", "user"), "errdex search --help"),
        (("catalogs", "all"), "errdex catalogs --help"),
        (("--verbose",), "errdex --help"),
    ],
)
def test_what_is_unknown_is_refused_with_the_place_to_look(arguments, place):
    done = process(*arguments)
    told = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert told.startswith("errdex: unrecognized arguments: ")
    assert told.endswith(f"; see “{place}”.\n")
