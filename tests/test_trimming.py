"""What packages leave out is nothing that the program asks for."""

import ast
from pathlib import Path

from tests.test_layering import imported, sources

ROOT = Path(__file__).resolve().parents[1]


def test_no_source_imports_what_packages_leave_out(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    from trimming import UNUSED_MODULES  # noqa: PLC0415

    assert {
        (place, name)
        for place in sources()
        for name in imported(ast.parse((ROOT / place).read_text(encoding="utf-8")))
        if any(f"{name}.".startswith(f"{module}.") for module in UNUSED_MODULES)
    } == set()
