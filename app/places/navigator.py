"""Going places: links, back and forward, and coming back to where the reader left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.commands.actions import ActionId, ActionRegistry
from app.content.history import History, Place, Recent
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
    from collections.abc import Callable

    from app.content.links import Target
    from app.finding.finder import Finder
    from app.finding.import_offer import ImportOffer
    from app.finding.paster import Paster
    from app.keeping.keeping import Keeping
    from app.reading.reader import Reader
    from app.views.window import Window


class Navigator(QObject):
    """Follows links and remembers the places that were chosen on purpose."""

    apart_wanted = Signal(Place)  # to be opened in a tab of its own

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        finder: Finder,
        paster: Paster,
        offer: ImportOffer,
        listed: Listed,
        reader: Reader,
        keeping: Keeping,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._finder = finder
        self._paster = paster
        self._offer = offer
        self._listed = listed
        self._reader = reader
        self._keeping = keeping
        self.history = History()
        """In which it is gone back and forward."""
        self._connect()
        self._update()

    def _connect(self) -> None:
        window, results = self._window, self._window.results
        results.list.clicked.connect(self._click)
        results.list.activated.connect(self.enter)
        window.tree.activated.connect(self._to_the_list)
        window.tree.clicked.connect(window.panes.show_list)
        window.panes.turned.connect(self._update)
        results.link_clicked.connect(self.follow)
        results.list.link_clicked.connect(self.follow)
        window.page.link_clicked.connect(self.follow)
        window.box.entered.connect(self.enter)
        self._reader.shown.connect(self._pass_by)
        self._finder.leaving.connect(self._keep_handed)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.BACK: self.back,
            ActionId.FORWARD: self.forward,
            ActionId.CLEAR: self._clear,
        }

    def _clear(self) -> None:
        """From elsewhere to the box, which keeps its text; there the text goes, then the filter."""
        window = self._window
        is_there = window.focusWidget() is window.box and window.panes.has_list
        if is_there or self._paster.is_reading:
            self._finder.clear()
        else:
            window.box.take_focus()

    @Slot()
    def enter(self) -> None:
        """To the page, which stays in the history; without any, to the way on that is offered."""
        self._finder.once_answered(self._go_in)

    def _go_in(self) -> None:
        if self._reader.entry is None:
            self._window.results.take_way_on()
            return
        self.keep_place()
        self._window.panes.show_page()
        self._window.page.take_focus()

    @Slot()
    def _click(self) -> None:
        """A click that selects several opens none of them."""
        self.keep_place()
        if len(self._window.results.list.selected_rows()) == 1:
            self._window.panes.show_page()

    @Slot()
    def _to_the_list(self) -> None:
        self._window.panes.show_list()
        self._window.results.list.setFocus()

    @Slot(str)
    @Slot(str, Where)
    def follow(self, link: str, where: Where = Where.HERE) -> None:
        """Go where a link of this program leads, or to the web where it is an https address."""
        self.keep_place()
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
                self.keep_place()
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

    def here(self) -> Place:
        """The place on show; it has no error where there is nothing on the page.

        Nothing that was pasted is its query: queries are remembered and written down.
        """
        query = "" if self._paster.is_pasted else self._window.box.text()
        error = self._reader.entry.id if self._reader.entry else ""
        return Place(query, self._window.tree.node, error, self._paster.handed)

    def go_on(self, history: History) -> None:
        """Go back and forward in this history from now on."""
        self.history = history
        self._update()

    def back(self) -> None:
        """To the place before this one, or from a page to the list that it was chosen from."""
        if self._is_over_list:
            self._to_the_list()
        else:
            self.go(-1)

    def forward(self) -> None:
        """To the place after this one."""
        self.go(1)

    def go(self, steps: int) -> None:
        """So many places back (below 0) or forward."""
        self.travel(self.history.go(steps))

    def travel(self, place: Place | None, height: int = 0) -> None:
        """Show this place again, its page so far down."""
        if place is None:
            return
        spot = Spot(place.error, height)
        if place.handed is not None:
            self._paster.recall(place.handed, spot)
        else:
            self._finder.search_in(place.node, place.query, wanted=spot)
        self._update()

    def recent(self) -> list[Recent]:
        """The errors looked at, the latest first, then the words searched for."""
        return [*self._keeping.recent_errors(), *self._keeping.recent_searches()]

    @Slot()
    def keep_place(self) -> None:
        """What was chosen on purpose stays in the history."""
        place = self._visit(lasting=True)
        if self._reader.entry is not None:
            self._keeping.remember(self._reader.entry, place.query)

    @Slot()
    def _keep_handed(self) -> None:
        """A paste stays, though nobody did anything to it: it is not there to be typed again."""
        if self._paster.is_on_show:
            self.history.visit(replace(self.here(), query=""), lasting=True)
            self._update()

    @Slot()
    def _pass_by(self) -> None:
        self._visit(lasting=False)

    def _visit(self, *, lasting: bool) -> Place:
        """What is on show becomes a place of the history, also where nothing was found."""
        place = self.here()
        if place.error or place.query or place.handed:
            self.history.visit(place, lasting=lasting)
            self._update()
        return place

    @property
    def _is_over_list(self) -> bool:
        """Whether the page took the place of the list that it was chosen from."""
        window = self._window
        has_one = window.panes.has_tree or window.panes.has_list
        return not has_one and bool(window.results.list.selected_rows())

    def _place_of(self, target: Target | None) -> Place | None:
        """Where this leads from here; None where it is no place of its own."""
        match target:
            case OpenEntry(entry_id) if self._finder.find(entry_id):
                return replace(self.here(), error=entry_id)
            case SearchFor(query):
                return Place(query, (), "")
            case OpenNode(path):
                return Place(self.here().query, path, "")
        return None

    def _update(self) -> None:
        can_go_back = self.history.can_go_back or self._is_over_list
        self._actions[ActionId.BACK].setEnabled(can_go_back)
        self._actions[ActionId.FORWARD].setEnabled(self.history.can_go_forward)
