"""Where the reader is, written down for the next start, which comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.finding.listed import Spot
from app.texts.index_texts import translated
from app.views.status_line import Alert

if TYPE_CHECKING:
    from app.finding.finder import Finder
    from app.places.tabbing import Tabbing
    from app.places.trail import Trail
    from app.settings.settings import Settings
    from app.views.window import Window
    from app.window.lull import Lull


class Bookmark(QObject):
    """Puts into the settings how the window is, and what is looked at in it, in every lull."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        settings: Settings,
        lull: Lull,
        finder: Finder,
        trail: Trail,
        tabbing: Tabbing,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._finder = finder
        self._trail = trail
        self._tabbing = tabbing
        self._is_closed = False
        lull.come.connect(self._write_down)

    def come_back(self, *, resume: bool) -> None:
        """Be there again as soon as there is a library; the window itself has its place and query.

        With `resume`, the error that was on the page at last comes back with its query.
        """
        window, settings = self._window, self._settings
        is_back = resume and window.box.text() == settings.query
        self._finder.expect(Spot(settings.error if is_back else ""))
        self._tabbing.restore(settings.tabs, is_back=is_back)
        if settings.trouble:
            Alert(window.status).say(translated(settings.trouble))

    def close(self) -> None:
        """Take down for the last time where the reader is; it is not on the disk yet."""
        self._take_down()
        self._is_closed = True

    @Slot()
    def _write_down(self) -> None:
        """At once, onto the disk: a program that is killed is not asked for it."""
        if not self._is_closed:
            self._take_down()
            self._settings.save()

    def _take_down(self) -> None:
        settings = self._settings
        settings.geometry, settings.panes = self._window.save()
        settings.query = self._trail.here().query
        settings.error = self._finder.spot.error
        settings.tabs = self._tabbing.written()
