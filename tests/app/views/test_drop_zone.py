"""A place for files: what is dropped there comes out, everything else is left alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from app.views.catalogs.drop_zone import DropZone
from app.views.catalogs.import_dialog import ImportDialog
from app.views.catalogs.scan_dialog import ScanDialog
from app.views.controls.button import Button
from tests.app.conftest import made_look

MOUSE, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(zone, mime):
    """Drag this over the zone and, where it is welcome, let it go; whether it was."""
    copy = Qt.DropAction.CopyAction
    over = QDragEnterEvent(QPoint(5, 5), copy, mime, MOUSE, KEYS)
    over.ignore()
    zone.dragEnterEvent(over)
    if over.isAccepted():
        zone.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, MOUSE, KEYS))
    return over.isAccepted()


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


@pytest.mark.parametrize(("kind", "given"), [(ImportDialog, list), (ScanDialog, Path)])
def test_what_is_dropped_is_chosen(qtbot, kind, given):
    dialog = kind(None, made_look("light"))
    qtbot.addWidget(dialog)
    chosen = []
    dialog.chosen.connect(chosen.append)
    assert drop(dialog.findChild(DropZone), files("/a/one.csv", "/a/two.csv"))
    paths = [Path("/a/one.csv"), Path("/a/two.csv")]
    assert chosen == [paths if given is list else paths[0]]


def test_what_is_no_file_is_not_taken(qtbot):
    zone = DropZone("Drop files here")
    qtbot.addWidget(zone)
    text, page = QMimeData(), QMimeData()
    text.setText("boat_sunk")
    page.setUrls([QUrl("https://example.org/errors.html")])
    assert not drop(zone, text) and not drop(zone, page)


def test_it_gives_way_to_what_is_read_and_comes_back_with_the_refusal(qtbot):
    dialog = ImportDialog(None, made_look("light"))
    qtbot.addWidget(dialog)
    zone = dialog.findChild(DropZone)
    assert zone.isVisibleTo(dialog)
    dialog.set_files("errors.csv")
    assert not zone.isVisibleTo(dialog)
    dialog.show_refusal("errors.csv: is no catalog.")
    assert zone.isVisibleTo(dialog)
    assert zone.isAncestorOf(dialog.focusWidget())


def test_at_first_sight_it_says_what_is_there_and_files_are_a_key_away(qtbot):
    dialog = ImportDialog(None, made_look("light"))
    qtbot.addWidget(dialog)
    dialog.set_at_hand([(f"Fleet, May 20{year}", year) for year in range(10, 18)])
    dialog.show()
    qtbot.waitExposed(dialog)
    told = next(
        label.text() for label in dialog.findChildren(QLabel) if "Fleet" in label.text()
    ).split("\n")
    assert told[1] == "Fleet, May 2010: 10 errors"
    assert told[-1] == "and 3 more"
    assert dialog.focusWidget().text() == "Choose &files …"
    assert dialog.findChild(DropZone).isAncestorOf(dialog.focusWidget())
    dialog.set_files("errors.csv")
    shown = [one for one in dialog.findChildren(Button) if one.isVisible()]
    assert sum("files" in one.text() for one in shown) == 1


def test_where_no_catalog_is_here_none_is_announced(qtbot):
    dialog = ImportDialog(None, made_look("light"))
    qtbot.addWidget(dialog)
    dialog.set_at_hand([("Fleet", 2)])
    dialog.set_at_hand([])
    assert not any("Here" in label.text() for label in dialog.findChildren(QLabel))
