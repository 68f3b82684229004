"""The three panes of the window: tree, results and page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QWidget

from app.views.splitter import Splitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray

_SIZES = (240, 400, 720)
_NARROWEST = (150, 200, 260)
"""At this width no part of an error needs more than there is."""
_NAMES = ("Tree", "Results", "Page")
_GROUNDS = (
    QPalette.ColorRole.AlternateBase,
    QPalette.ColorRole.Base,
    QPalette.ColorRole.Base,
)
_LIST, _PAGE = 1, 2
_STRETCHES = (0, 1, 3)
_STEP = 24
_NARROW = 900


class Panes(Splitter):
    """The tree folds away where there is little room; the reader can have it otherwise.

    Where there is no room for three, the tree takes the place of the page until it goes.
    Blank panes stand there until `furnish`.
    """

    tree_turned = Signal(bool)
    """Whether the tree is on show from now on."""

    def __init__(self) -> None:
        super().__init__()
        self._tree_wanted: bool | None = None
        """Whether the reader wants the tree, if they said so at this width."""
        self._is_narrow: bool | None = None
        self._has_room_for_three = True
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

    def come_back(self, state: QByteArray, zoom: int) -> None:
        """Share the room as it was left, of which `save` tells."""
        self.restore(state, zoom, _SIZES)

    def make_room(self, room: float, zoom: int) -> None:
        """Fold the tree away where the window is narrow; `room` is its width meant for 100 %."""
        is_narrow = room < _NARROW
        if is_narrow is not self._is_narrow:
            self._is_narrow, self._tree_wanted = is_narrow, None
        if self._tree_wanted is None:
            self._show_tree(not is_narrow)
        self._has_room_for_three = room >= sum(_NARROWEST)
        self._fit(zoom)

    def toggle_tree(self, zoom: int) -> None:
        """Show the tree where it is folded away, and the reverse."""
        self._tree_wanted = not self.has_tree
        self._show_tree(self._tree_wanted)
        self._fit(zoom)

    def show_page(self, zoom: int) -> None:
        """Have the page back where the tree took its place."""
        if self._panes()[_PAGE].isHidden():
            self.toggle_tree(zoom)

    def _fit(self, zoom: int) -> None:
        page = self._panes()[_PAGE]
        is_replaced = self.has_tree and not self._has_room_for_three
        is_coming_back = page.isHidden() and not is_replaced
        page.setHidden(is_replaced)
        self.fit(zoom, _NARROWEST)
        if is_coming_back:  # else the list would keep what it had of the page's room
            self.share_again()

    @property
    def has_tree(self) -> bool:
        """Whether the tree is not folded away."""
        return not self._panes()[0].isHidden()

    def widen_pane(self, focused: QWidget, steps: int, zoom: int) -> None:
        """Make the pane that holds this so much wider; where none does, the list."""
        holds = [pane is focused or pane.isAncestorOf(focused) for pane in self._panes()]
        at = holds.index(True) if any(holds) else _LIST
        self.widen(at, steps * _STEP * zoom // 100)

    def _show_tree(self, is_shown: bool) -> None:
        self.note()
        self._panes()[0].setVisible(is_shown)
        self.tree_turned.emit(is_shown)

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
