"""A menu that is opened by a key begins at its first command, as the desktop's own do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


def go_to_first(menu: QMenu) -> None:
    """Go to its first command; `setActiveAction` would open the menu behind that, too."""
    if menu.isVisible() and menu.activeAction() is None:
        menu.focusNextChild()
