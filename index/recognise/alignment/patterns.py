"""A message as the recogniser looks for it: runs of literal words, and slots for values between."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from index.recognise.text.vocabulary import weight
from index.recognise.text.words import words_of
from index.template import Part, cut


class Slot(NamedTuple):
    """What stands between two runs of literal words: placeholders and the marks around them.

    `marks` are one more than `placeholders`: before the first, between, and after the last.
    """

    placeholders: tuple[Part, ...]
    marks: tuple[str, ...]


class Pattern(NamedTuple):
    """A message; `slots` are one more than `literals`: before, between and after them."""

    message: str
    literals: tuple[tuple[str, ...], ...]
    slots: tuple[Slot, ...]
    weight: float
    sums: tuple[tuple[float, ...], ...]
    """For each run, what its first 0, 1, 2, … words weigh."""

    @property
    def has_values(self) -> bool:
        """Whether there is any placeholder in the message."""
        return any(slot.placeholders for slot in self.slots)

    @property
    def has_leading_value(self) -> bool:
        """Whether the message begins with a placeholder."""
        return bool(self.slots[0].placeholders)

    @property
    def has_trailing_value(self) -> bool:
        """Whether the message ends with a placeholder."""
        return bool(self.slots[-1].placeholders)


def pattern_of(message: str) -> Pattern:
    """The pattern of a message as the documents write it."""
    literals: list[tuple[str, ...]] = []
    slots: list[Slot] = []
    placeholders: list[Part] = []
    marks = [""]
    for part in cut(message):
        if not part.is_literal:
            placeholders.append(part)
            marks.append("")
            continue
        found = words_of(part.text)
        if not found.words:
            marks[-1] += part.text
            continue
        marks[-1] += part.text[: found.starts[0]]
        slots.append(Slot(tuple(placeholders), tuple(marks)))
        literals.append(tuple(found.words))
        placeholders, marks = [], [part.text[found.ends[-1] :]]
    slots.append(Slot(tuple(placeholders), tuple(marks)))
    sums = tuple(tuple(accumulate(map(weight, literal), initial=0.0)) for literal in literals)
    return Pattern(
        message, tuple(literals), tuple(slots), sum(weights[-1] for weights in sums), sums
    )
