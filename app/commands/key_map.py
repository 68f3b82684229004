"""The reader's own keys: what was changed from the table of actions, kept in the settings."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from app.commands.actions import ActionId, ActionRegistry, KeyTakenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.settings.settings import Settings


class KeyMap:
    """Changes the keys of commands and remembers them."""

    def __init__(self, actions: ActionRegistry, settings: Settings) -> None:
        self._actions = actions
        self._settings = settings

    def restore(self) -> None:
        """Give the commands the keys of the last time; what is damaged there stays the table's."""
        changed = self._read()
        for action_id in changed:  # two commands may have swapped their keys
            self._actions.set_keys(action_id, ())
        for action_id, keys in changed.items():
            try:
                self._actions.set_keys(action_id, keys)
            except (KeyTakenError, ValueError):
                with suppress(KeyTakenError):
                    self._actions.set_keys(action_id, self._actions.default_keys(action_id))

    def change(self, action_id: ActionId, keys: Sequence[str]) -> None:
        """Give the command these keys from now on. Raises KeyTakenError, ValueError."""
        self._actions.set_keys(action_id, keys)
        self._save()

    def reset(self, action_id: ActionId) -> None:
        """Give the command the table's keys again. Raises KeyTakenError."""
        self.change(action_id, self._actions.default_keys(action_id))

    def reset_all(self) -> None:
        """Give every command the table's keys again."""
        for action_id in ActionId:
            self._actions.set_keys(action_id, ())
        for action_id in ActionId:
            self._actions.set_keys(action_id, self._actions.default_keys(action_id))
        self._save()

    def is_changed(self, action_id: ActionId) -> bool:
        """Whether the command has other keys than the table says."""
        return self._actions.keys(action_id) != self._actions.default_keys(action_id)

    def _save(self) -> None:
        changed = {
            action_id.value.id: self._actions.keys(action_id)
            for action_id in ActionId
            if self.is_changed(action_id)
        }
        self._settings.keys = json.dumps(changed)

    def _read(self) -> dict[ActionId, list[str]]:
        try:
            found = json.loads(self._settings.keys)
        except (ValueError, RecursionError):
            return {}
        if not isinstance(found, dict):
            return {}
        known = {action_id.value.id: action_id for action_id in ActionId}
        return {
            known[name]: keys
            for name, keys in found.items()
            if name in known
            and isinstance(keys, list)
            and all(isinstance(key, str) for key in keys)
        }
