"""How far a work of several steps is: each tells of itself, as a share from 0 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Told: TypeAlias = "Callable[[float], None]"


def part(told: Told, start: float, end: float) -> Told:
    """What a step tells that goes from one share of the whole to another."""
    return lambda share: told(start + (end - start) * share)
