"""One error as it was found in a text."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Finding:
    """One error in the text: the entries it may be, equally good, with what speaks for them."""

    position: int
    spans: list[tuple[int, int]]
    entries: list[int]
    confidence: float
    certain: bool
    why: list[str]
    values: dict[int, dict[str, str]] = field(default_factory=dict)
    is_listed: bool = False
    """Whether it stands in a list of errors, whose order is the order in which they happened."""
    in_full: bool = False
    """Whether it is a message by itself, of which several come in the order of what happened."""
    record: int = 0
    """In which record of a log it stands."""
