"""The figures that the ranking must keep, on the queries that it was not tuned on."""

from itertools import chain

import pytest

from index.library import load_library
from index.resources import bundled_catalogs
from index.search.answer import Question
from index.search.engine import open_engine
from tests.golden.judged import BLIND_4, HALVED, NONSENSE, TUNED, WHOLE, WORKBENCH, read_judged
from tests.golden.measures import by_kind, measure, ndcg

KEPT = {  # part: kind: least nDCG@10, least success@1
    "queries": {
        "all": (0.94, 0.95),
        "exact code": (0.99, 0.99),
        "partial code": (0.96, 0.99),
        "name and humps": (0.87, 0.85),
        "natural words": (0.93, 0.95),
        "typos": (0.93, 0.97),
        "filters": (0.99, 0.99),
        "short prefixes": (0.98, 0.99),
    },
    "blind": {
        "all": (0.91, 0.93),
        "exact code": (0.99, 0.99),
        "partial code": (0.99, 0.99),
        "name and humps": (0.96, 0.99),
        "natural words": (0.86, 0.91),
        "typos": (0.89, 0.93),
        "filters": (0.99, 0.99),
        "short prefixes": (0.96, 0.99),
    },
    "blind3": {
        "all": (0.94, 0.96),
        "natural words": (0.89, 0.92),
        "typos": (0.98, 0.99),
        "name and humps": (0.98, 0.99),
    },
    "elsewhere": {"natural words": (0.77, 0.77)},
    "blind4": {
        "all": (0.96, 0.96),
        "natural words": (0.88, 0.89),
        "typos": (0.98, 0.99),
        "name and humps": (0.97, 0.99),
    },
    "blind5": {
        "all": (0.92, 0.95),
        "natural words": (0.84, 0.94),
        "typos": (0.92, 0.92),
        "name and humps": (0.98, 0.99),
    },
    "blind6": {
        "all": (0.95, 0.98),
        "natural words": (0.94, 0.99),
        "typos": (0.99, 0.99),
        "name and humps": (0.92, 0.99),
    },
    "blind7": {
        "all": (0.96, 0.96),
        "natural words": (0.9, 0.89),
        "typos": (0.99, 0.99),
        "name and humps": (0.99, 0.99),
    },
    "blind8": {
        "all": (0.92, 0.9),
        "natural words": (0.83, 0.78),
        "typos": (0.99, 0.99),
        "name and humps": (0.91, 0.91),
    },
}
ORDINARY = ("mash", "English", "other systems", "languages and code", "recipes and products")

APART = (WORKBENCH, BLIND_4, NONSENSE)
"""Whose nonsense is judged by itself below: much of it borrows words of errors."""


@pytest.fixture(scope="module")
def library():
    return load_library(bundled_catalogs())


@pytest.fixture(scope="module")
def figures(library):
    engine = open_engine(library)

    def ranking(text):
        answer = engine.search(Question(text, limit=20), lambda: False)
        return [hit.entry.id for hit in answer.hits]

    assert len(read_judged(library)) >= 200
    whole = {path.stem: read_judged(library, path) for path in WHOLE}
    halves = {
        path.stem: [query for query in read_judged(library, path) if query.half == "check"]
        for path in HALVED
    }
    others = [path for path in (*TUNED, *WHOLE, *HALVED) if path not in APART]
    everything = chain.from_iterable(read_judged(library, path) for path in others)
    return {
        "made by": {"": measure(ranking, read_judged(library, WORKBENCH))},
        "other nonsense": {"": measure(ranking, (q for q in everything if not q.grades))},
        **{part: by_kind(ranking, queries) for part, queries in (whole | halves).items()},
    }


@pytest.mark.parametrize(("part", "kind"), [(part, kind) for part in KEPT for kind in KEPT[part]])
def test_the_ranking_is_as_good_as_it_was(figures, part, kind):
    least_ndcg, least_success = KEPT[part][kind]
    assert figures[part][kind].ndcg >= least_ndcg
    assert figures[part][kind].success_1 >= least_success


@pytest.mark.parametrize("part", [part for part in KEPT if part != "blind4"])
def test_nonsense_is_left_unanswered(figures, part):
    # The one borrows words of errors in every query; the other is not quite where it should be.
    least = {"elsewhere": 0.9, "blind7": 0.93}.get(part, 0.95)
    assert figures[part]["nonsense"].unanswered >= least


@pytest.mark.parametrize(
    ("sorts", "least"),
    [(ORDINARY, 0.94), (("foreign names",), 0.4)],  # those names are all of words of ours
)
def test_nonsense_of_each_sort_is_left_unanswered(figures, sorts, least):
    of_sorts = [figures["blind4"][f"nonsense {sort}"] for sort in sorts]
    queries = sum(one.queries for one in of_sorts)
    assert sum(one.unanswered * one.queries for one in of_sorts) >= least * queries


def test_nonsense_of_many_sorts_is_left_unanswered(figures):
    assert figures["nonsense"]["all"].unanswered >= 0.95


def test_nonsense_judged_after_the_tables_is_left_unanswered(figures):
    assert figures["elsewhere"]["nonsense after"].unanswered >= 0.95


def test_the_rules_do_for_the_queries_that_they_were_made_by(figures):
    made_by = figures["made by"][""]
    assert made_by.success_5 >= 0.95
    # Most of what is answered there is common words alone: "operation not permitted".
    assert made_by.unanswered >= 0.82


def test_of_all_other_nonsense_hardly_any_is_answered(figures):
    assert figures["other nonsense"][""].queries > 200
    assert figures["other nonsense"][""].unanswered >= 0.95


def test_every_judged_answer_is_an_entry(library):
    files = (*WHOLE, *HALVED, *TUNED)
    for query in chain.from_iterable(read_judged(library, path) for path in files):
        assert all(library.find(entry_id) for entry_id in query.grades)


@pytest.mark.parametrize(
    ("found", "expected"),
    [(["a", "b"], 1.0), (["x", "y"], 0.0), (["b", "a"], (1 + 3 / 1.58496) / (3 + 1 / 1.58496))],
)
def test_ndcg(found, expected):
    assert ndcg(found, {"a": 2, "b": 1}) == pytest.approx(expected, abs=1e-4)
