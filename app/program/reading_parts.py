"""What is on the page, and what can be done with it: made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.keeping.exchanging import Exchanging
from app.keeping.keep_alerts import KeepAlerts
from app.keeping.keeping import Keeping
from app.keeping.noting import Noting
from app.keeping.starring import Starring
from app.reading.arrival import Arrival
from app.reading.copier import Copier
from app.reading.copy_menus import CopyMenus
from app.reading.printing import Printing
from app.reading.reader import Reader
from app.reading.snippet_formats import SnippetFormats
from app.workers.snippets import SnippetService

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.commands.actions import Slots
    from app.program.ground import Ground


class ReadingParts:
    """The page's reader, what takes something from it, and what is kept of it."""

    def __init__(self, ground: Ground, templates: Path | None) -> None:
        window, actions, keeper = ground.window, ground.actions, ground.keeper
        snippets = SnippetService(ground.service.background, templates, window)
        self.formats = SnippetFormats(window.page, snippets, ground.settings, ground.values)
        self.reader = Reader(
            page=window.page,
            tree=ground.tree,
            service=snippets,
            keeper=keeper,
            formats=self.formats,
            values=ground.values,
        )
        self.copier = Copier(
            window=window,
            actions=actions,
            results=ground.results,
            reader=self.reader,
            formats=self.formats,
            thread=ground.service.background,
        )
        CopyMenus(window, actions, self.copier, self.formats)
        self.keeping = Keeping(window, keeper)
        KeepAlerts(window, keeper)
        self._noting = Noting(window, actions, self.reader, keeper)
        self._exchanging = Exchanging(window, keeper)
        self._starring = Starring(window, actions, self.reader, keeper, ground.appearance)
        self._printing = Printing(window, Arrival(window.page, self.reader, snippets))
        self.arrival = Arrival(window.page, self.reader, snippets)

    def slots(self) -> Iterator[Slots]:
        """What each action does with all that is kept."""
        yield self._exchanging.slots()

    def taking_slots(self) -> Slots:
        """What each action does that copies, prints or keeps what was just typed for."""
        parts = (self.copier, self._printing, self._noting, self._starring)
        return {action: act for part in parts for action, act in part.slots().items()}
