"""A button that is one action: its title, its key and its being possible are the action's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.actions import key_text, plain_title
from app.views.controls.elided_button import ElidedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


class ActionButton(ElidedButton):
    """Shows a short title and, where there is room, the action's first key."""

    def __init__(self, action: QAction, title: str, kind: str) -> None:
        super().__init__(kind)
        self._action = action
        self._short = title
        self.clicked.connect(self._trigger)
        action.changed.connect(self._follow)
        self._follow()

    def stand_for(self, action: QAction) -> None:
        """Be this action from now on."""
        self._action.changed.disconnect(self._follow)
        self._action = action
        action.changed.connect(self._follow)
        self._follow()

    def set_title(self, title: str) -> None:
        """What the button says before the key."""
        self._short = title
        self._follow()

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        self.say(self._short, key_text(self._action))
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(_spoken(self._short, plain_title(self._action)))
        self.setToolTip(self._action.toolTip())


def _spoken(shown: str, title: str) -> str:
    """What the action does, in words that hold what is on show: by that people call a button."""
    for short, whole in ((shown, title), (title, shown)):
        if short.casefold() in whole.casefold():
            return whole
    return f"{shown}: {title}"
