"""What each tab is called: as its page, errors told from their twins, or what is listed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.texts.in_short import short_api

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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
        names = [self._name(left) for left in lefts]
        entries = [self._find(left.place.error) for left in lefts]
        named = {
            entry.id: entry
            for name, entry in zip(names, entries, strict=True)
            if entry is not None and entry.name == name
        }
        return [
            f"{name} · {told}"
            if (told := _told_apart(named.get(left.place.error), named))
            else name
            for name, left in zip(names, lefts, strict=True)
        ]

    def _name(self, left: Left) -> str:
        return left.title or self.of_place(left.place)

    def of_place(self, place: Place) -> str:
        """The title by itself: the name of its error, else what is listed there."""
        handed = place.handed
        if place.error:
            return place.error.rpartition("/")[2]
        if handed is not None:
            return handed.path.name if handed.path else self.tr("Pasted text")
        return place.query or self.tr("All errors")


def _told_apart(entry: ErrorEntry | None, named: Mapping[str, ErrorEntry]) -> str:
    """What tells an error from the others of its name; empty where there are none."""
    twins = [one for one in named.values() if entry and one.name == entry.name and one != entry]
    if entry is None or not twins:
        return ""
    told = []
    for part in (short_api, lambda one: one.domain, lambda one: f"{one.catalog} {one.edition}"):
        if len({part(one) for one in (entry, *twins)}) > 1:
            told.append(part(entry))
            twins = [one for one in twins if part(one) == part(entry)]
    return " · ".join(told)
