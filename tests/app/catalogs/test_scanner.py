"""Scanning in the window: every place as file:line, the wrong ones first, each one a key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListView

from app.views.catalogs.scan_dialog import ScanDialog
from app.views.controls.tick_box import TickBox
from tests.app.catalogs.dialogs import said

SOURCE = """if (code === "resource_not_found") return;
if (code === "resource_not_fuond") return;
if (code === "something_else_entirely") return;
"""


@pytest.fixture
def scanning(open_desk, dialog_of, tmp_path):
    folder = tmp_path / "source"
    (folder / "kept").mkdir(parents=True)
    (folder / "kept" / "a.ts").write_text(SOURCE)
    (folder / "skipped.ts").write_text(SOURCE)
    (folder / ".gitignore").write_text("skipped.ts\n")
    desk = open_desk()
    desk.command("scan-folder").trigger()
    return desk, dialog_of(ScanDialog), folder


def rows(dialog):
    model = dialog.findChild(QListView, "Findings").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_misspelt_stand_before_the_known(scanning):
    desk, dialog, folder = scanning
    dialog.chosen.emit(folder)
    desk.until(lambda: rows(dialog))
    first, second = rows(dialog)
    assert first.startswith("kept/a.ts:2 ")
    assert "resource_not_found" in first
    assert second.startswith("kept/a.ts:1 ")
    assert "1 misspelt or removed" in said(dialog)
    dialog.findChild(TickBox).click()
    assert rows(dialog) == [first]


def test_enter_finds_the_errors_of_the_code(scanning):
    desk, dialog, folder = scanning
    dialog.chosen.emit(folder)
    desk.until(lambda: rows(dialog))
    QTest.keyClick(dialog.findChild(QListView, "Findings"), Qt.Key.Key_Return)
    desk.until(lambda: desk.window.box.text() == "code:resource_not_found")


def show(dialog, title):
    box = dialog.findChild(QComboBox)
    titles = [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(titles.index(title))
    box.activated.emit(box.currentIndex())


def test_what_nobody_handles_is_shown_for_a_part(scanning):
    desk, dialog, folder = scanning
    dialog.chosen.emit(folder)
    desk.until(lambda: rows(dialog))
    places = rows(dialog)
    show(dialog, "Not handled: Backend API \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Sessions")
    desk.until(lambda: "Not handled" in said(dialog))
    assert all(row.endswith("Backend · Sessions") for row in rows(dialog))
    assert len(rows(dialog)) > 0
    assert not [row for row in rows(dialog) if row.startswith("resource_not_found ")]
    show(dialog, "Every place of a code")
    assert rows(dialog) == places


def test_the_places_can_be_copied(scanning, button):
    desk, dialog, folder = scanning
    dialog.chosen.emit(folder)
    desk.until(lambda: rows(dialog))
    button(dialog, "Copy all").click()
    assert QApplication.clipboard().text().splitlines() == rows(dialog)
    QApplication.clipboard().clear()
    QTest.keyClick(
        dialog.findChild(QListView, "Findings"), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier
    )
    desk.until(lambda: QApplication.clipboard().text() == rows(dialog)[0])


def test_a_folder_that_is_gone_is_said_so(scanning):
    desk, dialog, folder = scanning
    dialog.chosen.emit(folder / "gone")
    desk.until(lambda: said(dialog) and "Reading" not in said(dialog))
    assert rows(dialog) == []


def test_what_was_found_is_there_again_and_an_empty_dialog_goes(scanning, dialog_of):
    desk, dialog, folder = scanning
    dialog.close()
    desk.until(lambda: not desk.window.findChildren(ScanDialog))
    desk.command("scan-folder").trigger()
    dialog = dialog_of(ScanDialog)
    dialog.chosen.emit(folder)
    desk.until(lambda: rows(dialog))
    found = rows(dialog)
    dialog.close()
    desk.command("scan-folder").trigger()
    desk.until(dialog.isVisible)
    assert rows(dialog) == found
