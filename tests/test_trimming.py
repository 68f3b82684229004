"""What packages leave out is nothing that the program asks for."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import home_variables
from tests.test_layering import imported, sources

ROOT = Path(__file__).resolve().parents[1]
CHECKED_WITHOUT = """
import sys
import shiboken6  # packages have another, which unpacks nothing

sys.modules.update(dict.fromkeys(sys.argv[1:]))
from app.faults.self_check import check

failed = check(sys.stdout)
sys.exit(failed or "index.search.full_text" not in sys.modules)
"""


@pytest.fixture
def left_out(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    from trimming import UNUSED_MODULES  # noqa: PLC0415

    return UNUSED_MODULES


def test_no_source_imports_what_packages_leave_out(left_out):
    assert {
        (place, name)
        for place in sources()
        for name in imported(ast.parse((ROOT / place).read_text(encoding="utf-8")))
        if any(f"{name}.".startswith(f"{module}.") for module in left_out)
    } == set()


def test_an_index_is_made_and_then_read_without_what_packages_leave_out(left_out, tmp_path):
    home = {"PATH": os.environ["PATH"], **home_variables(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    for _ in ("made", "read"):
        done = subprocess.run(
            [sys.executable, "-c", CHECKED_WITHOUT, *left_out],
            env=home,
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
