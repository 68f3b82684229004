"""The note: kept letter by letter, and left by Esc without leaving the error."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from app.views.page.note_pane import NotePane


@pytest.fixture
def pane(qtbot, light):
    area, sheet, note = QScrollArea(), QWidget(), NotePane()
    QVBoxLayout(sheet).addWidget(note)
    area.setWidget(sheet)
    qtbot.addWidget(area)
    note.set_look(light)
    area.show()
    yield note
    area.hide()


def editor(pane):
    return pane.findChild(QPlainTextEdit)


def test_what_is_typed_comes_out_letter_by_letter(qtbot, pane):
    said = []
    pane.edited.connect(said.append)
    editor(pane).insertPlainText("a\N{NO-BREAK SPACE}b\nc\u2003d")
    assert said[-1] == "a\N{NO-BREAK SPACE}b\nc\u2003d"


def test_setting_a_note_says_nothing(pane):
    said = []
    pane.edited.connect(said.append)
    pane.set_note("kept")
    assert (said, editor(pane).toPlainText()) == ([], "kept")


def test_esc_leaves_the_note_and_keeps_it(qtbot, pane):
    pane.set_note("kept")
    editor(pane).setFocus()
    qtbot.waitUntil(editor(pane).hasFocus)
    QTest.keyClick(editor(pane), Qt.Key.Key_Escape)
    assert not editor(pane).hasFocus()
    assert editor(pane).toPlainText() == "kept"
