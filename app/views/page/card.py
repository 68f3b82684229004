"""A pane of the page: a box with a head, a copy button of its own, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.elided_label import ElidedLabel

if TYPE_CHECKING:
    from app.theme import Look
    from app.views.action_button import ActionButton


class Card(QFrame):
    """Head at the left, button at the right, and below them what is added to `body`.

    A head whose text stands in by `head_inset` is moved out as far.
    """

    def __init__(
        self, head: QWidget, button: ActionButton | None = None, head_inset: int = 0
    ) -> None:
        super().__init__()
        self._head, self._head_inset = head, head_inset
        self.setProperty("kind", "card")
        top = QHBoxLayout()
        top.addWidget(head, 1)
        if button is not None:
            top.addWidget(button)
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(top)
        self._outer.addLayout(self.body)

    def set_look(self, look: Look) -> None:
        """Space the contents for this zoom."""
        # As high as a button, so that all heads stand equally far from the top.
        self._head.setMinimumHeight(look.metrics(12).height() + 2 * look.px(4) + 2)
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
