"""Names told by the beginnings of their words: `SMSExists`, `UCreateOrgNE`, `usr-not-fnd`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from index.analysis import runs, words
from index.search.bits import Bits, members, to_bits
from index.search.flat import Zone
from index.search.spelling import slips
from index.search.terms import LOOSELY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search.tables import Tables

_FEWEST, _MOST = 2, 20  # humps
_LONGER_OF_TWO = 3  # letters; two shorter humps are too easily those of another name
_LONGER_OF_MORE = 2  # letters; of single letters the initials tell
_COMPARED = 200  # names with the same initials that are compared
_SHORTENED_FROM, _MISSPELT_FROM, _TWO_SLIPS_FROM = 2, 4, 8  # letters
_CAPITALS_APART = re.compile(r"[A-Z]?[a-z]+|[A-Z]|\d+")


def told_by_humps(text: str, tables: Tables) -> tuple[Bits, Bits]:
    """The entries whose name begins with the words that a text abbreviates, in two sets.

    In the second are those of which one letter stands for a whole acronym, as the U for URL.
    """
    found, loosely = 0, 0
    for humps in _readings(text):
        told = [n for n in _candidates(humps, tables) if _tell(humps, tables.name_words(n))]
        if told:
            found |= to_bits(told, tables.size)
            loosely |= tables.term(_initials(humps) + LOOSELY).get(Zone.INITIALS, 0)
    return found & ~loosely, found & loosely


def words_told(humps: Sequence[str], tables: Tables) -> tuple[str, ...]:
    """The words of the first name that these abbreviate one by one; none where there is no such.

    Two would abbreviate too many names.
    """
    for number in _candidates(humps, tables) if len(humps) > _FEWEST else ():
        name = tables.name_words(number)[: len(humps)]
        if len(name) == len(humps) and all(map(_abbreviates, humps, name)):
            return name
    return ()


def _candidates(humps: Sequence[str], tables: Tables) -> Iterator[int]:
    """The first entries whose initials begin as those of the humps do, if these tell enough."""
    if not _FEWEST <= len(humps) <= _MOST:
        return
    enough = _LONGER_OF_TWO if len(humps) == _FEWEST else _LONGER_OF_MORE
    if len(max(humps, key=len)) >= enough:
        having = tables.prefix(_initials(humps)).get(Zone.INITIALS, 0)
        yield from members(having, _COMPARED)


def _initials(humps: Sequence[str]) -> str:
    return "".join([hump[0] for hump in humps])


def _readings(text: str) -> list[list[str]]:
    """The humps of a text, once with every capital alone and once with `OAuth` in one piece."""
    apart = [hump.lower() for run in runs(text) for hump in _CAPITALS_APART.findall(run)]
    whole: list[str] = []
    for word in words(text):
        whole += word.term if text[word.start : word.end].isupper() else [word.term]
    return [apart] if whole == apart else [apart, whole]


def _tell(humps: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words of a name, from the first on, are told by the humps, from first to last.

    A word is told by one hump, or an acronym by its letters: `S M S` for SMS.
    """
    if not humps or not name:
        return not humps
    spelt = humps[: len(name[0])]
    letters = "".join(spelt)  # of an acronym, or as many of them as there are
    is_spelt = 1 < len(letters) == len(spelt) and name[0].startswith(letters)
    if is_spelt and _tell(humps[len(spelt) :], name[1:]):
        return True
    return _abbreviates(humps[0], name[0]) and _tell(humps[1:], name[1:])


@lru_cache(maxsize=1 << 12)  # names share their words
def _abbreviates(hump: str, word: str) -> bool:
    """Whether a hump is the word's beginning, some of its letters in turn, or a slip away."""
    if word.startswith(hump):
        return True
    if len(hump) < _SHORTENED_FROM or hump[0] != word[0]:
        return False
    letters = iter(word)
    if all(letter in letters for letter in hump):
        return True
    if len(hump) < _MISSPELT_FROM:
        return False
    allowed = 2 if len(hump) >= _TWO_SLIPS_FROM else 1
    lengths = {len(word), *range(len(hump) - 1, min(len(word), len(hump) + 1) + 1)}
    return any(slips(hump, word[:length], allowed) <= allowed for length in lengths)
