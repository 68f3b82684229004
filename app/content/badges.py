"""What tells the errors of several catalogs apart at a glance: the catalog's title in a colour."""

from __future__ import annotations

from collections import Counter
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from index.library import Library

COLORS = {
    "pill": ("accent", "accent_background"),
    "placeholder": ("placeholder", "placeholder_background"),
    "status": ("status", "status_background"),
}
"""Kinds of labels in the style sheet, each with its colours by role: text and ground."""


class Badge(NamedTuple):
    """The title of a catalog, which of COLORS it has, and whether it has a single edition."""

    title: str
    kind: str
    is_single: bool = False


def badges(library: Library) -> dict[str, Badge]:
    """The badge of each catalog by its id; none where there is one catalog only."""
    titles = {one.id: one.title for one in reversed(library.catalogs)}
    if len(titles) < 2:
        return {}
    editions = Counter(one.id for one in library.catalogs)
    return {
        catalog: Badge(titles[catalog], kind, count == 1)
        for kind, (catalog, count) in zip(cycle(COLORS), editions.items(), strict=False)
    }
