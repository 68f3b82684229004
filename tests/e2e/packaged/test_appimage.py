"""The AppImage: one file that runs, answers, and leaves nothing mounted behind."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import home_variables
from tests.e2e.packaged.conftest import made


@pytest.fixture
def run(tmp_path):
    environment = {"PATH": os.environ["PATH"], **home_variables(tmp_path / "home")}

    def run(*arguments):
        command = [made("Errdex-*.AppImage"), *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, check=False
        )

    return run


def mounted():
    return [line for line in Path("/proc/mounts").read_text().splitlines() if "errdex" in line]


def test_it_answers_ends_as_the_program_does_and_leaves_nothing(run):
    before = mounted()
    found = run("search", "--json", "user not found")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout)["results"]
    assert run("search", "zzzzqqqq").returncode == 1
    assert mounted() == before


def test_it_checks_itself(run):
    done = run("--self-check")
    assert done.returncode == 0 and "everything works" in done.stdout
