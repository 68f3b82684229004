"""The figures that the ranking must keep, on the half of the queries that it was not tuned on."""

import pytest

from index.library import load_library
from index.resources import bundled_catalogs
from index.search.answer import Question
from index.search.engine import open_engine
from tests.golden.judged import TUNING, read_judged
from tests.golden.measures import by_kind, ndcg

KEPT = {  # kind: least nDCG@10, least success@1
    "all": (0.91, 0.93),
    "exact code": (0.99, 0.99),
    "partial code": (0.95, 0.99),
    "name and humps": (0.86, 0.85),
    "natural words": (0.84, 0.90),
    "typos": (0.90, 0.92),
    "filters": (0.99, 0.99),
    "short prefixes": (0.97, 0.99),
}


@pytest.fixture(scope="module")
def library():
    return load_library(bundled_catalogs())


@pytest.fixture(scope="module")
def figures(library):
    engine = open_engine(library)

    def ranking(text):
        answer = engine.search(Question(text, limit=20), lambda: False)
        return [hit.entry.id for hit in answer.hits]

    judged = read_judged(library)
    assert len(judged) >= 200
    return by_kind(ranking, [query for query in judged if query.half == "check"])


@pytest.mark.parametrize("kind", KEPT)
def test_the_ranking_is_as_good_as_it_was(figures, kind):
    least_ndcg, least_success = KEPT[kind]
    assert figures[kind].ndcg >= least_ndcg
    assert figures[kind].success_1 >= least_success


def test_nonsense_is_left_unanswered(figures):
    assert figures["nonsense"].unanswered >= 0.95


def test_every_judged_answer_is_an_entry(library):
    for query in (*read_judged(library), *read_judged(library, TUNING)):
        assert all(library.find(entry_id) for entry_id in query.grades)


@pytest.mark.parametrize(
    ("found", "expected"),
    [(["a", "b"], 1.0), (["x", "y"], 0.0), (["b", "a"], (1 + 3 / 1.58496) / (3 + 1 / 1.58496))],
)
def test_ndcg(found, expected):
    assert ndcg(found, {"a": 2, "b": 1}) == pytest.approx(expected, abs=1e-4)
