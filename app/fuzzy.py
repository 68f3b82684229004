"""Finding a title by some of its letters: "cj" and "js" find "Copy JSON"."""

from __future__ import annotations

import re
from dataclasses import dataclass

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_AT_WORD, _INSIDE, _INITIALS, _SCATTERED = 8, 4, 3, 1


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well a title fits what was typed, and which of its letters did."""

    score: int
    spans: tuple[Span, ...]


def likeness(query: str, title: str) -> Likeness | None:
    """How well each word of the query is found in the title; None where one of them is not.

    A word counts most at the beginning of a word, then inside one, then as initials, least as
    letters that follow one another somewhere. One that comes again counts once.
    """
    folded = title.lower()
    if len(folded) != len(title):  # a letter that grows when it is folded would move the marks
        folded = title
    score = 0
    spans: set[Span] = set()
    for word in dict.fromkeys(query.lower().split()):
        found = _found(word, folded)
        if found is None:
            return None
        score += found.score
        spans.update(found.spans)
    return Likeness(score, _joined(spans))


def _found(word: str, title: str) -> Likeness | None:
    starts = [match.start() for match in _WORD.finditer(title)]
    ends = range(len(word), len(title) + 1)  # none for a word that is longer than the title
    places = [end - len(word) for end in ends if title.startswith(word, end - len(word))]
    if places:
        at = next((place for place in places if place in starts), places[0])
        return Likeness(_AT_WORD if at in starts else _INSIDE, ((at, at + len(word)),))
    initials = _letters(word, title, starts)
    if initials is not None:
        return Likeness(_INITIALS, initials)
    scattered = _letters(word, title, list(range(len(title))))
    # Two letters that stand anywhere are in nearly every title.
    if scattered is None or len(word) < 3 or title[scattered[0][0]] != word[0]:
        return None
    return Likeness(_SCATTERED, scattered) if scattered[0][0] in starts else None


def _letters(word: str, title: str, places: list[int]) -> tuple[Span, ...] | None:
    """The word's letters one after another at these places of the title; None if they are not."""
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
