"""Exporting in the window: everything or the search on show, and never over a full folder."""

import json

import pytest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from app.views.catalogs.export_dialog import ExportDialog
from app.views.chooser import Chooser


@pytest.fixture
def export(open_desk, dialog_of):
    """Open the dialog over a window that shows a query."""

    def open_over(query):
        desk = open_desk(query)
        action = next(one for one in desk.window.actions() if one.objectName() == "export-errors")
        action.trigger()
        return desk, dialog_of(ExportDialog)

    return open_over


def choose(dialog, format_id, path):
    formats = dialog.findChild(Chooser)
    formats.setCurrentIndex(formats.findData(format_id))
    dialog.findChild(QLineEdit).setText(str(path))


def said(dialog):
    return dialog._said.text()


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
    assert dialog.findChildren(QRadioButton)[1].isChecked()
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


def test_a_folder_with_something_in_it_is_left_alone(export, button, tmp_path):
    desk, dialog = export("")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("kept")
    choose(dialog, "html", tmp_path / "site")
    button(dialog, "Export").click()
    desk.until(lambda: "there already" in said(dialog))
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.txt"]
    assert button(dialog, "Export").isEnabled()
