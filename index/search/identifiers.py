"""How well a query spells an identifier: its words, or their beginnings, in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def fit(parts: Sequence[str], words: Sequence[str]) -> float:
    """From 0 to 1: 0 when the parts are not beginnings of the words, in the words' order.

    More is said the more of the words' letters are given, and when no word is left out between.
    """
    at, first, given = 0, -1, 0
    for part in parts:
        while at < len(words) and not words[at].startswith(part):
            at += 1
        if at == len(words):
            return 0.0
        first = at if first < 0 else first
        given += len(part)
        at += 1
    unbroken = at - first == len(parts)
    return 0.5 * given / sum(map(len, words)) + 0.5 * unbroken
