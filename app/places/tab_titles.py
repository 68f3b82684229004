"""What each tab is called: as its page, errors told from their twins, or what is listed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.texts.in_short import name_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.content.history import Place
    from app.places.tabs import Left
    from index.entry import ErrorEntry


class TabTitles(QObject):
    """Finds entries by their ids with `find`, which knows none before a library is open."""

    def __init__(self, find: Callable[[str], ErrorEntry | None], parent: QObject) -> None:
        super().__init__(parent)
        self._find = find

    def of(self, lefts: Sequence[Left]) -> list[str]:
        """The titles of these tabs, in their order."""
        titles = [self._name(left) for left in lefts]
        entries = [self._find(left.place.error) for left in lefts]
        named = {
            at: entry
            for at, (title, entry) in enumerate(zip(titles, entries, strict=True))
            if entry is not None and entry.name == title
        }
        for at, entry in named.items():
            titles[at] = name_apart(entry, named.values())
        return titles

    def _name(self, left: Left) -> str:
        return left.title or self._of_place(left.place)

    def _of_place(self, place: Place) -> str:
        """The title by itself: the name of its error, else what is listed there."""
        handed = place.handed
        if place.error:
            return place.error.rpartition("/")[2]
        if handed is not None:
            return handed.path.name if handed.path else self.tr("Pasted text")
        return place.query or self.tr("All errors")
