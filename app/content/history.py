"""Where the reader has been: back and forward over places, and what was looked at last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.content.paste import Handed

_LONGEST = 200
_HANDED = 20
"""So many places at most keep what was pasted there: it may be long, and lies in memory."""


@dataclass(frozen=True, slots=True)
class Place:
    """A query, the node of the tree it was narrowed to, and the error on the page.

    Where something was pasted or dropped, it is `handed` and there is no query.
    """

    query: str
    node: tuple[str, ...]
    error: str
    handed: Handed | None = None

    def bare(self) -> Place:
        """The same without what was pasted."""
        return replace(self, handed=None)


@dataclass(frozen=True, slots=True)
class Recent:
    """What was looked at or searched for: how it is called, and the link that leads there."""

    title: str
    link: str


class History:
    """A list of places with a position in it.

    What is only passed through while typing is replaced by what comes next; what was chosen
    on purpose stays.
    """

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._lasting = False

    def visit(self, place: Place, *, lasting: bool) -> None:
        """Go to a place, from where there is no way forward."""
        if self._at >= 0 and self._places[self._at] == place:
            self._places[self._at] = place  # other values may be typed over what was pasted
            self._lasting = self._lasting or lasting
            return
        keep = self._at + 1 if self._lasting or self._at < 0 else self._at
        before = [*self._places[:keep], place][-_LONGEST:]
        self._places = [*(one.bare() for one in before[:-_HANDED]), *before[-_HANDED:]]
        self._at = len(self._places) - 1
        self._lasting = lasting

    def let_go(self) -> None:
        """Keep the places, and nothing that was pasted there."""
        self._places = [place.bare() for place in self._places]

    def places_back(self) -> tuple[Place, ...]:
        """The places before this one, the nearest first."""
        return tuple(reversed(self._places[: max(0, self._at)]))

    def places_forward(self) -> tuple[Place, ...]:
        """The places after this one, the nearest first."""
        return tuple(self._places[self._at + 1 :])

    def go(self, steps: int) -> Place | None:
        """Go so many steps back (below 0) or forward: the place, or None where there is none."""
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        self._lasting = True
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return 0 <= self._at < len(self._places) - 1
