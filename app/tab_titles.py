"""What each tab is called: its error, told from its twins, or what is listed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.texts.in_short import short_api

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.tabs import Left
    from index.entry import ErrorEntry


class TabTitles(QObject):
    """Finds entries by their ids with `find`, which knows none before a library is open."""

    def __init__(self, find: Callable[[str], ErrorEntry | None], parent: QObject) -> None:
        super().__init__(parent)
        self._find = find

    def of(self, lefts: Sequence[Left]) -> list[str]:
        """The titles of these tabs, in their order."""
        names = [self._name(left) for left in lefts]
        shown = {left.place.error for left in lefts}
        entries = [entry for entry in map(self._find, sorted(shown)) if entry is not None]
        return [
            f"{name} · {told}" if (told := _told_apart(left.place.error, entries)) else name
            for name, left in zip(names, lefts, strict=True)
        ]

    def _name(self, left: Left) -> str:
        place, handed = left.place, left.handed
        if place.error:
            return place.error.rpartition("/")[2]
        if handed is not None:
            return handed.path.name if handed.path else self.tr("Pasted text")
        return place.query or self.tr("All errors")


def _told_apart(entry_id: str, entries: Sequence[ErrorEntry]) -> str:
    """What tells an error from the others of its name; empty where there are none."""
    entry = next((one for one in entries if one.id == entry_id), None)
    twins = [one for one in entries if entry and one.name == entry.name and one.id != entry_id]
    if entry is None or not twins:
        return ""
    told = []
    for part in (short_api, lambda one: one.domain, lambda one: f"{one.catalog} {one.edition}"):
        if len({part(one) for one in (entry, *twins)}) > 1:
            told.append(part(entry))
            twins = [one for one in twins if part(one) == part(entry)]
    return " · ".join(told)
