"""A few damaged files; `python -m tests.e2e.damage` damages hundreds."""

import os

from tests.e2e.damage import KINDS, withstand


def test_a_damaged_file_is_told_of_and_the_rest_is_kept(tmp_path):
    assert withstand(len(KINDS), int(os.environ.get("ERRDEX_SEED", "7")), tmp_path)
