"""What this and later starts of the program ask of its one window."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.content.links import LinkError, OpenEntry, SearchFor, outside_target_of
from app.instance.request import Request, Wish
from app.texts.index_texts import translated
from app.texts.language import filled
from app.views.status_line import Alert

if TYPE_CHECKING:
    from app.catalogs.drops import Drops
    from app.content.values import Values
    from app.finding.finder import Finder
    from app.finding.paster import Paster
    from app.finding.quick import QuickLook
    from app.places.navigator import Navigator
    from app.views.window import Window
    from app.workers.search import SearchService


class Visits(QObject):
    """Carries requests out, as soon as there is something to search in."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        service: SearchService,
        finder: Finder,
        navigator: Navigator,
        paster: Paster,
        values: Values,
        quick: QuickLook,
        drops: Drops,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._finder = finder
        self._navigator = navigator
        self._paster = paster
        self._values = values
        self._quick = quick
        self._drops = drops
        self._is_open = False
        self._waiting: Request | None = None
        self._alert = Alert(window.status)
        """What is wrong with a link, until the reader goes on."""
        service.opened.connect(self._open)
        finder.leaving.connect(self._alert.end)
        finder.moved_on.connect(self._alert.end)

    @Slot(object)
    def carry_out(self, request: Request) -> None:
        """Do what was asked; before the catalogs are loaded only the newest request is kept."""
        if request.activation:
            # Where Qt on Wayland looks for the leave to come forward, once.
            os.environ["XDG_ACTIVATION_TOKEN"] = request.activation
        if request.wish is not Wish.QUICK:
            self._window.come_forward()
        if not self._is_open:
            self._waiting = request
            return
        match request.wish:
            case Wish.SHOW:
                self._window.box.take_focus()
            case Wish.SEARCH:
                self._navigator.open_there(request.text, "")
            case Wish.LINK:
                self._follow(request.text)
            case Wish.PASTE:
                self._paster.take_clipboard()
            case Wish.QUICK:
                self._quick.pop_up()
            case Wish.FILES:
                self._take(request.text.splitlines())

    @Slot(object)
    def _open(self, _library: object) -> None:
        self._is_open = True
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.carry_out(waiting)

    def _take(self, paths: list[str]) -> None:
        """As if these files had been dropped on the window."""
        self._drops.take_files([Path(path) for path in paths])

    def _follow(self, link: str) -> None:
        try:
            target = outside_target_of(link)
        except LinkError as error:
            self._alert.say(translated(str(error)))
            return
        match target:
            case SearchFor(query):
                self._navigator.open_there(query, "")
            case OpenEntry(entry_id, values) if self._finder.find(entry_id):
                self._navigator.open_there("", entry_id)
                self._values.type(entry_id, dict(values))
            case OpenEntry(entry_id):
                name = entry_id.rpartition("/")[2]
                self._navigator.open_there(name, "")
                sentence = self.tr("No catalog here has the error %1.")
                self._alert.say(filled(sentence, entry_id))
