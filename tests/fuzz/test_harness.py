"""The harness itself, on one parser and for a moment; `make fuzz` does all of them."""

import re
import subprocess
import sys

import pytest

pytest.importorskip("atheris")


def test_a_parser_is_fuzzed_by_what_its_inputs_reach(tmp_path):
    command = (sys.executable, "-m", "tests.fuzz", "--seconds", "1", "--keep", str(tmp_path))
    done = subprocess.run((*command, "links"), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.fullmatch(r"links: [1-9]\d* inputs, ok\n", done.stdout)
    assert list(tmp_path.iterdir()) == []
