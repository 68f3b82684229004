"""Exporting in the window: what is on show, everything or an edition, never over a full folder."""

import json

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox

from app.library.at_hand import installed_catalogs
from app.views.catalogs.export_dialog import ExportDialog
from app.views.controls.chooser import Chooser
from app.views.dialogs.file_dialog import FileDialog, documents
from index.catalog import load_catalog
from tests.app.catalogs.dialogs import said, said_label


@pytest.fixture
def export(open_desk, dialog_of):
    """Open the dialog over a window that shows a query."""

    def open_over(query):
        desk = open_desk(query)
        desk.command("export-errors").trigger()
        return desk, dialog_of(ExportDialog)

    return open_over


def choose(dialog, format_id, path):
    formats = dialog.findChild(Chooser)
    formats.setCurrentIndex(formats.findData(format_id))
    dialog.findChild(QLineEdit).setText(str(path))


def which(dialog):
    return next(one for one in dialog.findChildren(Chooser) if one.accessibleName() == "Which")


def offered(dialog):
    box = which(dialog)
    return [box.itemText(row) for row in range(box.count())]


def test_everything_is_written(export, button, tmp_path, shipped):
    desk, dialog = export("")
    path = tmp_path / "errors.jsonl"
    choose(dialog, "jsonl", path)
    button(dialog, "Export").click()
    desk.until(lambda: "written to errors.jsonl" in said(dialog))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == sum(shipped.is_current(entry) for entry in shipped.entries)
    assert json.loads(lines[0])["name"] == shipped.entries[0].name


def test_the_search_on_show_is_written_and_stays_on_show(export, button, tmp_path):
    desk, dialog = export("code:resource_not_found")
    found = desk.names
    path = tmp_path / "errors.jsonl"
    choose(dialog, "jsonl", path)
    assert which(dialog).currentText() == "What the search “code:resource_not_found” finds"
    button(dialog, "Export").click()
    desk.until(lambda: "written to" in said(dialog))
    written = [json.loads(line)["name"] for line in path.read_text("utf-8").splitlines()]
    assert written == found
    assert desk.names == found


def test_another_format_is_another_file_of_the_same_folder(export, tmp_path):
    _desk, dialog = export("")
    choose(dialog, "csv", tmp_path / "mine.csv")
    choose_format = dialog.findChild(Chooser)
    choose_format.setCurrentIndex(choose_format.findData("go"))
    assert dialog.findChild(QLineEdit).text() == str(tmp_path / "error_codes.go")


def question(dialog):
    """What asks over the dialog, None where nothing does."""
    return next((one for one in dialog.findChildren(QMessageBox) if one.isVisible()), None)


