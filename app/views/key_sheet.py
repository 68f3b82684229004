"""All keys on one sheet, made from the actions themselves, grouped as the menus are.

Last stand those of the panes, which are no commands and stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations_with_replacement, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions import native_text, plain_title
from app.fuzzy import likeness
from app.views.announcement import announce
from app.views.clear_icon import set_clear_icons
from app.views.dialog import Dialog
from app.views.key_line import KeyLine
from app.views.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.actions import ActionId, ActionRegistry
    from app.theme import Look

_SIZE = (1160, 680)
_COLUMNS = 3
"""At most; fewer where there is no room for the lines of so many."""
_BETWEEN = 40
_BORDER = 16
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


class KeySheet(Dialog):
    """Shows every command that has a key; typing leaves those that fit. Esc closes it."""

    def __init__(self, window: QWidget, actions: ActionRegistry, look: Look) -> None:
        super().__init__(window, look, _SIZE)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        self._look = look
        self._groups: list[_Group] = []
        self._columns: tuple[QVBoxLayout, ...] = ()
        self._shown: list[_Group] = []
        """Those with lines that fit what is looked for."""
        self._ends: tuple[int, ...] = ()
        """Which of them each column ends before."""
        self._box = LineEdit()
        self._box.setAccessibleName(self.tr("Find a key or a command"))
        self._box.setPlaceholderText(self.tr("Find a key or a command"))
        self._box.setClearButtonEnabled(True)
        self._box.textChanged.connect(self._narrow)
        self._nothing = QLabel(self.tr("No key or command has that name."))
        self._nothing.setObjectName("Hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("KeySheetScroll")
        self._scroll.setAccessibleName(self.tr("Keys"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrows scroll it
        self._layout = QVBoxLayout(self)
        for part in (self._box, self._nothing, self._scroll):
            self._layout.addWidget(part)
        self.set_look(look)

    def open(self) -> None:
        """Show all that is filled in."""
        self._box.clear()
        super().open()
        self._box.setFocus()

    def fill(self) -> Iterator[None]:
        """Put in the keys as they are now, menu by menu."""
        sheet, columns = self._sheet()
        groups: list[_Group] = []
        for title, action_ids in self._actions.groups().items():
            groups.append(self._group(sheet, title, self._of_commands(action_ids)))
            yield
        groups.append(self._group(sheet, self.tr("In the panes"), self._of_panes()))
        self._groups, self._columns = groups, columns
        self._narrow(self._box.text())
        self._scroll.setWidget(sheet)
        self._draw_sheet()
        yield

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        self._look = look
        self._layout.setContentsMargins(*(4 * [look.px(_BORDER)]))
        self._layout.setSpacing(look.px(12))
        set_clear_icons(self, look)
        self._draw_sheet()

    def _sheet(self) -> tuple[QWidget, tuple[QVBoxLayout, ...]]:
        """An empty one, and its columns."""
        sheet = QWidget()
        sheet.setObjectName("Sheet")
        row = QHBoxLayout(sheet)
        columns = tuple(QVBoxLayout() for _ in range(_COLUMNS))
        for column in columns:
            column.addStretch(1)
            row.addLayout(column)
        return sheet, columns

    def _draw_sheet(self) -> None:
        look, sheet = self._look, self._scroll.widget()
        row = None if sheet is None else sheet.layout()
        if row is None:
            return
        row.setContentsMargins(*map(look.px, _INSET))
        row.setSpacing(look.px(_BETWEEN))
        for column in self._columns:
            column.setSpacing(look.px(20))
        for group in self._groups:
            group.layout.setSpacing(look.px(5))
            for line in group.lines:
                line.set_look(look)
        self._arrange_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        """Put the groups elsewhere where another number of columns fits now."""
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
        room = self.width() - look.px(2 * _BORDER) - look.px(_INSET[0]) - look.px(_INSET[2])
        room -= self._scroll.verticalScrollBar().sizeHint().width()
        lengths = [len(group.shown) + _HEADING for group in self._shown]
        widths = [max(line.sizeHint().width() for line in group.shown) for group in self._shown]
        for columns in range(_COLUMNS, 1, -1):
            ends = _even(lengths, columns)
            spans = [widths[first:end] for first, end in pairwise((0, *ends)) if first < end]
            if sum(map(max, spans)) + look.px(_BETWEEN) * (len(spans) - 1) <= room:
                return ends
        return (len(lengths),)

    def _of_commands(self, action_ids: Iterable[ActionId]) -> Iterator[tuple[str, list[str]]]:
        """The titles of these commands, and their keys."""
        for action_id in action_ids:
            action = self._actions[action_id]
            keys = list(dict.fromkeys(native_text(key) for key in action.shortcuts()))
            if keys:
                yield plain_title(action), keys

    def _of_panes(self) -> Iterator[tuple[str, list[str]]]:
        """What keys do in the box, the tree, the list and the page."""
        told = (
            (self.tr("Through the results"), ("Down", "Up")),
            (self.tr("Through them by the page"), ("PgDown", "PgUp")),
            (self.tr("Complete a filter in the box"), ("Tab",)),
            (self.tr("To the page, in the tree to the list"), ("Return",)),
            (self.tr("Open in a tab behind the page"), ("Shift+Return",)),
            (self.tr("Scroll the page"), ("Space", "Home", "End")),
        )
        for title, keys in told:
            yield title, [native_text(QKeySequence(key)) for key in keys]

    def _group(self, sheet: QWidget, title: str, told: Iterable[tuple[str, list[str]]]) -> _Group:
        widget = QWidget(sheet)
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
        return group

    def _narrow(self, query: str) -> None:
        """Show the lines that fit, and the headings of those."""
        for group in self._groups:
            for line in group.lines:
                texts = (line.title, group.title)
                line.setVisible(
                    any(likeness(query, text) is not None for text in texts)
                    or any(query.strip().lower() in key.lower() for key in line.keys)
                )
        self._shown = [group for group in self._groups if group.shown]
        self._arrange()
        self._scroll.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        if self._box.hasFocus():
            lines = sum(len(group.shown) for group in self._shown)
            announce(self._box, self.tr("%n keys", "", lines))


def _even(lengths: Sequence[int], columns: int) -> tuple[int, ...]:
    """Where each of the columns ends so that the longest of them is as short as can be."""
    inner = combinations_with_replacement(range(len(lengths) + 1), columns - 1)
    every = ((*ends, len(lengths)) for ends in inner)
    return min(
        every, key=lambda ends: max(sum(lengths[first:end]) for first, end in pairwise((0, *ends)))
    )
