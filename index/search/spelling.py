"""Near spellings: swapped, missing, doubled and mistaken letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHORTEST = 4
_TWO_SLIPS_FROM = 8


def near(word: str, lexicons: Iterable[Sequence[str]]) -> list[str]:
    """The terms nearest to a word that no text has, all at the same least distance."""
    if len(word) < _SHORTEST or not word.isalpha():
        return []
    allowed = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    best: list[str] = []
    for lexicon in lexicons:
        for term in lexicon:
            if abs(len(term) - len(word)) > allowed or not term.isalpha():
                continue
            distance = slips(word, term, allowed)
            if distance < allowed:
                best, allowed = [term], distance
            elif distance == allowed:
                best.append(term)
    return sorted(set(best))


def slips(one: str, other: str, limit: int) -> int:
    """How many slips of the keyboard lie between two words; more than `limit` counts as one more.

    A slip is a letter missing, added or mistaken, or two neighbours swapped.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, theirs in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != theirs))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
