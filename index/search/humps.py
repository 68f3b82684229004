"""Names told by the beginnings of their words: `SMSExists`, `UCreateOrgNE`, `usr-not-fnd`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from index.analysis import runs, words
from index.search.flat import Bits, Zone, members, to_bits
from index.search.spelling import slips
from index.search.terms import LOOSELY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.search.tables import Tables

_FEWEST, _MOST = 2, 20  # humps
_AMONG_FEW = 3  # letters of the longest of two, which else are too easily those of another name
_COMPARED = 200  # names with the same initials that are compared
_SHORTENED_FROM, _MISSPELT_FROM, _TWO_SLIPS_FROM = 2, 4, 8  # letters
_CAPITALS_APART = re.compile(r"[A-Z]?[a-z]+|[A-Z]|\d+")


def told_by_humps(text: str, tables: Tables) -> tuple[Bits, Bits]:
    """The entries whose name begins with words that begin, or are shortened, as these do.

    A capital among others is a word of its own or a letter of an acronym. Those come apart of
    which one letter tells a whole acronym.
    """
    found, loosely = 0, 0
    for humps in _ways(text):
        told = [n for n in _having_initials(humps, tables) if _tell(humps, tables.name_words(n))]
        if told:
            found |= to_bits(told, tables.size)
            loosely |= tables.term(_initials(humps) + LOOSELY).get(Zone.INITIALS, 0)
    return found & ~loosely, found & loosely


def words_told(humps: Sequence[str], tables: Tables) -> tuple[str, ...]:
    """The words of a name that begin so, each of them; nothing where there is none."""
    for number in _having_initials(humps, tables) if len(humps) > _FEWEST else ():
        name = tables.name_words(number)[: len(humps)]
        if len(name) == len(humps) and all(map(_is_like, humps, name)):
            return name
    return ()


def _having_initials(humps: Sequence[str], tables: Tables) -> Iterator[int]:
    longest = len(max(humps, key=len, default=""))
    if _FEWEST <= len(humps) <= _MOST and longest > (1 if len(humps) > _FEWEST else _AMONG_FEW - 1):
        having = tables.prefix(_initials(humps)).get(Zone.INITIALS, 0)
        yield from islice(members(having), _COMPARED)


def _initials(humps: Sequence[str]) -> str:
    return "".join([hump[0] for hump in humps])


def _ways(text: str) -> list[list[str]]:
    """The humps of a text, with every capital alone, and with `OAuth` in one piece."""
    apart = [hump.lower() for run in runs(text) for hump in _CAPITALS_APART.findall(run)]
    whole: list[str] = []
    for word in words(text):
        whole += word.term if text[word.start : word.end].isupper() else [word.term]
    return [apart] if whole == apart else [apart, whole]


def _tell(humps: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the humps are those of a name, each in its turn, up to where they end."""
    if not humps or not name:
        return not humps
    spelt = humps[: len(name[0])]
    letters = "".join(spelt)  # of an acronym, or as many of them as there are
    is_spelt = 1 < len(letters) == len(spelt) and name[0].startswith(letters)
    if is_spelt and _tell(humps[len(spelt) :], name[1:]):
        return True
    return _is_like(humps[0], name[0]) and _tell(humps[1:], name[1:])


@lru_cache(maxsize=1 << 12)  # names share their words
def _is_like(hump: str, word: str) -> bool:
    """Whether a hump is the word's beginning, what is left of it shortened, or a slip away."""
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
