"""Names of which no two are alike, however many are wanted alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Unique:
    """Gives each name once: the second of a kind gets this sign and a number behind it.

    `fold` tells which names are alike. That 100,000 are wanted alike takes no longer than others.
    """

    def __init__(self, sign: str = "", fold: Callable[[str], str] = str) -> None:
        self._sign = sign
        self._fold = fold
        self._last: dict[str, int] = {}
        """The number that was last put behind each name."""

    def name(self, wanted: str) -> str:
        """This name, or with the first number that makes it another than all before."""
        unique, key = wanted, self._fold(wanted)
        while self._fold(unique) in self._last:
            self._last[key] += 1
            unique = f"{wanted}{self._sign}{self._last[key]}"
        self._last[self._fold(unique)] = 1
        return unique
