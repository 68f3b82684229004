"""Words that were written together: `phonenumber`, `creditcard`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.search.flat import Zone
from index.search.tables import in_head

if TYPE_CHECKING:
    from index.search.bits import Bits
    from index.search.synonyms import Synonyms
    from index.search.tables import Tables

_SHORTEST = 3  # letters of a part
_LONGEST = 40  # of what is taken apart
_ASIDE = {Zone.TEXT, Zone.OTHER_WORDS}


def may_be_together(term: str, tables: Tables) -> bool:
    """Whether some entries have it, but only aside: the keys of meta are such words."""
    zones = {zone for sets in tables.forms(term).terms.values() for zone in sets}
    return bool(zones) and zones <= _ASIDE


def apart(word: str, tables: Tables, synonyms: Synonyms, *, goes_on: bool) -> tuple[str, ...]:
    """The words that it is made of; nothing where it is not.

    They stand in one name or code, or are a phrase that means something here, as the parts of
    any long word do not: `keyboard`.
    """
    return in_one_name(word, tables, goes_on=goes_on) or (
        _phrase(word, synonyms) if _may_be_cut(word) else ()
    )


def in_one_name(word: str, tables: Tables, *, goes_on: bool) -> tuple[str, ...]:
    """The words that it is made of and that one name or code has; nothing where none has."""
    return _cut(word, tables.everything, tables, goes_on=goes_on) if _may_be_cut(word) else ()


def _may_be_cut(word: str) -> bool:
    return 2 * _SHORTEST <= len(word) <= _LONGEST and word.isalpha()


def _cut(word: str, having: Bits, tables: Tables, *, goes_on: bool) -> tuple[str, ...]:
    """The words that it is made of and that entries of `having` have in name or code."""
    for end in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        both = having & in_head(tables.term(word[:end]))
        if both:
            rest = word[end:]
            if both & tables.in_head(rest, goes_on=goes_on):
                return word[:end], rest
            others = _cut(rest, both, tables, goes_on=goes_on)
            if others:
                return word[:end], *others
    return ()


def _phrase(word: str, synonyms: Synonyms) -> tuple[str, ...]:
    for end in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        pair = word[:end], word[end:]
        if synonyms.knows(pair[0]) and any(
            meaning.end - meaning.start == len(pair) and not meaning.is_strange
            for meaning in synonyms.meanings(pair)
        ):
            return pair
    return ()
