"""How the window is shown: theme, zoom, with its tree, above the others; the choice is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.look.theme import ThemeMode
from app.views.status_line import Alert

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.look.appearance import Appearance
    from app.settings.settings import Settings
    from app.views.window import Window

_LATER_MS = 100


class Display(QObject):
    """Changes the look at once and writes down what was chosen."""

    def __init__(
        self, window: Window, actions: ActionRegistry, appearance: Appearance, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._on_top = actions[ActionId.ON_TOP]
        self._appearance = appearance
        self._settings = settings
        self._alert = Alert(window.status)
        self._tree_action = actions[ActionId.SHOW_TREE]
        window.panes.turned.connect(self._check_tree)
        self._check_tree()

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.ZOOM_IN: partial(self._zoom_by, 1),
            ActionId.ZOOM_OUT: partial(self._zoom_by, -1),
            ActionId.ZOOM_RESET: partial(self._zoom_by, 0),
            ActionId.THEME: self._next_theme,
            ActionId.ON_TOP: self._keep_on_top,
        }

    def choose_theme(self, mode: ThemeMode) -> bool:
        """Have this theme; False where the choice cannot be kept."""
        self._appearance.set_mode(mode)
        self._settings.theme = mode.value
        return self._settings.save()

    def choose_zoom(self, percent: int) -> bool:
        """Have this zoom; False where the choice cannot be kept."""
        self._appearance.set_zoom(percent)
        self._settings.zoom = self._appearance.look.zoom
        return self._settings.save()

    def not_kept(self) -> str:
        """What to say of a choice that cannot be kept."""
        return self.tr("The settings cannot be saved; they hold until you quit.")

    @Slot()
    def _check_tree(self) -> None:
        self._tree_action.setChecked(self._window.panes.has_tree)

    def _zoom_by(self, steps: int) -> None:
        zoom = self._appearance.stepped(steps)
        self.choose_zoom(zoom)
        self._tell(f"{zoom} %")

    def _next_theme(self) -> None:
        mode = self._appearance.next_mode
        self.choose_theme(mode)
        told = {
            ThemeMode.SYSTEM: self.tr("Theme follows the system"),
            ThemeMode.LIGHT: self.tr("Light theme"),
            ThemeMode.DARK: self.tr("Dark theme"),
        }
        self._tell(told[mode])

    def _keep_on_top(self) -> None:
        is_on_top = not self._window.is_on_top
        self._window.keep_on_top(is_on_top)
        self._on_top.setChecked(is_on_top)
        said = self.tr("Always on top") if is_on_top else self.tr("No longer on top")
        self._window.toast.say(said)

    def _tell(self, said: str) -> None:
        """What is told is kept; on a slow disk both come later."""
        if self._settings.is_saving:
            QTimer.singleShot(_LATER_MS, self, partial(self._tell, said))
            return
        self._window.toast.say(said)
        self._alert.say("" if self._settings.save() else self.not_kept())
