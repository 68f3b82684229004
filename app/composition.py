"""The composition: search, models and everything else behind a window that stands already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.actions import ActionRegistry
from app.arrival import Arrival
from app.catalogs.shelf import Shelf
from app.controller import Controller
from app.copier import Copier
from app.dialogs import Dialogs
from app.display import Display
from app.finder import Finder
from app.keep.keeper import Keeper, opener_of
from app.keeping import Keeping
from app.key_map import KeyMap
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.navigator import Navigator
from app.paster import Paster
from app.paths import data_dir
from app.printing import Printing
from app.quick import QuickLook
from app.reader import Reader
from app.stored import Stored
from app.tabbing import Tabbing
from app.views.elided_label import ElidedLabel
from app.views.page.error_page import ErrorPage
from app.views.quick_window import QuickWindow
from app.views.result_list import ResultList
from app.views.results_pane import ResultsPane
from app.views.search_box import SearchBox
from app.views.text_block import TextBlock
from app.views.toast import Toast
from app.views.tool_buttons import ToolButtons
from app.views.tree_view import TreeView
from app.visits import Visits
from app.workers.search import SearchService
from app.workers.snippets import SnippetService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.settings import Settings
    from app.theme import Appearance
    from app.views.window import Window
    from app.workers.search import Opener


class Composition:
    """Makes all that a window's first frame does without; `slices` has to be gone through once.

    Then `controller` starts the window, and `visits` is who is asked for things. `templates` is the
    folder of the reader's own snippet formats.
    """

    actions: ActionRegistry
    controller: Controller
    visits: Visits

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        settings: Settings,
        opener: Opener,
        templates: Path | None,
    ) -> None:
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._templates = templates
        self.service = SearchService(opener, window)
        self._keeper = Keeper(opener_of(data_dir()), window)
        self._tree, self._results = TreeModel(), ResultsModel()

    def slices(self) -> Iterator[None]:
        """Make everything; between two slices the window can answer."""
        yield from self._furnish()
        yield from self._join()

    def _furnish(self) -> Iterator[None]:
        window, look = self._window, self._appearance.look
        self.actions = ActionRegistry()
        self._key_map = KeyMap(self.actions, self._settings)
        self._key_map.restore()
        yield
        page = ErrorPage(self.actions)
        yield
        tools = ToolButtons(window, window.top.buttons, self.actions)
        tree, results = TreeView(self._tree, look), ResultsPane(ResultList(self._results, look))
        problem, toast = TextBlock(""), Toast(window)
        yield
        for part in (tree, results, *page.parts(), problem, toast):
            self._appearance.dress(part)
        window.furnish(
            tools=tools,
            tree=tree,
            results=results,
            page=page,
            problem=problem,
            toast=toast,
        )
        window.status.furnish(alert=ElidedLabel(), source=ElidedLabel())
        self.actions.add_to(window)
        yield
        window.set_look(look)
        yield

    def _join(self) -> Iterator[None]:
        window, actions, settings = self._window, self.actions, self._settings
        service, keeper, appearance = self.service, self._keeper, self._appearance
        keeper.start()
        snippets = SnippetService(service.background, self._templates, window)
        reader = Reader(window.page, self._tree, snippets, keeper, settings)
        copier = Copier(window, actions, self._results, reader, settings)
        keeping = Keeping(window, actions, reader, keeper, appearance)
        yield
        finder = Finder(
            window=window,
            tree=self._tree,
            results=self._results,
            service=service,
            reader=reader,
            keeping=keeping,
            actions=actions,
        )
        paster = Paster(window, service, finder, reader)
        navigator = Navigator(
            window=window,
            actions=actions,
            finder=finder,
            paster=paster,
            reader=reader,
            keeping=keeping,
        )
        tabbing = Tabbing(
            window=window,
            actions=actions,
            finder=finder,
            navigator=navigator,
            paster=paster,
            reader=reader,
        )
        yield
        shelf = Shelf(window, service, appearance)
        display = Display(window, appearance, settings)
        dialogs = Dialogs(
            window=window,
            actions=actions,
            key_map=self._key_map,
            reader=reader,
            navigator=navigator,
            shelf=shelf,
            stored=Stored(keeper, settings),
            appearance=appearance,
            display=display,
            settings=settings,
        )
        yield
        quick = self._quick(copier, keeping)
        yield
        self.controller = Controller(
            window=window,
            service=service,
            finder=finder,
            paster=paster,
            navigator=navigator,
            tabbing=tabbing,
            reader=reader,
            keeping=keeping,
            quick=quick,
            shelf=shelf,
            settings=settings,
        )
        printing = Printing(window, Arrival(window.page, reader, snippets))
        # What is copied or printed is what was just typed for.
        taken = {**copier.slots(), **printing.slots()}
        waiting = {made: partial(finder.once_answered, act) for made, act in taken.items()}
        others = (display, keeping, dialogs, shelf, tabbing, self.controller)
        actions.bind(waiting, *(part.slots() for part in others))
        copier.copied.connect(navigator.keep_place)
        self.visits = Visits(
            window=window,
            service=service,
            finder=finder,
            navigator=navigator,
            paster=paster,
            reader=reader,
            quick=quick,
            drops=shelf.drops,
        )

    def _quick(self, copier: Copier, keeping: Keeping) -> QuickLook:
        look, best = self._appearance.look, ResultsModel()
        window = QuickWindow(SearchBox(), ResultList(best, look), self._window)
        self._appearance.dress(window)
        self._appearance.changed.connect(window.set_look)
        window.set_look(look)
        return QuickLook(window, best, self.service, copier, keeping)