def test_a_file_gives_way_only_once_the_reader_said_so(export, button, tmp_path):
    desk, dialog = export("code:resource_not_found")
    path = tmp_path / "mine.csv"
    path.write_text("kept")
    choose(dialog, "csv", path)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(button(dialog, "Export"), Qt.Key.Key_Return)
        desk.until(lambda: question(dialog) and question(dialog).isActiveWindow())
        assert "mine.csv" in question(dialog).text()
        QTest.keyClick(question(dialog).focusWidget(), key)
        desk.until(lambda: question(dialog) is None)
    assert path.read_text() == "kept"
    assert not said(dialog)
    QTest.keyClick(button(dialog, "Export"), Qt.Key.Key_Return)
    desk.until(lambda: question(dialog) and question(dialog).isActiveWindow())
    QTest.keyClick(question(dialog), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    desk.until(lambda: "written to mine.csv" in said(dialog))
    assert "resource_not_found" in path.read_text("utf-8")


def test_the_home_of_nobody_is_a_folder_that_is_not_there(export, button, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    desk, dialog = export("code:resource_not_found")
    choose(dialog, "csv", "~nobody-at-all/mine.csv")
    QTest.keyClick(button(dialog, "Export"), Qt.Key.Key_Return)
    desk.until(lambda: "~nobody-at-all" in said(dialog))


def test_what_the_file_dialog_asked_is_not_asked_twice(export, button, tmp_path):
    desk, dialog = export("code:resource_not_found")
    path = tmp_path / "mine.csv"
    path.write_text("old")
    choose(dialog, "csv", path)
    button(dialog, "Browse …").click()
    desk.until(lambda: dialog.findChild(FileDialog) and dialog.findChild(FileDialog).isVisible())
    files = dialog.findChild(FileDialog)
    QTimer.singleShot(300, lambda: agree(files))  # Qt waits for the answer in a loop of its own
    QTest.keyClick(files.findChild(QLineEdit), Qt.Key.Key_Return)
    desk.until(lambda: not files.isVisible())
    button(dialog, "Export").click()
    desk.until(lambda: "written to mine.csv" in said(dialog))
    button(dialog, "Export").click()  # another time is another question
    desk.until(lambda: question(dialog))


def agree(files):
    asked = files.findChild(QMessageBox)
    asked.button(QMessageBox.StandardButton.Yes).click()


def test_the_format_and_folder_of_the_last_export_are_offered_again(
    export, button, dialog_of, tmp_path
):
    desk, dialog = export("")
    choose(dialog, "csv", tmp_path / "mine.csv")
    button(dialog, "Export").click()
    desk.until(lambda: "written to" in said(dialog))
    dialog.close()
    desk.until(lambda: not desk.window.findChildren(ExportDialog))
    desk.command("export-errors").trigger()
    dialog = dialog_of(ExportDialog)
    assert dialog.findChild(Chooser).currentData() == "csv"
    assert dialog.findChild(QLineEdit).text() == str(tmp_path / "mine.csv")


def test_a_folder_with_something_in_it_is_left_alone(export, button, tmp_path):
    desk, dialog = export("")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("kept")
    choose(dialog, "html", tmp_path / "site")
    button(dialog, "Export").click()
    desk.until(lambda: "there already" in said(dialog))
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.txt"]
    assert button(dialog, "Export").isEnabled()


@pytest.fixture
def two_catalogs(own_data, fleet):
    """Another catalog beside the shipped one."""
    installed_catalogs().install(load_catalog(fleet))


@pytest.mark.usefixtures("two_catalogs")
@pytest.mark.parametrize("query", ["", "not found"])
def test_its_own_defaults_can_be_exported(export, button, tmp_path, query):
    desk, dialog = export(query)
    assert len(offered(dialog)) == 4 + bool(query)
    dialog.findChild(QLineEdit).setText(str(tmp_path / "out"))
    button(dialog, "Export").click()
    desk.until(lambda: "written to" in said(dialog))


@pytest.mark.usefixtures("two_catalogs")
def test_what_holds_one_edition_offers_editions_and_no_other_choice(export, button, tmp_path):
    desk, dialog = export("not found")
    at_first = which(dialog).currentText()
    choose(dialog, "catalog", tmp_path / "out.json")
    assert [title.partition(" with")[0] for title in offered(dialog)] == [
        "Clerk 2025-07",
        "Fleet 2026-05",
        "Clerk 2024-02",
    ]
    which(dialog).setCurrentIndex(1)
    which(dialog).activated.emit(1)
    button(dialog, "Export").click()
    desk.until(lambda: "3 errors written" in said(dialog))
    assert load_catalog(tmp_path / "out.json").id == "fleet"
    choose(dialog, "csv", tmp_path / "out.csv")
    assert which(dialog).currentText().startswith("Fleet")
    assert at_first in offered(dialog)


def test_a_paste_offers_what_was_recognised_and_no_search_from_before(
    open_desk, dialog_of, button, tmp_path
):
    desk = open_desk("domain:Saml")
    desk.paste('{"errors": [{"code": "actor_token_cannot_be_revoked"}]}')
    desk.until(lambda: "ActorTokenCannotBeRevoked" in desk.names[:3])
    desk.command("export-errors").trigger()
    dialog = dialog_of(ExportDialog)
    assert "recognised" in offered(dialog)[0]
    assert not any("Saml" in title for title in offered(dialog))
    choose(dialog, "jsonl", tmp_path / "errors.jsonl")
    button(dialog, "Export").click()
    desk.until(lambda: "written to" in said(dialog))
    lines = (tmp_path / "errors.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == desk.names


def test_a_node_of_the_tree_is_what_is_on_show(open_desk, dialog_of, button, tmp_path):
    desk = open_desk("user")
    desk.window.tree.choose(("Backend API", "Users"))
    desk.until(lambda: desk.names and len(desk.names) < 20)
    desk.command("export-errors").trigger()
    dialog = dialog_of(ExportDialog)
    assert which(dialog).currentText() == "What the search “user” finds in Users"
    choose(dialog, "jsonl", tmp_path / "errors.jsonl")
    button(dialog, "Export").click()
    desk.until(lambda: "written to" in said(dialog))
    lines = (tmp_path / "errors.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == desk.names


def test_a_folder_that_is_not_there_is_not_proposed(tmp_path, monkeypatch):
    missing = str(tmp_path / "Documents")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: missing)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert documents() == tmp_path / "Documents"


@pytest.mark.closed
def test_a_home_that_is_somebody_elses_ends_in_no_mistake(tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir(mode=0)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(home / "Documents"))
    monkeypatch.setenv("HOME", str(home))
    assert documents() == home


@pytest.mark.parametrize("text", ["A sentence of many words. " * 12, "/home/" + "errors" * 40])
def test_no_sentence_is_cut(export, text):
    desk, dialog = export("")
    dialog.show_refusal(text)
    label = said_label(dialog)
    desk.until(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.width() <= dialog.width() - 100


def test_the_dialog_goes_with_its_window(export):
    desk, dialog = export("")
    seen = []
    desk.window.closed.connect(lambda: seen.append(dialog.isVisible()))
    desk.window.close()
    assert seen == [False]
