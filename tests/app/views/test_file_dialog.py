"""Asking where to write: a proposed name, and its ending where none is typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.views.save_dialog import documents, open_save_dialog


@pytest.mark.parametrize(
    ("typed", "written"), [("", "notes.md"), ("mine", "mine.md"), ("mine.txt", "mine.txt")]
)
def test_a_name_is_proposed_and_gets_its_ending(qtbot, tmp_path, typed, written):
    window, chosen = QWidget(), []
    qtbot.addWidget(window)
    dialog = open_save_dialog(window, "Export", tmp_path / "notes.md", "Markdown (*.md)")
    dialog.fileSelected.connect(chosen.append)
    name = dialog.findChild(QLineEdit)
    assert name.text() == "notes.md"
    if typed:
        name.setText(typed)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [Path(path) for path in chosen] == [tmp_path / written]


def test_documents_are_in_a_folder_that_there_may_be():
    assert documents().is_absolute()
