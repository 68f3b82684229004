"""Going somewhere: where a link leads, a click or Enter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.content.history import Place
from app.content.links import (
    ImportPasted,
    OpenEntry,
    OpenNode,
    SearchFor,
    ShowPasted,
    Where,
    target_of,
)
from app.finding.listed import Listed, Spot

if TYPE_CHECKING:
    from app.content.links import Target
    from app.finding.finder import Finder
    from app.finding.import_offer import ImportOffer
    from app.finding.paster import Paster
    from app.places.trail import Trail
    from app.reading.reader import Reader
    from app.views.window import Window


class Navigator(QObject):
    """Follows links and clicks; where one goes on purpose, the place before stays in the trail."""

    apart_wanted = Signal(Place)  # to be opened in a tab of its own

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        finder: Finder,
        paster: Paster,
        offer: ImportOffer,
        listed: Listed,
        reader: Reader,
        trail: Trail,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._finder = finder
        self._paster = paster
        self._offer = offer
        self._listed = listed
        self._reader = reader
        self._trail = trail
        self._connect()

    def _connect(self) -> None:
        window, results = self._window, self._window.results
        results.list.clicked.connect(self._click)
        results.list.activated.connect(self.enter)
        window.tree.activated.connect(window.go_to_list)
        window.tree.clicked.connect(window.panes.show_list)
        results.link_clicked.connect(self.follow)
        results.list.link_clicked.connect(self.follow)
        window.page.link_clicked.connect(self.follow)
        window.box.entered.connect(self.enter)

    @Slot()
    def enter(self) -> None:
        """To the page, which stays in the trail; without any, to the way on that is offered."""
        self._finder.once_answered(self._go_in)

    def _go_in(self) -> None:
        if self._reader.entry is None:
            self._window.results.take_way_on()
            return
        self._trail.keep_place()
        self._window.panes.show_page()
        self._window.page.take_focus()

    @Slot()
    def _click(self) -> None:
        """A click that selects several opens none of them."""
        self._trail.keep_place()
        if len(self._window.results.list.selected_rows()) == 1:
            self._window.panes.show_page()

    @Slot(str)
    @Slot(str, Where)
    def follow(self, link: str, where: Where = Where.HERE) -> None:
        """Go where a link of this program leads, or to the web where it is an https address."""
        self._trail.keep_place()
        if link.startswith("https://"):
            QDesktopServices.openUrl(QUrl(link))
            return
        target = target_of(link)
        if where is Where.APART and (place := self._place_of(target)):
            self.apart_wanted.emit(place)
            return
        match target:
            case OpenEntry(entry_id):
                self._listed.choose(entry_id)
                self._window.panes.show_page()
                self._trail.keep_place()
            case SearchFor(query):
                if self._window.results.has_notice_focus:  # which may go with what it was about
                    self._window.box.setFocus()
                self._finder.search_in((), query)
            case OpenNode(path):
                self._finder.open_node(path)
                self._window.panes.show_list()
            case ShowPasted():
                self._paster.show_text()
                self._window.panes.show_page()
            case ImportPasted():
                self._offer.take()

    @Slot(str, str)
    def open_there(self, query: str, entry_id: str) -> None:
        """Bring the window forward with this query, and this error on the page."""
        self._window.come_forward()
        self._finder.leave()
        self._finder.search_in((), query, wanted=Spot(entry_id))
        if entry_id:
            self._window.panes.show_page()

    def _place_of(self, target: Target | None) -> Place | None:
        """Where this leads from here; None where it is no place of its own."""
        match target:
            case OpenEntry(entry_id) if self._finder.find(entry_id):
                return replace(self._trail.here(), error=entry_id)
            case SearchFor(query):
                return Place(query, (), "")
            case OpenNode(path):
                return Place(self._trail.here().query, path, "")
        return None
