"""How the recogniser does on the collection of pasted texts; the figures may only rise."""

import pytest

from index.library import load_library
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs
from tests.golden.judge_pastes import Score, judge
from tests.golden.pastes import pastes


@pytest.fixture(scope="module")
def recogniser():
    return Recogniser(load_library(bundled_catalogs()))


@pytest.mark.parametrize(
    ("half", "first", "complete", "values", "silent"),
    [("dev", 59, 3, 33, 23), ("check", 59, 3, 27, 26)],
)
def test_no_worse_than_before(recogniser, half, first, complete, values, silent):
    score = Score()
    for paste in pastes(half):
        judge(paste, recogniser.recognise(paste.text), score)
    report = f"{score}\n" + "\n".join(score.missed)
    assert score.first >= first, report
    assert score.complete >= complete, report
    assert score.right_values >= values, report
    assert score.silent >= silent, report
    assert score.certain_foreign == 0, report


def test_the_collection_is_large_and_varied():
    texts = [*pastes("dev"), *pastes("check")]
    entries = {name for paste in texts for name in paste.errors}
    assert len([paste for paste in texts if not paste.is_foreign]) >= 120
    assert len([paste for paste in texts if paste.is_foreign]) >= 40
    assert len(entries) >= 80
