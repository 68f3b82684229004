"""What an edition of documents is called."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale


def month_of(edition: str) -> str:
    """The month of an edition that is called after a date; any other as it is called."""
    try:
        month = date.fromisoformat(f"{edition[:7]}-01")
    except ValueError:
        return edition
    return f"{QLocale().standaloneMonthName(month.month)} {month.year}"
