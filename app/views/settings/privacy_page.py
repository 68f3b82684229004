"""What is stored where, to be opened or cleared; nothing leaves the machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.views.controls.button import Button
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.label import labelled
from app.views.settings.page import SettingsPage, emptied, focused_name, restore_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from app.look.theme import Look

_FROM_THE_LEFT = "\u2066%s\u2069"
"""A path in a window that runs from the right begins with its slash all the same."""


@dataclass(frozen=True, slots=True)
class StoredThing:
    """Something kept on this machine; `path` is empty where it is in memory only."""

    id: str
    title: str
    detail: str
    path: str


class ClearButton(Button):
    """Asks once more before it clears; what it asked is forgotten when the focus leaves."""

    confirmed = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what
        self._asked = False
        self.clicked.connect(self._click)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ask(asked=False)
        super().focusOutEvent(event)

    def _click(self) -> None:
        if self._asked:
            self._ask(asked=False)
            self.confirmed.emit()
        else:
            self._ask(asked=True)

    def _ask(self, *, asked: bool) -> None:
        self._asked = asked
        self._show()

    def _show(self) -> None:
        self.setText(self.tr("Clear for good?") if self._asked else self.tr("Clear"))
        self.setAccessibleName(f"{self.text()} {self._what}")


class PrivacyPage(SettingsPage):
    """One card for each thing that is stored."""

    open_wanted = Signal(str)
    clear_wanted = Signal(str)

    def __init__(self) -> None:
        advice = self.tr(
            "Errdex opens no connection and asks for no account. What you paste is recognised in"
            " memory: it is never stored and never logged. Besides the catalogs that you import"
            " and your own formats, this is what stays on this machine:"
        )
        super().__init__(self.tr("Nothing leaves this machine"), advice)
        self._cards = QVBoxLayout()
        self._shown: list[_StoredCard] = []
        self._look: Look | None = None
        self.body.addLayout(self._cards)
        self.body.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._cards.setSpacing(look.px(8))
        for card in self._shown:
            card.set_look(look)

    def set_things(self, things: Sequence[StoredThing]) -> None:
        """List these."""
        name = focused_name(self)
        emptied(self._cards)
        self._shown = [self._card(thing) for thing in things]
        for card in self._shown:
            self._cards.addWidget(card)
            if self._look is not None:
                card.set_look(self._look)
        restore_focus(self, name)
        self.filled.emit()

    def _card(self, thing: StoredThing) -> _StoredCard:
        card = _StoredCard(thing)
        card.open_wanted.connect(partial(self.open_wanted.emit, thing.id))
        card.clear_wanted.connect(partial(self.clear_wanted.emit, thing.id))
        return card


class _StoredCard(QFrame):
    """What is stored and where, and what can be done with it."""

    open_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, thing: StoredThing) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._path = ElidedLabel("advice")
        in_memory = self.tr("In memory only, until Errdex is closed")
        self._path.setText(_FROM_THE_LEFT % thing.path if thing.path else in_memory)
        self._texts = QVBoxLayout()
        for text in (labelled(thing.title, "field"), labelled(thing.detail, "advice"), self._path):
            self._texts.addWidget(text)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._texts, 1)
        for button in self._buttons(thing):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        self._row.setSpacing(look.px(8))
        self._texts.setSpacing(look.px(2))
        self._path.setFont(look.code_font(11))

    def _buttons(self, thing: StoredThing) -> list[Button]:
        buttons: list[Button] = []
        if thing.path:
            opening = Button(self.tr("Open folder"))
            opening.setAccessibleName(f"{opening.text()}: {thing.title}")
            opening.setObjectName(f"open-{thing.id}")
            opening.clicked.connect(self.open_wanted)
            buttons.append(opening)
        clearing = ClearButton(thing.title)
        clearing.setObjectName(f"clear-{thing.id}")
        clearing.confirmed.connect(self.clear_wanted)
        return [*buttons, clearing]
