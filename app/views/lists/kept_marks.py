"""The small signs in a row of what the reader keeps: a star, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from app.look.icons import Icon, tinted

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPainter

    from app.look.theme import Look

_SIDE = 13
_COLORS = {Icon.STARRED: "placeholder", Icon.NOTE: "muted_raised"}


class KeptMarks:
    """Draws each sign once for a look."""

    def __init__(self) -> None:
        self._look: Look | None = None
        self._icons: dict[Icon, QIcon] = {}

    def paint(self, painter: QPainter, line: QRect, marks: tuple[Icon, ...], look: Look) -> int:
        """The signs at the end of the line; the width used."""
        if look is not self._look:
            self._look, self._icons = look, {}
        side, gap = look.px(_SIDE), look.px(4)
        right = line.right()
        for mark in reversed(marks):
            if mark not in self._icons:
                self._icons[mark] = tinted(mark, look.color(_COLORS[mark]), side)
            area = QRect(right - side + 1, line.center().y() - side // 2, side, side)
            self._icons[mark].paint(painter, area)
            right -= side + gap
        return line.right() - right
