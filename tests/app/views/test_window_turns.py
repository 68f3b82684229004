"""What the window does in one turn of the event loop, and what it leaves to the next ones."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.commands.actions import ActionId
from app.look.appearance import Appearance
from app.views.dialogs.dialog import Dialog
from app.views.lists.result_row import ResultDelegate
from app.views.page.sheet import ErrorSheet
from tests.app.witness import Witness


def test_while_the_window_is_resized_the_page_is_laid_out_once_a_picture(open_desk):
    desk = open_desk("user not found")
    window, sheet = desk.window, desk.window.page.findChild(ErrorSheet)
    desk.until(sheet.isVisible)
    resizings = Witness(sheet, QEvent.Type.Resize).seen
    for width in (1300, 1200, 1100):
        window.resize(width, 860)
        assert window.page.width() < width
    assert not resizings
    desk.until(lambda: sheet.width() == window.page.width())
    assert len(resizings) == 1
    assert sheet.widget().width() == sheet.viewport().width()


@pytest.mark.parametrize(
    "change", [lambda window: window.toggle_tree(), lambda window: window.widen_pane(1)]
)
def test_what_another_pane_leaves_the_page_takes_in_a_later_turn(open_desk, change):
    desk = open_desk("user not found")
    window, sheet = desk.window, desk.window.page.findChild(ErrorSheet)
    desk.until(sheet.isVisible)
    resizings, before = Witness(sheet, QEvent.Type.Resize).seen, window.page.width()
    change(window)
    assert window.page.width() != before
    assert not resizings
    desk.until(lambda: sheet.width() == window.page.width())
    assert len(resizings) == 1


def test_in_another_look_the_rows_are_painted_before_all_comes_into_sight(open_desk, monkeypatch):
    """All of them at once, with the rest of the window, would hold up a key."""
    desk = open_desk("user not found")
    body, painted = desk.window.centralWidget(), []
    desk.until(body.updatesEnabled)
    paint = ResultDelegate._paint_row

    def noted(*given):
        painted.append(body.updatesEnabled())
        paint(*given)

    monkeypatch.setattr(ResultDelegate, "_paint_row", noted)
    QApplication.instance().findChildren(Appearance)[-1].set_zoom(150)
    desk.until(lambda: body.updatesEnabled() and painted)
    desk.window.repaint()
    assert not any(painted)


@pytest.mark.parametrize("command", [ActionId.KEYS, ActionId.SETTINGS, ActionId.COMPARE])
def test_a_dialog_is_dressed_part_by_part_and_not_once_more_as_a_whole(open_desk, command):
    desk = open_desk()
    for action in desk.window.actions():
        if action.objectName() == command.value.id:
            action.trigger()
    desk.until(lambda: [one for one in desk.window.findChildren(Dialog) if one.isVisible()])
    shown = [one for one in desk.window.findChildren(Dialog) if one.isVisible()]
    desk.settle()  # it arrives in the window in a turn of its own
    for dialog in shown:
        assert all(part.styleSheet() for part in dialog.parts())
        assert not dialog.styleSheet()
        dialog.close()
