"""The Qt binding itself: what must hold of it before anything built on it can."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect


def test_calls_that_return_nothing_leave_none_alone():
    # PySide6 6.12.0 on Python 3.11 gave away a reference to None in each; soon it was freed.
    calls = 1_000
    spare = [None] * calls * 2  # so that a bad binding fails this test, not the interpreter
    rect = QRect()
    before = sys.getrefcount(None)
    for _ in range(calls):
        rect.setRight(1)
    assert before - sys.getrefcount(None) < calls // 2
    assert len(spare) == calls * 2
