"""How the recogniser does on the collection of pasted texts, as shares of it."""

import pytest

from tests.golden.judge_pastes import judged
from tests.golden.pastes import HALVES, pastes


@pytest.mark.parametrize("half", HALVES)
def test_nearly_every_paste_is_recognised(recogniser, half):
    score = judged(recogniser, half)
    assert score.first >= 0.98 * score.known, score.report
    assert score.complete >= 0.9 * score.several, score.report
    assert score.right_values >= 0.98 * score.values, score.report
    assert score.silent >= 0.97 * score.foreign, score.report
    assert score.certain_foreign == 0, score.report


def test_the_collection_is_large_and_varied():
    texts = [paste for half in HALVES for paste in pastes(half)]
    entries = {name for paste in texts for name in paste.errors}
    assert len({paste.name for paste in texts}) == len(texts)
    assert len([paste for paste in texts if not paste.is_foreign]) >= 300
    assert len([paste for paste in texts if paste.is_foreign]) >= 200
    assert len(entries) >= 160
