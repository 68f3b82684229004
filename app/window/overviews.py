"""All commands and all keys, over the window; made when first wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.views.dialogs.sliced_dialog import Making, SlicedDialog
from app.workers.slices import imported

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.keeping.keeping import Keeping
    from app.look.appearance import Appearance
    from app.places.navigator import Navigator
    from app.settings.settings import Settings
    from app.views.dialogs.key_sheet import KeySheet
    from app.views.palette import Palette
    from app.views.window import Window

_USED = 5
"""So many commands are known as used last."""


class Overviews(QObject):
    """The palette, in which commands and places are found by name, and the sheet of keys."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        navigator: Navigator,
        keeping: Keeping,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._navigator = navigator
        self._keeping = keeping
        self._appearance = appearance
        self._settings = settings
        self._keys = SlicedDialog(appearance, self._make_keys, self)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What opens each."""
        return {ActionId.COMMANDS: self._open_palette, ActionId.KEYS: self._open_keys}

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
        self._palette.open(self._keeping.recent(), self._settings.used.split())

    @Slot(str)
    def _remember_used(self, command: str) -> None:
        before = [one for one in self._settings.used.split() if one != command]
        self._settings.used = " ".join([command, *before[: _USED - 1]])
        self._settings.save()

    def _open_keys(self) -> None:
        self._keys.open(lambda sheet: sheet.fill())

    def _make_keys(self) -> Making[KeySheet]:
        yield from imported("app.views.dialogs.key_sheet")
        from app.views.dialogs.key_sheet import KeySheet  # noqa: PLC0415

        made = KeySheet(self._window, self._actions, self._appearance.look)
        made.finished.connect(self._keys.let_go)
        return made
