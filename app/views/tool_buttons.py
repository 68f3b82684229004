"""The buttons beside the search box: their commands, their icons, the menu of all commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.commands.actions import ActionId, ActionRegistry, plain_title
from app.look.icons import Icon, tinted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.look.theme import Look
    from app.views.controls.button import ToolButton

_ICONS = {
    ActionId.SHOW_TREE: Icon.TREE,
    ActionId.BACK: Icon.BACK,
    ActionId.FORWARD: Icon.FORWARD,
    ActionId.STARRED: Icon.STAR,
    ActionId.THEME: Icon.THEME,
}


class ToolButtons(QObject):
    """Makes blank buttons, in the order of the icons and one more for the menu, of use."""

    def __init__(
        self, window: QWidget, buttons: Sequence[ToolButton], actions: ActionRegistry, look: Look
    ) -> None:
        super().__init__(window)
        self._actions = actions
        *plain, self._menu_button = buttons
        self.set_look(look)  # first: a button whose command has no icon shows its words
        for button, action_id in zip(plain, _ICONS, strict=True):
            button.follow(actions[action_id])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(plain_title(actions[action_id]))
        _tree, back, forward, *_others = plain
        self.back_menu, self.forward_menu = QMenu(window), QMenu(window)
        back.setMenu(self.back_menu)
        forward.setMenu(self.forward_menu)
        self.recent_menu = QMenu(self.tr("&Recent"), window)
        self._build_menu(window)

    def set_look(self, look: Look) -> None:
        """Draw the icons in these colours and sizes."""
        color, side = look.color("muted_raised"), look.px(16)
        for action_id, icon in _ICONS.items():
            self._actions[action_id].setIcon(tinted(icon, color, side))
        self._menu_button.setIcon(tinted(Icon.MENU, color, side))

    def press(self, button: Qt.MouseButton) -> bool:
        """Go back or forward where this is such a button of the mouse; whether it is one."""
        sides = {
            Qt.MouseButton.BackButton: ActionId.BACK,
            Qt.MouseButton.ForwardButton: ActionId.FORWARD,
        }
        if button not in sides:
            return False
        self._actions[sides[button]].trigger()
        return True

    def _build_menu(self, window: QWidget) -> None:
        menu = QMenu(window)
        self._actions.fill_menu(menu)
        menu.addSeparator()
        menu.addMenu(self.recent_menu)
        button = self._menu_button
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Menu"))
        opener = self._actions[ActionId.MENU]
        opener.changed.connect(lambda: button.setToolTip(opener.toolTip()))
        button.setToolTip(opener.toolTip())
