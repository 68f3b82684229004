"""The commands as a flat list, narrowed by what is typed; made of the actions themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.actions import ActionId, ActionRegistry, native_text, plain_title
from app.fuzzy import Span, likeness

if TYPE_CHECKING:
    from collections.abc import Container

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class CommandRole(IntEnum):
    """What a view may ask of a command."""

    COMMAND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is listed: `marks` are the letters of the title that were typed."""

    id: ActionId
    title: str
    menu: str
    keys: tuple[str, ...]
    is_enabled: bool
    marks: tuple[Span, ...] = ()


class CommandsModel(QAbstractListModel):
    """One row a command, the best first; `search` and `refresh` are the only ways in."""

    def __init__(self, actions: ActionRegistry, leave_out: Container[ActionId] = ()) -> None:
        super().__init__()
        self._actions = actions
        self._leave_out = leave_out
        self._query = ""
        self._commands: tuple[Command, ...] = ()

    def search(self, query: str) -> None:
        """List the commands whose title or menu fits; all of them for nothing typed."""
        self._query = query
        self.refresh()

    def refresh(self) -> None:
        """Ask the actions anew for their keys and whether they are possible."""
        self.beginResetModel()
        self._commands = tuple(self._found())
        self.endResetModel()

    def command_at(self, row: int) -> Command:
        """The command of a row. Raises IndexError."""
        return self._commands[row]

    def row_of(self, action_id: ActionId) -> int | None:
        """The row of this command, or None where it is not listed."""
        rows = (n for n, command in enumerate(self._commands) if command.id is action_id)
        return next(rows, None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        command = self._commands[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.title
            case Qt.ItemDataRole.AccessibleTextRole:
                unavailable = "" if command.is_enabled else self.tr("not possible now")
                parts = (command.title, command.menu, *command.keys, unavailable)
                return ", ".join(part for part in parts if part)
            case CommandRole.COMMAND:
                return command
        return None

    def _found(self) -> list[Command]:
        """Those that fit: better ones first, then as the menus have them."""
        found: list[tuple[int, Command]] = []
        for menu, action_ids in self._actions.groups().items():
            for action_id in action_ids:
                fitting = self._fitting(action_id, menu)
                if fitting is not None and action_id not in self._leave_out:
                    found.append(fitting)
        found.sort(key=lambda scored: (-scored[0], not scored[1].is_enabled))
        return [command for _, command in found]

    def _fitting(self, action_id: ActionId, menu: str) -> tuple[int, Command] | None:
        action = self._actions[action_id]
        title = plain_title(action)
        like = likeness(self._query, title)
        whole = like or likeness(self._query, f"{title} {menu}")
        if whole is None:
            return None
        marks = like.spans if like else ()
        # Return and Enter are two keys that people call by one name.
        keys = tuple(dict.fromkeys(native_text(key) for key in action.shortcuts()))
        score = 2 * whole.score + (like is not None)
        return score, Command(action_id, title, menu, keys, action.isEnabled(), marks)
