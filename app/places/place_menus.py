"""The menus of places: back, forward, and what was looked at and searched for last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.places.tab_titles import TabTitles
from app.places.tabs import Left

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from app.content.history import Place
    from app.finding.finder import Finder
    from app.keeping.keeping import Keeping
    from app.places.trail import Trail
    from app.views.window import Window

_LISTED = 12


class PlaceMenus(QObject):
    """Fills each as it opens, with the nearest or latest first."""

    def __init__(
        self,
        window: Window,
        finder: Finder,
        trail: Trail,
        keeping: Keeping,
        follow: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._tools = window.tools
        self._titles = TabTitles(finder.find, self)
        self._trail = trail
        self._keeping = keeping
        self._follow = follow
        self._tools.back_menu.aboutToShow.connect(self._fill_back)
        self._tools.forward_menu.aboutToShow.connect(self._fill_forward)
        self._tools.recent_menu.aboutToShow.connect(self._fill_recent)

    @Slot()
    def _fill_back(self) -> None:
        self._fill(self._tools.back_menu, self._trail.history.places_back(), -1)

    @Slot()
    def _fill_forward(self) -> None:
        self._fill(self._tools.forward_menu, self._trail.history.places_forward(), 1)

    def _fill(self, menu: QMenu, places: tuple[Place, ...], direction: int) -> None:
        menu.clear()
        names = self._titles.of([Left(place) for place in places[:_LISTED]])
        for step, (place, name) in enumerate(zip(places, names, strict=False), start=1):
            title = f"{name}    {place.query}" if place.error and place.query else name
            menu.addAction(_plain(title), partial(self._trail.go, direction * step))

    @Slot()
    def _fill_recent(self) -> None:
        """The errors looked at and the words searched for."""
        menu = self._tools.recent_menu
        menu.clear()
        errors = self._keeping.recent_errors()[:_LISTED]
        searches = self._keeping.recent_searches()[:_LISTED]
        for one in (*errors, *searches):
            menu.addAction(_plain(one.title), partial(self._follow, one.link))
        if errors and searches:
            menu.insertSeparator(menu.actions()[len(errors)])


def _plain(title: str) -> str:
    """A menu title that shows as it is written."""
    return title.replace("&", "&&")
