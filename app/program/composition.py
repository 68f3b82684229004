"""The composition: search, models and everything else behind a window that stands already."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.commands.actions import ActionRegistry
from app.commands.key_map import KeyMap
from app.content.values import Values
from app.database.keeper import Keeper
from app.faults.crash import Faults
from app.finding.quick import QuickLook
from app.models.results import ResultsModel
from app.models.tree import TreeModel
from app.program.closing import Closing
from app.program.dialog_parts import DialogParts
from app.program.finding_parts import FindingParts
from app.program.furnishing import furnish, quick_window
from app.program.ground import Ground
from app.program.opening import Opening
from app.program.place_parts import PlaceParts
from app.program.reading_parts import ReadingParts
from app.system.memory import give_back
from app.system.paths import data_dir
from app.views.status_line import Alert
from app.window.bookmark import Bookmark
from app.window.lull import Lull
from app.window.visits import Visits
from app.window.window_slots import page_slots, window_slots
from app.workers.search import SearchService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from app.look.appearance import Appearance
    from app.settings.settings import Settings
    from app.views.window import Window
    from app.workers.reference_worker import Opener


class Composition:
    """Makes all that a window's first frame does without; `slices` has to be gone through once.

    Then `opening` starts the window, `closing` ends it, and `visits` is who is asked for things.
    `templates` is the folder of the reader's own snippet formats.
    """

    opening: Opening
    closing: Closing
    visits: Visits

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        settings: Settings,
        opener: Opener,
        templates: Path | None,
    ) -> None:
        self.faults = Faults(window)
        self.actions = ActionRegistry()
        self._templates = templates
        service = SearchService(opener, window)
        self._ground = Ground(
            window=window,
            actions=self.actions,
            appearance=appearance,
            settings=settings,
            service=service,
            asker=service.asker(),
            keeper=Keeper(data_dir(), window),
            tree=TreeModel(),
            results=ResultsModel(),
            values=Values(),
        )

    @property
    def outcomes(self) -> tuple[SignalInstance, ...]:
        """Of these one comes after every start, whatever was asked first."""
        return *self._ground.asker.outcomes, self._ground.service.failed

    def slices(self) -> Iterator[None]:
        """Make everything; between two slices the window can answer."""
        ground = self._ground
        key_map = KeyMap(self.actions, ground.settings)
        key_map.restore()
        yield
        yield from furnish(
            ground.window, self.actions, ground.tree, ground.results, ground.appearance
        )
        ground.keeper.start()
        self._reading = ReadingParts(ground, self._templates)
        yield
        self._finding = FindingParts(ground, self._reading)
        yield
        self._places = PlaceParts(ground, self._reading, self._finding)
        yield
        self._dialogs = DialogParts(ground, self._reading, self._finding, self._places, key_map)
        yield
        self._quick = self._made_quick()
        yield
        self._make_ends()
        self._connect()
        self._bind()

    def _made_quick(self) -> QuickLook:
        """The small window of the quick look-up, with a list of its own."""
        ground, reading, best = self._ground, self._reading, ResultsModel()
        window = quick_window(ground.window, best, ground.appearance)
        return QuickLook(window, best, ground.service.asker(), reading.copier, reading.keeping)

    def _make_ends(self) -> None:
        """The window's beginning and end, and what it is asked for from outside."""
        ground, reading, finding = self._ground, self._reading, self._finding
        shelf, bookmark = self._dialogs.shelf, self._bookmark()
        self.opening = Opening(
            window=ground.window,
            service=ground.service,
            bookmark=bookmark,
            feedback=finding.feedback,
            reader=reading.reader,
            quick=self._quick,
            # The finder after those that show what it finds, the paster after it.
            parts=(
                *(reading.formats, reading.reader, reading.keeping),
                *(shelf, finding.finder, finding.paster),
            ),
        )
        self.closing = Closing(
            window=ground.window,
            bookmark=bookmark,
            copier=reading.copier,
            settings=ground.settings,
            keeping=reading.keeping,
            shelf=shelf,
            service=ground.service,
        )
        self.visits = Visits(
            window=ground.window,
            service=ground.service,
            finder=finding.finder,
            navigator=self._places.navigator,
            paster=finding.paster,
            values=ground.values,
            quick=self._quick,
            drops=shelf.drops,
        )

    def _bookmark(self) -> Bookmark:
        lull = Lull(self._ground.window, self._reading.reader, self.outcomes)
        lull.come.connect(give_back)
        return Bookmark(
            window=self._ground.window,
            settings=self._ground.settings,
            lull=lull,
            finder=self._finding.finder,
            trail=self._places.trail,
            tabbing=self._places.tabbing,
        )

    def _connect(self) -> None:
        """What parts of different groups have to tell each other."""
        window, shelf = self._ground.window, self._dialogs.shelf
        reader, navigator = self._reading.reader, self._places.navigator
        offer, paster, quick = self._finding.offer, self._finding.paster, self._quick
        window.entered.connect(self._reading.formats.refresh)
        shelf.surveyed.connect(lambda found: reader.set_editions(found.editions))
        shelf.link_wanted.connect(navigator.follow)
        shelf.drops.others.connect(paster.take)
        offer.asked.connect(shelf.pasted.take_files)
        shelf.pasted.documents.connect(offer.make)
        offer.taken.connect(shelf.import_files)
        fault = Alert(window.status)
        self.faults.told.connect(fault.say)
        self.faults.copied.connect(fault.end)
        self.faults.copied.connect(window.toast.say)
        quick.handed_over.connect(navigator.open_there)
        quick.paste_handed_over.connect(window.come_forward)
        quick.paste_handed_over.connect(paster.take)

    def _bind(self) -> None:
        """What each action does. Copied, printed, kept and filled in is what was just typed for.

        What is done on the page is done with the page in sight, also where the tree took its place.
        """
        window = self._ground.window
        for action in self.actions.on_page():
            action.triggered.connect(window.panes.show_page)
        once_wanted = self._finding.finder.once_wanted
        reading = self._reading
        taking = {**reading.taking_slots(), **page_slots(window, reading.reader)}
        waiting = {action: partial(once_wanted, act) for action, act in taking.items()}
        groups = (self._reading, self._finding, self._places, self._dialogs)
        self.actions.bind(
            waiting,
            window_slots(window, self._reading.arrival),
            self._quick.slots(),
            self.faults.slots(),
            *(slots for group in groups for slots in group.slots()),
        )
