"""Every error in every spelling and wrapper, its placeholders filled with values of every kind.

A sample of the product; `python -m tests.index.recognise.product` takes all of it.
"""

import pytest

from tests.index.recognise import product
from tests.index.recognise.spellings import SPELLINGS
from tests.index.recognise.wrappers import WRAPPERS

STEP = 61


def must_reach(tally, texts, values):
    report = f"{tally}\n" + "\n".join(tally.missed[:20])
    assert tally.right >= texts * tally.texts, report
    assert tally.right_values >= values * tally.values, report


@pytest.mark.parametrize("way", SPELLINGS)
def test_objects_are_recognised_in_every_spelling(library, recogniser, way):
    must_reach(product.spelling(recogniser, library, way, STEP), texts=0.97, values=0.93)


@pytest.mark.parametrize("way", WRAPPERS)
def test_long_messages_are_recognised_in_every_wrapper(library, recogniser, way):
    """Those of a few everyday words ("<x> is invalid") cannot be, and are a few in a hundred."""
    must_reach(product.wrapper(recogniser, library, way, STEP), texts=0.9, values=0.9)
