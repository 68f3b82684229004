"""The search box: a pause after typing, no pause after a paste, and keys that are the list's."""

import pytest
from PySide6.QtCore import QMimeData, Qt

from app.views.search_box import SearchBox


@pytest.fixture
def box(qtbot):
    made = SearchBox()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def edited(box):
    texts = []
    box.edited.connect(texts.append)
    return texts


def test_what_is_typed_comes_out_once_after_a_pause(box, edited, qtbot):
    qtbot.keyClicks(box, "user")
    assert edited == []
    qtbot.waitUntil(lambda: edited != [])
    assert edited == ["user"]


def test_taking_everything_out_comes_out_too(box, edited, qtbot):
    box.set_query("user")
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: edited != [])
    assert edited == [""]


@pytest.mark.parametrize(("pasted", "then"), [(False, "saml x"), (True, " xsaml")])
def test_typing_goes_on_after_a_text_and_before_what_was_pasted(box, qtbot, pasted, then):
    box.set_query("saml", pasted=pasted)
    qtbot.keyClicks(box, " x")
    assert box.text() == then


def test_the_beginning_of_what_was_pasted_stays_in_sight_when_it_is_come_back_to(box, qtbot):
    text = "begins " + "word " * 400 + "ends"
    box.set_query(text, pasted=True)
    box.clearFocus()
    box.take_focus()
    assert (box.selectedText(), box.cursorPosition()) == (text, 0)
    qtbot.keyClicks(box, "new")
    assert box.text() == "new"
    box.take_focus()
    assert (box.selectedText(), box.cursorPosition()) == ("new", 3)


def test_what_is_pasted_is_shown_from_its_beginning(box, qtbot):
    box.resize(200, 30)
    box.set_query("n" * 200)
    box.grab()  # has it scrolled to its end
    box.set_query("n" * 60, pasted=True)
    box.grab()
    assert box.rect().contains(box.cursorRect().center())


def test_a_text_that_is_set_is_not_searched_for(box, edited, qtbot):
    qtbot.keyClicks(box, "old")
    box.set_query("new")
    with qtbot.waitSignal(box.edited, raising=False, timeout=200) as blocker:
        pass
    assert not blocker.signal_triggered
    assert (box.text(), edited) == ("new", [])


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp]
)
def test_keys_of_the_list_come_out_after_what_was_typed(box, qtbot, key):
    heard = []
    box.edited.connect(heard.append)
    box.row_key.connect(heard.append)
    qtbot.keyClicks(box, "user")
    qtbot.keyClick(box, key)
    assert heard == ["user", key]
    assert box.text() == "user"


def test_a_selection_goes_where_the_keys_of_the_list_are_used(box, qtbot):
    box.set_query("user")
    box.take_focus()
    assert box.hasSelectedText()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert not box.hasSelectedText()
    assert box.cursorPosition() == len("user")


def test_enter_comes_out_after_what_was_typed(box, qtbot):
    heard = []
    box.edited.connect(heard.append)
    box.entered.connect(lambda: heard.append("entered"))
    qtbot.keyClicks(box, "user")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == ["user", "entered"]


def test_keys_with_a_modifier_are_not_the_lists(box, qtbot):
    with qtbot.assertNotEmitted(box.row_key):
        qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    "keys",
    [
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_a_paste_comes_out_whole_and_is_not_typed(box, edited, qtbot, qapp, keys):
    text = '{\n  "code": "gone"\n}\n'
    qapp.clipboard().setText(text)
    with qtbot.waitSignal(box.pasted) as pasted:
        qtbot.keyClick(box, *keys)
    assert isinstance(pasted.args[0], QMimeData)
    assert pasted.args[0].text() == text
    assert (box.text(), edited) == ("", [])


def test_a_text_put_at_the_end_is_searched_for_like_a_typed_one(box, edited, qtbot):
    box.set_query("user")
    box.setCursorPosition(0)
    box.append(" not")
    qtbot.waitUntil(lambda: edited == ["user not"])


def test_a_text_that_is_selected_is_replaced_by_what_is_put_at_its_end(box, qtbot):
    """Typing in the list after Ctrl+K goes on as if the box had the keyboard."""
    box.set_query("user")
    box.selectAll()
    box.append("x")
    assert box.text() == "userx"
