"""The key sheet says what the actions are, at the moment it is opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QToolButton, QWidget

from app.commands.actions import ActionId, ActionRegistry, native_text, plain_title
from app.views.dialogs.key_line import KeyLine
from app.views.dialogs.key_sheet import KeySheet


@pytest.fixture
def actions(qapp):
    return ActionRegistry()


@pytest.fixture
def sheet(qtbot, actions, light):
    window = QWidget()
    qtbot.addWidget(window)
    made = KeySheet(window, actions, light)
    open_filled(made)
    yield made  # the window lives as long


def open_filled(sheet):
    for _slice in sheet.fill():
        pass
    sheet.open()


def lines(sheet):
    return [line for line in sheet.findChildren(KeyLine) if line.isVisible()]


def caps(sheet):
    return [key for line in lines(sheet) for key in line.keys]


def labels(sheet):
    found = {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}
    return found | {line.title for line in lines(sheet)}


def test_every_command_with_a_key_is_on_it_under_its_menu(sheet, actions):
    shown = labels(sheet)
    for menu, action_ids in actions.groups().items():
        assert menu.upper() in shown
        for action_id in action_ids:
            if actions.keys(action_id):
                assert plain_title(actions[action_id]) in shown
    keys = {native_text(key) for action_id in ActionId for key in actions[action_id].shortcuts()}
    assert set(caps(sheet)) >= keys


def test_the_sign_that_empties_the_field_has_a_name(sheet, light):
    sheet.set_look(light)
    (sign,) = sheet.findChild(QLineEdit).findChildren(QToolButton)
    told = QAccessible.queryAccessibleInterface(sign)
    assert told.text(QAccessible.Text.Name) == sign.toolTip() == "Clear"


def test_the_keys_of_the_panes_are_on_it_too(qtbot, sheet):
    assert "IN THE PANES" in labels(sheet)
    assert {"Shift+Enter", "Space", "Home", "End", "Down", "Up", "Tab"} <= set(caps(sheet))
    assert {"PgDown", "PgUp"} <= set(caps(sheet))
    qtbot.keyClicks(sheet.findChild(QLineEdit), "behind")
    assert caps(sheet) == ["Shift+Enter"]


def test_all_keys_are_in_sight_at_once(qtbot, sheet):
    sheet.resize(1160, 680)
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


@pytest.mark.parametrize("size", [(1160, 680), (900, 680), (700, 680), (480, 600)])
def test_as_many_columns_as_fit_and_no_command_is_cut(qtbot, sheet, size):
    sheet.resize(*size)
    scroll = sheet.findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.widget().width() == scroll.viewport().width())
    assert scroll.horizontalScrollBar().maximum() == 0
    shown = lines(sheet)
    assert not [line.title for line in shown if line.width() < line.sizeHint().width()]
    columns = {line.mapTo(sheet, line.rect().topLeft()).x() for line in shown}
    widest = max(line.sizeHint().width() for line in shown)
    assert 3 >= len(columns) >= min(3, size[0] // (widest + 60))


def test_typing_leaves_what_fits(qtbot, sheet):
    qtbot.keyClicks(sheet.findChild(QLineEdit), "zoom")
    assert "Zoom in" in labels(sheet)
    assert "VIEW" in labels(sheet)
    assert not {"FIND", "Search box"} & labels(sheet)


def test_a_key_finds_its_command(qtbot, sheet):
    qtbot.keyClicks(sheet.findChild(QLineEdit), "ctrl+q")
    assert caps(sheet) == ["Ctrl+Q"]
    assert "Quit" in labels(sheet)


def test_nothing_that_fits_is_said(qtbot, sheet):
    qtbot.keyClicks(sheet.findChild(QLineEdit), "qqqq")
    assert caps(sheet) == []
    assert labels(sheet) == {"No key or command has that name."}


def test_it_is_made_anew_when_it_opens(qtbot, sheet, actions):
    qtbot.keyClicks(sheet.findChild(QLineEdit), "quit")
    sheet.close()
    actions.set_keys(ActionId.QUIT, ["Ctrl+Alt+Q"])
    open_filled(sheet)
    assert "Ctrl+Alt+Q" in caps(sheet)
    assert "Ctrl+Q" not in caps(sheet)
    assert sheet.findChild(QLineEdit).text() == ""


def test_escape_closes_it(qtbot, sheet):
    qtbot.keyClick(sheet.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_it_is_used_by_keyboard(qtbot, sheet):
    assert sheet.focusWidget() is sheet.findChild(QLineEdit)
    sheet.resize(sheet.width(), 200)
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
    scroll = sheet.findChild(QScrollArea)
    assert sheet.focusWidget() is scroll
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0


def test_a_new_look_keeps_what_was_typed(qtbot, sheet, look):
    qtbot.keyClicks(sheet.findChild(QLineEdit), "quit")
    sheet.set_look(look)
    qtbot.waitUntil(lambda: caps(sheet) != [])
    assert caps(sheet) == ["Ctrl+Q"]


def test_a_new_look_draws_the_lines_that_are_there(sheet, light, look):
    """Making them anew would hold up the next key."""
    before, height = lines(sheet), lines(sheet)[0].sizeHint().height()
    sheet.set_look(look._replace(zoom=2 * light.zoom))
    assert lines(sheet) == before
    assert lines(sheet)[0].sizeHint().height() > height


def test_a_line_is_drawn_as_its_command_and_its_keys(qtbot, light):
    """Each more key adds ink at the right, and a title without room is told by a tool tip."""
    title = "Switch theme: light, dark, system"
    lines = [KeyLine(title, keys, light) for keys in (["Ctrl++"], ["Ctrl++", "Ctrl+="])]
    inks = []
    for line in lines:
        qtbot.addWidget(line)
        line.resize(400, line.sizeHint().height())
        drawn = line.grab().toImage()
        inked = [
            x
            for x in range(drawn.width())
            if len({drawn.pixel(x, y) for y in range(drawn.height())}) > 1
        ]
        inks.append((inked[0], inked[-1], len(inked)))
    assert inks[0][:2] == inks[1][:2]
    assert inks[0][2] < inks[1][2]
    line = lines[1]
    assert line.toolTip() == ""
    line.resize(line.minimumSizeHint())
    line.grab()
    assert line.toolTip() == title


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_no_key_stands_over_the_title_of_its_command(qtbot, light, direction):
    title = "Reopen what was closed"
    alone, line = KeyLine(title, [], light), KeyLine(title, ["Ctrl+Shift+T"], light)
    pictures = []
    for made in (alone, line):
        qtbot.addWidget(made)
        made.setLayoutDirection(direction)
        made.resize(400, made.sizeHint().height())
        pictures.append(made.grab().toImage())
    width = light.width(title)
    left = 400 - width if direction is Qt.LayoutDirection.RightToLeft else 0
    with_key, without = (one.copy(left, 0, width, line.height()) for one in reversed(pictures))
    assert with_key == without
    assert pictures[0] != pictures[1]
