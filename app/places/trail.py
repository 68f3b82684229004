"""The trail of where the reader has been: what becomes a place of it, back and forward in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.content.history import History, Place
from app.finding.listed import Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.finding.finder import Finder
    from app.finding.paster import Paster
    from app.keeping.keeping import Keeping
    from app.reading.reader import Reader
    from app.views.window import Window


class Trail(QObject):
    """Remembers the places that were chosen on purpose, and goes to them again."""

    def __init__(  # noqa: PLR0913  (each part is handed over by name)
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        finder: Finder,
        paster: Paster,
        reader: Reader,
        keeping: Keeping,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._finder = finder
        self._paster = paster
        self._reader = reader
        self._keeping = keeping
        self.history = History()
        """In which it is gone back and forward."""
        window.panes.turned.connect(self._update)
        reader.shown.connect(self._pass_by)
        finder.leaving.connect(self._keep_handed)
        self._update()

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {ActionId.BACK: self.back, ActionId.FORWARD: self.forward}

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
            self._window.go_to_list()
        else:
            self.go(-1)

    def forward(self) -> None:
        """To the place after this one."""
        self.go(1)

    def go(self, steps: int) -> None:
        """So many places back (below 0) or forward; nowhere where there are fewer."""
        if (place := self.history.go(steps)) is not None:
            self.travel(place)

    def travel(self, place: Place, height: int = 0) -> None:
        """Show this place again, its page so far down."""
        spot = Spot(place.error, height)
        if place.handed is not None:
            self._paster.recall(place.handed, spot)
        else:
            self._finder.search_in(place.node, place.query, wanted=spot)
        self._update()

    @Slot()
    def keep_place(self) -> None:
        """What was chosen on purpose stays in the history."""
        place = self._visit(lasting=True)
        if self._reader.entry is not None:
            self._keeping.remember(self._reader.entry, place.query)

    @Slot()
    def stay(self) -> None:
        """What was written on stays in the history, too."""
        self._visit(lasting=True)

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

    @Slot()
    def _update(self) -> None:
        can_go_back = self.history.can_go_back or self._is_over_list
        self._actions[ActionId.BACK].setEnabled(can_go_back)
        self._actions[ActionId.FORWARD].setEnabled(self.history.can_go_forward)
