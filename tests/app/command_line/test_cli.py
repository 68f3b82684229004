"""The command line: its contract from the real process, its details from within."""

import csv
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.command_line.input_files import opened_text
from app.command_line.terminal import Page
from app.keep.opening import open_store
from app.paths import data_dir
from index.library import load_library
from index.resources import RESOURCES, bundled_catalogs
from tests.strange import STRANGE, in_place_of

ROOT = RESOURCES.parent
BODY = (
    '{"errors": [{"code": "resource_not_found", "long_message": "No user was found with id u_1"}]}'
)
USER = "clerk/backend-api/users/UserNotFound"


def process(*arguments, given=b"", python=(), **environment):
    """The real program, run to its end."""
    return subprocess.run(
        [sys.executable, *python, "-m", "app", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )


@pytest.fixture(scope="module")
def library():
    return load_library(bundled_catalogs())


# The contract


def test_search_answers_in_its_shape():
    done = process("search", "user not found", "--json", "-n", "3")
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert list(answer) == [
        *("query", "elapsed_ms", "total", "results", "did_you_mean", "problems"),
    ]
    assert answer["query"] == "user not found"
    assert answer["total"] >= len(answer["results"]) == 3
    assert [list(result) for result in answer["results"]] == [
        ["id", "api", "domain", "name", "code", "score"]
    ] * 3
    scores = [result["score"] for result in answer["results"]]
    assert scores == sorted(scores, reverse=True)
    assert {result["id"] for result in answer["results"][:2]} == {
        USER,
        USER.replace("backend", "frontend"),
    }


def test_search_shows_every_error_of_a_shared_code():
    answer = json.loads(process("search", "resource_not_found", "--json").stdout)
    shown = [result["code"] for result in answer["results"]]
    assert shown.count("resource_not_found") == 28


def test_search_batch_answers_line_for_line():
    done = process(
        "search", "--batch", "-", "-n", "1", given="user not found\n\nqqqqzzz\ncafé".encode()
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["user not found", "", "qqqqzzz", "café"]
    assert answers[2]["results"] == []
    assert done.returncode == 0


def test_search_batch_answers_each_line_before_the_next_is_asked():
    running = subprocess.Popen(
        [sys.executable, "-m", "app", "search", "--batch", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with running:
        for query in (b"user not found", b"saml"):
            running.stdin.write(query + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["query"] == query.decode()
        running.stdin.close()
        assert running.wait() == 0


def test_match_answers_in_its_shape():
    done = process("match", "--json", given=BODY.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    answer = json.loads(done.stdout)
    assert list(answer) == ["elapsed_ms", "matches", "unknown_codes"]
    first = answer["matches"][0]
    assert list(first) == [
        *("id", "api", "domain", "name", "code", "confidence", "certain", "values", "why"),
    ]
    assert first["name"] == "UserNotFound"
    assert 0 <= first["confidence"] <= 1
    assert first["values"] == {"userID": "u_1"}
    assert first["why"]
    assert all(isinstance(reason, str) for reason in first["why"])


@pytest.mark.parametrize("command", ["search", "match"])
@pytest.mark.skipif(sys.platform == "win32", reason="there is no endless device")
def test_a_batch_without_a_line_end_is_refused(command):
    done = process(command, "--batch", "/dev/zero")
    assert done.returncode == 2
    assert "/dev/zero: a line is longer than 64 MB, the limit for a text." in str(done.stderr)


def test_match_batch_answers_line_for_line(tmp_path):
    batch = tmp_path / "batch.jsonl"
    texts = [
        BODY,
        "nothing known in here",
        '{"errors": [{"message": "odd", "long_message": "Odd things.", "code": "made_up_code"}], '
        '"clerk_trace_id": "0af7651916cd43dd8448eb211c80319c"}',
    ]
    batch.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    done = process("match", "--batch", batch)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [len(answer["matches"]) > 0 for answer in answers] == [True, False, False]
    assert answers[2]["unknown_codes"] == ["made_up_code"]
    assert done.returncode == 0


def test_list_prints_every_entry_with_all_its_fields(library):
    done = process("list", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    listed = [json.loads(line) for line in done.stdout.splitlines()]
    files = [json.loads(path.read_text(encoding="utf-8")) for path in reversed(bundled_catalogs())]
    expected = [
        {"id": entry.id, "catalog": "clerk", "edition": entry.edition} | record
        for entry, record in zip(
            library.entries, [record for file in files for record in file["errors"]], strict=True
        )
    ]
    assert listed == expected
    assert len(listed) == 478


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


def test_commands_work_without_a_home_and_with_no_place_for_the_index(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    places = dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(blocked))
    done = process("search", "saml", "--json", HOME="", **places)
    assert (done.returncode, done.stderr) == (0, b"")
    done = process("explain", USER, "--format", "code", HOME="", **places)
    assert done.stdout == b"resource_not_found\n"


# Within the process


def test_version_in_both_spellings(errdex):
    assert errdex("--version") == errdex("-V") == (0, f"errdex {__version__}\n", "")


def test_a_first_word_that_is_a_command_is_one(errdex):
    assert errdex("catalogs")[0] == 0


def test_search_for_people(errdex):
    status, out, err = errdex("search", "user", "not", "found", "-n", "2")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "UserNotFound  resource_not_found  Backend API \u203a Users"
    assert lines[1] == "    No user was found with id <userID>"
    assert re.fullmatch(r"2 of (\d+) results; -n \1 shows all\.", lines[-1])
    assert "\x1b" not in out


def test_search_says_what_it_did_not_find(errdex):
    status, out, err = errdex("search", "qqqqzzz")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: Nothing found for “qqqqzzz”.")


def test_search_points_at_what_it_did_not_understand(errdex):
    status, out, err = errdex("search", "user status:abc")
    assert (status, "UserNotFound" in out) == (0, True)
    assert err.startswith("errdex: “status:abc”: ")
    problems = json.loads(errdex("search", "user status:abc", "--json")[1])["problems"]
    assert [(problem["start"], problem["end"]) for problem in problems] == [(5, 15)]


@pytest.mark.parametrize("query", ["statuss:404", "status:abc", "statuss:404 colour:red"])
def test_search_for_nothing_that_it_understands_is_wrong_usage(errdex, query):
    status, out, err = errdex("search", query)
    assert (status, out) == (2, "")
    assert query.split()[0] in err
    status, out, _ = errdex("search", query, "--json")
    assert status == 2
    assert json.loads(out)["problems"]


@pytest.mark.parametrize("query", ['"user', "domain:saml statuss:404"])
def test_search_for_what_it_understands_in_spite_of_the_rest_is_answered(errdex, query):
    status, out, err = errdex("search", query)
    assert status == 0
    assert out
    assert err


@pytest.mark.parametrize("command", ["search", "list"])
def test_what_no_error_has_is_nothing_found_and_said(errdex, command):
    status, out, err = errdex(command, "user status:401")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: “status:401”: No error here states the HTTP status 401.\n")


def test_search_tells_what_there_is_without_a_filter_that_nothing_passes(errdex):
    err = errdex("search", "user status:401")[2]
    total = json.loads(errdex("search", "user ", "--json")[1])["total"]
    assert f"Without “status:401”: {total} results." in err


def test_search_knows_what_was_starred_in_the_window(errdex, library, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert errdex("search", "is:starred")[0] == 1
    assert list(tmp_path.rglob("*.db")) == []
    store = open_store(data_dir())
    store.star(library.find(USER))
    store.close()
    (found,) = json.loads(errdex("search", "is:starred", "--json")[1])["results"]
    assert found["id"] == USER


@pytest.mark.parametrize("strange", STRANGE)
def test_search_tells_what_stands_in_the_place_of_the_stars(errdex, tmp_path, monkeypatch, strange):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    in_place_of(data_dir() / "kept.db", strange)
    status, _, err = errdex("search", "is:starred")
    assert status == 1
    assert "the damaged one is" in err
    assert errdex("search", "is:starred")[2] == "errdex: Nothing found for “is:starred”.\n"


def test_match_for_people(errdex, tmp_path):
    log = tmp_path / "log.txt"
    log.write_text(BODY, encoding="utf-8")
    status, out, err = errdex("match", str(log))
    assert (status, err) == (0, "")
    assert out.startswith("UserNotFound  resource_not_found  Backend API \u203a Users  ")
    assert "    userID = u_1\n" in out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_match_reads_what_editors_and_shells_write(errdex, tmp_path, encoding):
    log = tmp_path / "log.txt"
    log.write_text(BODY, encoding=encoding)
    assert '"UserNotFound"' in errdex("match", str(log), "--json")[1]


def test_match_reads_a_log_with_one_bad_line(errdex, tmp_path):
    log = tmp_path / "log.txt"
    log.write_bytes(b"caf\xe9\n" + BODY.encode())
    assert errdex("match", str(log))[0] == 0


LOG = [f"12:00:00 INFO all is well with request number {n}" for n in range(3_000)]


def test_match_reads_a_long_log_as_a_stream(errdex, tmp_path, monkeypatch):
    lines = [*LOG]
    lines[1_000] = lines[2_500] = f"12:00:01 ERROR {BODY}"
    log = tmp_path / "server.log"
    log.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr("app.command_line.input_files.MOST_OF_A_PIPE", 1 << 10)  # no bound here
    status, out, err = errdex("match", str(log))
    assert (status, err) == (0, "")
    assert out == (
        "UserNotFound  resource_not_found  Backend API \u203a Users\n"
        "    2 times, lines 1001 to 2501\n"
        "    or UserNotFound (Frontend API \u203a Users)\n"
    )
    (first, twin) = json.loads(errdex("match", str(log), "--json")[1])["matches"]
    assert (first["id"], first["values"]) == (USER, {"userID": "u_1"})
    assert (first["count"], first["first_line"], first["last_line"]) == (2, 1001, 2501)
    assert twin["name"] == "UserNotFound"
    piped = process("match", given=log.read_bytes())
    assert (piped.returncode, piped.stdout.decode(), piped.stderr) == (0, out, b"")


def test_match_says_that_a_log_is_clean(errdex, tmp_path):
    log = tmp_path / "server.log"
    log.write_text("\n".join(LOG), encoding="utf-8")
    assert errdex("match", str(log)) == (
        *(1, ""),
        "errdex: No known error is in these 3000 lines.\n",
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_match_reads_a_long_log_of_two_byte_letters_as_a_stream(errdex, tmp_path, encoding):
    log = tmp_path / "server.log"
    text = "\n".join([*LOG, "\U0001f600 " * 40_000, BODY])
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    log.write_bytes(f"{mark}{text}".encode(encoding) + b"\0")
    with opened_text(str(log)) as given:
        assert not isinstance(given, str)
    (first, _twin) = json.loads(errdex("match", str(log), "--json")[1])["matches"]
    assert (first["id"], first["first_line"]) == (USER, len(LOG) + 2)


@pytest.mark.parametrize(
    "text", [f"\0\0\0{BODY}\0\n", "\0".join(BODY) + "\0", "\0" * 90_000 + BODY]
)
def test_match_reads_past_the_nulls_of_a_log(errdex, tmp_path, text):
    log = tmp_path / "server.log"
    log.write_text(text, encoding="utf-8")
    status, out, _ = errdex("match", str(log))
    assert (status, out.split()[0]) == (0, "UserNotFound")


PROGRAM = b"\x7fELF" + bytes(range(256)) + BODY.encode()
NOISE = random.Random(5).randbytes(100)  # noqa: S311


@pytest.mark.parametrize("content", [PROGRAM, NOISE], ids=["program", "noise"])
def test_match_refuses_what_is_no_text(errdex, tmp_path, content):
    binary = tmp_path / "core"
    binary.write_bytes(content)
    status, out, err = errdex("match", str(binary))
    assert (status, out) == (2, "")
    assert err == f"errdex: {binary} is not a text file; give it the text of the error.\n"
    assert (
        errdex("match", str(tmp_path))[2] == f"errdex: {tmp_path} cannot be read: Is a directory.\n"
    )


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="no such device here")
def test_match_refuses_a_device_that_never_ends(errdex):
    status, out, err = errdex("match", "/dev/zero")
    assert (status, out) == (2, "")
    assert err == "errdex: /dev/zero is a device that may never end; name a file.\n"
    assert errdex("match", os.devnull)[0] == 1  # there is nothing in it


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="pipes have no names here")
def test_match_answers_about_the_beginning_of_a_pipe_that_never_ends(errdex, monkeypatch):
    monkeypatch.setattr("app.command_line.input_files.MOST_OF_A_PIPE", 1 << 20)
    endless = f"import sys\nwhile True: sys.stdout.write({BODY!r} + '\\n')"
    words = [sys.executable, "-c", endless]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as writer:
        pipe = f"/dev/fd/{writer.stdout.fileno()}"
        status, out, err = errdex("match", pipe)
        writer.stdout.close()
    assert (status, out.split()[0]) == (0, "UserNotFound")
    assert err == (
        f"errdex: Only the first 1 MB of {pipe} were read; name a file to have the whole of it "
        "read.\n"
    )


@pytest.mark.parametrize("line", ["", "text", "[]", '{"text": 3}', '{"txt": "a"}', "[" * 100_000])
def test_match_batch_names_the_line_it_refuses(errdex, tmp_path, line):
    batch = tmp_path / "batch.jsonl"
    batch.write_text(f'{{"text": "a"}}\n{line}\n', encoding="utf-8")
    status, out, err = errdex("match", "--batch", str(batch))
    assert (status, out.count("\n")) == (2, 1)
    assert err == f'errdex: {batch}: line 2: expected {{"text": "…"}} in JSON.\n'


def test_match_says_that_it_knows_nothing_of_a_text(errdex, tmp_path):
    log = tmp_path / "log.txt"
    log.write_text("all is well", encoding="utf-8")
    assert errdex("match", str(log)) == (1, "", "errdex: No known error is in this text.\n")


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (USER, [USER]),
        (f"errdex://{USER}?userID=u", [USER]),
        ("UserNotFound", [USER, USER.replace("backend", "frontend")]),
        ("usernotfound", [USER, USER.replace("backend", "frontend")]),
        ("CLIENT_NOT_FOUND", ["clerk/backend-api/clients/ClientNotFoundInRequest"]),
        (
            "IdentificationNotFound",
            [
                "clerk/backend-api/identifications/IdentificationNotFound",
                "clerk/frontend-api/identifications/IdentificationNotFound",
                "clerk@2024-02/identification/IdentificationNotFound",
            ],
        ),
    ],
)
def test_explain_finds_by_id_name_and_code(errdex, wanted, ids):
    status, out, _ = errdex("explain", wanted)
    assert status == 0
    assert set(ids) <= set(out.splitlines())


def test_explain_shows_every_part(errdex):
    _, out, _ = errdex("explain", USER, "--set", "userID=u_1")
    assert out == (
        "UserNotFound  Backend API \u203a Users\n"
        f"{USER}\n\n"
        "UserNotFound signifies an error when no user is found with userID\n\n"
        "Code    resource_not_found  (28 errors share this code)\n"
        "Short   not found\n"
        "Long    No user was found with id u_1\n"
    )
    _, out, _ = errdex("explain", "clerk/frontend-api/sign-in/AlreadySignedIn")
    assert "Meta    session  (not JSON)\n" in out
    _, out, _ = errdex("explain", "clerk/backend-api/organizations/OrganizationNotFound")
    assert "Status  404\n" in out
    _, out, _ = errdex("explain", "clerk/backend-api/auth/IdentificationExists")
    assert "Code    none\n" in out


def test_explain_suggests_what_is_near(errdex):
    status, out, err = errdex("explain", "UserNotFond")
    assert (status, out) == (1, "")
    assert err.startswith("errdex: No error is called “UserNotFond”. Near it: UserNotFound")
    assert errdex("explain", "~~~~")[2].endswith("Try “errdex search”.\n")
    assert errdex("explain", "")[0] == 1


def test_explain_writes_a_format_with_values(errdex):
    status, out, _ = errdex("explain", USER, "--format", "link", "--set", "userID=a=b")
    assert (status, out) == (0, f"errdex://{USER}?userID=a%3Db\n")
    both = json.loads(errdex("explain", "UserNotFound", "--format", "json")[1])
    assert [document["code"] for document in both] == ["resource_not_found"] * 2


def test_explain_takes_values_of_any_bytes(errdex):
    status, out, err = errdex("explain", USER, "--set", "userID=u\udcff", "--format", "plain")
    assert (status, err) == (0, "")
    assert "id u\ufffd" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "user=1"], "no placeholder is called “user”; there are: userID."),
        (["--set", "userID"], "write it as --set NAME=VALUE."),
        (["--format", "perl"], "There is no format “perl”; choose json, response, "),
    ],
)
def test_explain_names_what_may_be_given(errdex, arguments, said):
    status, out, err = errdex("explain", USER, *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_explain_uses_the_readers_own_templates(errdex, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "errdex" / "snippets"
    own.mkdir(parents=True)
    (own / "mine.jinja").write_text("<{{ error.code }}>", encoding="utf-8")
    assert errdex("explain", USER, "--format", "mine") == (0, "<resource_not_found>\n", "")
    (own / "mine.jinja").write_text("{{ oops }}", encoding="utf-8")
    status, _, err = errdex("explain", USER, "--format", "mine")
    assert (status, err) == (2, f"errdex: {own / 'mine.jinja'}: line 1: 'oops' is undefined.\n")


def test_list_as_json_and_as_lines(errdex, library):
    listed = json.loads(errdex("list", "--format", "json")[1])
    assert [entry["id"] for entry in listed] == [entry.id for entry in library.entries]
    lines = errdex("list")[1].splitlines()
    assert [line.split()[0] for line in lines] == [entry.id for entry in library.entries]


def test_list_of_a_query_holds_all_its_results(errdex):
    listed = errdex("list", "code:resource_not_found", "--format", "jsonl")[1].splitlines()
    assert {json.loads(line)["code"] for line in listed} == {"resource_not_found"}
    assert len(listed) == 28


def test_list_of_a_query_that_is_not_understood_prints_nothing(errdex):
    status, out, problems = errdex("list", "domain:nope", "--format", "csv")
    assert (status, out) == (2, "")
    assert "domain:nope" in problems


def test_list_as_csv_is_a_table(errdex, library):
    rows = list(csv.DictReader(io.StringIO(errdex("list", "--format", "csv")[1])))
    assert len(rows) == 478
    for row, entry in zip(rows, library.entries, strict=True):
        assert (row["id"], row["description"]) == (entry.id, entry.description)
        assert row["longMessage"] == (entry.long_message or "")
        if isinstance(entry.meta, dict):
            assert json.loads(row["meta"]) == entry.meta


def test_list_as_markdown_is_one_table(errdex):
    lines = errdex("list", "--format", "md")[1].splitlines()
    assert len(lines) == 480
    assert lines[0] == "| Error | API | Domain | Code | Message |"
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines} == {6}


def test_control_characters_are_shown_to_people(capsys):
    Page(sys.stdout).line("a\x1b[31m\u202eb\nc")
    assert capsys.readouterr().out == "a\\u001b[31m\\u202eb\nc\n"


def test_styles_only_where_somebody_looks(monkeypatch):
    class Screen(io.StringIO):
        def isatty(self):
            return True

    def written(out):
        Page(out).heading("Name", "rest")
        return out.getvalue()

    monkeypatch.delenv("NO_COLOR", raising=False)
    assert written(Screen()) == "\x1b[1mName\x1b[0m  \x1b[2mrest\x1b[0m\n"
    assert written(io.StringIO()) == "Name  rest\n"
    monkeypatch.setenv("NO_COLOR", "1")
    assert written(Screen()) == "Name  rest\n"


def test_a_command_after_two_dashes_is_a_word_to_look_for():
    # There is no such platform: the window cannot open, which tells that it was asked for.
    asked = process("--", "search", python=["-X", "importtime"], QT_QPA_PLATFORM="nowhere")
    assert b"PySide6.QtWidgets" in asked.stderr


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["serach", "user"], "errdex search user"),
        (["explian", "UserNotFound"], "errdex explain UserNotFound"),
        (["serach"], ""),
        (["frobnicate", "x"], ""),
        (["user", "search"], ""),
        (["--", "serach", "user"], ""),
    ],
)
def test_a_query_that_begins_almost_like_a_command_is_told_of_it(errdex, monkeypatch, words, meant):
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
        (("search", "--limit", "2", "user"), "errdex search --help"),
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
