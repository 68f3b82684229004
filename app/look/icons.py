"""The program's icons, tinted by the theme; the only place that names icon files."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from index.resources import RESOURCES

_BLACK = b"#000000"
_SCALES = (1, 2, 3)


class Icon(Enum):
    """An SVG drawn in black under `resources/icons/`."""

    BACK = "back"
    FORWARD = "forward"
    THEME = "theme"
    MENU = "menu"
    TREE = "tree"
    STAR = "star"
    STARRED = "starred"
    NOTE = "note"
    COPY = "copy"
    CLEAR = "clear"
    UP = "up"
    NEW_FOLDER = "new-folder"
    LIST = "list"
    DETAILS = "details"


def tinted(icon: Icon, color: QColor, side: int) -> QIcon:
    """The icon in this colour, `side` pixels square, sharp on dense screens too."""
    source = (RESOURCES / "icons" / f"{icon.value}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(source.replace(_BLACK, color.name().encode())))
    made = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(QSize(side, side) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        made.addPixmap(pixmap)
    return made
