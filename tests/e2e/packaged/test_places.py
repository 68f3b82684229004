"""The unpacked program in unfriendly places, by its own self-check, its search and its window."""

import json
import os
import shutil
import subprocess

import pytest

from tests.conftest import home_variables

NOBODY = 65534
PASTE = (
    '{"errors": [{"code": "resource_not_found", "long_message": "No user was found with id u_1"}]}'
)


def run(program, *arguments, environment, **options):
    return subprocess.run(
        [program, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        **options,
    )


def poisoned(tmp_path):
    folder = tmp_path / "foreign"
    folder.mkdir()
    for name in ("json.py", "typing.py", "PySide6.py", "app.py", "sitecustomize.py"):
        (folder / name).write_text("raise SystemExit('foreign code ran')", encoding="utf-8")
    return {"PYTHONPATH": str(folder), "PYTHONHOME": str(folder), "PYTHONSTARTUP": str(folder)}


PLACES = {
    "a plain one": lambda _: {},
    "LC_ALL=C": lambda _: {"LC_ALL": "C"},
    "a Turkish locale that is not installed": lambda _: {"LC_ALL": "tr_TR.ISO-8859-9"},
    "a foreign Python": poisoned,
    "nothing on the path": lambda _: {"PATH": "/nonexistent"},
    "no home": lambda _: {"HOME": None, "XDG_CONFIG_HOME": None, "XDG_CACHE_HOME": None},
    "a home that is no folder": lambda _: {"HOME": "/dev/null", "XDG_CACHE_HOME": None},
    "a foreign Qt": lambda tmp_path: {
        "QT_PLUGIN_PATH": str(tmp_path),
        "QT_QPA_PLATFORM_PLUGIN_PATH": None,
        "QT_STYLE_OVERRIDE": "nonsense",
    },
}


@pytest.fixture(params=PLACES)
def environment(request, tmp_path):
    made = {"PATH": os.environ["PATH"], **home_variables(tmp_path / "home")}
    made |= PLACES[request.param](tmp_path)
    return {name: value for name, value in made.items() if value is not None}


def test_it_checks_itself(unpacked, environment):
    done = run(unpacked / "errdex", "--self-check", environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "everything works" in done.stdout and "shipped with the program" in done.stdout


@pytest.mark.parametrize("lost", ["", "manifest.json", "flat.bin"])
def test_its_self_check_fails_where_the_index_it_came_with_is_not_whole(unpacked, tmp_path, lost):
    program = tmp_path / "errdex"
    shutil.copytree(unpacked, program, symlinks=True)
    index = program / "_internal" / "resources" / "index"
    if lost:
        next(index.rglob(lost)).write_bytes(b"lost")
    else:
        shutil.rmtree(index)
    done = run(program / "errdex", "--self-check", environment=home_variables(tmp_path / "home"))
    assert done.returncode == 1 and "index      FAILED" in done.stdout
    assert "finds 10 errors" in done.stdout, "it finds without"


def test_its_self_check_tells_the_versions_where_no_window_can_open(unpacked, tmp_path):
    variables = {**home_variables(tmp_path / "home"), "QT_QPA_PLATFORM": "nonsense"}
    done = run(unpacked / "errdex", "--self-check", environment=variables)
    assert done.returncode != 0
    assert "Python" in done.stdout and "nonsense" in done.stderr


def test_it_answers_on_the_command_line(unpacked, environment):
    found = run(unpacked / "errdex", "search", "--json", "no user", environment=environment)
    assert found.returncode == 0 and found.stderr == ""
    assert json.loads(found.stdout)["results"]
    matched = run(unpacked / "errdex", "match", "--json", environment=environment, input=PASTE)
    assert json.loads(matched.stdout)["matches"][0]["values"] == {"userID": "u_1"}
    written = run(
        unpacked / "errdex", "explain", "UserNotFound", "--format", "go", environment=environment
    )
    assert written.returncode == 0 and "resource_not_found" in written.stdout


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_it_runs_for_a_user_who_may_only_read_it(unpacked, tmp_path):
    home = tmp_path / "home"
    variables = {"PATH": os.environ["PATH"], "HOME": str(home)}
    done = run(
        unpacked / "errdex", "--self-check", environment=variables, user=NOBODY, group=NOBODY
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "kept in memory only" in done.stdout


def test_it_writes_nothing_beside_itself(unpacked, environment):
    def listing():
        return sorted((str(path), path.lstat().st_mtime_ns) for path in unpacked.rglob("*"))

    before = listing()
    run(unpacked / "errdex", "search", '"not found"', environment=environment)
    assert listing() == before


def test_its_window_finds_and_copies(unpacked, desktop, monkeypatch):
    monkeypatch.setenv("ERRDEX_PROGRAM", str(unpacked / "errdex"))
    desktop.start(LC_ALL="C").tolerate("locale|UTF-8|for more information")  # Qt's own words
    desktop.programs[0].window.activate()
    desktop.type("code:session_exists")
    desktop.shows_code("session_exists")
    assert desktop.programs[0].quit() == 0
