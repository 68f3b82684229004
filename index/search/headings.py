"""What the groups of a library are called: APIs, domains, editions or catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.analysis import fold_each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.library import Group


class Headings:
    """What groups are called in one respect, folded once: there may be tens of thousands."""

    def __init__(self, groups: Sequence[Group], kind: str) -> None:
        self._groups: dict[str, list[Group]] = {}
        for group in groups:
            self._groups.setdefault(getattr(group, kind), []).append(group)
        self._given = [heading for heading in self._groups if heading]
        self._folded: dict[str, list[str]] = {}
        for heading, folded in zip(self._groups, fold_each(list(self._groups)), strict=True):
            self._folded.setdefault(folded, []).append(heading)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._given)

    def first(self, most: int) -> list[str]:
        """The first of them, in the groups' order."""
        return self._given[:most]

    def called(self, wanted: str) -> list[Group]:
        """The groups called so; else those whose name begins so, else has it in it."""
        if wanted in self._folded:
            found = [wanted]
        else:
            found = [one for one in self._folded if one.startswith(wanted)] or [
                one for one in self._folded if wanted in one
            ]
        headings = [heading for one in found for heading in self._folded[one]]
        return [group for heading in headings for group in self._groups[heading]]
