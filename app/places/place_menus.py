"""The menus of places: back, forward, and what was looked at and searched for last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.places.tab_titles import TabTitles
from app.places.tabs import Left

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from app.finding.finder import Finder
    from app.history import Place
    from app.keeping import Keeping
    from app.places.navigator import Navigator
    from app.views.window import Window

_LISTED = 12


class PlaceMenus(QObject):
    """Fills each as it opens, with the nearest or latest first."""

    def __init__(
        self, window: Window, finder: Finder, navigator: Navigator, keeping: Keeping
    ) -> None:
        super().__init__(window)
        self._tools = window.tools
        self._titles = TabTitles(finder.find, self)
        self._navigator = navigator
        self._keeping = keeping
        self._tools.back_menu.aboutToShow.connect(self._fill_back)
        self._tools.forward_menu.aboutToShow.connect(self._fill_forward)
        self._tools.recent_menu.aboutToShow.connect(self._fill_recent)

    @Slot()
    def _fill_back(self) -> None:
        self._fill(self._tools.back_menu, self._navigator.history.places_back(), -1)

    @Slot()
    def _fill_forward(self) -> None:
        self._fill(self._tools.forward_menu, self._navigator.history.places_forward(), 1)

    def _fill(self, menu: QMenu, places: tuple[Place, ...], direction: int) -> None:
        menu.clear()
        names = self._titles.of([Left(place) for place in places[:_LISTED]])
        for step, (place, name) in enumerate(zip(places, names, strict=False), start=1):
            title = f"{name}    {place.query}" if place.error and place.query else name
            menu.addAction(_plain(title), partial(self._navigator.go, direction * step))

    @Slot()
    def _fill_recent(self) -> None:
        """The errors looked at and the words searched for."""
        menu = self._tools.recent_menu
        menu.clear()
        errors = self._keeping.recent_errors()[:_LISTED]
        searches = self._keeping.recent_searches()[:_LISTED]
        for one in (*errors, *searches):
            menu.addAction(_plain(one.title), partial(self._navigator.follow, one.link))
        if errors and searches:
            menu.insertSeparator(menu.actions()[len(errors)])


def _plain(title: str) -> str:
    """A menu title that shows as it is written."""
    return title.replace("&", "&&")
