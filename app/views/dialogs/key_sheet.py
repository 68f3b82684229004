"""All keys on one sheet, made from the actions themselves, grouped as the menus are.

Last stand those of the panes, which are no commands and stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from app.commands.actions import native_text, plain_title
from app.views.controls.announcement import announce
from app.views.controls.clear_icon import set_clear_icons
from app.views.controls.line_edit import LineEdit
from app.views.dialogs.dialog import Dialog
from app.views.dialogs.key_columns import KeyColumns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QResizeEvent

    from app.commands.actions import ActionId, ActionRegistry
    from app.look.theme import Look

_SIZE = (1160, 712)
_BORDER = 16


class KeySheet(Dialog):
    """Shows every command that has a key; typing leaves those that fit. Esc closes it."""

    def __init__(self, window: QWidget, actions: ActionRegistry, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        self._look = look
        self._keys = KeyColumns(look)
        self._box = LineEdit()
        self._box.setAccessibleName(self.tr("Find a key or a command"))
        self._box.setPlaceholderText(self.tr("Find a key or a command"))
        self._box.setClearButtonEnabled(True)
        self._box.textChanged.connect(self._narrow)
        self._nothing = QLabel(self.tr("No key or command has that name."))
        self._nothing.setObjectName("Hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("KeySheetScroll")
        self._scroll.setAccessibleName(self.tr("Keys"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrows scroll it
        self._layout = QVBoxLayout(self)
        for part in (self._box, self._nothing, self._scroll):
            self._layout.addWidget(part)
        self.set_look(look)

    def open(self) -> None:
        """Show all that is filled in."""
        self._box.clear()
        super().open()
        self._box.setFocus()

    def fill(self) -> Iterator[None]:
        """Put in the keys as they are now, menu by menu."""
        keys = KeyColumns(self._look)
        for title, action_ids in self._actions.groups().items():
            keys.add_group(title, self._of_commands(action_ids))
            yield
        keys.add_group(self.tr("In the panes"), self._of_panes())
        keys.set_look(self._look)
        self._keys = keys
        self._narrow(self._box.text())
        self._scroll.setWidget(keys)
        self._give_room()
        yield

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._layout.setContentsMargins(*(4 * [look.px(_BORDER)]))
        self._layout.setSpacing(look.px(12))
        set_clear_icons(self, look)
        self._keys.set_look(look)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _of_commands(self, action_ids: Iterable[ActionId]) -> Iterator[tuple[str, list[str]]]:
        """The titles of these commands, and their keys."""
        for action_id in action_ids:
            action = self._actions[action_id]
            keys = list(dict.fromkeys(native_text(key) for key in action.shortcuts()))
            if keys:
                yield plain_title(action), keys

    def _of_panes(self) -> Iterator[tuple[str, list[str]]]:
        """What keys do in the box, the tree, the list and the page."""
        told = (
            (self.tr("Through the results"), ("Down", "Up")),
            (self.tr("Through them by the page"), ("PgDown", "PgUp")),
            (self.tr("Complete a filter in the box"), ("Tab",)),
            (self.tr("To the page, in the tree to the list"), ("Return",)),
            (self.tr("Open in a tab behind the page"), ("Shift+Return",)),
            (self.tr("Scroll the page"), ("Space", "Home", "End")),
        )
        for title, keys in told:
            yield title, [native_text(QKeySequence(key)) for key in keys]

    def _narrow(self, query: str) -> None:
        lines = self._keys.narrow(query)
        self._scroll.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if self._box.hasFocus():
            announce(self._box, self.tr("%n keys", "", lines))

    def _give_room(self) -> None:
        """Not by the viewport: within a resize, that still has its old width."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._keys.take_room(self.width() - self._look.px(2 * _BORDER) - bar)
