"""What tells an error, as it comes over the wire, from the others that have its code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from index.template import cut, fill_alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from index.entry import ErrorEntry

_SHORTEST = 4
_FILLED = "\0"


class How(StrEnum):
    """How a message is compared with a clue's text."""

    IS = "is"
    STARTS = "starts"
    ENDS = "ends"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Clue:
    """A test that the error's long message, or its short one, passes whatever fills it."""

    is_long: bool
    how: How
    text: str

    def fits(self, filled: str) -> bool:
        """Whether a message passes, its placeholders filled."""
        if self.how is How.IS:
            return filled == self.text
        if self.how is How.STARTS:
            return filled.startswith(self.text)
        if self.how is How.ENDS:
            return filled.endswith(self.text)
        return self.text in filled


@dataclass(frozen=True, slots=True)
class Distinction:
    """The best clue, or None where none helps, and the entries that look the same even so."""

    clue: Clue | None
    alike: tuple[ErrorEntry, ...]


def distinguish(entry: ErrorEntry, sharing: Iterable[ErrorEntry]) -> Distinction:
    """What tells the entry from those of `sharing`, among which it may be itself."""
    others = [other for other in sharing if other.id != entry.id]
    best = Distinction(None, tuple(others))
    filled: dict[bool, list[str]] = {}
    for clue in _clues(entry):
        if not best.alike:
            break
        if clue.is_long not in filled:  # once for all clues: a code may be that of hundreds
            filled[clue.is_long] = [_filled(other, is_long=clue.is_long) for other in others]
        texts = zip(others, filled[clue.is_long], strict=True)
        alike = tuple(other for other, text in texts if clue.fits(text))
        if len(alike) < len(best.alike):
            best = Distinction(clue, alike)
    return best


def _filled(entry: ErrorEntry, *, is_long: bool) -> str:
    message = entry.long_message if is_long else entry.short_message
    return fill_alike(message or "", _FILLED)


def _clues(entry: ErrorEntry) -> Iterator[Clue]:
    """Tests that the entry passes, the plainest first."""
    for is_long, message in ((True, entry.long_message), (False, entry.short_message)):
        parts = cut(message or "")
        literals = [part.text for part in parts if part.is_literal]
        if len(parts) == 1 and literals:
            yield Clue(is_long, How.IS, parts[0].text)
            continue
        long_enough = [text for text in literals if len(text.strip()) >= _SHORTEST]
        if long_enough and parts[0].text == long_enough[0]:
            yield Clue(is_long, How.STARTS, long_enough[0])
        if long_enough and parts[-1].text == long_enough[-1]:
            yield Clue(is_long, How.ENDS, long_enough[-1])
        for text in sorted(long_enough, key=len, reverse=True):
            yield Clue(is_long, How.CONTAINS, text.strip())
