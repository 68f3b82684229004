"""What tells the errors of several catalogs apart at a glance: the catalog's title in a colour."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library

COLORS = {
    "pill": ("accent", "accent_background"),
    "placeholder": ("placeholder", "placeholder_background"),
    "status": ("status", "status_background"),
}
"""Kinds of labels in the style sheet, each with its colours by role: text and ground."""


@dataclass(frozen=True, slots=True)
class Badge:
    """The title of a catalog, which of COLORS it has, and whether it has a single edition."""

    title: str
    kind: str
    is_single: bool = False


def badges(library: Library) -> dict[str, Badge]:
    """The badge of each catalog by its id; none where there is one catalog only."""
    titles = {one.id: one.title for one in reversed(library.catalogs)}
    if len(titles) < 2:
        return {}
    kinds = list(COLORS)
    editions = Counter(one.id for one in library.catalogs)
    return {
        catalog: Badge(titles[catalog], kinds[number % len(kinds)], is_single=count == 1)
        for number, (catalog, count) in enumerate(editions.items())
    }


def badge_of(library: Library, catalog: str) -> Badge | None:
    """The badge of one catalog, without making those of all the others."""
    ids = list(dict.fromkeys(one.id for one in library.catalogs))
    if len(ids) < 2 or catalog not in ids:
        return None
    editions = [one for one in library.catalogs if one.id == catalog]
    kind = list(COLORS)[ids.index(catalog) % len(COLORS)]
    return Badge(editions[0].title, kind, is_single=len(editions) == 1)
