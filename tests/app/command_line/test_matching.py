"""`errdex match`: texts, logs, batches, and what is none of these."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.command_line.input_files import opened_text
from tests.app.command_line.running import BODY, USER, process


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


@pytest.mark.parametrize(
    "words", [["user not found"], ["user", "not", "found"], ["no user was found " * 40]]
)
def test_match_says_how_a_text_is_given(errdex, words):
    status, out, err = errdex("match", *words)
    assert (status, out) == (2, "")
    assert err.startswith(f"errdex: {' '.join(words)} cannot be read: ")
    assert "“echo … | errdex match -”" in err
    assert "“errdex search …”" in err


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
    status, out, err = errdex("match", str(log))
    assert (status, out) == (1, "")
    assert err.startswith("errdex: No known error is in this text; ")
    assert "“errdex search …”" in err
