"""What of a text tells most of one error: words that it has close together, or those of its name.

A line of a log holds words of its own around those of a sentence, which nothing has all of.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from index.analysis import VALUE, words
from index.search.planes import FULL, Planes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search.bits import Bits
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables

_NOT_SAID = re.compile(rf"\bhttps?://\S+|(?:(?<!\w)(?:[A-Za-z]++_)++)?+{VALUE.pattern}")
"""Addresses, and values that a service made up, as `org_29w83sxmDNGw`: no words of the text."""
_MOST_WORDS = 200
_TRIED = 40  # entries that have most of the text's words
_COST = 1.5  # what a word takes away that the entry has not, in the weight of words
_FEWEST = 3  # words that are no accident
_FEWEST_OF_A_NAME = 2
_ENOUGH = 0.5  # of the words in the stretch


class _Heard(NamedTuple):
    """A word of the text: who has it in any form, and how much it says.

    What is `common` the errors of any program say: alone it tells of none.
    """

    term: str
    typed: str
    common: bool
    having: Bits
    weight: float


def telling_words(text: str, tables: Tables, synonyms: Synonyms) -> str:
    """These words as a query; empty where no error has enough of them."""
    heard = [*_heard(_NOT_SAID.sub(" ", text), tables, synonyms)]
    best, most = "", 0.0
    for number in _likeliest(heard, tables):
        stretch, score = _best_stretch(heard, number)
        within = {one.term: one for one in stretch if one.weight}
        had = [one for one in within.values() if one.having >> number & 1]
        is_enough = len(had) >= max(_FEWEST, _ENOUGH * len(within))
        if score > most and is_enough and not all(one.common for one in had):
            best, most = " ".join(one.typed for one in had), score
    return best or _of_a_name(heard, tables, synonyms)


def _of_a_name(heard: Sequence[_Heard], tables: Tables, synonyms: Synonyms) -> str:
    """The words of one error's name or code, wherever they stand; a single one says too little."""
    telling = [
        one._replace(having=tables.forms(one.term).in_head)
        for one in heard
        if one.weight and not one.common
    ]
    best, most = "", 0.0
    for number in _likeliest(telling, tables):
        had = {synonyms.stem(one.term): one for one in telling if one.having >> number & 1}
        score = sum(one.weight for one in had.values())
        if score > most and len(had) >= _FEWEST_OF_A_NAME:
            best, most = " ".join(one.typed for one in had.values()), score
    return best


def _heard(text: str, tables: Tables, synonyms: Synonyms) -> Iterator[_Heard]:
    for word in islice(words(text), _MOST_WORDS):
        having = tables.forms(word.term).anywhere
        # Letters that stand alone are pieces of bytes that somebody encoded.
        is_piece = len(word.term) < 2 or word.term.isdigit()
        says_nothing = is_piece or word.term in synonyms.small_words
        weight = 0.0 if says_nothing else tables.weight(having.bit_count())
        typed = text[word.start : word.end]
        yield _Heard(word.term, typed, synonyms.is_common(word.term), having, weight)


def _likeliest(heard: Sequence[_Heard], tables: Tables) -> list[int]:
    """The entries that have most of what the words say, wherever they stand."""
    said = {one.term: one for one in heard if one.having and one.weight}
    total = sum(one.weight for one in said.values())
    planes = Planes()
    for one in said.values():
        planes.add(one.having, round(FULL * one.weight / total))
    return planes.first(tables.everything, _TRIED)


def _best_stretch(heard: Sequence[_Heard], number: int) -> tuple[Sequence[_Heard], float]:
    """The words in a row that say most of this entry and least of anything else, and how much."""
    score, start = 0.0, 0
    best, first, last = 0.0, 0, 0
    for at, one in enumerate(heard):
        score += one.weight if one.having >> number & 1 else -_COST * bool(one.weight)
        if score <= 0.0:
            score, start = 0.0, at + 1
        elif score > best:
            best, first, last = score, start, at + 1
    return heard[first:last], best
