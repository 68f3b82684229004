"""Theme, zoom, language and the format that is copied by default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from app.look.theme import ZOOM_STEPS, ThemeMode
from app.views.controls.chooser import Chooser
from app.views.controls.flow_layout import FlowLayout
from app.views.controls.label import label_of, labelled
from app.views.controls.tick_box import RadioButton
from app.views.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.look.theme import Look


class GeneralPage(SettingsPage):
    """What is chosen comes out at once."""

    language_chosen = Signal(str)
    theme_chosen = Signal(ThemeMode)
    zoom_chosen = Signal(int)
    format_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("General"))
        self._themes = QButtonGroup(self)
        titles = {
            ThemeMode.SYSTEM: self.tr("As the &system"),
            ThemeMode.LIGHT: self.tr("&Light"),
            ThemeMode.DARK: self.tr("&Dark"),
        }
        self._modes = list(titles)
        self._theme_row = FlowLayout()
        for number, title in enumerate(titles.values()):
            button = RadioButton(title)
            self._themes.addButton(button, number)
            self._theme_row.addWidget(button)
        self._zoom = Chooser()
        for percent in ZOOM_STEPS:
            self._zoom.addItem(f"{percent} %", percent)
        self._languages = Chooser()
        self._formats = Chooser()
        self._grid = QGridLayout()
        self._add_rows()
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self._themes.idClicked.connect(lambda at: self.theme_chosen.emit(self._modes[at]))
        self._zoom.currentIndexChanged.connect(lambda at: self.zoom_chosen.emit(ZOOM_STEPS[at]))
        self._languages.currentIndexChanged.connect(
            lambda at: self.language_chosen.emit(self._languages.itemData(at))
        )
        self._formats.currentIndexChanged.connect(
            lambda at: self.format_chosen.emit(self._formats.itemData(at))
        )

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._grid.setHorizontalSpacing(look.px(24))
        self._grid.setVerticalSpacing(look.px(14))
        self._theme_row.setSpacing(look.px(20))
        for box in (self._zoom, self._languages, self._formats):
            box.setMinimumWidth(look.px(180))

    def set_languages(self, languages: Mapping[str, str], chosen: str) -> None:
        """Offer these languages, names by code; `chosen` is a code, or empty for the system's."""
        with QSignalBlocker(self._languages):
            self._languages.clear()
            self._languages.addItem(self.tr("As the system"), "")
            for code, name in languages.items():
                self._languages.addItem(name, code)
            self._languages.setCurrentIndex(max(0, self._languages.findData(chosen)))

    def set_theme(self, mode: ThemeMode) -> None:
        """Show this theme as the chosen one."""
        self._themes.button(self._modes.index(mode)).setChecked(True)

    def set_zoom(self, percent: int) -> None:
        """Show this zoom as the chosen one."""
        with QSignalBlocker(self._zoom):
            self._zoom.setCurrentIndex(self._zoom.findData(percent))

    def set_formats(self, formats: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these formats, each an id and a title; `chosen` is an id."""
        with QSignalBlocker(self._formats):
            self._formats.clear()
            for format_id, title in formats:
                self._formats.addItem(title, format_id)
            self._formats.setCurrentIndex(max(0, self._formats.findData(chosen)))

    def _add_rows(self) -> None:
        grid = self._grid
        theme = labelled(self.tr("Theme"), "field")
        for button in self._themes.buttons():
            button.setAccessibleDescription(theme.text())
        # The foot of the dialog says it, too, but not where this has the keyboard.
        self._languages.setAccessibleDescription(self.tr("Takes effect after a restart."))
        dragged = self.tr("An error dragged out of the list or the page has this format, too.")
        grid.addWidget(theme, 0, 0)
        grid.addLayout(self._theme_row, 0, 1, 1, 2)
        self._add_chooser(1, self.tr("&Zoom"), self._zoom)
        self._add_chooser(2, self.tr("Lan&guage"), self._languages)
        self._add_chooser(3, self.tr("Default &format"), self._formats)
        grid.addWidget(labelled(dragged, "advice"), 4, 1, 1, 2)
        grid.setColumnStretch(2, 1)

    def _add_chooser(self, row: int, name: str, box: Chooser) -> None:
        self._grid.addWidget(label_of(box, name), row, 0)
        self._grid.addWidget(box, row, 1)
