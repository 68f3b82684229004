"""The ways to an error and back: links, the trail of places and tabs, made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.places.navigator import Navigator
from app.places.place_menus import PlaceMenus
from app.places.tabbing import Tabbing
from app.places.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.commands.actions import Slots
    from app.program.finding_parts import FindingParts
    from app.program.ground import Ground
    from app.program.reading_parts import ReadingParts


class PlaceParts:
    """What goes to places, and what remembers them."""

    def __init__(self, ground: Ground, reading: ReadingParts, finding: FindingParts) -> None:
        window, actions = ground.window, ground.actions
        reader, keeping, finder = reading.reader, reading.keeping, finding.finder
        self.trail = Trail(
            window=window,
            actions=actions,
            finder=finder,
            paster=finding.paster,
            reader=reader,
            keeping=keeping,
        )
        self.navigator = Navigator(
            window=window,
            finder=finder,
            paster=finding.paster,
            offer=finding.offer,
            listed=finding.listed,
            reader=reader,
            trail=self.trail,
        )
        PlaceMenus(window, finder, self.trail, keeping, self.navigator.follow)
        reading.copier.copied.connect(self.trail.keep_place)
        window.page.values_edited.connect(self.trail.stay)
        window.page.note_edited.connect(self.trail.stay)
        self.tabbing = Tabbing(
            window=window,
            actions=actions,
            finder=finder,
            navigator=self.navigator,
            trail=self.trail,
        )

    def slots(self) -> Iterator[Slots]:
        """What each action of these does."""
        for part in (self.trail, self.tabbing):
            yield part.slots()
