"""The harness itself notices what the other end-to-end tests rely on it to notice."""

import pytest

from tests.e2e.program import Program


@pytest.fixture
def run_script(tmp_path, monkeypatch):
    """Run a shell script in the place of Errdex, to its end."""

    def run_one(text):
        script = tmp_path / "script"
        script.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        script.chmod(0o755)
        monkeypatch.setenv("ERRDEX_PROGRAM", str(script))
        program = Program((), {"PATH": "/usr/bin:/bin"}, tmp_path / "stderr")
        program.wait()
        return program

    return run_one


def test_words_on_standard_error_are_complaints(run_script):
    program = run_script("echo 'Traceback (most recent call last):' >&2; echo fine")
    assert program.complaints() == "Traceback (most recent call last):"


def test_silence_is_not(run_script):
    assert run_script("echo fine").complaints() == ""


def test_a_complaint_that_the_test_brings_about_can_be_tolerated(run_script):
    program = run_script("echo 'cache: read-only' >&2; echo 'QWidget: bad' >&2")
    program.tolerate("^cache: ")
    assert program.complaints() == "QWidget: bad"


def test_a_program_that_ends_without_a_window_is_told_at_once(run_script):
    program = run_script("echo 'no display' >&2; exit 3")
    with pytest.raises(AssertionError, match=r"ended with 3 before it had a window:\nno display"):
        _ = program.window
