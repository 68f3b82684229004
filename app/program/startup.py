"""What follows the first frame of a window: everything behind it, and what the start was for."""

from __future__ import annotations

import gc
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QIcon

from app.instance.request import Request, Wish
from app.system.screen import give_up
from app.views.early_keys import EarlyKeys
from app.views.status_line import Alert
from app.workers.garbage import GarbageCollector
from app.workers.slices import Slices
from index.resources import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from app.faults.crash import Faults
    from app.instance.listener import Listener
    from app.instance.meeting import Claim
    from app.instance.openings import Openings
    from app.look.appearance import Appearance
    from app.program.closing import Closing
    from app.program.composition import Composition
    from app.settings.settings import Settings
    from app.system.endings import Endings
    from app.views.window import Window
    from app.window.visits import Visits

_IMPORTED = (
    "app.commands.actions",
    "app.look.icons",
    "app.models.results",
    "app.models.tree",
    "app.views.text.text_block",
    "app.views.lists.result_list",
    "app.views.lists.tree_view",
    "app.views.page.sheet",
    "app.views.page.error_page",
    "app.database.keeper",
    "app.finding.finder",
    "app.finding.paster",
    "app.reading.reader",
    "app.library.at_hand",
    "app.catalogs.importer",
    "app.catalogs.comparer",
    "app.catalogs.exporter",
    "app.catalogs.shelf",
    "app.program.closing",
    "app.faults.crash",
    "app.program.opening",
    "app.program.composition",
)
"""What the composition needs, in slices of a few milliseconds each."""


class Startup(QObject):
    """Imports and makes the rest in slices; the window answers meanwhile.

    Not in a thread: Qt's types are made when they are first named, and another thread would see
    them half made.
    """

    late = Signal()
    """A thread does not end in time, and all that is to be kept is on the disk."""

    def __init__(  # noqa: PLR0913  (what a start is made of)
        self,
        window: Window,
        appearance: Appearance,
        settings: Settings,
        request: Request,
        claim: Claim | None,
        *,
        safe: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._request = request
        self._claim = claim
        self._safe = safe
        self._closing: Closing | None = None
        self._listener: Listener | None = None
        self._faults: Faults | None = None
        self._endings: Endings | None = None
        self._keys = EarlyKeys(window.box)
        self._openings = _openings()
        self._slices = Slices(self._work(), self)

    @Slot()
    def begin(self) -> None:
        """Go on with everything behind the window."""
        self._slices.start()

    @Slot()
    def finish(self) -> None:
        """Have everything ready when this returns; nothing happens where it is."""
        self._slices.finish()

    def leave(self) -> None:
        """Write down how the window was left, and hear no later starts any more."""
        if self._closing is not None:
            self._closing.close()
        self._stop_listening()
        if self._endings is not None:
            self._endings.leave()
            self._endings.limit_rest()
        if self._faults is not None:
            self._faults.leave()

    def _work(self) -> Iterator[None]:
        window, wish = self._window, self._request.wish
        try:
            made = yield from self._made()
        except Exception as error:  # noqa: BLE001  (half a window neither answers nor quits)
            sys.excepthook(type(error), error, error.__traceback__)
            give_up(str(getattr(error, "strerror", None) or error))
        if self._safe:
            said = self.tr("Safe mode: without your settings, catalogs and templates")
            Alert(window.status).say(said)
        self._closing = made.closing
        made.closing.kept.connect(self._stop_listening)
        made.closing.late.connect(self.late)
        is_back = self._request.first_query is None
        made.opening.start(resume=is_back, quick=wish is Wish.QUICK)
        # Not before there is something to copy, or to move through.
        for ready in made.outcomes:
            ready.connect(partial(self._keys.hand_over, made.actions))
        if wish not in (Wish.SHOW, Wish.SEARCH, Wish.QUICK):
            made.visits.carry_out(self._request)
        self._listen(made.visits)
        window.setWindowIcon(QIcon(str(RESOURCES / "icons" / "errdex.svg")))
        # What was made until now stays, and each look for garbage would go through all of it.
        gc.freeze()
        GarbageCollector(self)

    def _made(self) -> Generator[None, None, Composition]:
        """All that the window consists of, joined."""
        for name in _IMPORTED:
            import_module(name)
            yield
        from app.library.reference import open_reference, open_shipped  # noqa: PLC0415
        from app.program.composition import Composition  # noqa: PLC0415
        from app.system.paths import cache_dir, log_dir, templates_dir  # noqa: PLC0415

        opener = open_shipped if self._safe else partial(open_reference, cache_dir())
        templates = None if self._safe else templates_dir()
        made = Composition(self._window, self._appearance, self._settings, opener, templates)
        self._faults = made.faults
        made.faults.catch_everything(log_dir())  # what is made now may fail as well
        yield from made.slices()
        self._hear_endings(made.closing)
        return made

    def _hear_endings(self, closing: Closing) -> None:
        from app.system.endings import Endings  # noqa: PLC0415

        self._endings = Endings(self._window, closing.keep, self.late.emit)
        closing.hidden.connect(self._endings.be_obeyed)
        self._endings.asked.connect(QCoreApplication.quit)

    def _listen(self, visits: Visits) -> None:
        if self._openings is not None:
            self._openings.hand_to(visits.carry_out)
        if self._claim is not None:
            from app.instance.platforms import listener_of  # noqa: PLC0415  (each has its own)

            self._listener = listener_of(self._claim)
            self._listener.asked.connect(visits.carry_out)

    @Slot()
    def _stop_listening(self) -> None:
        """The next start is the window, however long this process takes to end."""
        if self._listener is not None:
            self._listener.leave()
            self._listener = None


def _openings() -> Openings | None:
    """What hears the desktop, where that speaks to the program itself."""
    if sys.platform == "darwin" and (application := QCoreApplication.instance()):
        from app.instance.openings import Openings  # noqa: PLC0415

        return Openings(application)
    return None
