"""Only the starred errors: a query like any other, and the action that puts it into the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.texts.sentences import STARRED

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.finding.finder import Finder
    from app.views.window import Window


class StarFilter(QObject):
    """Asks for the starred errors, and tells by its action whether they are asked for."""

    def __init__(self, window: Window, actions: ActionRegistry, finder: Finder) -> None:
        super().__init__(window)
        self._box = window.box
        self._action = actions[ActionId.STARRED]
        self._finder = finder
        self._box.textChanged.connect(self._show_state)
        self._show_state()

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.STARRED: self._toggle}

    @property
    def _is_asked(self) -> bool:
        return self._box.text().strip() == STARRED

    def _toggle(self) -> None:
        """Only the starred errors, or all again, in place of what was pasted.

        What is typed next is looked for among them: it must not run into the filter.
        """
        self._finder.search_for("" if self._is_asked else f"{STARRED} ")

    @Slot()
    def _show_state(self) -> None:
        self._action.setChecked(self._is_asked)
