"""Importing in the window: a preview, all or nothing, and the way back."""

import gc
import json
import threading

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget

from app.catalogs.importer import Importer
from app.library.at_hand import installed_catalogs
from app.views.catalogs.import_dialog import ImportDialog
from app.views.catalogs.import_preview import ImportPreview
from app.views.catalogs.name_fields import NameFields
from app.views.catalogs.parts_table import PartsTable
from app.views.catalogs.sample_table import SampleTable
from app.views.controls.line_edit import LineEdit
from app.views.controls.progress import Progress
from app.views.controls.tick_box import TickBox
from app.views.dialogs.first_size import FRAME
from app.workers.jobs import Jobs
from index.catalog import load_catalog
from index.entry import ErrorEntry
from tests.app.catalogs.dialogs import said

CSV = "code,message,status\nboat_sunk,The boat sank,410\nboat_lost,The boat is lost,99999\n"


def look_up(desk, query):
    """Search in the window, though a dialog has the keyboard."""
    desk.window.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is desk.window)
    desk.search(query)


@pytest.fixture
def importing(open_desk, dialog_of):
    """A window whose import dialog was opened by key."""
    desk = open_desk()
    desk.command("import-catalog").trigger()
    return desk, dialog_of(ImportDialog)


def read(desk, dialog, button, *paths):
    dialog.chosen.emit(list(paths))
    desk.until(lambda: button(dialog, "Import").isEnabled() or "not be read" in said(dialog))


@pytest.fixture
def every_word(monkeypatch):
    """All that the dialog says at its foot from now on."""
    words = []
    say = ImportDialog.say

    def noted(dialog, sentence, *, alert=False):
        words.append(sentence)
        say(dialog, sentence, alert=alert)

    monkeypatch.setattr(ImportDialog, "say", noted)
    return words


def test_what_can_be_dropped_is_told_whole_on_a_small_screen(open_desk, dialog_of):
    desk = open_desk()
    while desk.window.toast.text() != "150 %":
        desk.command("zoom-in").trigger()
    desk.command("import-catalog").trigger()
    dialog = dialog_of(ImportDialog)
    desk.settle()
    screen = QSize(960, 540) - FRAME
    assert dialog.layout().heightForWidth(screen.width()) <= screen.height()


