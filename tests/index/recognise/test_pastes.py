"""How the recogniser does on the collection of pasted texts; the figures may only rise."""

import pytest

from tests.golden.judge_pastes import Score, judge
from tests.golden.pastes import pastes


@pytest.mark.parametrize(
    ("half", "floor"),
    [
        ("dev", Score(first=92, complete=4, right_values=46, silent=106)),
        ("check", Score(first=62, complete=4, right_values=31, silent=26)),
    ],
)
def test_no_worse_than_before(recogniser, half, floor):
    score = Score()
    for paste in pastes(half):
        judge(paste, recogniser.recognise(paste.text), score)
    report = f"{score}\n" + "\n".join(score.missed)
    assert score.first >= floor.first, report
    assert score.complete >= floor.complete, report
    assert score.right_values >= floor.right_values, report
    assert score.silent >= floor.silent, report
    assert score.certain_foreign == 0, report


def test_the_collection_is_large_and_varied():
    texts = [*pastes("dev"), *pastes("check")]
    entries = {name for paste in texts for name in paste.errors}
    assert len([paste for paste in texts if not paste.is_foreign]) >= 120
    assert len([paste for paste in texts if paste.is_foreign]) >= 40
    assert len(entries) >= 80
