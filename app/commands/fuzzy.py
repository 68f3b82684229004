"""Finding a title by some of its letters: "cj" and "js" find "Copy JSON"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_AT_TITLE, _AT_WORD, _IN_MENU, _INSIDE, _INITIALS, _OF_A_WORD, _SCATTERED = 9, 8, 5, 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a title fits what was typed, and which of its letters did."""

    score: int
    spans: tuple[Span, ...]


def likeness(query: str, title: str, menu: str = "") -> Likeness | None:
    """How well each word of the query is found in the title; None where one of them is not.

    A word counts most at the beginning of the title, then of a word in it, then inside one, then
    as initials of neighbours, then as letters of a single word, least as letters of several. Those
    begin with the first letter of a word. One that comes again counts once, and nothing counts
    as much as the title typed whole. What is not in the title may begin a word of the menu.
    """
    folded = title.lower()
    if len(folded) != len(title):  # a letter that grows when it is folded would move the marks
        folded = title
    score = 0
    spans: set[Span] = set()
    for word in dict.fromkeys(query.lower().split()):
        found = _found(word, folded)
        if found is not None:
            score += found.score
            spans.update(found.spans)
        elif any(named.startswith(word) for named in menu.lower().split()):
            score += _IN_MENU
        else:
            return None
    is_whole = _WORD.findall(query.lower()) == _WORD.findall(folded)
    return Likeness(score + is_whole, _joined(spans))


def _found(word: str, title: str) -> Likeness | None:
    if not _has_letters(word, title):
        return None
    words = [match.span() for match in _WORD.finditer(title)]
    starts = [start for start, _ in words]
    ends = range(len(word), len(title) + 1)  # none for a word that is longer than the title
    places = [end - len(word) for end in ends if title.startswith(word, end - len(word))]
    if places:
        at = next((place for place in places if place in starts), places[0])
        score = _AT_TITLE if at in starts[:1] else _AT_WORD if at in starts else _INSIDE
        return Likeness(score, ((at, at + len(word)),))
    for score, runs in _ways(word, words, title):
        for run in runs:
            spans = _letters(word, title, run)
            if spans is not None:
                return Likeness(score, spans)
    return None


def _has_letters(word: str, title: str) -> bool:
    """Whether they follow one another at all: in most titles they do not, and this is quick."""
    at = -1
    for letter in word:
        at = title.find(letter, at + 1)
        if at < 0:
            return False
    return True


def _ways(
    word: str, words: Sequence[Span], title: str
) -> Iterator[tuple[int, Iterable[Sequence[int]]]]:
    """Where its letters may stand one after another, the best first, and what that is worth."""
    starts = [start for start, _ in words]
    yield _INITIALS, (starts[at : at + len(word)] for at in range(len(starts)))
    is_long = len(word) > 2  # two letters that stand anywhere are in nearly every title
    if is_long:
        yield _OF_A_WORD, (range(start, end) for start, end in words)
    first = next((at for at, start in enumerate(starts) if title[start] == word[0]), None)
    if first is not None:  # what follows a later one follows this one, too
        yield _SCATTERED, [starts[first:]]
        yield _SCATTERED, [range(starts[first], len(title))] if is_long else []


def _letters(word: str, title: str, places: Sequence[int]) -> tuple[Span, ...] | None:
    """The word's letters, the first at the first of these places; None if they are not there."""
    if len(places) < len(word) or title[places[0]] != word[0]:
        return None
    spans: list[Span] = []
    left = iter(places)
    for letter in word:
        at = next((place for place in left if title[place] == letter), None)
        if at is None:
            return None
        spans.append((at, at + 1))
    return tuple(spans)


def _joined(spans: set[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
