"""Joins the tabs to the window: opening, closing and changing them, and what each comes back to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.commands.actions import ActionId, ActionRegistry
from app.content.history import Place
from app.places.tab_titles import TabTitles
from app.places.tabs import MOST, Left, Tabs, read_tabs
from app.texts.language import filled
from app.views.controls.announcement import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.finding.finder import Finder
    from app.places.navigator import Navigator
    from app.places.trail import Trail
    from app.views.window import Window


_OF_SEVERAL = (
    ActionId.CLOSE_TAB,
    ActionId.CLOSE_OTHER_TABS,
    ActionId.NEXT_TAB,
    ActionId.PREVIOUS_TAB,
)


class Tabbing(QObject):
    """Going to a tab is going to the place where it was left, in its own history."""

    def __init__(
        self,
        *,
        window: Window,
        actions: ActionRegistry,
        finder: Finder,
        navigator: Navigator,
        trail: Trail,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._finder = finder
        self._trail = trail
        self._strip = window.page.tabs
        self._titles = TabTitles(finder.find, self)
        self._be_in(Tabs())
        self._strip.chosen.connect(self._go_to)
        self._strip.close_wanted.connect(self._close)
        navigator.apart_wanted.connect(self._open_apart)
        window.page.turned.connect(self._arrive)

    def slots(self) -> dict[ActionId, Callable[[], object]]:
        """What each action of this concern does."""
        return {
            ActionId.NEW_TAB: self._open,
            ActionId.OPEN_BEHIND: self._window.results.list.open_apart,
            ActionId.CLOSE_TAB: lambda: self._close(self._tabs.at),
            ActionId.CLOSE_OTHER_TABS: self._close_others,
            ActionId.REOPEN_TAB: self._reopen,
            ActionId.NEXT_TAB: partial(self._turn, 1),
            ActionId.PREVIOUS_TAB: partial(self._turn, -1),
        }

    def restore(self, written: str, *, is_back: bool) -> None:
        """Have the tabs of the last time.

        The window itself shows the query and the error of the current one; where it `is_back` at
        them, at that tab's node as well.
        """
        self._be_in(read_tabs(written))
        if is_back:
            self._window.tree.begin_at(self._tabs.current.left.place.node)

    def written(self) -> str:
        """The tabs as they are, for `restore`."""
        self._leave()
        return self._tabs.written()

    def _be_in(self, tabs: Tabs) -> None:
        self._tabs = tabs
        self._trail.go_on(tabs.current.history)
        self._show()

    def _open(self) -> None:
        """One more tab at the same place, the keyboard in the box."""
        if self._has_room():
            self._leave()
            self._tabs.at = self._tabs.open(self._tabs.current.left)
            self._trail.go_on(self._tabs.current.history)
            self._show()
            announce(self._strip, self.tr("New tab"))
            self._window.box.take_focus()
            self._tell(self._tabs.at)

    @Slot(Place)
    def _open_apart(self, place: Place) -> None:
        """One more tab at this place, behind that on show."""
        if self._has_room():
            self._leave()
            behind = self._tabs.open(Left(place))
            self._show()
            self._tell(behind)

    def _has_room(self) -> bool:
        """Whether one more tab may be opened; says so where it may not."""
        if len(self._tabs) < MOST:
            return True
        self._window.toast.say(self.tr("There is room for %n tabs.", "", MOST))
        return False

    def _reopen(self) -> None:
        if self._tabs.can_reopen:
            self._leave()
            self._tabs.at = self._tabs.reopen()
            self._enter()

    @Slot(int)
    def _close(self, at: int) -> None:
        if len(self._tabs) == 1:
            return
        self._leave()
        is_on_show = at == self._tabs.at
        self._tabs.close(at)
        if is_on_show:
            self._enter()
        else:
            self._show()

    def _close_others(self) -> None:
        """Only the tab on show is left."""
        self._leave()
        others = [at for at in range(len(self._tabs)) if at != self._tabs.at]
        for at in reversed(others):
            self._tabs.close(at)
        self._show()
        self._window.toast.say(self.tr("Closed %n tabs", "", len(others)))

    def _turn(self, steps: int) -> None:
        """So many tabs further; after the last comes the first."""
        self._go_to((self._tabs.at + steps) % len(self._tabs))

    @Slot(int)
    def _go_to(self, at: int) -> None:
        if at != self._tabs.at:
            self._leave()
            self._tabs.at = at
            self._enter()

    def _leave(self) -> None:
        self._window.box.settle()
        self._note()

    def _note(self) -> None:
        """Write down where the tab on show is, or is on its way to."""
        spot, before = self._finder.spot, self._tabs.current.left
        place = replace(self._trail.here(), error=spot.error)
        title = before.title if before.place == place else ""
        self._tabs.current.left = Left(place, spot.height, title)

    def _enter(self) -> None:
        tab = self._tabs.current
        self._window.page.end_editing()
        self._trail.go_on(tab.history)
        self._show()
        self._strip.announce()
        self._trail.travel(tab.left.place, tab.left.height)
        self._tell(self._tabs.at)

    def _tell(self, at: int) -> None:
        """Which tab came, where there is no room for the page, over which they all are seen."""
        if not self._window.page.isVisible():
            place = (str(at + 1), str(len(self._tabs)))
            self._window.toast.say(filled(self.tr("Tab %1 of %2"), *place))

    @Slot(str)
    def _arrive(self, entry_id: str) -> None:
        """The tab is called as what came into sight, unless another error is on its way there."""
        if entry_id in ("", self._finder.spot.error):
            self._note()
            current = self._tabs.current
            current.left = replace(current.left, title=self._window.page.title)
            if len(self._tabs) > 1:
                self._show()

    def _show(self) -> None:
        tabs = self._tabs
        self._strip.set_tabs(self._titles.of(tabs.lefts), tabs.at)
        for action_id in _OF_SEVERAL:
            self._actions[action_id].setEnabled(len(tabs) > 1)
        self._actions[ActionId.REOPEN_TAB].setEnabled(tabs.can_reopen)
