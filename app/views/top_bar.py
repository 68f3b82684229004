"""The bar over the panes: the search box, and a few buttons at its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.controls.button import ToolButton

if TYPE_CHECKING:
    from app.look.theme import Look
    from app.views.search_box import SearchBox

_LEFT, _RIGHT = 3, 3
_ROOMY, _CLOSE = 560, 330


class TopBar(QWidget):
    """Its buttons are blank until there are commands; the last one opens the menu."""

    def __init__(self, box: SearchBox) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = tuple(ToolButton() for _ in range(_LEFT + _RIGHT))
        self._box = box
        self._row = QHBoxLayout(self)
        for button in self.buttons[:_LEFT]:
            self._row.addWidget(button)
        self._row.addWidget(box, 1)
        for button in self.buttons[_LEFT:]:
            self._row.addWidget(button)

    def set_look(self, look: Look) -> None:
        """Draw with these sizes."""
        side = look.px(16)
        for button in self.buttons:
            button.setIconSize(QSize(side, side))
        self._row.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(10))
        self._row.setSpacing(look.px(6))
        self._box.setMinimumHeight(look.px(36))

    def make_room(self, room: float) -> None:
        """Have what the menu has as well give way to the box, or come back, at this width.

        It is one of the design: there is as little at a larger zoom as in a narrower window.
        """
        for button in self.buttons[_LEFT:-1]:
            button.setVisible(room >= _ROOMY)
        for button in self.buttons[1:_LEFT]:
            button.setVisible(room >= _CLOSE)
