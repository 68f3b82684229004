"""Commands and their keys under headings, in columns of like length."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations_with_replacement, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.commands.fuzzy import likeness
from app.views.dialogs.key_line import KeyLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.look.theme import Look

_COLUMNS = 3
"""At most; fewer where there is no room for the lines of so many."""
_BETWEEN = 40
_INSET = (8, 4, 12, 8)
_HEADING = 2
"""Lines that a heading takes, with the room before it."""


@dataclass(slots=True)
class _Group:
    """A heading and a line for each of its keys."""

    title: str
    widget: QWidget
    layout: QVBoxLayout
    lines: list[KeyLine] = field(default_factory=list)

    @property
    def shown(self) -> list[KeyLine]:
        """The lines that fit what is looked for."""
        return [line for line in self.lines if not line.isHidden()]


class KeyColumns(QWidget):
    """Shows the lines that fit what is looked for, and the headings of those."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("Sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._groups: list[_Group] = []
        self._shown: list[_Group] = []
        """Those with lines that fit what is looked for."""
        self._ends: tuple[int, ...] = ()
        """Which of them each column ends before."""
        self._room = 0
        self._row = QHBoxLayout(self)
        self._columns = tuple(QVBoxLayout() for _ in range(_COLUMNS))
        for column in self._columns:
            column.addStretch(1)
            self._row.addLayout(column)

    def add_group(self, title: str, told: Iterable[tuple[str, Sequence[str]]]) -> None:
        """One more heading, and below it these commands with their keys."""
        widget = QWidget(self)
        layout = QVBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        heading = QLabel(title.upper())
        heading.setAccessibleName(title)
        heading.setProperty("kind", "section")
        layout.addWidget(heading)
        group = _Group(title, widget, layout)
        for name, keys in told:
            line = KeyLine(name, keys, self._look)
            layout.addWidget(line)
            group.lines.append(line)
        self._groups.append(group)

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self._row.setContentsMargins(*map(look.px, _INSET))
        self._row.setSpacing(look.px(_BETWEEN))
        for column in self._columns:
            column.setSpacing(look.px(20))
        for group in self._groups:
            group.layout.setSpacing(look.px(5))
            for line in group.lines:
                line.set_look(look)

    def narrow(self, query: str) -> int:
        """Show what fits this; returns how many lines do."""
        for group in self._groups:
            for line in group.lines:
                line.setVisible(
                    likeness(query, line.title, group.title) is not None
                    or any(query.strip().lower() in key.lower() for key in line.keys)
                )
        self._shown = [group for group in self._groups if group.shown]
        self._arrange()
        return sum(len(group.shown) for group in self._shown)

    def take_room(self, width: int) -> None:
        """Put the groups elsewhere where another number of columns fits into this width."""
        self._room = width
        if self._fitting() != self._ends:
            self._arrange()

    def _arrange(self) -> None:
        """The groups that are shown, in order, in columns of like length."""
        self._ends = self._fitting()
        for group in self._groups:
            for column in self._columns:
                column.removeWidget(group.widget)
            group.widget.hide()
        for column, (first, end) in zip(self._columns, pairwise((0, *self._ends)), strict=False):
            for group in self._shown[first:end]:
                column.insertWidget(column.count() - 1, group.widget)
                group.widget.show()

    def _fitting(self) -> tuple[int, ...]:
        """Where as many columns end as have room for all of their lines; one has none to share."""
        look = self._look
        room = self._room - look.px(_INSET[0]) - look.px(_INSET[2])
        lengths = [len(group.shown) + _HEADING for group in self._shown]
        widths = [max(line.sizeHint().width() for line in group.shown) for group in self._shown]
        for columns in range(_COLUMNS, 1, -1):
            ends = _even(lengths, columns)
            spans = [widths[first:end] for first, end in pairwise((0, *ends)) if first < end]
            if sum(map(max, spans)) + look.px(_BETWEEN) * (len(spans) - 1) <= room:
                return ends
        return (len(lengths),)


def _even(lengths: Sequence[int], columns: int) -> tuple[int, ...]:
    """Where each of the columns ends so that the longest of them is as short as can be."""
    inner = combinations_with_replacement(range(len(lengths) + 1), columns - 1)
    every = ((*ends, len(lengths)) for ends in inner)
    return min(
        every, key=lambda ends: max(sum(lengths[first:end]) for first, end in pairwise((0, *ends)))
    )
