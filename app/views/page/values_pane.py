"""The values of the placeholders: found in a paste, or typed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.texts.language import filled
from app.views.elided_label import ElidedLabel
from app.views.label import labelled
from app.views.line_edit import LineEdit
from app.views.page.card import Card, section_title
from index.template import MOST_PLACEHOLDERS, has_more, placeholders

if TYPE_CHECKING:
    from app.page_content import PageContent
    from app.theme import Look

_LONGEST = 2_000


class ValuesPane(Card):
    """One field for each placeholder of the messages; `edited` brings all that are filled."""

    edited = Signal(dict)

    def __init__(self) -> None:
        self._title = section_title("")
        super().__init__(self._title)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
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
        self._names = tuple(placeholders(entry.short_message, entry.long_message))
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
                self._fill(label, field, self._names[at])

    def _fill(self, label: ElidedLabel, field: LineEdit, name: str) -> None:
        label.setText(f"<{name}>" if not name.startswith("%") else name)
        field.setAccessibleName(filled(self.tr("Value of %1"), name))
        value = self._values.get(name, "")
        if field.text() != value:
            field.setText(value)

    def _add_row(self) -> None:
        label, field = ElidedLabel("placeholder"), LineEdit(longest=_LONGEST)
        field.setPlaceholderText(self.tr("type a value"))
        field.textEdited.connect(partial(self._edit, len(self._rows)))
        label.setBuddy(field)
        at = len(self._rows)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignLeft)  # as wide as its name
        self._grid.addWidget(field, at, 1)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1][1], field)
        self._rows.append((label, field))
        if self._look is not None:
            self.set_look(self._look)

    def _edit(self, at: int, text: str) -> None:
        self._values[self._names[at]] = text
        self.edited.emit({key: value for key, value in self._values.items() if value})
