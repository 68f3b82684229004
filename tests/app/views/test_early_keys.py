"""Keys between the first frame and the commands: typed, held, carried out in their order."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.commands.actions import ActionId, ActionRegistry
from app.views.early_keys import EarlyKeys
from app.views.search_box import SearchBox

CONTROL = Qt.KeyboardModifier.ControlModifier


def early(qtbot):
    box = SearchBox()
    qtbot.addWidget(box)
    keys = EarlyKeys(box)
    box.show()
    box.setFocus()
    done = []
    actions = ActionRegistry()
    for action_id in ActionId:
        actions[action_id].triggered.connect(lambda _on=False, a=action_id: done.append(a))
    box.row_key.connect(done.append)
    box.entered.connect(lambda: done.append("entered"))
    box.pasted.connect(lambda _mime: done.append("pasted"))
    return box, keys, actions, done


def test_letters_and_corrections_are_there_at_once(qtbot):
    box, _keys, _actions, done = early(qtbot)
    QTest.keyClicks(box, "Userx")
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClicks(box, " found")
    assert box.text() == "User found"
    assert done == []


def test_everything_else_waits_and_keeps_its_order(qtbot):
    box, keys, actions, done = early(qtbot)
    QTest.keyClicks(box, "ab")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClicks(box, "c")
    QTest.keyClick(box, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(box, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), done) == ("ab", [])
    keys.hand_over(actions)
    assert box.text() == "abc"
    assert done == [Qt.Key.Key_Down, ActionId.COPY_CODE, "pasted", "entered"]


def test_nothing_is_held_any_more_afterwards(qtbot):
    box, keys, actions, done = early(qtbot)
    keys.hand_over(actions)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert done == ["entered"]
