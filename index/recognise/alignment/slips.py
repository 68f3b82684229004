"""How words may stand in a text otherwise than they are written: slips, wraps, lost spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.recognise.text.spelling import likeness
from index.recognise.text.vocabulary import weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.recognise.text.words import Words

AHEAD = 4
"""So many words of the run and of the text are looked at for where they agree again."""
_LIKE = 0.75
"""From this likeness on a word counts as another one misspelt."""

_SLIPS = ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2))
"""How many words of the run and of the text one slip may take: changed, left out, put in."""
_GLUED = (2, 3)


def slip(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """The slip after which two words agree again, or at the run's end one misspelt word."""
    for left_out, put_in in _SLIPS:
        agreed = mine[left_out : left_out + 2]
        if len(agreed) == 2 and tuple(theirs[put_in : put_in + 2]) == agreed:
            return left_out, put_in
    if len(mine) <= 2 and tuple(theirs[1 : len(mine)]) == mine[1:] and _misspelt(mine, theirs):
        return 1, 1
    return None


def _misspelt(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the first word is the same, misspelt."""
    if not mine or not theirs or abs(len(mine[0]) - len(theirs[0])) > 2:
        return False
    return likeness(mine[0], theirs[0]) >= _LIKE


def cost(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """What a slip costs: the weight of the words, less where one is the other misspelt."""
    lost = sum(map(weight, mine))
    return lost * 0.3 if len(mine) == len(theirs) == 1 and _misspelt(mine, theirs) else lost


def is_wrapped(text: Words, at: int, high: int, wanted: str) -> bool:
    """Whether a hard wrap cut the wanted word in two."""
    if at + 1 >= high or text.words[at] + text.words[at + 1] != wanted:
        return False
    return "\n" in text.text[text.ends[at] : text.starts[at + 1]]


def glued_after(wanted: Sequence[str], last: int, word: str) -> int:
    """How many of the wanted words from here on are run together in this one: scanners do so."""
    if word.startswith(wanted[last]):
        for count in _GLUED:
            if "".join(wanted[last : last + count]) == word:
                return count
    return 0


def glued_before(wanted: Sequence[str], first: int, word: str) -> int:
    """How many of the wanted words up to here are run together in this one."""
    if word.endswith(wanted[first - 1]):
        for count in _GLUED:
            if "".join(wanted[max(0, first - count) : first]) == word:
                return count
    return 0
