"""A long piece of work on the window's own thread, in slices between which the window answers."""

from __future__ import annotations

from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.workers.pause import pause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Slices(QObject):
    """Does the next slice whenever the event loop comes round and has nothing else to do."""

    def __init__(self, work: Iterable[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = iter(work)
        self._other: Slices | None = None
        self._is_begun = False
        self._timer = pause(self, 0, self._go_on)

    def come_after(self, other: Slices) -> None:
        """Begin no work before that is done: both in one turn would hold up the next key.

        What is begun goes on: half of it may be in sight.
        """
        self._other = other

    @property
    def is_busy(self) -> bool:
        """Whether there is something left to do."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin at the next turn of the loop."""
        self._timer.start()

    def start_anew(self, work: Iterable[None]) -> None:
        """Begin with this; what is left of the work before is not done any more."""
        self._work, self._is_begun = iter(work), False
        self._timer.start()

    def add(self, work: Iterable[None]) -> None:
        """Do this as well, after what is left."""
        self._work = chain(self._work, work)
        self._timer.start()

    def finish(self) -> None:
        """Do all that is left of it now."""
        self._timer.stop()
        for _slice in self._work:
            pass

    @Slot()
    def _go_on(self) -> None:
        if not self._is_begun and self._other is not None and self._other.is_busy:
            self._timer.start()
            return
        self._is_begun = True
        for _slice in self._work:
            # Only now: a timer that ran on would come before those that fell due meanwhile.
            self._timer.start()
            return


def imported(*modules: str) -> Iterator[None]:
    """Import these, each in a slice of its own."""
    for module in modules:
        import_module(module)
        yield
