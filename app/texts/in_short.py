"""Where an error lives and what it says, as short as a line of a list has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.content.badges import Badge
    from index.entry import ErrorEntry

BETWEEN = "  ·  "
"""Stands between the parts of a line."""
INTO = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
"""Stands between a place and what is in it."""

_FROM_THE_RIGHT = ("R", "AL")


def into(places: Iterable[str]) -> str:
    """`INTO` for these places: two in Hebrew or Arabic would change sides without the mark."""
    letters = (letter for place in places for letter in place)
    is_mixed = any(bidirectional(letter) in _FROM_THE_RIGHT for letter in letters)
    return f"{INTO}\N{LEFT-TO-RIGHT MARK}" if is_mixed else INTO


def short_api(entry: ErrorEntry, badge: Badge | None = None) -> str:
    """The API in one word ("Backend"); for documents that name none, their edition.

    It is empty where the badge beside it says as much.
    """
    if badge and (is_called_as(entry.api, badge.title) if entry.api else badge.is_single):
        return ""
    return entry.api.removesuffix(" API") or entry.edition


def is_called_as(api: str, title: str) -> bool:
    """Whether an API and its catalog have one name, whatever case and "API" after it."""
    name, other = (one.casefold().removesuffix(" api") for one in (api, title))
    return name == other


def place(entry: ErrorEntry, badge: Badge | None = None) -> str:
    """Where an error lives, short: "Backend · Users"."""
    return " · ".join(part for part in (short_api(entry, badge), entry.domain) if part)


def summary_field(entry: ErrorEntry) -> tuple[str, str]:
    """The text that says most about an error, behind the name of its field."""
    texts = (
        ("long_message", entry.long_message or ""),
        ("short_message", entry.short_message),
        ("description", entry.description),
    )
    return next((found for found in texts if found[1]), texts[-1])


def name_apart(entry: ErrorEntry, others: Iterable[ErrorEntry]) -> str:
    """The name of an error, with what tells it from those of the others that are called alike."""
    twins = [one for one in others if one.name == entry.name and one.id != entry.id]
    told = [entry.name]
    for part in (short_api, lambda one: one.domain, lambda one: f"{one.catalog} {one.edition}"):
        if len({part(one) for one in (entry, *twins)}) > 1:
            told.append(part(entry))
            twins = [one for one in twins if part(one) == part(entry)]
    return " · ".join(told)
