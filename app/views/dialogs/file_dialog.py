"""Asking for files and folders; the dialog is Qt's or the desktop's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QDir, QEvent, QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QStyle, QToolButton, QTreeView

from app.look.icons import Icon, tinted
from app.views.controls.pasting import PasteGuard
from app.views.dialogs.file_icons import file_icons
from app.workers.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


_SIGNS = {
    "backButton": Icon.BACK,
    "forwardButton": Icon.FORWARD,
    "toParentButton": Icon.UP,
    "newFolderButton": Icon.NEW_FOLDER,
    "listModeButton": Icon.LIST,
    "detailModeButton": Icon.DETAILS,
}
"""What Qt calls the buttons of its own dialog; a desktop's has none of them."""
_NAME, _SIZE, _KIND, _DATE = range(4)
"""The columns of its list."""
_LONG_SIZE = 888 * 1024 + 888
_SIDE = 32
"""As large as a button is at the largest zoom; Qt makes it smaller at others."""


class FileDialog(QFileDialog):
    """Its buttons have the program's own signs, in a colour that is seen in either theme."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.draw_signs()

    def share_room(self) -> None:
        """Have sizes and dates whole, which Qt cuts; the names get what is left."""
        view = self.findChild(QTreeView, "treeView")
        if view is None:  # a desktop's dialog has columns of its own
            return
        header, locale = view.header(), view.locale()
        now = locale.toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        samples = {_SIZE: locale.formattedDataSize(_LONG_SIZE), _KIND: "", _DATE: now}
        # The view rounds up what is no whole pixel.
        around = 2 * (view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 2)
        room = view.viewport().width() - view.verticalScrollBar().sizeHint().width()
        for column, sample in samples.items():
            wanted = view.fontMetrics().horizontalAdvance(sample) + around
            header.resizeSection(column, max(wanted, header.sectionSizeHint(column)))
            room -= header.sectionSize(column)
        header.resizeSection(_NAME, max(room, header.sectionSizeHint(_NAME)))

    def draw_signs(self) -> None:
        """Draw them in the colour of now."""
        color = self.palette().windowText().color()
        for name, sign in _SIGNS.items():
            for button in self.findChildren(QToolButton, name):
                button.setIcon(tinted(sign, color, _SIDE))


def documents() -> Path:
    """Where people keep their documents; their home where no folder is there for those."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place)
    # Not by pathlib, which raises for a home that is closed, and where there is none.
    return Path(folder if folder and QDir(folder).exists() else QDir.homePath())


def open_save_dialog(parent: QWidget, title: str, proposed: Path, kinds: str = "") -> QFileDialog:
    """Ask for a file, this one being proposed; `fileSelected` brings it.

    A name without an ending gets that of the proposed one.
    """
    dialog = _opening(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    return dialog


def open_file_dialog(parent: QWidget, title: str, folder: Path, kinds: str = "") -> QFileDialog:
    """Ask for a file that there is; `fileSelected` brings it."""
    dialog = _opening(parent, title, str(folder), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def open_files_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Ask for files that there are; `filesSelected` brings them."""
    dialog = _opening(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return dialog


def open_folder_dialog(parent: QWidget, title: str) -> QFileDialog:
    """Ask for a folder that there is; `fileSelected` brings it."""
    dialog = _opening(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _opening(parent: QWidget, title: str, folder: str = "", kinds: str = "") -> QFileDialog:
    """A dialog that opens as soon as the window has answered what came meanwhile."""
    dialog = FileDialog(parent, title, folder, kinds)
    dialog.setIconProvider(file_icons())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    Slices(_shown(dialog), dialog).start()
    return dialog


def _shown(dialog: FileDialog) -> Iterator[None]:
    """To make it, to dress it and to show it all at once would hold up a key."""
    yield  # Qt polishes it, and its parent tells that it arrived
    yield  # it is dressed
    dialog.draw_signs()
    PasteGuard(dialog)
    yield
    dialog.open()
    dialog.share_room()
