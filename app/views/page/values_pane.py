"""The values of the placeholders: found in a paste, or typed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.texts.language import filled
from app.views.controls.elided_label import ElidedLabel
from app.views.controls.label import labelled
from app.views.controls.line_edit import LineEdit
from app.views.page.card import Card, section_title
from index.template import MOST_PLACEHOLDERS, has_more, placeholders

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.content.page_content import PageContent
    from app.look.theme import Look

_LONGEST = 2_000
_NARROW = 200
"""Narrower than this, names and values stand below each other."""


class ValuesPane(Card):
    """One field for each placeholder of the messages; `edited` brings all that are filled.

    Enter leads to the next field, and from the last one away, which `left` tells.
    """

    edited = Signal(dict)
    left = Signal()

    def __init__(self) -> None:
        self._title = section_title("")
        super().__init__(self._title)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._is_narrow = False
        self.body.addLayout(self._grid)
        self._rest = labelled("", "advice")
        self.body.addWidget(self._rest)
        self._look: Look | None = None
        self._rows: list[tuple[ElidedLabel, LineEdit]] = []
        self._names: tuple[str, ...] = ()
        self._values: dict[str, str] = {}
        self._add_row()  # has its place among what Tab reaches; the others come after it

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(4))
        for row in self._rows:
            for widget in row:
                widget.setFont(look.code_font(12))

    def show_error(self, content: PageContent) -> None:
        """Offer this error's placeholders, filled with the values known."""
        entry, sighting = content.entry, content.sighting
        written = placeholders(entry.short_message, entry.long_message)
        self._names = tuple(written)
        values = {name: sighting.values.get(name, "") for name in self._names}
        self._values = {name: value for name, value in values.items() if value}
        self.setVisible(bool(self._names))
        pasted = self.tr("From what you pasted") if sighting.is_pasted else self.tr("Values")
        self._title.setText(pasted.upper())
        messages = (entry.short_message, entry.long_message or "")
        self._rest.setVisible(any(map(has_more, messages)))
        told = self.tr("The first %1 placeholders of a message have a field; the rest is text.")
        self._rest.setText(filled(told, str(MOST_PLACEHOLDERS)))
        while len(self._rows) < len(self._names):
            self._add_row()
        for at, (label, field) in enumerate(self._rows):
            is_used = at < len(self._names)
            label.setVisible(is_used)
            field.setVisible(is_used)
            if is_used:
                name = self._names[at]
                # Go's verbs have no names: which of several it is says the number after it.
                label.setText(name if name.startswith("%") else written[name])
                self._fill(field, name)

    def edit(self) -> QWidget:
        """Give the keyboard to the first field that is empty; to the first where none is."""
        fields = [field for _label, field in self._rows[: len(self._names)]]
        chosen = next((field for field in fields if not field.text()), fields[0])
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self._look is not None and event.size().width() < self._look.px(_NARROW)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.setColumnStretch(0, int(is_narrow))
            self._grid.setColumnStretch(1, int(not is_narrow))
            for at, row in enumerate(self._rows):
                self._place(at, *row)

    def _place(self, at: int, label: ElidedLabel, field: LineEdit) -> None:
        """A field stands beside its name, or below it where there would be no room for a value."""
        self._grid.removeWidget(label)
        self._grid.removeWidget(field)
        left = Qt.AlignmentFlag.AlignLeft  # the name is as wide as it is
        self._grid.addWidget(label, 2 * at, 0, left)
        # The paper reads the grid cell by cell: no field has two of them.
        below, beside = (2 * at + 1, 0), (2 * at, 1)
        self._grid.addWidget(field, *(below if self._is_narrow else beside))

    def _fill(self, field: LineEdit, name: str) -> None:
        field.setAccessibleName(filled(self.tr("Value of %1"), name))
        value = self._values.get(name, "")
        if field.text() != value:
            field.setText(value)

    def _add_row(self) -> None:
        label, field = ElidedLabel("placeholder"), LineEdit(longest=_LONGEST)
        field.setPlaceholderText(self.tr("type a value"))
        field.textEdited.connect(partial(self._edit, len(self._rows)))
        field.returnPressed.connect(partial(self._lead_on, len(self._rows)))
        label.setBuddy(field)
        at = len(self._rows)
        self._place(at, label, field)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1][1], field)
        self._rows.append((label, field))
        if self._look is not None:
            self.set_look(self._look)

    def _lead_on(self, at: int) -> None:
        if at + 1 < len(self._names):
            self._rows[at + 1][1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def _edit(self, at: int, text: str) -> None:
        self._values[self._names[at]] = text
        self.edited.emit({key: value for key, value in self._values.items() if value})
