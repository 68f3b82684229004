"""What can be undone in a field is bounded, and nothing is seen of that."""

import ctypes
import platform

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.views.controls.line_edit import LineEdit
from app.views.controls.undo_bound import UndoBound
from app.views.search_box import SearchBox


class Allocated(ctypes.Structure):
    _fields_ = [(f"field{n}", ctypes.c_size_t) for n in range(10)]


def in_use():
    """Bytes that are allocated."""
    told = ctypes.CDLL(None).mallinfo2
    told.restype = Allocated
    found = told()
    return found.field7 + found.field4


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
@pytest.mark.parametrize("kind", [LineEdit, SearchBox])
def test_long_texts_one_over_the_other_take_no_more_and_more_memory(qtbot, kind):
    field = kind()
    qtbot.addWidget(field)

    def insert(times):
        for _ in range(times):
            field.selectAll()
            field.insert("x" * 4_000)
            QApplication.processEvents()
        return in_use()

    warm = insert(10)
    assert insert(50) - warm < 1_000_000  # without a bound 10,000,000


@pytest.fixture
def field(qtbot):
    made = LineEdit()
    UndoBound(made, most=20)
    qtbot.addWidget(made)
    return made


def test_a_little_can_be_undone(qtbot, field):
    qtbot.keyClicks(field, "saml")
    field.undo()
    assert field.text() == ""
    assert field.isRedoAvailable()


def test_the_caret_stays_where_it_was(qtbot, field):
    heard = []
    qtbot.keyClicks(field, "user not found here")
    field.cursorPositionChanged.connect(lambda *places: heard.append(places))
    assert field.isUndoAvailable()
    qtbot.keyClick(field, Qt.Key.Key_Left)
    qtbot.keyClicks(field, "xy")
    assert (field.text(), field.cursorPosition()) == ("user not found herxye", 20)
    qtbot.waitUntil(lambda: not field.isUndoAvailable())
    assert (field.text(), field.cursorPosition()) == ("user not found herxye", 20)
    assert heard == [(19, 18), (18, 19), (19, 20)]


@pytest.mark.parametrize(("key", "caret"), [(Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 15)])
def test_a_selection_stays_as_it_was(qtbot, field, key, caret):
    qtbot.keyClicks(field, "usersnotfound xxxxx")
    for _ in range(4):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.setCursorPosition(5)
    qtbot.keyClick(field, key, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not field.isUndoAvailable())
    assert field.selectedText() == "usersnotfound x"[min(5, caret) : max(5, caret)]
    assert field.cursorPosition() == caret


def test_a_text_that_is_set_begins_anew(qtbot, field):
    for _ in range(3):
        qtbot.keyClicks(field, "fifteen letters")
        field.setText("")
    qtbot.keyClicks(field, "saml")
    assert field.isUndoAvailable()
