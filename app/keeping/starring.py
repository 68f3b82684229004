"""The star: its action as the errors on the page have it, and what is said once it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.look.icons import Icon, tinted
from app.views.controls.announcement import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.database.keeper import Keeper
    from app.look.appearance import Appearance
    from app.look.theme import Look
    from app.reading.reader import Reader
    from app.views.window import Window
    from index.entry import ErrorEntry

_ICON_SIZE = 16


class Starring(QObject):
    """Gives a star to the errors on the page, or takes it from them."""

    def __init__(
        self,
        window: Window,
        actions: ActionRegistry,
        reader: Reader,
        keeper: Keeper,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._action = actions[ActionId.STAR]
        self._reader = reader
        self._keeper = keeper
        self._appearance = appearance
        self._drawn: tuple[bool, Look] | None = None
        """Which star is drawn on the action, and in which look."""
        self._known: tuple[str, bool] | None = None
        """Which error was on show at last, and whether it had a star."""
        self._asked: tuple[frozenset[str], frozenset[str]] | None = None
        """Several errors whose stars are to change, and which of them had one before."""
        reader.shown.connect(self._show_state)
        reader.selected.connect(self._show_state)
        appearance.changed.connect(self._show_state)
        keeper.changed.connect(self._show_state)
        keeper.changed.connect(self._tell_stars)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.STAR: self._toggle}

    def _toggle(self) -> None:
        self._show_state()  # Qt has the button checked by now, but nothing is on the disk
        entries = self._reader.entries
        if len(entries) > 1:
            ids = frozenset(entry.id for entry in entries)
            self._asked = ids, ids & frozenset(self._keeper.kept.stars)
        if entries:
            self._keeper.toggle_stars(entries)

    @Slot()
    def _show_state(self) -> None:
        entries, look = self._reader.entries, self._appearance.look
        is_starred = bool(entries) and all(self._keeper.is_starred(one.id) for one in entries)
        self._action.setEnabled(self._reader.entry is not None)
        self._action.setChecked(is_starred)
        self._tell_star(self._reader.entry if len(entries) == 1 else None, is_starred=is_starred)
        if self._drawn != (is_starred, look):  # drawing it costs more than all the rest
            self._drawn = (is_starred, look)
            color = look.color("placeholder" if is_starred else "muted_raised")
            icon = Icon.STARRED if is_starred else Icon.STAR
            self._action.setIcon(tinted(icon, color, look.px(_ICON_SIZE)))

    def _tell_star(self, entry: ErrorEntry | None, *, is_starred: bool) -> None:
        """Tell screen readers where the error on show has won or lost its star."""
        known, self._known = self._known, (entry.id, is_starred) if entry else None
        if entry and known == (entry.id, not is_starred):
            said = self.tr("Starred") if is_starred else self.tr("No longer starred")
            announce(self._window.page, said)

    @Slot()
    def _tell_stars(self) -> None:
        """Say how many of several errors have won or lost a star."""
        ids, before = self._asked or (frozenset(), frozenset())
        starred = ids & frozenset(self._keeper.kept.stars)
        if starred != before:
            self._asked = None
            told = (
                self.tr("%n errors starred", "", len(ids))
                if starred
                else self.tr("%n errors no longer starred", "", len(ids))
            )
            self._window.toast.say(told)
