"""The settings over the window: made when first wanted, and put in force as they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from app.commands.actions import ActionId, ActionRegistry
from app.look.theme import Look, ThemeMode
from app.texts.language import languages
from app.views.dialogs.sliced_dialog import Making, SlicedDialog
from app.workers.slices import imported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.catalogs.shelf import Shelf
    from app.commands.key_map import KeyMap
    from app.library.survey import Survey
    from app.look.appearance import Appearance
    from app.reading.snippet_formats import SnippetFormats
    from app.settings.settings import Settings
    from app.views.dialogs.settings_dialog import SettingsDialog
    from app.views.window import Window
    from app.window.display import Display
    from app.window.stored import Stored


class Preferences(QObject):
    """Joins the pages of the settings to all that is set there."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        key_map: KeyMap,
        formats: SnippetFormats,
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
        self._formats = formats
        self._shelf = shelf
        self._stored = stored
        self._appearance = appearance
        self._display = display
        self._settings = settings
        self._shown = SlicedDialog(appearance, self._make, self)
        appearance.changed.connect(self._show_look)
        shelf.surveyed.connect(self._show_catalogs)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.SETTINGS: self._open}

    def _open(self) -> None:
        self._shown.open(self._fill)

    def _make(self) -> Making[SettingsDialog]:
        pages = "app.views.settings"
        yield from imported(f"{pages}.general_page", f"{pages}.catalogs_page", f"{pages}.keys_page")
        yield from imported("app.views.dialogs.settings_dialog")
        from app.views.dialogs.settings_dialog import SettingsDialog  # noqa: PLC0415

        made = SettingsDialog(self._window, self._appearance.look)
        for _page in made.furnish(self._actions, self._key_map):
            for part in made.parts():  # before the loop draws them up without their look
                self._appearance.dress(part)
            yield
        made.general.language_chosen.connect(self._set_language)
        made.general.theme_chosen.connect(self._set_theme)
        made.general.zoom_chosen.connect(self._set_zoom)
        made.general.format_chosen.connect(self._formats.set_default)
        made.keys.changed.connect(self._save)
        made.catalogs.switched.connect(self._shelf.switch)
        made.catalogs.removed.connect(self._shelf.remove)
        made.catalogs.import_wanted.connect(self._actions[ActionId.IMPORT].trigger)
        made.privacy.open_wanted.connect(self._open_folder)
        made.privacy.clear_wanted.connect(self._clear)
        made.finished.connect(self._shown.let_go)
        return made

    def _fill(self, dialog: SettingsDialog) -> Iterator[None]:
        self._show_look(self._appearance.look)
        formats = [(made.id, made.title) for made in self._formats.at_hand()]
        dialog.general.set_languages(languages(), self._settings.language)
        dialog.general.set_formats(formats, self._formats.default)
        yield
        dialog.privacy.set_things(self._stored.things())
        if self._shelf.survey is not None:
            self._show_catalogs(self._shelf.survey)
        yield

    @Slot(object)
    def _show_catalogs(self, found: Survey) -> None:
        if self._shown.is_made:
            self._shown.dialog.catalogs.set_catalogs(found.shelved)

    @Slot(Look)
    def _show_look(self, look: Look) -> None:
        if self._shown.is_made:
            self._shown.dialog.general.set_theme(self._appearance.mode)
            self._shown.dialog.general.set_zoom(look.zoom)

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
        self._shown.dialog.set_alert("" if is_kept else self._display.not_kept())

    @Slot(str)
    def _open_folder(self, thing_id: str) -> None:
        folder = self._stored.folder(thing_id)
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    @Slot(str)
    def _clear(self, thing_id: str) -> None:
        self._stored.clear(thing_id)
        self._shown.dialog.privacy.set_things(self._stored.things())
