"""Where an error lives and what it says, as short as a line of a list has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.badges import Badge
    from index.entry import ErrorEntry

INTO = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
"""Stands between a place and what is in it."""


def short_api(entry: ErrorEntry, badge: Badge | None = None) -> str:
    """The API in one word ("Backend"); for documents that name none, what tells them apart.

    That is their edition, but the catalog's title where its badge says that it has a single one.
    """
    whole = badge.title if badge and badge.is_single else entry.edition
    return entry.api.removesuffix(" API") or whole


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
