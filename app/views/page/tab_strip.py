"""The tabs over the page, each with a sign that closes it; hidden while there is only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QTabBar

from app.look.icons import Icon, tinted
from app.texts.tool_tips import plain_tip
from app.views.controls.announcement import announce
from app.views.controls.button import ToolButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon, QMouseEvent, QPaintEvent

    from app.look.theme import Look

_NARROWEST = 144
"""Else what is left of two names, as their first and last letters, would be the same."""
_END = QTabBar.ButtonPosition.RightSide


class TabStrip(QTabBar):
    """Shows names and asks for a tab by `chosen`, or for its end by `close_wanted`."""

    chosen = Signal(int)
    close_wanted = Signal(int)
    renewed = Signal()
    """The tabs, or which of them is chosen, may be others now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("Tabs")
        self.setAccessibleName(self.tr("Tabs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)  # what tells twins apart is at the end
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self.chosen)
        self._names: list[str] = []
        self._pressed = -1
        """On which tab the middle button went down."""
        self._look: Look | None = None
        self._sign: QIcon | None = None
        self._most: int | None = None
        """What a tab may take, while Qt asks for one after the other."""
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look, self._sign = look, None
        for at in range(self.count()):
            self._draw_sign(at)
        self.setIconSize(self.iconSize())  # has the tabs laid out again, the new sizes in force

    def set_tabs(self, names: Sequence[str], current: int) -> None:
        """Show these tabs, this one chosen; asks for nothing by a signal."""
        self._most = None
        self.blockSignals(True)
        while self.count() > len(names):
            self.removeTab(self.count() - 1)
        while self.count() < len(names):
            self._add()
        for at, name in enumerate(names):
            if at >= len(self._names) or self._names[at] != name:
                self.setTabText(at, name.replace("&", "&&"))
                self.setTabToolTip(at, plain_tip(name))
        self._names = list(names)
        self.setCurrentIndex(current)
        self.blockSignals(False)
        self.setVisible(len(names) > 1)
        self.renewed.emit()

    def announce(self) -> None:
        """Tell screen readers which tab is on show now."""
        announce(self, self._names[self.currentIndex()])

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def tabSizeHint(self, index: int) -> QSize:
        size = super().tabSizeHint(index)
        if self._look is None or size.width() * self.count() <= self.width():
            return size
        if self._most is None:
            self._most = max(self._look.px(_NARROWEST), self._widest())
        return QSize(min(size.width(), self._most), size.height())

    def tabLayoutChange(self) -> None:
        self._most = None

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)  # Qt would have it shrink to its ellipsis before it scrolls

    def _widest(self) -> int:
        """What a tab may take at most: its share, and of what shorter ones leave of theirs."""
        room, left = self.width(), self.count()
        for wanted in sorted(super(TabStrip, self).tabSizeHint(at).width() for at in range(left)):
            if wanted * left > room:
                return room // left
            room, left = room - wanted, left - 1
        return self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        holder = self.parentWidget()
        if holder is not None and not holder.styleSheet():
            # Qt takes it for styled by the sheet of the tabs in it, and would let neither it nor
            # what else it holds follow the application's colours any more.
            holder.setAttribute(Qt.WidgetAttribute.WA_StyleSheet, False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pressed = self.tabAt(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and at == self._pressed >= 0:
            self.close_wanted.emit(at)

    def _add(self) -> None:
        at = self.addTab("")
        sign = ToolButton()
        sign.setObjectName("CloseTab")
        sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a key closes the tab on show
        sign.setToolTip(self.tr("Close tab"))
        sign.setAccessibleName(self.tr("Close tab"))
        sign.clicked.connect(lambda: self.close_wanted.emit(self._place_of(sign)))
        self.setTabButton(at, _END, sign)
        self._draw_sign(at)

    def _place_of(self, sign: ToolButton) -> int:
        places = range(self.count())
        return next(at for at in places if self.tabButton(at, _END) is sign)

    def _draw_sign(self, at: int) -> None:
        sign = self.tabButton(at, _END)
        if self._look is not None and isinstance(sign, ToolButton):
            side = self._look.px(12)
            self._sign = self._sign or tinted(Icon.CLEAR, self._look.color("muted_raised"), side)
            sign.setIconSize(QSize(side, side))
            sign.setIcon(self._sign)
