"""The composition: search, models and everything else behind a window that stands already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.actions import ActionRegistry
from app.bookmark import Bookmark
from app.catalogs.shelf import Shelf
from app.closing import Closing
from app.crash import Faults
from app.display import Display
from app.exchanging import Exchanging
from app.finding.feedback import Feedback
from app.finding.finder import Finder
from app.finding.import_offer import ImportOffer
from app.finding.kept_results import KeptResults
from app.finding.listed import Listed
from app.finding.narrowing import Narrowing
from app.finding.paster import Paster
from app.finding.star_filter import StarFilter
from app.furnishing import furnish, quick_window
from app.keep.keeper import Keeper
from app.keep_alerts import KeepAlerts
from app.keeping import Keeping
from app.key_map import KeyMap
from app.lull import Lull
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.noting import Noting
from app.opening import Opening
from app.overviews import Overviews
from app.paths import data_dir
from app.places.navigator import Navigator
from app.places.place_menus import PlaceMenus
from app.places.tabbing import Tabbing
from app.preferences import Preferences
from app.quick import QuickLook
from app.reading.arrival import Arrival
from app.reading.copier import Copier
from app.reading.printing import Printing
from app.reading.reader import Reader
from app.starring import Starring
from app.stored import Stored
from app.system.memory import give_back
from app.values import Values
from app.views.status_line import Alert
from app.visits import Visits
from app.window_slots import page_slots, window_slots
from app.workers.search import SearchService
from app.workers.snippets import SnippetService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from app.appearance import Appearance
    from app.settings import Settings
    from app.views.window import Window
    from app.workers.reference_worker import Opener


class Composition:
    """Makes all that a window's first frame does without; `slices` has to be gone through once.

    Then `opening` starts the window, `closing` ends it, and `visits` is who is asked for things.
    `templates` is the folder of the reader's own snippet formats.
    """

    actions: ActionRegistry
    opening: Opening
    closing: Closing
    visits: Visits
    faults: Faults

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        settings: Settings,
        opener: Opener,
        templates: Path | None,
    ) -> None:
        self.faults = Faults(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._templates = templates
        self._service = SearchService(opener, window)
        self._asker = self._service.asker()
        self._keeper = Keeper(data_dir(), window)
        self._tree, self._results, self._values = TreeModel(), ResultsModel(), Values()

    @property
    def outcomes(self) -> tuple[SignalInstance, ...]:
        """Of these one comes after every start, whatever was asked first."""
        return *self._asker.outcomes, self._service.failed

    def slices(self) -> Iterator[None]:
        """Make everything; between two slices the window can answer."""
        self.actions = ActionRegistry()
        self._key_map = KeyMap(self.actions, self._settings)
        self._key_map.restore()
        yield
        yield from furnish(self._window, self.actions, self._tree, self._results, self._appearance)
        yield from self._join()

    def _join(self) -> Iterator[None]:
        self._keeper.start()
        self._join_reading()
        yield
        self._join_finding()
        yield
        self._join_places()
        yield
        self._join_dialogs()
        yield
        self._join_quick()
        yield
        self._join_window()
        self._join_visits()
        self._connect()
        self._bind()

    def _join_reading(self) -> None:
        """What is on the page, and what can be done with it."""
        window, actions = self._window, self.actions
        snippets = SnippetService(self._service.background, self._templates, window)
        self._reader = Reader(
            page=window.page,
            tree=self._tree,
            service=snippets,
            keeper=self._keeper,
            settings=self._settings,
            values=self._values,
        )
        self._copier = Copier(
            window=window,
            actions=actions,
            results=self._results,
            reader=self._reader,
            thread=self._service.background,
        )
        self._keeping = Keeping(window, self._keeper)
        KeepAlerts(window, self._keeper)
        self._noting = Noting(window, actions, self._reader, self._keeper)
        self._exchanging = Exchanging(window, self._keeper)
        self._starring = Starring(window, actions, self._reader, self._keeper, self._appearance)
        self._printing = Printing(window, Arrival(window.page, self._reader, snippets))
        self._arrival = Arrival(window.page, self._reader, snippets)

    def _join_finding(self) -> None:
        """The ways to results: typing and pasting."""
        window, actions, reader, keeping = self._window, self.actions, self._reader, self._keeping
        self._offer = ImportOffer(window)
        self._feedback = Feedback(window, keeping, self._offer, actions)
        self._listed = Listed(window.results.list, self._results, reader, keeping)
        narrowing = Narrowing(self._tree, window.tree)
        self._finder = Finder(
            window=window,
            narrowing=narrowing,
            listed=self._listed,
            asker=self._asker,
            keeping=keeping,
            feedback=self._feedback,
        )
        KeptResults(window, self._finder, keeping)
        self._paster = Paster(
            window=window,
            asker=self._asker,
            finder=self._finder,
            narrowing=narrowing,
            reader=reader,
            values=self._values,
            offer=self._offer,
            feedback=self._feedback,
        )
        self._star_filter = StarFilter(window, actions, self._finder)

    def _join_places(self) -> None:
        """The ways to an error and back: links and tabs."""
        window, actions, reader = self._window, self.actions, self._reader
        self._navigator = Navigator(
            window=window,
            actions=actions,
            finder=self._finder,
            paster=self._paster,
            offer=self._offer,
            listed=self._listed,
            reader=reader,
            keeping=self._keeping,
        )
        PlaceMenus(window, self._finder, self._navigator, self._keeping)
        self._copier.copied.connect(self._navigator.keep_place)
        self._tabbing = Tabbing(
            window=window,
            actions=actions,
            finder=self._finder,
            navigator=self._navigator,
        )

    def _join_dialogs(self) -> None:
        """What opens over the window, and how all of it looks."""
        window, appearance, settings = self._window, self._appearance, self._settings
        self._shelf = Shelf(window, self._service, self._finder, appearance)
        self._display = Display(window, self.actions, appearance, settings)
        self._overviews = Overviews(window, self.actions, self._navigator, appearance, settings)
        self._preferences = Preferences(
            window=window,
            actions=self.actions,
            key_map=self._key_map,
            reader=self._reader,
            shelf=self._shelf,
            stored=Stored(self._keeper, settings),
            appearance=appearance,
            display=self._display,
            settings=settings,
        )

    def _join_quick(self) -> None:
        """The small window of the quick look-up, with a list of its own."""
        best = ResultsModel()
        window = quick_window(self._window, best, self._appearance)
        asker = self._service.asker()
        self._quick = QuickLook(window, best, asker, self._copier, self._keeping)

    def _join_window(self) -> None:
        """Its beginning and its end."""
        bookmark = self._bookmark()
        self.opening = Opening(
            window=self._window,
            service=self._service,
            bookmark=bookmark,
            feedback=self._feedback,
            reader=self._reader,
            quick=self._quick,
            # The finder after those that show what it finds, the paster after it.
            parts=(self._reader, self._keeping, self._shelf, self._finder, self._paster),
        )
        self.closing = Closing(
            window=self._window,
            bookmark=bookmark,
            copier=self._copier,
            settings=self._settings,
            keeping=self._keeping,
            shelf=self._shelf,
            service=self._service,
        )

    def _bookmark(self) -> Bookmark:
        lull = Lull(self._window, self._reader, self.outcomes)
        lull.come.connect(give_back)
        return Bookmark(
            window=self._window,
            settings=self._settings,
            lull=lull,
            finder=self._finder,
            navigator=self._navigator,
            tabbing=self._tabbing,
        )

    def _join_visits(self) -> None:
        """What it is asked for from outside."""
        self.visits = Visits(
            window=self._window,
            service=self._service,
            finder=self._finder,
            navigator=self._navigator,
            paster=self._paster,
            values=self._values,
            quick=self._quick,
            drops=self._shelf.drops,
        )

    def _connect(self) -> None:
        """What the parts have to tell each other."""
        shelf, offer, paster, reader = self._shelf, self._offer, self._paster, self._reader
        quick, window = self._quick, self._window
        window.entered.connect(reader.refresh_formats)
        shelf.surveyed.connect(lambda found: reader.set_editions(found.editions))
        shelf.link_wanted.connect(self._navigator.follow)
        shelf.drops.others.connect(paster.take)
        offer.asked.connect(shelf.pasted.take_files)
        shelf.pasted.documents.connect(offer.make)
        offer.taken.connect(shelf.import_files)
        fault = Alert(window.status)
        self.faults.told.connect(fault.say)
        self.faults.copied.connect(fault.end)
        self.faults.copied.connect(window.toast.say)
        quick.handed_over.connect(self._navigator.open_there)
        quick.paste_handed_over.connect(window.come_forward)
        quick.paste_handed_over.connect(paster.take)

    def _bind(self) -> None:
        """What each action does. Copied, printed, noted and filled in is what was just typed for.

        What is done on the page is done with the page in sight, also where the tree took its place.
        """
        for action in self.actions.on_page():
            action.triggered.connect(self._window.panes.show_page)
        taken = {
            **self._copier.slots(),
            **self._printing.slots(),
            **self._noting.slots(),
            **page_slots(self._window, self._reader),
        }
        once_answered = self._finder.once_answered
        waiting = {action: partial(once_answered, act) for action, act in taken.items()}
        others = (
            self._finder,
            self._paster,
            self._navigator,
            self._quick,
            self._display,
            self._exchanging,
            self._starring,
            self._star_filter,
            self._overviews,
            self._preferences,
            self._shelf,
            self._tabbing,
            self.faults,
        )
        of_window = window_slots(self._window, self._arrival)
        self.actions.bind(waiting, of_window, *(part.slots() for part in others))
