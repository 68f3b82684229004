"""Where a text stands in another one that is on show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.views.page.name_block import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LAST_OF_ONE_UNIT = "\uffff"


class Occurrence(NamedTuple):
    """From one position of a document to another; as Qt counts, some letters take two."""

    start: int
    end: int


def occurrences(sought: str, text: str) -> Iterator[Occurrence]:
    """One after the other, small letters and capitals alike, also where a name may break.

    No pattern is made of what is sought: of a long text that takes long, and of a longer one Qt
    makes none.
    """
    shown, wanted = _folded(text.replace(BREAK, "")), _folded(sought)
    positions = _positions(text)
    at = shown.find(wanted) if wanted else -1
    while at >= 0:
        after = at + len(wanted)
        yield Occurrence(positions[at], positions[after])
        at = shown.find(wanted, after)


def _folded(text: str) -> str:
    """The same with one kind of letters, one for one."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(map(_folded_letter, text))


def _folded_letter(letter: str) -> str:
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter.lower()[0]


def _positions(text: str) -> Sequence[int]:
    """Where each letter of a text begins, and where the last one ends."""
    if BREAK not in text and max(text, default="") <= _LAST_OF_ONE_UNIT:
        return range(len(text) + 1)
    positions, position = [], 0
    for letter in text:
        if letter != BREAK:
            positions.append(position)
        position += 1 if letter <= _LAST_OF_ONE_UNIT else 2
    return [*positions, position]
