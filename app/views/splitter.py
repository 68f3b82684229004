"""The panes side by side, with a hairline between them that is dragged."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from collections.abc import Sequence


_SAVED = re.compile(rb"([1-9][0-9]{1,2}):([0-9]{1,5}(?:,[0-9]{1,5})*)")


class Splitter(QSplitter):
    """Beside each other; none is dragged away to nothing.

    `resizing` comes before the panes get their places: who folds one away then, has them laid out
    and painted once.
    """

    resizing = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(self.tr("Panes"))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._zoom = 100
        self._shares: list[int] = []
        """How wide the panes are, or were before they were folded away."""
        self._wanted: tuple[int, list[int]] | None = None
        """The zoom at which the reader shared the room last, and how, once there is another."""
        self.splitterMoved.connect(self._forget)

    def save(self) -> QByteArray:
        """How the reader shared the room last, and at which zoom, for `restore`."""
        zoom, shares = self._wanted or (self._zoom, self._noted())
        return QByteArray(f"{zoom}:{','.join(map(str, shares))}".encode())

    def restore(self, state: QByteArray, zoom: int, otherwise: Sequence[int]) -> None:
        """Share the room as it was wanted; in these sizes, meant for 100 %, if unknown."""
        left = _read(state, len(otherwise))
        self._wanted = left or (100, list(otherwise))
        self._share_at(zoom)
        if left is None or left[0] == zoom:
            self._forget()

    def share(self, sizes: Sequence[int]) -> None:
        """Have the panes as wide as this, those that are folded away once they are back."""
        self._shares = list(sizes)
        self.setSizes(sizes)

    def share_again(self) -> None:
        """Share the room as before a pane was folded away that is back."""
        first, *others = zip(self.sizes(), self._shares, strict=True)
        self.share([first[0] or first[1], *(share for _, share in others)])

    def fit(self, zoom: int, narrowest: Sequence[int]) -> None:
        """Have the first pane as wide as its text is at this zoom; the others share the rest.

        Each zoom goes by what the reader wanted, for the one before may have had too little room.
        While the first pane is folded away it waits. No pane is narrower than here, in sizes meant
        for 100 %, as long as the window has room for that; where it has none, all give way alike.
        """
        self.refresh()
        self._keep_apart([width * zoom // 100 for width in narrowest])
        sizes = self.sizes()
        if sizes[0] and zoom != self._zoom:
            self._wanted = self._wanted or (self._zoom, self._noted())
            self._share_at(zoom)

    def widen(self, at: int, by: int) -> None:
        """Give this pane so much of the next one's width, or of that before where it is the last.

        Less than nothing gives as much back. None becomes narrower than it may be.
        """
        sizes = self.sizes()
        others = [*range(at + 1, len(sizes)), *range(at - 1, -1, -1)]
        other = next((one for one in others if sizes[one]), None)
        if other is None:
            return
        for gives, gains, wanted in ((other, at, by), (at, other, -by)):
            pane = self.widget(gives)
            if wanted > 0 and pane is not None:
                moved = min(wanted, sizes[gives] - pane.minimumWidth())
                sizes[gives] -= moved
                sizes[gains] += moved
        # Qt would have a pane that is folded away come back as narrow as it may be.
        self.share(self._with_those_away(sizes))
        self._forget()

    def note(self) -> None:
        """Remember how the room is shared: a pane is about to be folded away."""
        self._shares = self._noted()

    def _noted(self) -> list[int]:
        """The widths now; those of before while any but the first is away: another has its room."""
        sizes = self.sizes()
        return self._with_those_away(sizes) if all(sizes[1:]) else self._shares or sizes

    def _with_those_away(self, sizes: Sequence[int]) -> list[int]:
        return [size or share for size, share in zip_longest(sizes, self._shares, fillvalue=0)]

    def _share_at(self, zoom: int) -> None:
        """Have the first pane as wide as is wanted, at this zoom."""
        if self._wanted is not None:
            at, (first, *others) = self._wanted
            self.share([round(first * zoom / at), *others])
        self._zoom = zoom

    def _forget(self) -> None:
        """What is on show now is what the reader wants."""
        self._wanted = None

    def _keep_apart(self, narrowest: Sequence[int]) -> None:
        panes = [self.widget(at) for at in range(self.count())]
        there = [(pane, width) for pane, width in zip(panes, narrowest, strict=True) if pane]
        shown = [width for pane, width in there if not pane.isHidden()]
        room = max(1, self.width() - self.handleWidth() * (len(shown) - 1))
        needed = max(room, sum(shown))
        for pane, width in there:
            # What is folded away would come back as wide as a larger zoom had it before.
            pane.setMinimumWidth(0 if pane.isHidden() else width * room // needed)

    def createHandle(self) -> QSplitterHandle:
        line = _Hairline(self.orientation(), self)
        line.setAccessibleName(self.tr("Border between two panes"))
        return line

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resizing.emit()
        self.refresh()  # a pane that is folded away takes its hairline with it
        super().resizeEvent(event)


def _read(state: QByteArray, count: int) -> tuple[int, list[int]] | None:
    """What `save` wrote of so many panes; None for anything else."""
    found = _SAVED.fullmatch(state.data())
    shares = [int(share) for share in found[2].split(b",")] if found else []
    return (int(found[1]), shares) if found and len(shares) == count and all(shares) else None


class _Hairline(QSplitterHandle):
    """Painted here: a style sheet for the handle would be one for all panes."""

    def paintEvent(self, event: QPaintEvent) -> None:
        is_at_hand = self.hasFocus() or self.underMouse()
        role = QPalette.ColorRole.Accent if is_at_hand else QPalette.ColorRole.Mid
        QPainter(self).fillRect(self.rect(), self.palette().color(role))
