"""The look: colours from `resources/themes/`, and sizes by zoom.

Named tuples here and in `app/instance/`: the first dataclass of a process imports a debugger's
worth of modules, and none is needed before the first frame.
"""

from __future__ import annotations

import json
from enum import Enum
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QTextLayout

if TYPE_CHECKING:
    from pathlib import Path

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200)
_BASE_PIXELS = 13
_FONTS = QFontDatabase.SystemFont


class ThemeMode(Enum):
    """Which theme the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def named(cls, name: str) -> ThemeMode:
        """The mode of this name; SYSTEM for any other."""
        return next((mode for mode in cls if mode.value == name), cls.SYSTEM)

    def next(self, *, system_is_dark: bool) -> ThemeMode:
        """From the system's to the one that looks different, to the other one, and back."""
        around = [ThemeMode.SYSTEM, ThemeMode.DARK, ThemeMode.LIGHT]
        step = -1 if system_is_dark else 1
        return around[(around.index(self) + step) % len(around)]


class Theme(NamedTuple):
    """Colours by role, as `#rrggbb`.

    `muted` is read on the plain background, `muted_raised` on any other.
    """

    background: str
    side: str
    line: str
    text: str
    muted: str
    muted_raised: str
    accent: str
    accent_background: str
    on_accent: str
    placeholder: str
    placeholder_background: str
    highlight: str
    status: str
    status_background: str
    string: str
    field: str


class Look(NamedTuple):
    """A theme at a zoom; what views draw with."""

    theme: Theme
    zoom: int
    is_dark: bool

    def px(self, length: float) -> int:
        """A length of the design, in pixels, at this zoom."""
        return max(1, round(length * self.zoom / 100))

    @property
    def button_height(self) -> int:
        """How high a card's button is: its letters, padding and border in the style sheet."""
        return self.metrics(12).height() + 2 * self.px(4) + 2

    def color(self, role: str) -> QColor:
        """The colour of this role; AttributeError for a role that no theme has."""
        return _color(getattr(self.theme, role))

    def font(self, size: float = _BASE_PIXELS, *, bold: bool = False) -> QFont:
        """The system's font at a size of the design."""
        return _font(_FONTS.GeneralFont, self.px(size), bold)

    def code_font(self, size: float = _BASE_PIXELS) -> QFont:
        """The system's fixed font at a size of the design."""
        return _font(_FONTS.FixedFont, self.px(size), False)

    def width(self, text: str, size: float = _BASE_PIXELS, *, bold: bool = False) -> int:
        """How wide a text is in `font`, in pixels."""
        return _width(text, _FONTS.GeneralFont, self.px(size), bold)

    def metrics(self, size: float = _BASE_PIXELS) -> QFontMetrics:
        """The measures of `font`."""
        return _metrics(_FONTS.GeneralFont, self.px(size), False)


def load_theme(path: Path) -> Theme:
    """The theme of this file; TypeError where it lacks a role or has one too many."""
    return Theme(**json.loads(path.read_text(encoding="utf-8")))


# Every row of list and tree is painted with these few: made anew each time they cost more than
# the painting.
@lru_cache
def _color(name: str) -> QColor:
    return QColor(name)


@lru_cache
def _font(kind: QFontDatabase.SystemFont, pixels: int, bold: bool) -> QFont:
    font = QFontDatabase.systemFont(kind)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


@lru_cache
def _metrics(kind: QFontDatabase.SystemFont, pixels: int, bold: bool) -> QFontMetrics:
    return QFontMetrics(_font(kind, pixels, bold))


@lru_cache(maxsize=512)
def _width(text: str, kind: QFontDatabase.SystemFont, pixels: int, bold: bool) -> int:
    # As it is drawn: metrics are rounded to whole pixels and leave out what its last letter leans
    # over. Half a pixel too few, and a text that fits is cut.
    layout = QTextLayout(text, _font(kind, pixels, bold))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return ceil(line.naturalTextWidth()) if line.isValid() else 0
