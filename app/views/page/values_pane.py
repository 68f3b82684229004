"""The values of the placeholders: found in a paste, or typed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from app.language import filled
from app.views.elided_label import ElidedLabel
from app.views.page.card import Card, section_title
from index.template import placeholders

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
        self._look: Look | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._labels: list[QLabel] = []
        self._values: dict[str, str] = {}

    def set_look(self, look: Look) -> None:
        """Draw with these colours and sizes."""
        super().set_look(look)
        self._look = look
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(4))
        for widget in (*self._labels, *self._fields.values()):
            widget.setFont(look.code_font(12))

    def show_error(self, content: PageContent) -> None:
        """Offer this error's placeholders, filled with the values known."""
        entry, sighting = content.entry, content.sighting
        names = placeholders(entry.short_message, entry.long_message)
        self._values = {name: sighting.values[name] for name in names if name in sighting.values}
        self.setVisible(bool(names))
        pasted = self.tr("From what you pasted") if sighting.is_pasted else self.tr("Values")
        self._title.setText(pasted.upper())
        if list(self._fields) != list(names):
            self._rebuild(names)
        for name, field in self._fields.items():
            if field.text() != self._values.get(name, ""):
                field.setText(self._values.get(name, ""))

    def _rebuild(self, names: tuple[str, ...]) -> None:
        for widget in (*self._labels, *self._fields.values()):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._labels, self._fields = [], {}
        for row, name in enumerate(names):
            label = ElidedLabel("placeholder")
            label.setText(f"<{name}>" if not name.startswith("%") else name)
            field = QLineEdit()
            field.setMaxLength(_LONGEST)
            field.setPlaceholderText(self.tr("type a value"))
            field.setAccessibleName(filled(self.tr("Value of %1"), name))
            field.textEdited.connect(partial(self._edit, name))
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._labels.append(label)
            self._fields[name] = field
        if self._look is not None:
            self.set_look(self._look)

    def _edit(self, name: str, text: str) -> None:
        self._values[name] = text
        self.edited.emit({key: value for key, value in self._values.items() if value})
