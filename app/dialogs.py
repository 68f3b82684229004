"""What opens over the window: all commands, the keys, the settings; made when first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.actions import ActionId, ActionRegistry
from app.sliced_dialog import Making, SlicedDialog
from app.slices import imported
from app.texts.language import languages
from app.texts.sentences import Sentences
from app.theme import Look, ThemeMode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.appearance import Appearance
    from app.catalogs.shelf import Shelf
    from app.display import Display
    from app.key_map import KeyMap
    from app.navigator import Navigator
    from app.reader import Reader
    from app.settings import Settings
    from app.stored import Stored
    from app.survey import Survey
    from app.views.key_sheet import KeySheet
    from app.views.palette import Palette
    from app.views.settings_dialog import SettingsDialog
    from app.views.window import Window


_USED = 5
"""So many commands are known as used last."""


class Dialogs(QObject):
    """Opens them and puts what is chosen there in force."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        key_map: KeyMap,
        reader: Reader,
        navigator: Navigator,
        shelf: Shelf,
        stored: Stored,
        appearance: Appearance,
        display: Display,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._key_map = key_map
        self._reader = reader
        self._navigator = navigator
        self._shelf = shelf
        self._stored = stored
        self._appearance = appearance
        self._display = display
        self._settings = settings
        self._sentences = Sentences()
        self._keys = SlicedDialog(appearance, self._make_keys, self)
        self._prefs = SlicedDialog(appearance, self._make_settings, self)
        appearance.changed.connect(self._show_look)
        shelf.surveyed.connect(self._show_catalogs)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What opens each."""
        return {
            ActionId.COMMANDS: self._open_palette,
            ActionId.KEYS: self._open_keys,
            ActionId.SETTINGS: self._open_settings,
        }

    @cached_property
    def _palette(self) -> Palette:
        from app.views.palette import Palette  # noqa: PLC0415

        made = Palette(self._window, self._actions, self._appearance.look, (ActionId.COMMANDS,))
        self._appearance.dress(made, ("controls", "scrolling", "fields", "lists"))
        self._appearance.follow(made.set_look)
        made.link_chosen.connect(self._navigator.follow)
        made.command_chosen.connect(self._remember_used)
        return made

    def _open_palette(self) -> None:
        self._palette.open(self._navigator.recent(), self._settings.used.split())

    @Slot(str)
    def _remember_used(self, command: str) -> None:
        before = [one for one in self._settings.used.split() if one != command]
        self._settings.used = " ".join([command, *before[: _USED - 1]])
        self._settings.save()

    def _open_keys(self) -> None:
        self._keys.open(lambda sheet: sheet.fill())

    def _make_keys(self) -> Making[KeySheet]:
        yield from imported("app.views.key_sheet")
        from app.views.key_sheet import KeySheet  # noqa: PLC0415

        made = KeySheet(self._window, self._actions, self._appearance.look)
        made.finished.connect(self._keys.let_go)
        return made

    def _open_settings(self) -> None:
        self._prefs.open(self._fill_settings)

    def _make_settings(self) -> Making[SettingsDialog]:
        pages = "app.views.settings"
        yield from imported(f"{pages}.general_page", f"{pages}.catalogs_page", f"{pages}.keys_page")
        yield from imported("app.views.settings_dialog")
        from app.views.settings_dialog import SettingsDialog  # noqa: PLC0415

        made = SettingsDialog(self._window, self._appearance.look)
        for _page in made.furnish(self._actions, self._key_map):
            for part in made.parts():  # before the loop draws them up without their look
                self._appearance.dress(part)
            yield
        made.general.language_chosen.connect(self._set_language)
        made.general.theme_chosen.connect(self._set_theme)
        made.general.zoom_chosen.connect(self._set_zoom)
        made.general.format_chosen.connect(self._reader.set_default_format)
        made.keys.changed.connect(self._save)
        made.catalogs.switched.connect(self._shelf.switch)
        made.catalogs.removed.connect(self._shelf.remove)
        made.catalogs.import_wanted.connect(self._actions[ActionId.IMPORT].trigger)
        made.privacy.open_wanted.connect(self._open_folder)
        made.privacy.clear_wanted.connect(self._clear)
        made.finished.connect(self._prefs.let_go)
        return made

    def _fill_settings(self, dialog: SettingsDialog) -> Iterator[None]:
        self._show_look(self._appearance.look)
        formats = [(made.id, made.title) for made in self._reader.formats()]
        dialog.general.set_languages(languages(), self._settings.language)
        dialog.general.set_formats(formats, self._reader.default_format)
        yield
        dialog.privacy.set_things(self._stored.things())
        if self._shelf.survey is not None:
            self._show_catalogs(self._shelf.survey)
        yield

    @Slot(object)
    def _show_catalogs(self, found: Survey) -> None:
        if self._prefs.is_made:
            self._prefs.dialog.catalogs.set_catalogs(found.shelved)

    @Slot(Look)
    def _show_look(self, look: Look) -> None:
        if self._prefs.is_made:
            self._prefs.dialog.general.set_theme(self._appearance.mode)
            self._prefs.dialog.general.set_zoom(look.zoom)

    @Slot(str)
    def _set_language(self, code: str) -> None:
        self._settings.language = code
        self._save()

    @Slot(ThemeMode)
    def _set_theme(self, mode: ThemeMode) -> None:
        self._tell_kept(self._display.choose_theme(mode))

    @Slot(int)
    def _set_zoom(self, percent: int) -> None:
        self._tell_kept(self._display.choose_zoom(percent))

    @Slot()
    def _save(self) -> None:
        self._tell_kept(self._settings.save())

    def _tell_kept(self, is_kept: bool) -> None:
        self._prefs.dialog.set_alert("" if is_kept else self._sentences.settings_not_saved())

    @Slot(str)
    def _open_folder(self, thing_id: str) -> None:
        folder = self._stored.folder(thing_id)
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot(str)
    def _clear(self, thing_id: str) -> None:
        self._stored.clear(thing_id)
        self._prefs.dialog.privacy.set_things(self._stored.things())
