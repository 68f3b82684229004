"""The look: colours from `resources/themes/`, sizes by zoom, and the style sheet made of both.

Named tuples here and in `app/instance/`: the first dataclass of a process imports a debugger's
worth of modules, and none is needed before the first frame.
"""

from __future__ import annotations

import json
from enum import Enum
from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QMainWindow

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200)
_BASE_PIXELS = 13
_PARTS_PAUSE_MS = 5
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

    def metrics(self, size: float = _BASE_PIXELS, *, bold: bool = False) -> QFontMetrics:
        """The measures of `font`."""
        return _metrics(_FONTS.GeneralFont, self.px(size), bold)


class Appearance(QObject):
    """The look in force: follows the system's colour scheme live, or stays as fixed."""

    changed = Signal(Look)

    def __init__(self, application: QApplication, themes: Path, mode: ThemeMode, zoom: int) -> None:
        super().__init__(application)
        self._application = application
        self._themes = themes
        sheets = (path.read_text(encoding="utf-8") for path in sorted(themes.glob("*.qss")))
        self._template = Template("\n".join(sheets))
        self._mode = mode
        self._zoom = zoom if zoom in ZOOM_STEPS else 100
        self._window: QMainWindow | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PARTS_PAUSE_MS)
        self._soon.timeout.connect(self._tell)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        self.look = self._made()
        self._apply()

    def dress(self, window: QMainWindow) -> None:
        """Draw this window, and what opens over it, by the style sheet of this and later looks.

        For the application as a whole Qt takes three times as long, at every change.
        """
        self._window = window
        self._set_sheet(window)

    @property
    def mode(self) -> ThemeMode:
        """What the reader chose; SYSTEM follows the desktop."""
        return self._mode

    def set_mode(self, mode: ThemeMode) -> None:
        """Follow the system, or stay light or dark."""
        self._mode = mode
        self._apply()

    def set_zoom(self, percent: int) -> None:
        """One of ZOOM_STEPS; any other is 100 %."""
        self._zoom = percent if percent in ZOOM_STEPS else 100
        self._apply()

    def stepped(self, steps: int) -> int:
        """The zoom that is larger (1), smaller (-1), or 100 % (0)."""
        nearest = ZOOM_STEPS.index(self._zoom)
        last = len(ZOOM_STEPS) - 1
        return ZOOM_STEPS[min(max(nearest + steps, 0), last)] if steps else 100

    @Slot()
    def _apply(self) -> None:
        self.look = self._made()
        application = self._application
        application.setFont(self.look.font())
        application.setPalette(_palette(self.look))
        self._let_paint(wanted=False)
        if self._window is not None:
            self._set_sheet(self._window)
        # Sheet and parts at once would hold up the next key.
        self._soon.start()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.look)
        self._let_paint(wanted=True)

    def _let_paint(self, *, wanted: bool) -> None:
        """Whether what is in the window is painted: between sheet and parts it would be in vain.

        Not the window itself: Qt forgets one whose turn to be painted came meanwhile.
        """
        content = self._window.centralWidget() if self._window is not None else None
        if content is not None:
            content.setUpdatesEnabled(wanted)

    def _set_sheet(self, window: QMainWindow) -> None:
        window.setStyleSheet(_style_sheet(self._template, self.look))

    def _made(self) -> Look:
        is_dark = self._mode is ThemeMode.DARK or (
            self._mode is ThemeMode.SYSTEM
            and self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        theme = load_theme(self._themes / ("dark.json" if is_dark else "light.json"))
        return Look(theme, self._zoom, is_dark)


def load_theme(path: Path) -> Theme:
    """The theme of this file; TypeError where it lacks a role or has one too many."""
    return Theme(**json.loads(path.read_text(encoding="utf-8")))


def _palette(look: Look) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "background",
        QPalette.ColorRole.AlternateBase: "side",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "side",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "status",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "side",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Light: "side",
        QPalette.ColorRole.Dark: "line",
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, look.color(name))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, look.color("muted"))
    return palette


def _style_sheet(template: Template, look: Look) -> str:
    lengths = {f"px{n}": f"{look.px(n)}px" for n in (1, 2, 4, 6, 8, 10, 11, 12, 13, 14, 16, 20, 24)}
    colors = {name: getattr(look.theme, name) for name in Theme._fields}
    return template.substitute(lengths, **colors)


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
    return _metrics(kind, pixels, bold).horizontalAdvance(text)
