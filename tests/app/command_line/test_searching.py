"""`errdex search`: the answer's shape, and what people are told."""

import json
import re
import subprocess
import sys

import pytest

from app.command_line.input_files import read_lines
from app.database.opening import open_store
from app.system.paths import data_dir
from tests.app.command_line.running import ROOT, USER, process
from tests.strange import STRANGE, in_place_of


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


def test_a_batch_ends_although_its_answers_are_written_into_it(tmp_path):
    path = tmp_path / "batch.txt"
    path.write_text("user not found\nrate limit", encoding="utf-8")
    read = []
    with path.open("a", encoding="utf-8") as answers:
        for query in read_lines(str(path)):
            read.append(query)
            assert len(read) < 10
            answers.write('{"results": []}\n')
            answers.flush()
    assert read == ["user not found", "rate limit"]


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


def test_search_for_people(errdex):
    status, out, err = errdex("search", "user", "not", "found", "--limit", "2")
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


def test_search_says_once_that_no_error_is_as_a_filter_asks(errdex):
    status, out, err = errdex("search", "status:999")
    assert (status, out) == (1, "")
    assert err == "errdex: “status:999”: No error here states the HTTP status 999.\n"


def test_search_points_at_what_it_did_not_understand(errdex):
    status, out, err = errdex("search", "user status:abc")
    assert (status, "UserNotFound" in out) == (0, True)
    assert err.startswith("errdex: “status:abc”: ")
    problems = json.loads(errdex("search", "user status:abc", "--json")[1])["problems"]
    assert [(problem["start"], problem["end"]) for problem in problems] == [(5, 15)]


@pytest.mark.parametrize(
    "query", ["statuss:404", "status:abc", "statuss:404 colour:red", "api:", 'api:""']
)
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


def test_search_tells_what_there_is_without_a_filter_that_nothing_passes(errdex):
    err = errdex("search", "user status:401")[2]
    total = json.loads(errdex("search", "user ", "--json")[1])["total"]
    assert f"Without “status:401”: {total} results." in err


def test_what_was_starred_in_the_window_is_known(errdex, shipped, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert errdex("search", "is:starred")[0] == 1
    assert list(tmp_path.rglob("*.db")) == []
    store = open_store(data_dir())
    store.star(shipped.find(USER))
    store.close()
    (found,) = json.loads(errdex("search", "is:starred", "--json")[1])["results"]
    assert found["id"] == USER
    (exported,) = json.loads(errdex("export", "is:starred", "--format", "json")[1])
    assert exported["name"] == shipped.find(USER).name


def test_what_was_written_down_in_the_window_is_known(errdex, shipped, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert errdex("search", "has:note")[0] == 1
    store = open_store(data_dir())
    store.write_note(shipped.find(USER), "zebrafish")
    store.close()
    for query in ("has:note", "note:zebra"):
        (found,) = json.loads(errdex("search", query, "--json")[1])["results"]
        assert found["id"] == USER
    assert errdex("search", "is:starred")[0] == 1


@pytest.mark.parametrize("strange", STRANGE)
def test_search_tells_what_stands_in_the_place_of_the_stars(errdex, tmp_path, monkeypatch, strange):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    in_place_of(data_dir() / "kept.db", strange)
    status, _, err = errdex("search", "is:starred")
    assert status == 1
    assert "the damaged one is" in err
    assert errdex("search", "is:starred")[2] == "errdex: Nothing found for “is:starred”.\n"
