"""A few kills of the real program; `python -m tests.e2e.crashes` does hundreds."""

import os

from tests.e2e.crashes import survive


def test_nothing_confirmed_is_lost_by_kills(tmp_path):
    assert survive(5, int(os.environ.get("ERRDEX_SEED", "5")), tmp_path, windows=0.25)
