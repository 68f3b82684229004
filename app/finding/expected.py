"""What waits for the results that are listed next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.finding.listed import ANYWHERE, Spot

if TYPE_CHECKING:
    from collections.abc import Callable


class Expected:
    """Which error is to be chosen among them, and what is to be done with it then."""

    def __init__(self) -> None:
        self.spot = ANYWHERE
        self._acts: list[Callable[[], object]] = []

    def expect(self, spot: Spot) -> None:
        """Choose this one, and do nothing that waited for another."""
        self.spot = spot
        self._acts.clear()

    def postpone(self, act: Callable[[], object]) -> None:
        """Do this as well, after what waits already."""
        self._acts.append(act)

    def take_spot(self) -> Spot:
        """The one to choose, now that they are there; of those after them it is the best."""
        spot, self.spot = self.spot, ANYWHERE
        return spot

    def do_postponed(self) -> None:
        """Do what waited, once; what is postponed meanwhile waits for the next."""
        acts, self._acts = self._acts, []
        for act in acts:
            act()
