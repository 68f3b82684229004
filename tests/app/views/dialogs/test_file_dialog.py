"""Asking where to write: a proposed name, and its ending where none is typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileSystemModel, QLineEdit, QToolButton, QTreeView, QWidget

from app.look.appearance import Appearance
from app.look.theme import ThemeMode
from app.views.dialogs.dialog import Dialog
from app.views.dialogs.file_dialog import documents, open_save_dialog
from app.views.search_box import SearchBox
from app.views.window import Window
from tests.app.witness import Witness


@pytest.mark.parametrize(
    ("typed", "written"), [("", "notes.md"), ("mine", "mine.md"), ("mine.txt", "mine.txt")]
)
def test_a_name_is_proposed_and_gets_its_ending(qtbot, tmp_path, typed, written):
    window, chosen = QWidget(), []
    qtbot.addWidget(window)
    dialog = open_save_dialog(window, "Export", tmp_path / "notes.md", "Markdown (*.md)")
    dialog.fileSelected.connect(chosen.append)
    qtbot.waitUntil(dialog.isVisible)
    name = dialog.findChild(QLineEdit)
    assert name.text() == "notes.md"
    if typed:
        name.setText(typed)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [Path(path) for path in chosen] == [tmp_path / written]


def test_no_file_is_read_to_show_its_kind(qtbot, tmp_path):
    """Some have no end, and would stop the window."""
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "folder").mkdir()
    (tmp_path / "page").write_bytes(b"%PDF-1.4")
    dialog = open_save_dialog(window, "Export", tmp_path / "page.pdf")
    qtbot.waitUntil(dialog.isVisible)
    files = dialog.findChild(QFileSystemModel)
    names = ("folder", "page")
    qtbot.waitUntil(lambda: files.rowCount(files.index(str(tmp_path))) >= len(names))
    kinds = [files.index(str(tmp_path / name), 2).data() for name in names]
    assert kinds == ["Folder", "File"]


@pytest.mark.parametrize("zoom", [60, 100, 150])
def test_sizes_and_dates_stand_whole_in_the_room_there_is(open_desk, qapp, tmp_path, zoom):
    desk = open_desk()
    qapp.findChildren(Appearance)[-1].set_zoom(zoom)
    names = [f"{number}.md" for number in range(40)]
    for name in names:
        (tmp_path / name).write_bytes(b"x" * 345_678)
    dialog = open_save_dialog(desk.window, "Export", tmp_path / "notes.md")
    desk.until(dialog.isVisible)
    files = dialog.findChild(QFileSystemModel)
    desk.until(lambda: files.rowCount(files.index(str(tmp_path))) >= len(names))
    view = dialog.findChild(QTreeView)
    header = view.header()
    desk.until(lambda: view.sizeHintForColumn(1) > 0)
    needed = [max(view.sizeHintForColumn(at), header.sectionSizeHint(at)) for at in (1, 2, 3)]
    given = [header.sectionSize(at) for at in (1, 2, 3)]
    assert all(room >= least for room, least in zip(given, needed, strict=True))
    assert header.length() <= view.viewport().width()
    dialog.close()


@pytest.mark.parametrize("mode", [ThemeMode.LIGHT, ThemeMode.DARK])
def test_every_button_shows_a_sign_in_the_colour_of_the_theme(open_desk, qapp, tmp_path, mode):
    desk = open_desk()
    appearance = qapp.findChildren(Appearance)[-1]
    appearance.set_mode(mode)
    desk.until(desk.window.page.updatesEnabled)
    dialog = open_save_dialog(desk.window, "Export", tmp_path / "notes.md")
    desk.until(dialog.isVisible)
    buttons = [button for button in dialog.findChildren(QToolButton) if button.isEnabled()]
    drawn = [button for button in buttons if button.isVisible()]
    assert len(drawn) >= 4
    wanted = appearance.look.color("text").lightness()
    for button in drawn:
        picture = button.grab().toImage()
        shades = [
            picture.pixelColor(x, y).lightness()
            for x in range(4, picture.width() - 4)
            for y in range(4, picture.height() - 4)
        ]
        assert sum(abs(shade - wanted) < 60 for shade in shades) > 10
    dialog.close()


@pytest.mark.parametrize("over", [Window, Dialog])
def test_it_is_shown_once_it_is_dressed(qtbot, appearance, tmp_path, over):
    """What Qt shows first and dresses then is drawn twice."""
    under = Window(SearchBox()) if over is Window else Dialog(None, appearance.look, (400, 300))
    qtbot.addWidget(under)
    under.arrived.connect(appearance.dress_arrival)
    under.show()
    dialog = open_save_dialog(under, "Export", tmp_path / "notes.md")
    dressed = Witness(dialog, QEvent.Type.Show, lambda _event: bool(dialog.styleSheet())).seen
    assert dressed == []
    qtbot.waitUntil(lambda: dressed != [])
    assert dressed == [True]


def test_documents_are_in_a_folder_that_there_may_be():
    assert documents().is_absolute()
