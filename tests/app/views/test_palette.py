"""The palette: opened, narrowed, left and used by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMainWindow, QStyleOptionViewItem

from app.commands.actions import ActionId, ActionRegistry
from app.content.history import Recent
from app.views.lists.command_list import paint_caps
from app.views.palette import Palette

KEY = Qt.Key


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    made.setCentralWidget(QLineEdit())
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.centralWidget().setFocus()
    return made


@pytest.fixture
def done():
    return []


@pytest.fixture
def actions(window, done):
    registry = ActionRegistry()
    registry.add_to(window)
    registry.bind({action_id: lambda one=action_id: done.append(one) for action_id in ActionId})
    return registry


@pytest.fixture
def palette(window, actions, light):
    return Palette(window, actions, light)


def box(palette):
    return palette.findChild(QLineEdit)


def current(palette):
    return palette.findChild(QListView).currentIndex().data()


def test_a_command_is_drawn_alike_whichever_way_the_window_runs(palette):
    palette.open()
    view, pictures = palette.findChild(QListView), []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        picture = QImage(500, 34, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect, option.direction = picture.rect(), direction
        painter = QPainter(picture)
        painter.setLayoutDirection(direction)
        view.itemDelegate().paint(painter, option, view.model().index(0, 0))
        painter.end()
        pictures.append(picture)
    assert pictures[0] == pictures[1]


def test_it_opens_with_the_keyboard_in_an_empty_box(palette):
    assert palette.isHidden()
    palette.open()
    assert box(palette).hasFocus()
    assert box(palette).text() == ""
    assert current(palette) == "Search box"


def test_enter_triggers_the_command_once_the_focus_is_back(qtbot, window, palette, actions, done):
    focused = []
    actions[ActionId.COPY_JSON].triggered.connect(lambda: focused.append(window.focusWidget()))
    palette.open()
    qtbot.keyClicks(box(palette), "cj")
    assert current(palette) == "Copy JSON"
    qtbot.keyClick(box(palette), KEY.Key_Return)
    qtbot.waitUntil(lambda: done == [ActionId.COPY_JSON])
    assert focused == [window.centralWidget()]
    assert palette.isHidden()


def test_escape_closes_and_gives_the_focus_back(qtbot, window, palette, done):
    palette.open()
    qtbot.keyClicks(box(palette), "co")
    qtbot.keyClick(box(palette), KEY.Key_Escape)
    assert palette.isHidden()
    assert window.centralWidget().hasFocus()
    assert done == []
    palette.open()
    assert box(palette).text() == ""


@pytest.mark.parametrize(
    ("keys", "by"),
    [
        ([KEY.Key_Down], 1),
        ([KEY.Key_Tab, KEY.Key_Tab], 2),
        ([KEY.Key_Down, KEY.Key_Up], 0),
        ([KEY.Key_Up], -1),
        ([KEY.Key_Backtab], -1),
        ([KEY.Key_PageDown], 10),
        ([KEY.Key_PageDown, KEY.Key_PageUp], 0),
        ([KEY.Key_PageDown] * 9, -1),
        ([KEY.Key_Up, KEY.Key_Down], 0),
    ],
)
def test_keys_move_through_the_list_and_typing_goes_on(qtbot, palette, keys, by):
    palette.open()
    view = palette.findChild(QListView)
    for key in keys:
        qtbot.keyClick(box(palette), key)
    assert view.currentIndex().row() == by % view.model().rowCount()
    assert box(palette).hasFocus()


def test_the_window_s_keys_do_nothing_meanwhile(qtbot, palette, done):
    palette.open()
    for key in (KEY.Key_Slash, KEY.Key_F6, KEY.Key_F3):
        qtbot.keyClick(box(palette), key)
    qtbot.keyClick(box(palette), KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    assert box(palette).text() == "/"


def test_the_key_to_quit_is_heard_in_it(qtbot, palette, done):
    palette.open()
    qtbot.keyClick(box(palette), KEY.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert done == [ActionId.QUIT]


def test_a_command_that_is_not_possible_is_not_done(qtbot, palette, actions, done):
    actions[ActionId.QUIT].setEnabled(False)
    palette.open()
    qtbot.keyClicks(box(palette), "quit")
    assert current(palette) == "Quit"
    qtbot.keyClick(box(palette), KEY.Key_Enter)
    assert palette.isVisible()
    assert done == []


def test_nothing_found_is_said_and_enter_does_nothing(qtbot, palette, done):
    palette.open()
    qtbot.keyClicks(box(palette), "qqqq")
    assert palette.findChild(QListView).isHidden()
    said = [label.text() for label in palette.findChildren(QLabel) if label.isVisible()]
    assert said == ["No command, error or search is called that."]
    qtbot.keyClick(box(palette), KEY.Key_Return)
    assert palette.isVisible()
    assert done == []


def test_a_click_does_the_command_and_one_beside_closes(qtbot, palette, done):
    palette.open()
    view = palette.findChild(QListView)
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: len(done) == 1)
    palette.open()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, 590))
    assert palette.isHidden()


@pytest.mark.parametrize("size", [(1360, 860), (420, 320), (800, 200)])
def test_it_fits_the_window_whatever_its_size(qtbot, window, palette, size):
    window.setMinimumSize(1, 1)
    palette.open()
    window.resize(*size)
    qtbot.waitUntil(lambda: palette.size() == window.size())
    panel = palette.findChild(QListView).parentWidget()
    assert palette.rect().contains(panel.geometry())


def test_everything_in_it_has_a_name(palette):
    palette.open()
    assert box(palette).accessibleName() == "Find a command"
    assert palette.findChild(QListView).accessibleName() == "Commands"


def test_it_opens_where_the_focus_was_on_something_that_is_gone(qtbot, window, palette):
    palette.open()
    window.setCentralWidget(QLineEdit())
    qtbot.waitUntil(lambda: len(window.findChildren(QLineEdit)) == 2)
    qtbot.keyClick(box(palette), KEY.Key_Escape)
    assert palette.isHidden()


def test_it_lists_what_is_possible_at_the_moment_it_opens(qtbot, palette, actions):
    palette.open()
    qtbot.keyClick(box(palette), KEY.Key_Escape)
    actions[ActionId.FIND].setEnabled(False)
    palette.open()
    assert current(palette) != "Search box"


def test_what_was_looked_at_is_gone_to_by_its_link(qtbot, palette, window, done):
    links = []
    palette.link_chosen.connect(links.append)
    palette.open([Recent("UserNotFound", "errdex://there")])
    qtbot.keyClicks(box(palette), "unf")
    qtbot.keyClick(box(palette), KEY.Key_Return)
    assert links == ["errdex://there"] and done == []
    assert palette.isHidden() and window.centralWidget().hasFocus()
    palette.open()
    qtbot.keyClicks(box(palette), "unf")
    assert current(palette) is None


def test_what_was_chosen_is_told_to_come_first_the_next_time(qtbot, palette, actions):
    told = []
    palette.command_chosen.connect(told.append)
    palette.open()
    qtbot.keyClicks(box(palette), "ruby")
    qtbot.keyClick(box(palette), KEY.Key_Return)
    assert told == ["copy-ruby"]
    palette.open(used=told)
    assert current(palette) == "Copy Ruby"


def test_in_a_narrow_window_a_title_takes_the_room_that_no_key_needs(window, palette, light):
    window.resize(360, 600)
    palette.open()
    commands = palette.findChild(QListView)
    model, column = commands.model(), commands.viewport().width() - 160
    row = next(
        at
        for at in range(model.rowCount())
        if not model.at(at).keys and light.width(model.at(at).title) > column + 40
    )
    commands.choose(row)
    picture, line = commands.viewport().grab().toImage(), commands.visualRect(model.index(row, 0))
    ground = picture.pixelColor(line.right() - 12, line.top() + 6)
    inked = [
        x
        for x in range(column + 20, line.right() - 12)
        if any(picture.pixelColor(x, y) != ground for y in range(line.top() + 6, line.bottom() - 6))
    ]
    assert inked


def test_where_not_all_keys_of_a_command_have_room_the_first_ones_stay(light):
    def painted(*keys, width):
        picture = QImage(width, 40, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            paint_caps(painter, picture.rect(), keys, light, selected=False)
        return picture

    keys = ("Ctrl+K", "Ctrl+L", "/")
    shown = []
    for width in range(40, 400, 20):
        first = [painted(*keys[:count], width=width) for count in range(len(keys) + 1)]
        shown.append(first.index(painted(*keys, width=width)))
    assert shown == sorted(shown)
    assert {*shown} == {0, 1, 2, 3}


def test_it_goes_away_where_something_else_gets_the_keyboard(palette, window):
    palette.open()
    window.centralWidget().setFocus()
    assert palette.isHidden()
    assert window.centralWidget().hasFocus()
