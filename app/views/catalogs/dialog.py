"""The frame of every dialog about catalogs: a body, how far the work is, and a foot of buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.controls.announcement import announce
from app.views.controls.button import Button
from app.views.controls.dynamic_style import style_by
from app.views.controls.label import labelled
from app.views.controls.progress import Progress
from app.views.dialogs.dialog import Dialog

if TYPE_CHECKING:
    from app.look.theme import Look

_LONG_RUN = re.compile(r"\S{30}")
"""Such as a path: a label wraps between words only, so one without spaces gets places to break."""


class CatalogDialog(Dialog):
    """Stays beside the window, which stays in use; `left` says that nobody waits any more.

    Add what the dialog holds to `body` and its buttons by `add_button`.
    """

    left = Signal()

    def __init__(self, window: QWidget, look: Look, size: tuple[int, int]) -> None:
        super().__init__(window, look, size)
        self._advice = labelled("", "advice")
        self.body = QVBoxLayout()
        self._progress = Progress()
        self._progress.setRange(0, 0)
        self._said = labelled("", "advice")
        self._said.setObjectName("Said")
        self._buttons = QHBoxLayout()
        self._close = self.add_button(self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._build()
        self.finished.connect(self.left)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._upper.setContentsMargins(look.px(20), look.px(16), look.px(20), look.px(14))
        self._upper.setSpacing(look.px(12))
        self.body.setSpacing(look.px(12))
        self._foot.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(10))
        self._buttons.setSpacing(look.px(8))

    def add_button(self, title: str, kind: str = "card") -> Button:
        """A button of the foot, before those that are there."""
        button = Button(title, kind)
        button.setDefault(kind == "main")
        self._buttons.insertWidget(0, button)
        return button

    def set_busy(self, sentence: str, *, can_cancel: bool = True) -> None:
        """Say at the foot what is being done; empty where nothing is."""
        self._progress.setVisible(bool(sentence))
        cancels = sentence and can_cancel
        self._close.setText(self.tr("Cancel") if cancels else self.tr("Close"))
        if sentence:
            self.say(sentence)

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing came of what was asked for."""
        self.set_busy("")
        self.say(sentence, alert=True)

    def say(self, sentence: str, *, alert: bool = False) -> None:
        """Say something at the foot, to screen readers as well."""
        self._said.setText(_LONG_RUN.sub("\\g<0>\u200b", sentence))
        style_by(self._said, "alert", alert)
        announce(self._said, sentence)

    def _build(self) -> None:
        self._upper = QVBoxLayout()
        self._upper.addWidget(self._advice)
        self._upper.addLayout(self.body, 1)
        self._foot = self.put_over_foot(self._upper, self._progress)
        self._foot.addWidget(self._said, 1)
        self._foot.addLayout(self._buttons)
