"""Marks: stretches of a text that stand for something else, and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Mark = tuple[int, int, str]
"""From where to where in the text something stands for something else, and for what."""


def apart(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in their order, none over another; of two in one place the one given first."""
    end = 0
    found: list[Mark] = []
    for mark in sorted(marks, key=lambda one: one[:2]):
        if mark[0] >= end:
            found.append(mark)
            end = mark[1]
    return found
