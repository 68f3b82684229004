"""Icons and kinds of files for Qt's own file dialog, without a look into any file."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtWidgets import QApplication, QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_Type = QAbstractFileIconProvider.IconType
_Picture = QStyle.StandardPixmap
_PICTURES = {
    _Type.Computer: _Picture.SP_ComputerIcon,
    _Type.Desktop: _Picture.SP_DesktopIcon,
    _Type.Trashcan: _Picture.SP_TrashIcon,
    _Type.Network: _Picture.SP_DriveNetIcon,
    _Type.Drive: _Picture.SP_DriveHDIcon,
    _Type.Folder: _Picture.SP_DirIcon,
    _Type.File: _Picture.SP_FileIcon,
}


class FileIcons(QAbstractFileIconProvider):
    """Tells a folder from a file by what the file system says of it.

    Qt's own reads the beginning of every file: slow where there are thousands, and some, as
    /proc/kmsg, never end.
    """

    def __init__(self) -> None:
        super().__init__()
        style = QApplication.style()
        self._icons = {kind: style.standardIcon(shown) for kind, shown in _PICTURES.items()}
        self._folder = QCoreApplication.translate("FileIcons", "Folder")
        self._file = QCoreApplication.translate("FileIcons", "File")

    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo, /) -> QIcon:
        """Of this kind, or of this file."""
        if isinstance(of, QFileInfo):
            of = _Type.Folder if of.isDir() else _Type.File
        return self._icons[of]

    def type(self, info: QFileInfo, /) -> str:
        """What the dialog says of this file."""
        return self._folder if info.isDir() else self._file


@lru_cache
def file_icons() -> FileIcons:
    """The one for all dialogs: a thread of Qt's may ask it while its dialog goes."""
    return FileIcons()
