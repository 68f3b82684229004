"""A folder is watched from before it is made until after it went away and came back."""

import shutil

from PySide6.QtCore import QObject

from app.catalogs.folder_watch import FolderWatch


def test_a_folder_is_watched_however_late_it_is_made(qtbot, tmp_path):
    parent = QObject()
    folder = tmp_path / "data" / "errdex" / "catalogs"
    watch = FolderWatch(folder, parent)
    for _ in range(2):
        with qtbot.waitSignal(watch.changed):
            folder.mkdir(parents=True)
        with qtbot.waitSignal(watch.changed):
            (folder / "state.json").write_text("{}")
        with qtbot.waitSignal(watch.changed):
            shutil.rmtree(tmp_path / "data")
