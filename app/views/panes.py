"""The three panes of the window: tree, results and page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from app.views.splitter import Splitter

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = (240, 400, 720)
_NARROWEST = (150, 200, 260)
"""At this width no part of an error needs more than there is."""
_READABLE = (160, 250, 370)
"""Beside each other the panes have at least this: most names stand whole, and values in lines."""
_NAMES = ("Tree", "Results", "Page")
_GROUNDS = (
    QPalette.ColorRole.AlternateBase,
    QPalette.ColorRole.Base,
    QPalette.ColorRole.Base,
)
_TREE, _LIST, _PAGE = range(3)
_STRETCHES = (0, 1, 3)
_STEP = 24
_NARROW = 900
_FOLDED = b" folded"
"""Ends what is kept of panes of which the reader folded the tree away."""


class Panes(Splitter):
    """The tree folds away where there is little room; the reader can have it otherwise.

    That it is folded away where it has room lasts until they have it back, after a restart too;
    that it lies over the others where it has none, until there is room or they go elsewhere.
    Where there is no room for all three, those stay that the reader wants most: the tree that was
    asked for, then the list or, where the reader has gone there, the page.
    Blank panes stand there until `furnish`.
    """

    leaving = Signal()
    """The pane with the keyboard is about to go; what takes its place is on show."""
    turned = Signal()
    """Others of the panes are on show from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.zoom = 100
        """Of the look in force."""
        self._has_room_for_tree = True
        self._is_folded = False
        """Whether the reader does without the tree where it has room."""
        self._is_asked_for = False
        """Whether the reader wants the tree where it has no room."""
        self._room_for = len(_NAMES)
        """So many panes fit beside each other."""
        self._shown = [_TREE, _LIST, _PAGE]
        self._at = _LIST
        """Where the reader has gone last, to the list or to the page."""
        for name, ground in zip(_NAMES, _GROUNDS, strict=True):
            blank = QFrame()
            blank.setObjectName(name)
            blank.setBackgroundRole(ground)
            blank.setAutoFillBackground(True)
            self.addWidget(blank)
        self._share_room()
        self.share(_SIZES)

    def furnish(self, *panes: QWidget) -> None:
        """Put tree, results and page where the blank ones stood."""
        state = self.saveState()
        for number, (blank, pane) in enumerate(zip(self._panes(), panes, strict=True)):
            is_hidden = blank.isHidden()
            self.replaceWidget(number, pane)
            pane.setHidden(is_hidden)
            # A screen reader may know it, and would ask for it in vain.
            blank.setParent(self.window())
            blank.hide()  # else it would come up over the panes when the window is shown
        self._share_room()
        self.restoreState(state)
        self._set_reading_order(panes)

    def come_back(self, state: QByteArray) -> None:
        """Have them as they were left, of which `as_left` tells."""
        kept = bytes(state.data())
        self._is_folded = kept.endswith(_FOLDED)
        self._fit()
        self.restore(QByteArray(kept.removesuffix(_FOLDED)), self.zoom, _SIZES)

    def as_left(self) -> QByteArray:
        """How the reader has them, for `come_back`."""
        shares = self.save()
        return shares.append(_FOLDED) if self._is_folded else shares

    def make_room(self, room: float) -> None:
        """Fold the tree away where the window is narrow; `room` is its width meant for 100 %."""
        self._has_room_for_tree = room >= _NARROW
        self._is_asked_for = self._is_asked_for and not self._has_room_for_tree
        fitting = (most for most in (3, 2) if room >= sum(_READABLE[-most:]))
        self._room_for = next(fitting, 1)
        panes = self._panes()
        self._at = next((at for at in (_LIST, _PAGE) if self._holds_keyboard(panes[at])), self._at)
        self._fit()

    def toggle_tree(self) -> None:
        """Show the tree where it is folded away, and the reverse."""
        if self._has_room_for_tree:
            self._is_folded = not self._is_folded
        else:
            self._is_asked_for = not self._is_asked_for
        self._fit()

    def show_list(self) -> None:
        """Have the list in sight, also where another pane took its place."""
        self._go_to(_LIST)

    def show_page(self) -> None:
        """Have the page in sight, also where another pane took its place."""
        self._go_to(_PAGE)

    def _go_to(self, at: int) -> None:
        self._at = at
        if at not in self._shown:
            self._is_asked_for = False
            self._fit()

    def _fit(self) -> None:
        """Show of the panes that are wanted as many as there is room for."""
        panes = self._panes()
        wanted = [_TREE, _LIST, _PAGE] if self.has_tree else [self._at, _LIST, _PAGE]
        before, self._shown = self._shown, list(dict.fromkeys(wanted))[: self._room_for]
        coming = [at for at in self._shown if at not in before]
        going = [at for at in before if at not in self._shown]
        if coming or going:
            self.note()
        for at in coming:
            panes[at].show()
        if any(self._holds_keyboard(panes[at]) for at in going):
            self.leaving.emit()
        for at in going:
            panes[at].hide()
        self.fit(self.zoom, _NARROWEST)
        if {_LIST, _PAGE} & set(coming):  # else the others would keep what they had of its room
            self.share_again()
        if coming or going:
            self.turned.emit()

    def _holds_keyboard(self, pane: QWidget) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and (pane is focused or pane.isAncestorOf(focused))

    @property
    def has_tree(self) -> bool:
        """Whether the tree is not folded away."""
        return not self._is_folded if self._has_room_for_tree else self._is_asked_for

    @property
    def has_list(self) -> bool:
        """Whether no other pane took the place of the list."""
        return _LIST in self._shown

    def widen_pane(self, steps: int) -> None:
        """Make the pane with the keyboard so much wider; where none has it, the list."""
        holds = map(self._holds_keyboard, self._panes())
        at = next((at for at, is_there in enumerate(holds) if is_there), _LIST)
        self.widen(at, steps * _STEP * self.zoom // 100)

    def _set_reading_order(self, panes: Sequence[QWidget]) -> None:
        """Screen readers come by the panes as they stand; the splitter leaves them in reverse."""
        for part in (*panes, *(self.handle(at) for at in range(len(panes)))):
            part.raise_()

    def _share_room(self) -> None:
        for number, stretch in enumerate(_STRETCHES):
            self.setStretchFactor(number, stretch)

    def _panes(self) -> list[QWidget]:
        every = map(self.widget, range(self.count()))
        return [pane for pane in every if pane is not None]
