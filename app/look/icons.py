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
        sharp = _clear(side * scale)
        painter = QPainter(sharp)
        renderer.render(painter)
        painter.end()
        for mode, drawn in ((QIcon.Mode.Normal, sharp), (QIcon.Mode.Disabled, _weakened(sharp))):
            drawn.setDevicePixelRatio(scale)
            made.addPixmap(drawn, mode)
    return made


def _weakened(pixmap: QPixmap) -> QPixmap:
    """The same, less opaque.

    Rendered so at once, Qt would share the work out among threads, and wait for ever where the
    system gives none.
    """
    made = _clear(pixmap.width())
    painter = QPainter(made)
    painter.setOpacity(_WEAK)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return made


def _clear(side: int) -> QPixmap:
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    return made
