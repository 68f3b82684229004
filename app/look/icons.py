"""The program's icons, tinted by the theme; the only place that names icon files."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from index.resources import RESOURCES

_BLACK = b"#000000"
_SCALES = (1, 2, 3)
_WEAK = 0.4
"""How opaque it is on a button that is disabled; Qt's own grey is no weaker on a dark ground."""


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
        made.addPixmap(_drawn(renderer, side, scale))
        made.addPixmap(_drawn(renderer, side, scale, _WEAK), QIcon.Mode.Disabled)
    return made


def _drawn(renderer: QSvgRenderer, side: int, scale: int, opacity: float = 1) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
