"""A dialog that is made when it is first wanted, and opened in slices."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from app.workers.slices import Slices

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.look.appearance import Appearance
    from app.views.dialogs.dialog import Dialog

D = TypeVar("D", bound="Dialog")

Making = Generator[None, None, D]
"""The slices in which a dialog is made, and what is made."""


class SlicedDialog(Generic[D]):
    """Its making, what it shows and its window: between two slices, the main window answers."""

    dialog: D
    """There from its making until it is let go."""

    def __init__(
        self, appearance: Appearance, make: Callable[[], Making[D]], parent: QObject
    ) -> None:
        self._appearance = appearance
        self._make = make
        self.is_made = False
        """Whether there is a dialog, on show or about to be."""
        self._slices = Slices((), parent)

    @property
    def is_seen(self) -> bool:
        """Whether the dialog is open."""
        return self.is_made and self.dialog.isVisible()

    def open(self, fill: Callable[[D], Iterator[None]]) -> None:
        """Show it once it is filled, after what is being done with it already."""
        self._slices.add(self._open(fill))

    def show(self, work: Iterator[None]) -> None:
        """Go on with this, which puts something in."""
        self._slices.add(work)

    def let_go(self) -> None:
        """Keep it no longer: what nobody sees, Qt would draw anew with every look.

        It may be told so again: Qt ends a dialog once for each Esc, also one that went meanwhile.
        """
        self._slices.start_anew(())
        if self.is_made:
            self.is_made = False
            self._appearance.leave(self.dialog.set_look)
            # Keys and clicks that are under way still reach it until it is deleted.
            self.dialog.blockSignals(True)
            self.dialog.setEnabled(False)
            self.dialog.deleteLater()
            del self.dialog

    def _open(self, fill: Callable[[D], Iterator[None]]) -> Iterator[None]:
        if not self.is_made:
            self.dialog = yield from self._make()
            self.is_made = True
            self._appearance.follow(self.dialog.set_look)
            self.dialog.arrived.connect(self._appearance.dress_arrival)
            for part in self.dialog.parts():
                self._appearance.dress(part)
                yield
        yield from fill(self.dialog)
        self.dialog.open()
