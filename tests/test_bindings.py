"""The bindings as packages have them say the same as those that they are made from."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MISTAKES = """
from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QColor
for mistake in (
    lambda: QObject().setObjectName(3),
    lambda: QRect("a"),
    lambda: QColor([]),
    lambda: QTimer.singleShot("x"),
    lambda: QObject(nonsense=1),
):
    try:
        mistake()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(QRect.contains.__doc__)
"""


def said(**environment):
    command = [sys.executable, "-c", MISTAKES]
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout


def modules_at_start(**environment):
    command = [sys.executable, "-c", "import sys, PySide6.QtCore; print(*sys.modules)"]
    environment = {**os.environ, **environment}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_put_off_signatures_are_as_good_as_early_ones(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "build_spec")
    from bindings import compiled_support  # noqa: PLC0415

    support = compiled_support(tmp_path)
    assert list(support.rglob("*.py")) == []
    packaged = {"PYTHONPATH": str(tmp_path)}
    assert "Supported signatures" in said() and said(**packaged) == said()
    assert "shibokensupport.signature.parser" in modules_at_start()
    assert "shibokensupport.signature.parser" not in modules_at_start(**packaged)
