"""The look in force, and what is drawn in it: by palette, by style sheets, by the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.look.style_sheets import EVERY, StyleSheets, Topics
from app.look.theme import ZOOM_STEPS, Look, ThemeMode, load_theme
from app.workers.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    Draw = Callable[[Look], Iterator[None] | None]
    """Draws something in a look, in slices where that takes long."""


_POINTS_PER_INCH = 72


class Appearance(QObject):
    """Follows the system's colour scheme live, or stays as fixed."""

    changed = Signal(Look)
    """Everything is drawn in this look."""

    def __init__(self, application: QApplication, themes: Path, mode: ThemeMode, zoom: int) -> None:
        super().__init__(application)
        self._application = application
        self._themes = themes
        self._style_sheets = StyleSheets(themes)
        self._mode = mode
        self._zoom = zoom if zoom in ZOOM_STEPS else 100
        self._dressed: dict[QWidget, Topics] = {}
        self._draws: list[Draw] = []
        self._change = Slices((), self)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        self._take_look()

    def dress(self, part: QWidget, topics: Topics = EVERY) -> None:
        """Draw this part, and what is in it, by the rules of these topics in this and later looks.

        No sheet is set on the window or on the application: all of it at once would hold up the
        next key at every change.
        """
        if part not in self._there():
            self._dressed[part] = topics
            part.setStyleSheet(self._style_sheets.about(topics))

    @Slot(QWidget)
    def dress_arrival(self, window: QWidget) -> None:
        """The same for a window that Qt opens over another: a menu, or a dialog of its own."""
        self.dress(window, ("menus",) if isinstance(window, QMenu) else EVERY)

    def follow(self, draw: Draw) -> None:
        """Have this called with every later look, in its turn: all at once would take too long."""
        self._draws.append(draw)

    def leave(self, draw: Draw) -> None:
        """Have this called no longer."""
        self._draws.remove(draw)

    @property
    def mode(self) -> ThemeMode:
        """What the reader chose; SYSTEM follows the desktop."""
        return self._mode

    @property
    def next_mode(self) -> ThemeMode:
        """What a switch of the theme leads to."""
        return self._mode.next(system_is_dark=self._system_is_dark)

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
        self._take_look()
        self._change.start_anew(self._change_parts())
        self._let_paint(wanted=False)  # after what is left of the change before had its end

    def _take_look(self) -> None:
        self.look = self._made()
        self._style_sheets.set_look(self.look)
        self._application.setFont(_in_points(self.look.font()))
        self._application.setPalette(_palette(self.look))

    def _change_parts(self) -> Iterator[None]:
        try:
            for part, topics in self._there().items():
                if shiboken6.isValid(part):
                    part.setStyleSheet(self._style_sheets.about(topics))
                    yield
            for draw in tuple(self._draws):
                if draw in self._draws:  # else it left meanwhile
                    yield from draw(self.look) or ()
                    yield
            self.changed.emit(self.look)
            yield
        finally:
            self._let_paint(wanted=True)

    def _let_paint(self, *, wanted: bool) -> None:
        """Whether the main window's body is painted; while it is not, its old picture stays.

        Not the window itself: Qt forgets one whose turn to be painted came meanwhile.
        """
        for window in {part.window() for part in self._there()}:
            body = window.centralWidget() if isinstance(window, QMainWindow) else None
            if body is not None:
                # The ground of the window, which is painted, would wipe that picture out.
                body.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not wanted)
                body.setUpdatesEnabled(wanted)

    def _there(self) -> dict[QWidget, Topics]:
        """The parts that have not been let go, and what each is about."""
        self._dressed = {part: of for part, of in self._dressed.items() if shiboken6.isValid(part)}
        return self._dressed

    @property
    def _system_is_dark(self) -> bool:
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _made(self) -> Look:
        is_system = self._mode is ThemeMode.SYSTEM
        is_dark = self._system_is_dark if is_system else self._mode is ThemeMode.DARK
        theme = load_theme(self._themes / ("dark.json" if is_dark else "light.json"))
        return Look(theme, self._zoom, is_dark)


def _in_points(font: QFont) -> QFont:
    """The same size as Qt's own dialogs count it: a font in pixels has none for them."""
    sized = QFont(font)
    sized.setPointSizeF(font.pixelSize() * _POINTS_PER_INCH / QFontMetrics(font).fontDpi())
    return sized


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
