"""The sign that empties a field, in the program's own drawing and the theme's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.look.icons import Icon, tinted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.look.theme import Look

_CLEAR = "_q_qlineeditclearaction"
"""What Qt calls the action behind the sign; it has no other way to change it."""


def set_clear_icons(around: QWidget, look: Look) -> None:
    """Draw the sign of every field in this widget so, and name it."""
    icon = tinted(Icon.CLEAR, look.color("muted_raised"), look.px(16))
    for field in around.findChildren(QLineEdit):
        for action in field.findChildren(QAction, _CLEAR):
            action.setIcon(icon)
            action.setText(QCoreApplication.translate("ClearIcon", "Clear"))  # Qt names it nothing
            for sign in field.findChildren(QToolButton):
                sign.setVisible(bool(field.text()))  # a new icon showed it, with nothing to empty
