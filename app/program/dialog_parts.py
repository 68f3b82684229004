"""What opens over the window, and how all of it looks: made and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.catalogs.shelf import Shelf
from app.window.display import Display
from app.window.overviews import Overviews
from app.window.preferences import Preferences
from app.window.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.commands.actions import Slots
    from app.commands.key_map import KeyMap
    from app.program.finding_parts import FindingParts
    from app.program.ground import Ground
    from app.program.place_parts import PlaceParts
    from app.program.reading_parts import ReadingParts


class DialogParts:
    """The dialogs about catalogs, the overviews and the settings."""

    def __init__(
        self,
        ground: Ground,
        reading: ReadingParts,
        finding: FindingParts,
        places: PlaceParts,
        key_map: KeyMap,
    ) -> None:
        window, actions = ground.window, ground.actions
        appearance, settings = ground.appearance, ground.settings
        self.shelf = Shelf(window, ground.service, finding.finder, appearance)
        self._display = Display(window, actions, appearance, settings)
        self._overviews = Overviews(
            window=window,
            actions=actions,
            navigator=places.navigator,
            keeping=reading.keeping,
            appearance=appearance,
            settings=settings,
        )
        self._preferences = Preferences(
            window=window,
            actions=actions,
            key_map=key_map,
            formats=reading.formats,
            shelf=self.shelf,
            stored=Stored(ground.keeper, settings),
            appearance=appearance,
            display=self._display,
            settings=settings,
        )

    def slots(self) -> Iterator[Slots]:
        """What each action of these does."""
        for part in (self.shelf, self._display, self._overviews, self._preferences):
            yield part.slots()
