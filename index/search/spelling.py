"""Near spellings: swapped, missing, doubled and mistaken letters."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SHORTEST = 4
_SHORTEST_LOOSELY = 3
_TWO_SLIPS_FROM = 8
_SURE_FROM = 6
_BEGUN_FROM = 5
_LONGEST = 20  # of a single word; what is longer is a whole name run together
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_IN_ROW = [left + right for row in _ROWS for left, right in pairwise(row)]
_ACROSS = [  # a key lies above two of the row below, half of each
    upper + lower
    for above, below in pairwise(_ROWS)
    for place, lower in enumerate(below)
    for upper in above[place : place + 2]
]
_BESIDE = {pair[::way] for pair in (*_IN_ROW, *_ACROSS) for way in (1, -1)}


def near(
    word: str,
    lexicons: Sequence[Sequence[str]],
    weight: Callable[[str], float],
    *,
    goes_on: bool = False,
    slack: float = 0.0,
) -> list[str]:
    """The terms of sorted lexicons that a misspelt word most likely is, the likeliest first.

    One slip is allowed in a word of four letters, two from eight; `goes_on` also compares with
    the beginnings of longer terms. Of equally near terms those of more `weight` come first; with
    `slack` those follow that are less near by no more than that.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return []
    allowed = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    found: dict[str, float] = {}
    for term in _like(word, lexicons, allowed):
        if term not in found:
            found[term] = _distance(word, term, allowed)
    if (
        goes_on
        and len(word) >= _BEGUN_FROM
        and not any(distance <= allowed for distance in found.values())
    ):
        for lexicon in lexicons:
            found |= _begun(word, lexicon, allowed)
    least = min(found.values(), default=allowed + 1)
    if least > allowed:
        return []
    best = [term for term, distance in found.items() if distance <= min(least + slack, allowed)]
    return sorted(best, key=lambda term: (found[term], -weight(term), term))


def loosely_near(word: str, lexicons: Sequence[Sequence[str]]) -> list[str]:
    """The terms that a word may be by a slip if nothing else fits, the nearest first.

    Unlike `near` it takes a shorter word, and a short one with any letter but the first mistaken.
    """
    if len(word) < _SHORTEST_LOOSELY or not word.isalpha():
        return []
    allowed = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    terms = set(_like(word, lexicons, allowed))
    if len(word) < _SURE_FROM:
        terms = {term for term in terms if term[0] == word[0] or term[:2] == word[1::-1]}
    found = sorted((slips(word, term, allowed), term) for term in terms)
    return [term for distance, term in found if distance <= allowed]


def slips(one: str, other: str, limit: int) -> float:
    """How many slips of the keyboard lie between two words; more than `limit` when it is more.

    A slip is a letter missing, added or mistaken, or two neighbours swapped; a swap and a key
    hit beside the right one count a little less than the rest.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    one, other = _unlike_parts(one, other)
    before: list[float] = []
    row: list[float] = [float(number) for number in range(len(other) + 1)]
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [float(i)]
        for j, theirs in enumerate(other, 1):
            if letter == theirs:
                cost = before[j - 1]
            else:
                mistaken = before[j - 1] + (0.9 if letter + theirs in _BESIDE else 1.0)
                cost = min(before[j] + 1.0, row[j - 1] + 1.0, mistaken)
                if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == theirs:
                    cost = min(cost, last[j - 2] + 0.9)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _unlike_parts(one: str, other: str) -> tuple[str, str]:
    shorter = min(len(one), len(other))
    start = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _distance(word: str, term: str, allowed: int) -> float:
    distance = slips(word, term, allowed)
    # People rarely miss the first letter, except by swapping it with the second.
    swapped = word[1::-1] == term[:2]
    if len(word) == len(term) < _SURE_FROM and distance >= 1:
        return allowed + 1  # another short word, more likely than a far key hit by mistake
    return distance if word[0] == term[0] or swapped else distance + 0.3


def _begun(word: str, lexicon: Sequence[str], allowed: int) -> dict[str, float]:
    """Terms that begin nearly so; those that begin alike are compared once."""
    low = bisect_left(lexicon, word[:2])
    nearness: dict[str, float] = {}
    found: dict[str, float] = {}
    for place in range(low, bisect_left(lexicon, word[:2] + "\U0010ffff", low)):
        term = lexicon[place]
        beginning = term[: len(word) + 1]
        if not len(word) < len(term) <= _LONGEST:
            continue
        distance = nearness.get(beginning)
        if distance is None:
            distance = nearness[beginning] = _least(word, beginning, allowed)
        if distance <= allowed and term.isalpha():
            found[term] = distance
    return found


def _least(word: str, beginning: str, allowed: int) -> float:
    """How near the word is to a beginning of about its length."""
    if len(set(word).difference(beginning)) > allowed:
        return allowed + 1
    lengths = range(len(word) - 1, len(word) + 2)
    return min(slips(word, beginning[:length], allowed) for length in lengths)


def _like(word: str, lexicons: Sequence[Sequence[str]], allowed: int) -> Iterator[str]:
    """Terms that may be near: those with the same two letters in front, or nearly."""
    letters = set(word)
    shortest, longest = len(word) - allowed, len(word) + allowed
    beginnings = _beginnings(word)
    for lexicon in lexicons:
        for term in _so_begun(beginnings, lexicon):
            if (
                shortest <= len(term) <= longest
                and len(letters.difference(term)) <= allowed
                and len(set(term).difference(word)) <= allowed
                and term.isalpha()
            ):
                yield term


def _so_begun(beginnings: Sequence[str], lexicon: Sequence[str]) -> list[str]:
    """The terms with one of these beginnings; both are sorted."""
    found: list[str] = []
    at, end = 0, len(lexicon)
    for beginning in beginnings:
        if at < end and lexicon[at] < beginning:  # else no term lies between, as after most
            at = bisect_left(lexicon, beginning, at)
        start = at
        while at < end and lexicon[at].startswith(beginning):
            at += 1
        found += lexicon[start:at]
    return found


def _beginnings(word: str) -> list[str]:
    a, b, rest = word[0], word[1], word[2:4]
    beginnings = {a + b, b + a + rest, b + rest, a + rest}
    for letter in _LETTERS:
        beginnings |= {letter + b + rest, a + letter + rest, letter + a + b, a + letter + b}
    kept = {prefix for prefix in beginnings if len(prefix) > 2 and not prefix.startswith(a + b)}
    return sorted(kept | {a + b})
