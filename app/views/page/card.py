"""A pane of the page: a box with a head, a copy button of its own, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.views.controls.elided_label import ElidedLabel
from app.views.page.head_row import HeadRow

if TYPE_CHECKING:
    from app.look.theme import Look
    from app.views.controls.elided_button import ElidedButton


class Card(QFrame):
    """Head and button, and below them what is added to `body`.

    A head whose text stands in by `head_inset` is moved out as far.
    """

    def __init__(
        self, head: QWidget, button: ElidedButton | None = None, head_inset: int = 0
    ) -> None:
        super().__init__()
        self._head_inset = head_inset
        self.setProperty("kind", "card")
        self._top = HeadRow(head, button)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._top)
        self._outer.addLayout(self.body)

    def set_look(self, look: Look) -> None:
        """Space the contents for this zoom."""
        self._top.set_least_height(look.button_height)
        self._top.setSpacing(look.px(6))
        inset = look.px(self._head_inset) if self._head_inset else 0
        self._outer.setContentsMargins(look.px(14) - inset, look.px(8), look.px(10), look.px(12))
        self.body.setContentsMargins(inset, 0, 0, 0)
        self._outer.setSpacing(look.px(4))
        self.body.setSpacing(look.px(4))


def section_title(text: str) -> ElidedLabel:
    """The small heading of a pane or section."""
    label = ElidedLabel("section")
    label.setText(text.upper())
    return label