def test_a_preview_tells_what_the_documents_hold(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    fields = [field.text() for field in dialog.findChildren(QLineEdit)]
    assert fields == ["fleet", "Fleet", "2026-05"]
    table = dialog.findChild(PartsTable)
    api = table.topLevelItem(1)
    assert (api.text(0), api.text(1)) == ("Fleet API", "3")
    assert [(api.child(n).text(0), api.child(n).text(1)) for n in range(2)] == [
        ("Boats", "2"),
        ("Crew", "1"),
    ]
    assert desk.window.results.list.model().rowCount() > 400


def test_a_preview_shows_the_first_errors_as_they_are_read(importing, tmp_path, button):
    desk, dialog = importing
    path = tmp_path / "errors.csv"
    rows = "".join(f"code_{n},Title {n},The boat\tsank {n}\n" for n in range(9))
    path.write_text(f"errorcode,title,detail\n{rows}", encoding="utf-8")
    read(desk, dialog, button, path)
    table = dialog.findChild(SampleTable)
    lines = [
        [table.topLevelItem(row).text(column) for column in range(3)]
        for row in range(table.topLevelItemCount())
    ]
    assert lines == [[f"Code{n}", f"code_{n}", f"The boat sank {n}"] for n in range(3)]
    told = table.topLevelItem(1).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Name Code1, Code code_1, Message The boat sank 1"
    desk.until(lambda: table.viewport().height() >= 3 * table.sizeHintForRow(0))
    assert table.viewport().height() < 4 * table.sizeHintForRow(0)
    path.write_text("code,title\nboat_sunk,\n", encoding="utf-8")
    dialog.chosen.emit([path])
    desk.until(lambda: table.topLevelItemCount() == 1)
    told = table.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Name BoatSunk, Code boat_sunk, Message none"


def test_a_preview_leaves_little_to_look_through_for_garbage(importing, tmp_path, button):
    """Each look would hold the window up."""
    desk, dialog = importing
    path = tmp_path / "many.csv"
    rows = "".join(f"code_{number},Message {number},400\n" for number in range(500))
    path.write_text(f"code,message,status\n{rows}", encoding="utf-8")
    before = entries_in_memory()
    read(desk, dialog, button, path)
    assert dialog.findChild(PartsTable).topLevelItem(0).text(1) == "500"
    assert entries_in_memory() < before + 100


def entries_in_memory():
    return sum(isinstance(one, ErrorEntry) for one in gc.get_objects())


def test_what_is_imported_is_found_at_once_and_gone_once_undone(importing, fleet, button):
    desk, dialog = importing
    look_up(desk, "user not found")
    shown = desk.text("Where this error lives")
    read(desk, dialog, button, fleet)
    button(dialog, "Import").click()
    desk.until(lambda: "Imported 3 errors" in said(dialog))
    tree = desk.window.tree.model()
    desk.until(lambda: tree.index_of(("Clerk",)).isValid())
    desk.until(lambda: desk.text("Name") == "UserNotFound")
    assert desk.text("Where this error lives") == shown
    look_up(desk, "boat_sunk")
    assert desk.names[0] == "BoatSunk"
    button(dialog, "Undo this import").click()
    desk.until(lambda: "BoatSunk" not in desk.names)
    desk.until(lambda: said(dialog) == "Undone: fleet 2026-05 is no longer there.")
    assert not dialog.findChild(Progress).isVisible()
    assert button(dialog, "Close").isVisible()


def test_enter_pressed_twice_does_not_undo_what_it_imported(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    desk.until(lambda: dialog.focusWidget() is button(dialog, "Import"))
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    desk.until(lambda: "Imported 3 errors" in said(dialog))
    QTest.keyPress(dialog.focusWidget(), Qt.Key.Key_Return)
    desk.until(lambda: dialog not in desk.window.findChildren(ImportDialog))
    look_up(desk, "boat_sunk")
    assert desk.names[0] == "BoatSunk"


@pytest.mark.parametrize("is_typing", [True, False])
def test_while_an_import_is_read_and_written_the_keyboard_is_where_that_is_left(
    importing, fleet, button, held_up, is_typing
):
    desk, dialog = importing
    held_up.clear()
    dialog.chosen.emit([fleet])
    desk.until(lambda: "Reading" in said(dialog))
    assert dialog.focusWidget() is button(dialog, "Cancel")
    held_up.set()
    desk.until(button(dialog, "Import").isEnabled)
    held_up.clear()
    if is_typing:
        QTest.keyClick(retype(dialog, 0, "navy"), Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
        desk.until(lambda: "Reading" in said(dialog) and not dialog.findChild(LineEdit).isEnabled())
        assert dialog.focusWidget() is button(dialog, "Cancel")
        held_up.set()
        desk.until(lambda: "Writing" in said(dialog) or "Imported" in said(dialog))
    else:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.focusWidget() is button(dialog, "Close")
    held_up.set()
    desk.until(lambda: "Imported 3 errors" in said(dialog))
    assert dialog.focusWidget() is button(dialog, "Close")


@pytest.fixture
def held_up(monkeypatch):
    """Nothing is read or written unless this is set."""
    made = threading.Event()
    made.set()

    def wait(job):
        return lambda tell: made.wait(20) and job(tell)

    monkeypatch.setattr("app.catalogs.importer.uncollected", wait)
    yield made
    made.set()


def test_undo_pressed_twice_takes_one_import_back(importing, fleet, button, monkeypatch):
    desk, dialog = importing
    for name in ("fleet", "navy"):
        read(desk, dialog, button, fleet)
        retype(dialog, 0, name)
        button(dialog, "Import").click()
        desk.until(lambda: "Imported 3 errors" in said(dialog))
    begun, gate = threading.Event(), threading.Event()

    def at_hand():
        begun.set()
        gate.wait(20)
        return installed_catalogs()

    monkeypatch.setattr("app.catalogs.importer.installed_catalogs", at_hand)
    button(dialog, "Undo this import").click()
    desk.until(begun.is_set)
    button(dialog, "Undo this import").click()
    gate.set()
    desk.until(lambda: "Undone: navy" in said(dialog))
    desk.settle()
    assert [path.name for path in installed_catalogs().paths()] == ["fleet@2026-05.json"]


def test_other_names_make_another_catalog(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    QTest.keyClick(retype(dialog, 0, "navy"), Qt.Key.Key_Tab)
    button(dialog, "Import").click()
    desk.until(lambda: "Imported 3" in said(dialog))
    desk.settle()  # the names that are hidden now ask for nothing
    assert "Imported 3" in said(dialog)
    desk.until(lambda: desk.window.tree.model().index_of(("Fleet",)).isValid())
    look_up(desk, "catalog:navy boat")
    assert "BoatSunk" in desk.names


def test_a_name_that_is_none_is_refused_and_can_be_mended(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    retype(dialog, 0, "a b")
    desk.until(lambda: "a b" in said(dialog))
    assert not button(dialog, "Import").isEnabled()
    retype(dialog, 0, "fleet")
    desk.until(lambda: not said(dialog) and button(dialog, "Import").isEnabled())


def retype(dialog, number, text):
    """Type this in the place of what stands in a field, and stay there."""
    field = dialog.findChildren(QLineEdit)[number]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def summary(dialog):
    return dialog.findChild(ImportPreview).findChild(QLabel).text()


def test_what_is_said_of_the_names_follows_the_typing(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    button(dialog, "Import").click()
    desk.until(lambda: desk.window.tree.model().index_of(("Fleet",)).isValid())
    read(desk, dialog, button, fleet)
    assert "takes the place of Fleet 2026-05" in summary(dialog)
    field = retype(dialog, 0, "nav")
    desk.until(lambda: "of its own" in summary(dialog))
    retype(dialog, 0, "fleet")
    desk.until(lambda: "takes the place of Fleet 2026-05" in summary(dialog))
    assert field.hasFocus() and button(dialog, "Import").isEnabled()


def test_the_import_can_be_asked_for_while_somebody_types(importing, fleet, button):
    """By its key: it was grey then, and the key a letter in the field."""
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    retype(dialog, 0, "navy")
    field = retype(dialog, 1, "The Navy")
    QTest.keyClick(field, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    desk.until(lambda: "Imported 3 errors as The Navy 2026-05" in said(dialog))
    look_up(desk, "catalog:navy boat")
    assert "BoatSunk" in desk.names


def test_names_that_are_no_good_are_not_imported_though_it_was_asked_for(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    refused = retype(dialog, 0, "a b")
    button(dialog, "Import").click()
    desk.until(lambda: "a b" in said(dialog))
    assert dialog.focusWidget() is refused
    field = retype(dialog, 0, "navy")
    desk.until(lambda: not said(dialog))
    desk.settle()
    assert field.isEnabled() and button(dialog, "Import").isVisible()


def test_an_answer_changes_no_field_in_which_somebody_types(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    field = retype(dialog, 1, "My ")
    desk.until(lambda: not dialog.findChild(NameFields).is_unanswered)
    QTest.keyClicks(field, "boats")
    assert field.text() == "My boats"
    field = retype(dialog, 2, "x")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    desk.until(lambda: not dialog.findChild(NameFields).is_unanswered)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Tab)
    desk.until(lambda: field.text() == "2026-05")


def test_what_was_chosen_to_be_left_out_stays_so_under_another_name(importing, tmp_path, button):
    desk, dialog = importing
    path = tmp_path / "boats.csv"
    path.write_text(CSV, encoding="utf-8")
    read(desk, dialog, button, path)
    QTest.keyClick(dialog.findChild(TickBox), Qt.Key.Key_Space)
    field = retype(dialog, 1, "Boats")
    QTest.keyClick(field, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    desk.until(lambda: "Imported 1 " in said(dialog) and "Boats" in said(dialog))


def test_what_cannot_be_read_is_listed_and_left_out_only_on_purpose(importing, tmp_path, button):
    desk, dialog = importing
    path = tmp_path / "boats.csv"
    path.write_text(CSV, encoding="utf-8")
    read(desk, dialog, button, path)
    listed = dialog.findChild(QListWidget)
    assert "line 3" in listed.item(0).text()
    assert not button(dialog, "Import").isEnabled()
    box = dialog.findChild(TickBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert button(dialog, "Import").isEnabled()


def test_a_file_without_errors_is_refused_with_a_sentence(importing, tmp_path, button):
    desk, dialog = importing
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\nnothing here.\n", encoding="utf-8")
    dialog.chosen.emit([path])
    desk.until(lambda: "letter.txt" in said(dialog))
    assert not button(dialog, "Import").isEnabled()


def test_what_no_row_of_could_be_read_is_told_a_line_each(importing, tmp_path):
    desk, dialog = importing
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"code": "", "status": 1}, *[7] * 8]), encoding="utf-8")
    dialog.chosen.emit([path])
    desk.until(lambda: "more places" in said(dialog))
    lines = said(dialog).split("\n")
    assert len(lines) == 6
    assert lines[-1] == "… and 4 more places that cannot be read."


def test_what_is_refused_faster_than_the_dialog_opens_is_said_in_it(
    open_desk, dialog_of, button, tmp_path, monkeypatch
):
    desk = open_desk()
    importer = desk.window.findChild(Importer)
    really_open = ImportDialog.open

    def open_late(dialog):
        desk.until(lambda: not importer.findChild(Jobs).is_busy)
        really_open(dialog)

    monkeypatch.setattr(ImportDialog, "open", open_late)
    importer.preview([tmp_path / "none.json"])
    dialog = dialog_of(ImportDialog)
    desk.until(lambda: "none.json" in said(dialog))
    assert button(dialog, "Close").isVisible()


def test_what_is_written_while_the_dialog_goes_is_told(importing, fleet, button):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    button(dialog, "Import").click()
    assert button(dialog, "Close").isVisible()  # it does not say that it would cancel this
    dialog.close()
    desk.until(lambda: not desk.window.findChildren(ImportDialog))
    desk.until(lambda: "Imported 3 errors" in desk.window.toast.text())


def test_while_an_import_is_written_nothing_is_said_to_be_read(
    importing, fleet, button, every_word
):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    every_word.clear()
    button(dialog, "Import").click()
    desk.until(lambda: "Imported 3 errors" in said(dialog))
    button(dialog, "Undo this import").click()
    desk.until(lambda: "Undone" in said(dialog))
    assert [word for word in every_word if "read" in word] == []


def test_closing_the_dialog_writes_nothing(importing, fleet, button, tmp_path):
    desk, dialog = importing
    read(desk, dialog, button, fleet)
    QTest.keyPress(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not list((tmp_path / "data").rglob("fleet*.json"))


def test_what_is_here_already_is_renewed_while_the_dialog_is_open(importing, fleet):
    desk, dialog = importing

    def here():
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        return next(text for text in texts if text.startswith("Here already"))

    assert "Fleet" not in here()
    elsewhere = installed_catalogs()
    elsewhere.install(load_catalog(fleet))
    desk.until(lambda: "Fleet, May 2026: 3 errors" in here())
    elsewhere.remove("fleet", "2026-05")
    desk.until(lambda: "Fleet" not in here())


def test_there_may_be_nothing_to_undo(open_desk):
    desk = open_desk()
    desk.command("undo-import").trigger()
    desk.until(lambda: "no import to undo" in desk.window.toast.text())


def test_ctrl_o_opens_the_import(open_desk, dialog_of):
    desk = open_desk()
    desk.key(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert dialog_of(ImportDialog)
    assert QApplication.activeWindow() is not None
