"""How alike two words or codes are written."""

from __future__ import annotations


def likeness(one: str, other: str) -> float:
    """From 0 for nothing in common to 1 for the same."""
    from difflib import SequenceMatcher  # noqa: PLC0415  (few texts need it, no start does)

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
