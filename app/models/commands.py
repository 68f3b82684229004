"""The commands as a flat list, narrowed by what is typed; made of the actions themselves.

Those used last come first. What was looked at last can be listed after them, to be found in the
same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from app.commands.actions import ActionId, ActionRegistry, native_text, plain_title
from app.commands.fuzzy import Span, likeness
from app.models.rows import Index, Rows

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from PySide6.QtGui import QAction

    from app.content.history import Recent


_WORD = re.compile(r"\w+")


class CommandRole(IntEnum):
    """What a view may ask of a command."""

    COMMAND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is listed: `marks` are the letters of the title that were typed.

    `state` says of one that toggles whether it is on. Where `link` leads to what was looked at,
    there is no command.
    """

    id: ActionId | None
    title: str
    menu: str
    keys: tuple[str, ...]
    is_enabled: bool
    state: str = ""
    link: str = ""
    marks: tuple[Span, ...] = ()


class CommandsModel(Rows[Command]):
    """One row a command, the best first; `search` and `refresh` are the only ways in."""

    def __init__(
        self,
        actions: ActionRegistry,
        leave_out: Container[ActionId] = (),
        *,
        tells_states: bool = False,
    ) -> None:
        super().__init__()
        self._tells_states = tells_states
        self._actions = actions
        self._leave_out = leave_out
        self._query = ""
        self._recent: tuple[Recent, ...] = ()
        self._used: tuple[str, ...] = ()

    def set_recent(self, recent: Sequence[Recent]) -> None:
        """List these after the commands, from the next search on."""
        self._recent = tuple(recent)

    def set_used(self, ids: Sequence[str]) -> None:
        """List the commands that settings know by these ids before others that fit as well."""
        self._used = tuple(ids)

    def search(self, query: str) -> None:
        """List what fits by its title or its menu; everything for nothing typed."""
        self._query = query
        self.refresh()

    def refresh(self) -> None:
        """Ask the actions anew for their keys and whether they are possible."""
        self._set_rows(self._found())

    def row_of(self, action_id: ActionId) -> int | None:
        """The row of this command, or None where it is not listed."""
        rows = (n for n, command in enumerate(self._rows) if command.id is action_id)
        return next(rows, None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        command = self.at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.title
            case Qt.ItemDataRole.AccessibleTextRole:
                unavailable = "" if command.is_enabled else self.tr("not possible now")
                parts = (command.title, command.state, command.menu, *command.keys, unavailable)
                return ", ".join(part for part in parts if part)
            case CommandRole.COMMAND:
                return command
        return None

    def _found(self) -> list[Command]:
        """Those that fit: better ones first, then those used last, then as the menus have them.

        Of those that nobody used, titles with no more words than were typed come first.
        """
        found: list[tuple[int, Command]] = []
        commands = sorted(self._every_command(), key=self._place)
        for command in (*commands, *self._every_recent()):
            fitting = self._fitting(command)
            if fitting is not None:
                found.append(fitting)
        found.sort(key=lambda scored: (-scored[0], not scored[1].is_enabled))
        return [command for _, command in found]

    def _every_command(self) -> Iterator[Command]:
        for menu, action_ids in self._actions.groups().items():
            for action_id in action_ids:
                if action_id not in self._leave_out:
                    action = self._actions[action_id]
                    # Return and Enter are two keys that people call by one name.
                    keys = tuple(dict.fromkeys(native_text(key) for key in action.shortcuts()))
                    title = plain_title(action)
                    yield Command(
                        action_id, title, menu, keys, action.isEnabled(), self._state(action)
                    )

    def _place(self, command: Command) -> tuple[int, bool]:
        is_longer = len(_WORD.findall(command.title)) > len(self._query.split())
        return self._since_used(command), is_longer

    def _since_used(self, command: Command) -> int:
        """How many commands were used since; those that never were come after all of them."""
        known = command.id.value.id if command.id else ""
        return self._used.index(known) if known in self._used else len(self._used)

    def _state(self, action: QAction) -> str:
        if not (self._tells_states and action.isCheckable()):
            return ""
        return self.tr("on") if action.isChecked() else self.tr("off")

    def _every_recent(self) -> Iterator[Command]:
        where = self.tr("Recent")
        for one in self._recent:
            yield Command(None, one.title, where, (), is_enabled=True, link=one.link)

    def _fitting(self, command: Command) -> tuple[int, Command] | None:
        """The command with the letters that were typed, after how well it fits; None if not."""
        like = likeness(self._query, command.title, command.menu)
        return (like.score, replace(command, marks=like.spans)) if like else None
