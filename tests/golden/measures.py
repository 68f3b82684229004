"""How good a ranking is: nDCG@10, MRR@10, success@1 and @5, and nonsense left unanswered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.golden.judged import Judged

Ranking = Callable[[str], Sequence[str]]
"""A query to the ids of its results, best first."""

_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Figures:
    """The means over a number of queries; `unanswered` is of those that should find nothing."""

    queries: int
    ndcg: float
    mrr: float
    success_1: float
    success_5: float
    unanswered: float


def measure(ranking: Ranking, judged: Iterable[Judged]) -> Figures:
    """The figures of one ranking over these queries."""
    scores: list[tuple[float, float, float, float]] = []
    silent: list[bool] = []
    for query in judged:
        found = list(ranking(query.text))
        if query.grades:
            scores.append(_scores(found, query.grades))
        else:
            silent.append(not found)
    columns = [_mean(column) for column in zip(*scores, strict=True)] if scores else [1.0] * 4
    return Figures(len(scores) + len(silent), *columns, unanswered=_mean(silent or [True]))


def by_kind(ranking: Ranking, judged: Iterable[Judged]) -> dict[str, Figures]:
    """The figures of every kind of query, and of all of them as "all"."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for query in judged:
        kinds[query.kind].append(query)
        kinds["all"].append(query)
    return {kind: measure(ranking, queries) for kind, queries in kinds.items()}


def ndcg(found: Sequence[str], grades: dict[str, int]) -> float:
    """Discounted gain of the first ten against the best possible ten."""
    got = _gain([grades.get(entry_id, 0) for entry_id in found[:_DEPTH]])
    return got / _gain(sorted(grades.values(), reverse=True)[:_DEPTH])


def _scores(found: list[str], grades: dict[str, int]) -> tuple[float, float, float, float]:
    good = [grades.get(entry_id, 0) >= 2 for entry_id in found[:_DEPTH]]
    first = good.index(True) + 1 if True in good else 0
    return (
        ndcg(found, grades),
        1 / first if first else 0.0,
        float(first == 1),
        float(0 < first <= 5),
    )


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
