"""What is stored where, to be opened or cleared; nothing leaves the machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.button import Button
from app.views.elided_label import ElidedLabel
from app.views.settings.page import SettingsPage, emptied, focused_name, labelled, restore_focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent

    from app.theme import Look


@dataclass(frozen=True, slots=True)
class StoredThing:
    """Something kept on this machine; `path` is empty where it is in memory only."""

    id: str
    title: str
    detail: str
    path: str
    can_clear: bool


class ClearButton(Button):
    """Asks once more before it clears; what it asked is forgotten when the focus leaves."""

    confirmed = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what
        self._asked = False
        self.setProperty("kind", "card")
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
            " memory: it is never stored and never logged. This is what stays on this machine:"
        )
        super().__init__(self.tr("Nothing leaves this machine"), advice)
        self._cards = QVBoxLayout()
        self._things: tuple[StoredThing, ...] = ()
        self._look: Look | None = None
        self.body.addLayout(self._cards)
        self.body.addStretch(1)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._cards.setSpacing(look.px(8))
        self.set_things(self._things)

    def set_things(self, things: Sequence[StoredThing]) -> None:
        """List these."""
        self._things = tuple(things)
        if self._look is None:
            return
        name = focused_name(self)
        emptied(self._cards)
        for thing in self._things:
            self._cards.addWidget(self._card(thing, self._look))
        restore_focus(self, name)
        self.filled.emit()

    def _card(self, thing: StoredThing, look: Look) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(8))
        texts = QVBoxLayout()
        texts.setSpacing(look.px(2))
        texts.addWidget(labelled(thing.title, "field"))
        texts.addWidget(labelled(thing.detail, "advice"))
        path = ElidedLabel("advice")
        path.setText(thing.path or self.tr("In memory only, until Errdex is closed"))
        path.setFont(look.code_font(11))
        texts.addWidget(path)
        row.addLayout(texts, 1)
        for button in self._buttons(thing):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _buttons(self, thing: StoredThing) -> list[Button]:
        buttons: list[Button] = []
        if thing.path:
            opening = Button(self.tr("Open folder"))
            opening.setProperty("kind", "card")
            opening.setAccessibleName(f"{opening.text()}: {thing.title}")
            opening.setObjectName(f"open-{thing.id}")
            opening.clicked.connect(partial(self.open_wanted.emit, thing.id))
            buttons.append(opening)
        if thing.can_clear:
            clearing = ClearButton(thing.title)
            clearing.setObjectName(f"clear-{thing.id}")
            clearing.confirmed.connect(partial(self.clear_wanted.emit, thing.id))
            buttons.append(clearing)
        return buttons
