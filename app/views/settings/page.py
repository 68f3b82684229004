"""What every page of the settings has: a heading, advice under it, and a body that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from app.views.controls.label import labelled

if TYPE_CHECKING:
    from app.look.theme import Look


class SettingsPage(QScrollArea):
    """Add what the page holds to `body`; `filled` says that there are other controls now."""

    filled = Signal()

    def __init__(self, title: str, advice: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setObjectName("Sheet")
        self.body = QVBoxLayout(sheet)
        self.body.addWidget(labelled(title, "title"))
        if advice:
            self.body.addWidget(labelled(advice, "advice"))
        self.setWidget(sheet)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self.body.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        self.body.setSpacing(look.px(12))


def emptied(layout: QLayout) -> None:
    """Take everything out of the layout; widgets in it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def focused_name(page: QWidget) -> str:
    """The name of the control in the page that has the keyboard; empty where none has."""
    for control in page.findChildren(QWidget):
        if control.hasFocus():
            return control.objectName()
    return ""


def restore_focus(page: QWidget, name: str) -> None:
    """Give the keyboard to the control of this name, as its page was filled anew."""
    found = page.findChildren(QWidget, name) if name else []
    if found:
        found[-1].setFocus()  # the one before it is on its way out
