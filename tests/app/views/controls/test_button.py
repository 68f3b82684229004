"""Buttons at the keyboard: Enter presses the one that has it, and no other."""

import pytest
from PySide6.QtCore import SIGNAL, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QToolButton, QVBoxLayout

from app.views.controls.button import Button, ToolButton


@pytest.fixture
def pressed(qtbot):
    """A dialog with a default button and two others; what was pressed, by name."""
    dialog, found = QDialog(), []
    layout = QVBoxLayout(dialog)
    for name, kind in (("Import", Button), ("Close", Button), ("Star", ToolButton)):
        button = kind()
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _checked=False, name=name: found.append(name))
        layout.addWidget(button)
    dialog.findChild(Button, "Import").setDefault(True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(("kind", "name"), [(Button, "Close"), (ToolButton, "Star")])
def test_the_button_with_the_keyboard_is_pressed(qtbot, pressed, key, kind, name):
    dialog, found = pressed
    button = dialog.findChild(kind, name)
    button.setFocus()
    qtbot.keyClick(button, key)
    assert found == [name]


def test_enter_with_another_key_is_not_the_buttons(qtbot, pressed):
    dialog, found = pressed
    button = dialog.findChild(Button, "Close")
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Close" not in found


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("mode", "key"),
    [
        (QToolButton.ToolButtonPopupMode.InstantPopup, Qt.Key.Key_Return),
        (QToolButton.ToolButtonPopupMode.InstantPopup, Qt.Key.Key_Space),
        (QToolButton.ToolButtonPopupMode.InstantPopup, Qt.Key.Key_Down),
        (QToolButton.ToolButtonPopupMode.DelayedPopup, Qt.Key.Key_Down),
    ],
)
def test_a_key_opens_a_menu_at_its_first_command(qtbot, mode, key):
    button = ToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    for title in ("Go", "Stay"):
        menu.addAction(title)
    button.setMenu(menu)
    button.setPopupMode(mode)
    button.show()
    chosen = []
    menu.hovered.connect(lambda action: (chosen.append(action.text()), menu.close()))
    menu.aboutToShow.connect(lambda: QTimer.singleShot(5000, menu, menu.close))
    qtbot.keyClick(button, key)
    assert chosen == ["Go"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_opens_a_menu_at_none_of_its_commands(qtbot):
    button = ToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("Go")
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.show()
    chosen = []

    def look_and_close():
        chosen.append(menu.activeAction())
        menu.close()

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, look_and_close))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == [None]


def test_a_button_is_as_its_action_is_and_does_what_that_does(qtbot):
    action, done = QAction("&Star"), []
    action.setCheckable(True)
    action.triggered.connect(lambda checked: done.append("on" if checked else "off"))
    button = ToolButton()
    qtbot.addWidget(button)
    button.follow(action)
    assert (button.text(), button.isCheckable(), button.isChecked()) == ("Star", True, False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (done, action.isChecked(), button.isChecked()) == (["on"], True, True)
    action.setChecked(False)
    action.setToolTip("Star this error")
    assert (button.isChecked(), button.toolTip()) == (False, "Star this error")
    action.setEnabled(False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (done, button.isEnabled()) == (["on"], False)


def test_an_action_that_changes_often_has_no_more_listeners_for_that(qtbot):
    action, button = QAction("Back"), ToolButton()
    qtbot.addWidget(button)
    button.follow(action)
    before = action.receivers(SIGNAL("changed()"))
    for number in range(100):
        action.setEnabled(bool(number % 2))
    assert action.receivers(SIGNAL("changed()")) == before == 1
