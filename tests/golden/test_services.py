"""How the errors of catalogs of one's own are recognised, beside the bundled ones."""

import pytest

from index.catalog import load_catalog
from index.library import Library
from index.recognise.recogniser import Recogniser
from index.resources import bundled_catalogs
from tests.golden.judge_pastes import judged
from tests.golden.pastes import HALVES, pastes
from tests.golden.services import services, stripe

SERVICES = ("services-dev", "services-check", "services-blind")


@pytest.fixture(scope="module")
def all_of_them():
    return Recogniser(Library([*map(load_catalog, bundled_catalogs()), *services()]))


@pytest.mark.parametrize("half", SERVICES)
def test_errors_of_other_services_are_recognised_in_their_envelopes(all_of_them, half):
    score = judged(all_of_them, half)
    assert score.first >= 0.97 * score.known, score.report
    assert score.complete == score.several, score.report
    assert score.right_values >= 0.97 * score.values, score.report
    assert score.silent >= 0.95 * score.foreign, score.report
    assert score.certain_foreign == 0, score.report


@pytest.mark.parametrize("half", SERVICES)
def test_what_is_certain_of_them_is_right(all_of_them, half):
    for paste in pastes(half):
        matches = all_of_them.recognise(paste.text).matches
        certain = [match.entry.name for match in matches if match.certain]
        assert set(certain) <= set(paste.errors), paste.name


@pytest.mark.parametrize("half", HALVES)
def test_they_leave_the_errors_of_the_others_alone(all_of_them, half):
    score = judged(all_of_them, half)
    assert score.first >= 0.98 * score.known, score.report
    assert score.silent >= 0.97 * score.foreign, score.report
    assert score.certain_foreign == 0, score.report


def test_codes_that_are_documented_without_messages_are_recognised_in_full_bodies():
    score = judged(
        Recogniser(Library([*map(load_catalog, bundled_catalogs()), stripe()])), "stripe-blind"
    )
    assert score.first == score.known, score.report
    assert score.silent == score.foreign, score.report


def test_there_are_enough_texts_to_judge_by():
    texts = [paste for half in SERVICES for paste in pastes(half)]
    assert len({paste.name for paste in texts}) == len(texts)
    assert len([paste for paste in texts if not paste.is_foreign]) >= 60
    assert len([paste for paste in texts if paste.is_foreign]) >= 20
