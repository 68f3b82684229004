"""The ways to results, typing and pasting: made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.finding.feedback import Feedback
from app.finding.finder import Finder
from app.finding.import_offer import ImportOffer
from app.finding.kept_results import KeptResults
from app.finding.listed import Listed
from app.finding.moves import Moves
from app.finding.narrowing import Narrowing
from app.finding.paster import Paster
from app.finding.star_filter import StarFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.commands.actions import Slots
    from app.program.ground import Ground
    from app.program.reading_parts import ReadingParts


class FindingParts:
    """What asks, what is listed, and what the window says of it."""

    def __init__(self, ground: Ground, reading: ReadingParts) -> None:
        window, actions = ground.window, ground.actions
        reader, keeping = reading.reader, reading.keeping
        self.offer = ImportOffer(window)
        self.feedback = Feedback(window, keeping, self.offer, actions)
        self.listed = Listed(window.results.list, ground.results, reader, keeping)
        narrowing = Narrowing(ground.tree, window.tree)
        self.finder = Finder(
            window=window,
            narrowing=narrowing,
            listed=self.listed,
            asker=ground.asker,
            keeping=keeping,
            feedback=self.feedback,
        )
        KeptResults(window, self.finder, keeping)
        self.paster = Paster(
            window=window,
            asker=ground.asker,
            finder=self.finder,
            narrowing=narrowing,
            reader=reader,
            values=ground.values,
            offer=self.offer,
            feedback=self.feedback,
        )
        self._star_filter = StarFilter(window, actions, self.finder)
        self._moves = Moves(window, self.finder, self.paster)

    def slots(self) -> Iterator[Slots]:
        """What each action of these does."""
        for part in (self.paster, self._star_filter, self._moves):
            yield part.slots()
